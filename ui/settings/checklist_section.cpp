// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/checklist_section.h"

#include "core/rules/preparation_checklist.h"
#include "core/wording/preparation_text.h"
#include "core/workspace/commands.h"
#include "ui/settings/setting_lines.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_text.h"

#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

bool isBuiltIn(const QString &item)
{
    return rules::defaultChecklist().contains(item);
}

QString itemText(const QString &item)
{
    return isBuiltIn(item) ? wording::checklistItemTitle(item) : item;
}

QString itemHow(const QString &item)
{
    if (!isBuiltIn(item))
        return ChecklistSection::tr("your own; you tick it");
    if (item == rules::checklist::fiveMinutesEarly)
        return ChecklistSection::tr("you tick it");
    return ChecklistSection::tr("ticks itself once it is so");
}

} // namespace

ChecklistSection::ChecklistSection(const Desk &desk, QWidget *parent)
    : SettingsSection(desk, tr("Preparation"), parent)
    , m_list(new SettingLinesView)
    , m_field(new QLineEdit)
    , m_take(makeButton(ButtonKind::Secondary, {u"takeItem"_s, tr("Add"), {}, u"↵"_s}))
    , m_up(makeButton(ButtonKind::Quiet, {u"itemUp"_s, tr("Up"), {}, keyText(Qt::ALT | Qt::Key_Up)}))
    , m_down(makeButton(ButtonKind::Quiet, {u"itemDown"_s, tr("Down"), {}, keyText(Qt::ALT | Qt::Key_Down)}))
    , m_rename(makeButton(ButtonKind::Quiet, {u"itemRename"_s, tr("Rename"), u"edit"_s, u"F2"_s}))
    , m_remove(makeButton(ButtonKind::Quiet, {u"itemRemove"_s, tr("Remove"), u"trash"_s, u"Del"_s}))
    , m_reset(makeButton(ButtonKind::Link, {u"builtInChecklist"_s, tr("Back to the nine it comes with"), {}, {}}))
{
    setIntroduction(tr("The checklist beside every talk you prepare. Space switches an item on or off; what is off is "
                       "not asked for."));
    addToHead(m_reset);
    m_list->setObjectName(u"checklistItems"_s);
    m_list->setAccessibleName(tr("Items of the checklist"));
    Ground *card = makeCard();
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_list);
    column()->addWidget(card);
    addButtons();
    column()->addStretch();
    connect(m_list, &SettingLinesView::currentLineChanged, this, [this] {
        const SettingLine *line = m_list->current();
        if (!line || line->key != m_renaming)
            giveUpRenaming();
        settle();
    });
    connect(m_list, &SettingLinesView::tickWanted, this, &ChecklistSection::toggle);
    connect(m_list, &SettingLinesView::moveWanted, this, &ChecklistSection::move);
    connect(m_list, &SettingLinesView::renameWanted, this, &ChecklistSection::rename);
    connect(m_list, &SettingLinesView::removeWanted, this, &ChecklistSection::remove);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_off.clear();
        this->desk().doer.change(commands::changeSetting(u"checklist"_s, {}), tr("The checklist is as it comes"));
    });
}

void ChecklistSection::addButtons()
{
    auto *buttons = new FlowLayout(nullptr, 4);
    for (QPushButton *button : {m_up, m_down, m_rename, m_remove})
        buttons->addWidget(button);
    column()->addLayout(buttons);
    m_field->setObjectName(u"checklistField"_s);
    m_field->setAccessibleName(tr("An item of your own"));
    m_field->setPlaceholderText(tr("An item of your own"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_take);
    column()->addLayout(row);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_rename, &QPushButton::clicked, this, &ChecklistSection::rename);
    connect(m_remove, &QPushButton::clicked, this, &ChecklistSection::remove);
    connect(m_take, &QPushButton::clicked, this, &ChecklistSection::takeField);
    connect(m_field, &QLineEdit::returnPressed, this, &ChecklistSection::takeField);
    auto *key = new QShortcut(u"Alt+N"_s, this);
    connect(key, &QShortcut::activated, m_field, [this] { m_field->setFocus(Qt::ShortcutFocusReason); });
    auto *giveUp = new QShortcut(Qt::Key_Escape, m_field);
    giveUp->setContext(Qt::WidgetShortcut);
    connect(giveUp, &QShortcut::activated, this, [this] {
        giveUpRenaming();
        m_list->setFocus(Qt::OtherFocusReason);
    });
}

void ChecklistSection::fill(const SettingsView &view)
{
    m_items = view.preferences.checklist;
    for (const QString &item : m_items)
        m_off.removeAll(item);
    showLines();
}

void ChecklistSection::showLines()
{
    std::vector<SettingLine> lines;
    for (const QString &item : m_items)
        lines.push_back({item, {}, itemText(item), itemHow(item), {}, true});
    QStringList off = rules::defaultChecklist();
    off += m_off;
    for (const QString &item : off)
        if (!m_items.contains(item))
            lines.push_back({item, {}, itemText(item), tr("switched off"), {}, false});
    m_list->setLines(std::move(lines));
    m_reset->setVisible(m_items != rules::defaultChecklist());
    settle();
}

void ChecklistSection::settle()
{
    const SettingLine *line = m_list->current();
    const qsizetype at = line ? m_items.indexOf(line->key) : -1;
    m_up->setEnabled(at > 0);
    m_down->setEnabled(at >= 0 && at + 1 < m_items.size());
    m_rename->setEnabled(line && !isBuiltIn(line->key));
    m_remove->setEnabled(line && !isBuiltIn(line->key));
}

void ChecklistSection::store(const QStringList &items, const QString &words)
{
    if (items.isEmpty()) {
        desk().doer.say(tr("One item stays, so that there is something to be ready for."), Saying::Note);
        return;
    }
    m_items = items;
    showLines();
    // As it comes is no choice of the user's, so that it follows the program.
    const QString text = items == rules::defaultChecklist() ? QString() : items.join(u'\n');
    desk().doer.change(commands::changeSetting(u"checklist"_s, text), words);
}

void ChecklistSection::toggle()
{
    const SettingLine *line = m_list->current();
    if (!line)
        return;
    const QString item = line->key;
    QStringList items = m_items;
    if (!items.contains(item)) {
        store(items << item, tr("%1: asked for").arg(itemText(item)));
        return;
    }
    items.removeAll(item);
    if (!items.isEmpty() && !isBuiltIn(item))
        m_off += item;
    store(items, tr("%1: no longer asked for").arg(itemText(item)));
}

void ChecklistSection::move(int by)
{
    const SettingLine *line = m_list->current();
    const qsizetype at = line ? m_items.indexOf(line->key) : -1;
    if (at < 0 || at + by < 0 || at + by >= m_items.size())
        return;
    QStringList items = m_items;
    items.move(at, at + by);
    store(items, tr("%1: moved").arg(itemText(line->key)));
}

void ChecklistSection::rename()
{
    const SettingLine *line = m_list->current();
    if (!line || isBuiltIn(line->key))
        return;
    startTyping(line->key);
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

/// Of a new item, or of another name for `renaming`.
void ChecklistSection::startTyping(const QString &renaming)
{
    m_renaming = renaming;
    m_field->setText(renaming);
    m_take->setText(renaming.isEmpty() ? tr("Add") : tr("Rename"));
    m_take->setAccessibleName(m_take->text());
}

void ChecklistSection::giveUpRenaming()
{
    if (!m_renaming.isEmpty())
        startTyping({});
}

void ChecklistSection::remove()
{
    const SettingLine *line = m_list->current();
    if (!line || isBuiltIn(line->key))
        return;
    const QString item = line->key;
    m_off.removeAll(item);
    QStringList items = m_items;
    if (items.removeAll(item) > 0)
        store(items, tr("%1: removed").arg(item));
    else
        showLines();
}

void ChecklistSection::takeField()
{
    const QString item = m_field->text().simplified();
    const QString old = m_renaming;
    startTyping({});
    if (item.isEmpty() || item == old)
        return;
    QStringList items = m_items;
    if (items.contains(item)) {
        m_list->chooseLine(item);
        return;
    }
    const qsizetype at = items.indexOf(old);
    if (const qsizetype off = m_off.indexOf(old); off >= 0) {
        m_off[off] = item;
        showLines();
        m_list->chooseLine(item);
        return;
    }
    if (at >= 0)
        items[at] = item;
    else
        items += item;
    store(items, old.isEmpty() ? tr("%1: added").arg(item) : tr("%1: renamed").arg(item));
    m_list->chooseLine(item);
}

} // namespace cultivar::ui
