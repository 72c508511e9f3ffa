// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/suggestions_section.h"

#include "core/workspace/settings/settings_commands.h"
#include "ui/settings/budget_card.h"
#include "ui/settings/constant_row.h"
#include "ui/settings/suggestions_panel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/foot_bar.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"

#include <QKeySequence>
#include <QPushButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 312;
constexpr int suggestionsSectionBothFrom = 800; ///< px, from which table and preview stand side by side

rules::RankingConstants withValue(const rules::RankingConstants &constants, QLatin1StringView name, double value)
{
    return rules::withConstant(constants, QString(name), value).value_or(constants);
}

} // namespace

SuggestionsSection::SuggestionsSection(const Desk &desk, QWidget *parent)
    : SettingsSection(desk, tr("How people are suggested"), parent)
    , m_table(new QWidget)
    , m_halves(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_panel(new SuggestionsPanel)
    , m_budget(new BudgetCard(desk))
    , m_remark(new ElidedLabel(TextRole::Second, Token::Text2))
    , m_putBack(makeButton(ButtonKind::Link, {u"putBackOne"_s, tr("Put back"), {}, {}}))
    , m_foot(new FootBar)
    , m_footWords(new ElidedLabel(TextRole::Body, Token::Text2))
    , m_apply(makeButton(ButtonKind::Primary, {u"applyNumbers"_s, tr("Apply"), {}, goOnKeyText()}))
{
    setIntroduction(tr("Plain sums, no hidden parts. Points add up; the largest sum comes first."));
    QPushButton *defaults = makeButton(ButtonKind::Link, {u"defaultNumbers"_s, tr("Back to the defaults"), {}, {}});
    connect(defaults, &QPushButton::clicked, this, [this] { useAll({}); });
    addToHead(defaults);
    addTable();
    m_panel->setObjectName(u"suggestionsPanel"_s);
    m_halves->setSpacing(24);
    m_halves->addWidget(m_table, 1);
    m_halves->addWidget(m_panel);
    column()->addLayout(m_halves);
    column()->addWidget(m_budget);
    column()->addStretch();
    auto *back = makeButton(ButtonKind::Secondary, {u"putBackAll"_s, tr("Put all back"), {}, {}});
    m_footWords->setObjectName(u"numbersChanged"_s);
    m_footWords->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_foot->addLeft(m_footWords);
    m_foot->addRight(back);
    m_foot->addRight(m_apply);
    m_foot->hide();
    connect(back, &QPushButton::clicked, this, [this] { useAll(m_stored); });
    connect(m_apply, &QPushButton::clicked, this, &SuggestionsSection::apply);
    auto *key = new QShortcut(u"Ctrl+Return"_s, this);
    connect(key, &QShortcut::activated, this, &SuggestionsSection::apply);
    connect(m_panel, &SuggestionsPanel::personChosen, this,
            [this](ContactId contact) { this->desk().navigator.showContact(contact); });
}

void SuggestionsSection::addTable()
{
    auto *groups = new QVBoxLayout(m_table);
    groups->setContentsMargins(0, 0, 0, 0);
    groups->setSpacing(8);
    groups->addWidget(makeGroup(ConstantGroup::Points));
    m_remark->setObjectName(u"numberRemark"_s);
    m_remark->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_putBack->hide();
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_remark, 1);
    below->addWidget(m_putBack);
    groups->addLayout(below);
    for (const ConstantGroup group : {ConstantGroup::Counting, ConstantGroup::States, ConstantGroup::Choosing}) {
        groups->addSpacing(8);
        groups->addWidget(new Label(groupTitle(group), TextRole::Strong));
        groups->addWidget(makeGroup(group));
    }
    groups->addStretch();
    connect(m_putBack, &QPushButton::clicked, this, [this] {
        if (m_current)
            move(m_current->face(), m_current->stored());
    });
}

QWidget *SuggestionsSection::makeGroup(ConstantGroup group)
{
    Ground *card = makeCard();
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    for (const ConstantFace &face : constantFaces()) {
        if (face.group != group)
            continue;
        if (rows->count() > 0)
            rows->addWidget(makeLine());
        auto *row = new ConstantRow(face);
        rows->addWidget(row);
        m_rows.push_back(row);
        connect(row, &ConstantRow::moved, this, [this, row](double value) { move(row->face(), value); });
        connect(row, &ConstantRow::putBackWanted, this, [this, row] { move(row->face(), row->stored()); });
        connect(row, &ConstantRow::focused, this, [this, row] {
            m_current = row;
            showRemark();
        });
    }
    return card;
}

QWidget *SuggestionsSection::foot()
{
    return m_foot;
}

void SuggestionsSection::fill(const SettingsView &view)
{
    // What was moved and not applied stays; what was not follows.
    const rules::RankingConstants before = m_stored;
    m_stored = view.preferences.ranking;
    for (const rules::RankingConstant &constant : rules::rankingConstants)
        if (rules::valueOf(m_wanted, constant) == rules::valueOf(before, constant))
            m_wanted = withValue(m_wanted, constant.name, rules::valueOf(m_stored, constant));
    showRows();
    m_budget->fill(view.circles);
    m_indexIsStale = true;
    if (isVisible())
        buildIndex();
}

void SuggestionsSection::enter()
{
    if (m_indexIsStale)
        buildIndex();
}

void SuggestionsSection::move(const ConstantFace &face, double value)
{
    useAll(withValue(m_wanted, face.name, value));
}

void SuggestionsSection::useAll(const rules::RankingConstants &wanted)
{
    m_wanted = wanted;
    showRows();
    preview();
}

std::vector<ConstantRow *> SuggestionsSection::changedRows() const
{
    std::vector<ConstantRow *> changed;
    std::ranges::copy_if(m_rows, std::back_inserter(changed), &ConstantRow::isChanged);
    return changed;
}

void SuggestionsSection::apply()
{
    std::vector<commands::SettingText> settings;
    const rules::RankingConstants defaults;
    for (const ConstantRow *row : changedRows()) {
        const bool usual = row->value() == rules::valueOf(defaults, constantNamed(row->face().name));
        settings.push_back({u"ranking."_s + row->face().name,
                            usual ? QString() : QString::number(row->value(), 'g', QLocale::FloatingPointShortest)});
    }
    if (settings.empty())
        return;
    const QString words =
        settings.size() == 1 ? tr("One number applied") : tr("%1 numbers applied").arg(settings.size());
    desk().doer.change(commands::changeSettings(std::move(settings)), words);
}

void SuggestionsSection::showRows()
{
    for (ConstantRow *row : m_rows) {
        const rules::RankingConstant &constant = constantNamed(row->face().name);
        row->show(rules::valueOf(m_wanted, constant), rules::valueOf(m_stored, constant));
    }
    const size_t changed = changedRows().size();
    m_footWords->setText(changed == 1 ? tr("One number changed. Nothing is applied yet.")
                                      : tr("%1 numbers changed. Nothing is applied yet.").arg(changed));
    m_foot->setVisible(changed > 0);
    showRemark();
}

void SuggestionsSection::showRemark()
{
    const bool changed = m_current && m_current->isChanged();
    m_remark->setText(changed ? tr("%1 was %2.").arg(m_current->face().title(), figureText(m_current->stored()))
                              : tr("arrow keys change by 1, with Shift by 5; Backspace puts back"));
    m_putBack->setVisible(changed);
}

void SuggestionsSection::buildIndex()
{
    // One at a time: it takes long, and others wait for the reading thread too.
    if (m_isBuilding)
        return;
    m_isBuilding = true;
    m_indexIsStale = false;
    whenDone(desk().workspace.buildIndex(), this, [this](const Result<std::shared_ptr<ContactIndex>> &index) {
        m_isBuilding = false;
        if (m_indexIsStale && isVisible()) {
            buildIndex();
        } else if (!index) {
            desk().doer.complain(index.error());
        } else {
            m_index = *index;
            m_budget->useIndex(m_index);
            preview();
        }
    });
}

void SuggestionsSection::preview()
{
    if (!m_index || m_asking) {
        m_askAgain = m_asking;
        return;
    }
    m_asking = true;
    m_askAgain = false;
    // The index is used on the reading thread alone.
    whenDone(desk().workspace.query(
                 [index = m_index, wanted = m_wanted](const Records &) { return suggestionPreview(*index, wanted); }),
             this, [this](const SuggestionPreview &preview) {
                 m_asking = false;
                 if (m_askAgain)
                     this->preview();
                 showPreview(preview);
             });
}

void SuggestionsSection::showPreview(const SuggestionPreview &preview)
{
    m_panel->show(preview);
    const int needed = m_wanted.bridgeMinimumContacts;
    for (ConstantRow *row : m_rows)
        if (row->face().name == "bridge_points"_L1)
            row->setSentence(preview.active < needed ? tr("counts from %1 people on").arg(needed)
                                                     : row->face().sentence());
}

void SuggestionsSection::resizeEvent(QResizeEvent *event)
{
    SettingsSection::resizeEvent(event);
    const bool both = event->size().width() >= suggestionsSectionBothFrom;
    m_halves->setDirection(both ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_panel->setMinimumWidth(both ? panelWidth : 0);
    m_panel->setMaximumWidth(both ? panelWidth : QWIDGETSIZE_MAX);
}

} // namespace cultivar::ui
