// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "core/base/text.h"
#include "ui/settings/data_section.h"
#include "ui/settings/preference_form.h"
#include "ui/shell/page_head.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sectionsWidth = 196;
constexpr int settingsIdRole = Qt::UserRole;

struct ConstantWords
{
    QLatin1StringView name;
    const char *words;
};

/// The ranking constants with their units.
constexpr ConstantWords constantWords[] = {
    {"fresh_below"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Fresh below this share of the cadence")},
    {"soon_below"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Soon below this share")},
    {"due_below"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Due below this share")},
    {"overdue_below"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Overdue below this share")},
    {"dormant_years"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Dormant in any case after years")},
    {"time_points"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Time, share of the cadence gone by: points")},
    {"time_from"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Time counts from this share on")},
    {"time_span"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Time counts in full so much later")},
    {"never_get_to_know_points"_L1,
     QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "To get to know, never talked: points")},
    {"importance_points"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Importance, set by you: points")},
    {"follow_up_points"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Promise, you owe an open one: points")},
    {"date_points"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Date, a day of theirs is near: points")},
    {"date_window"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Near is so many days before or after")},
    {"bridge_points"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Bridge into a field of its own: points")},
    {"bridge_minimum_contacts"_L1,
     QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Bridges count from so many people on")},
    {"bridge_years"_L1,
     QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "A field is known by contacts of so many years")},
    {"balance_points"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Balance, you received more: points")},
    {"attempt_points"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Attempts, each unanswered: points")},
    {"attempts_at_most"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Attempts counted at most")},
    {"chosen_window"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Days before somebody is chosen again")},
    {"dormant_choice"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "So many of the dormant take turns")},
    {"leave_in_peace_months"_L1, QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Months somebody is left in peace")},
    {"leave_in_peace_after_attempts"_L1,
     QT_TRANSLATE_NOOP("cultivar::ui::SettingsPage", "Attempts after which to leave in peace")},
};

QString wordsFor(QLatin1StringView name)
{
    const auto *const found = std::ranges::find(constantWords, name, &ConstantWords::name);
    return found == std::end(constantWords) ? QString(name) : SettingsPage::tr(found->words);
}

QScrollArea *settingsScrolling(QWidget *inside)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    return area;
}

} // namespace

SettingsPage::SettingsPage(const Desk &desk, QWidget *parent)
    : Page({u"settings"_s, tr("Settings"), u"settings"_s, PagePlace::Foot, {}}, parent)
    , m_desk(desk)
    , m_sections(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_data(new DataSection(desk))
{
    auto *head = new PageHead(desk.doer, tr("Settings"));
    auto *search = new QLineEdit;
    search->setObjectName(u"findSetting"_s);
    search->setAccessibleName(tr("Find a setting"));
    search->setPlaceholderText(tr("Find a setting"));
    search->setFixedWidth(220);
    head->addButton(search);
    connect(search, &QLineEdit::textChanged, this, &SettingsPage::find);
    m_sections->setObjectName(u"settingSections"_s);
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setFixedWidth(sectionsWidth);
    m_sections->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sections);
    row->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(row, 1);
    connect(m_sections, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    addForms();
    addSuggestions();
    addSection(u"look"_s, tr("Look"), makeLook());
    addSection(u"data"_s, tr("Data and backups"), m_data);
    m_sections->setCurrentRow(0);
    connect(&m_desk.contacts, &LiveIndex::updated, this, &SettingsPage::read);
}

void SettingsPage::addSection(const QString &id, const QString &title, QWidget *section)
{
    auto *item = new QListWidgetItem(title, m_sections);
    item->setData(settingsIdRole, id);
    m_stack->addWidget(settingsScrolling(section));
}

PreferenceForm *SettingsPage::addForm(const QString &id, const QString &title)
{
    auto *form = new PreferenceForm(m_desk, title);
    m_forms.push_back(form);
    addSection(id, title, form);
    return form;
}

void SettingsPage::addForms()
{
    PreferenceForm *me = addForm(u"me"_s, tr("Me"));
    me->addText(u"my_name"_s, tr("Name"));
    me->addText(u"my_email"_s, tr("E-mail"));
    me->addText(u"time_zone"_s, tr("Time zone"), tr("as the system; or Europe/Berlin"));
    PreferenceForm *hours = addForm(u"hours"_s, tr("Hours"));
    hours->addTime(u"working_from"_s, tr("Free for talks from"));
    hours->addTime(u"working_to"_s, tr("until"));
    hours->addText(u"working_days"_s, tr("On these days"), tr("1,2,3,4,5 (1 is Monday)"));
    hours->addNumber(u"meeting_minutes"_s, tr("Minutes of a talk"), 1, 1440);
    hours->addNumber(u"offered_times"_s, tr("Times offered in a letter"), 1, 5);
    hours->addText(u"phases"_s, tr("Minutes of its four phases"), u"3,1,14,2"_s);
    PreferenceForm *review = addForm(u"review"_s, tr("Review"));
    review->addWeekday(u"review_weekday"_s, tr("Every week on"));
    review->addTime(u"review_time"_s, tr("at"));
    PreferenceForm *backups = addForm(u"backups"_s, tr("Backups"));
    backups->addNumber(u"backups_kept"_s, tr("Backups kept of each kind"), 1, 1000);
}

void SettingsPage::addSuggestions()
{
    PreferenceForm *suggestions = addForm(u"suggestions"_s, tr("Suggestions"));
    suggestions->addNote(tr("Plain sums, no hidden parts. Points add up; the largest sum comes first."));
    for (const rules::RankingConstant &constant : rules::rankingConstants) {
        const bool whole = std::holds_alternative<int rules::RankingConstants::*>(constant.member);
        suggestions->addNumber(u"ranking."_s + constant.name, wordsFor(constant.name), constant.lowest,
                               constant.highest, whole ? 0 : 2);
    }
}

QWidget *SettingsPage::makeLook()
{
    auto *look = new QWidget;
    auto *column = new QVBoxLayout(look);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(16);
    column->addWidget(new Label(tr("Look"), TextRole::Heading));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    auto *theme = new QComboBox;
    theme->setObjectName(u"theme"_s);
    theme->setAccessibleName(tr("Colours"));
    theme->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    theme->setCurrentIndex(static_cast<int>(m_desk.look.themeChoice()));
    connect(theme, &QComboBox::activated, this,
            [this](int index) { m_desk.look.chooseTheme(static_cast<ThemeChoice>(index)); });
    auto *density = new QComboBox;
    density->setObjectName(u"density"_s);
    density->setAccessibleName(tr("Rows"));
    density->addItems({tr("Comfortable"), tr("Compact")});
    density->setCurrentIndex(static_cast<int>(m_desk.look.density()));
    connect(density, &QComboBox::activated, this,
            [this](int index) { m_desk.look.setDensity(static_cast<Density>(index)); });
    auto *still = new QCheckBox(tr("Less movement"));
    still->setObjectName(u"still"_s);
    still->setChecked(m_desk.look.isStill());
    connect(still, &QCheckBox::toggled, this, [this](bool on) { m_desk.look.setStill(on); });
    form->addRow(new Label(tr("Colours"), TextRole::Body, Token::Text2), theme);
    form->addRow(new Label(tr("Rows"), TextRole::Body, Token::Text2), density);
    form->addRow(still);
    column->addLayout(form);
    column->addStretch();
    return look;
}

void SettingsPage::find(const QString &text)
{
    const QString wanted = fold(text.trimmed());
    int first = -1;
    for (int i = 0; i < m_sections->count(); ++i) {
        QStringList words{m_sections->item(i)->text()};
        for (const QLabel *label : m_stack->widget(i)->findChildren<QLabel *>())
            words += label->text();
        const bool found = fold(words.join(u' ')).contains(wanted);
        m_sections->item(i)->setHidden(!found);
        if (found && first < 0)
            first = i;
    }
    if (first >= 0 && m_sections->currentItem() && m_sections->currentItem()->isHidden())
        m_sections->setCurrentRow(first);
}

void SettingsPage::showSection(const QString &id)
{
    for (int i = 0; i < m_sections->count(); ++i)
        if (m_sections->item(i)->data(settingsIdRole).toString() == id)
            m_sections->setCurrentRow(i);
}

void SettingsPage::read()
{
    if (!isVisible())
        return;
    m_desk.doer.take(m_desk.workspace.query([](const Records &records) { return records.preferences(); }), this,
                     [this](const rules::Preferences &preferences) {
                         for (PreferenceForm *form : m_forms)
                             form->show(preferences);
                     });
    m_data->read();
}

void SettingsPage::enter()
{
    read();
    m_sections->setFocus(Qt::OtherFocusReason);
}

} // namespace cultivar::ui
