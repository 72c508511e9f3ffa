// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "core/base/text.h"
#include "ui/settings/about_section.h"
#include "ui/settings/checklist_section.h"
#include "ui/settings/circles_section.h"
#include "ui/settings/data_section.h"
#include "ui/settings/introduction_section.h"
#include "ui/settings/letters_section.h"
#include "ui/settings/look_section.h"
#include "ui/settings/me_section.h"
#include "ui/settings/section_list.h"
#include "ui/settings/suggestions_section.h"
#include "ui/shell/page_head.h"
#include "ui/style/icons.h"
#include "ui/widgets/empty_state.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchWidth = 220;

QScrollArea *scrolling(QWidget *inside)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    area->setProperty("pane", true);
    return area;
}

/// Everything a section says, for the search.
QString settingsWordsOf(const QWidget *section)
{
    QStringList words;
    for (const QWidget *widget : section->findChildren<QWidget *>()) {
        words += widget->accessibleName();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words += label->text();
    }
    return words.join(u' ');
}

} // namespace

PageInfo SettingsPage::pageInfo()
{
    return {u"settings"_s, tr("Settings"), u"settings"_s, PagePlace::Foot, {}};
}

SettingsPage::SettingsPage(const Desk &desk, QWidget *parent)
    : Page(pageInfo(), parent)
    , m_desk(desk)
    , m_list(new SectionList)
    , m_stack(new QStackedWidget)
    , m_nothing(new EmptyState(EmptyText()))
    , m_search(new QLineEdit)
    , m_data(new DataSection(desk))
{
    auto *head = new PageHead(desk.doer, tr("Settings"));
    m_search->setObjectName(u"findSetting"_s);
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setFixedWidth(searchWidth);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    head->addButton(m_search);
    m_list->setObjectName(u"settingSections"_s);
    m_list->setAccessibleName(tr("Sections"));
    m_list->setProperty("pane", true);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::VLine);
    line->setFixedWidth(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(line);
    row->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(row, 1);
    addSections();
    addNothing();
    addKeys();
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::find);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::shown);
    connect(m_data, &DataSection::restoreWanted, this, &SettingsPage::restoreWanted);
    connect(&m_desk.contacts, &LiveIndex::updated, this, &SettingsPage::read);
    m_list->setCurrentRow(0);
}

SettingsPage::~SettingsPage()
{
    // A field that has the focus is left while its section still stands.
    if (QWidget *field = focusWidget())
        field->clearFocus();
}

void SettingsPage::addSection(const QString &id, const QString &icon, const QString &title, SettingsSection *section)
{
    section->setObjectName(id + u"Section"_s);
    m_list->addSection(id, title, icon);
    m_sections.push_back(section);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scrolling(section), 1);
    if (QWidget *foot = section->foot())
        column->addWidget(foot);
    m_stack->addWidget(whole);
}

void SettingsPage::addSections()
{
    addSection(u"me"_s, u"contacts"_s, tr("Me"), new MeSection(m_desk));
    addSection(u"introduction"_s, u"timer"_s, tr("My introduction"), new IntroductionSection(m_desk));
    addSection(u"circles"_s, u"circle"_s, tr("Circles"), new CirclesSection(m_desk));
    addSection(u"checklist"_s, u"meetings"_s, tr("Preparation"), new ChecklistSection(m_desk));
    addSection(u"letters"_s, u"letter"_s, tr("Letters"), new LettersSection(m_desk));
    addSection(u"suggestions"_s, u"sprout"_s, tr("Suggestions"), new SuggestionsSection(m_desk));
    addSection(u"look"_s, u"preview"_s, tr("Look"), new LookSection(m_desk));
    addSection(u"data"_s, u"save"_s, tr("Data and backups"), m_data);
    addSection(u"about"_s, u"info"_s, tr("About"), new AboutSection(m_desk));
}

void SettingsPage::addNothing()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(24, 24, 24, 24);
    m_nothing->setObjectName(u"noSettingFound"_s);
    column->addWidget(m_nothing);
    column->addStretch(1);
    m_stack->addWidget(whole);
}

void SettingsPage::addKeys()
{
    const auto add = [this](const QKeySequence &key, int by) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] { m_list->step(by); });
    };
    add(u"Ctrl+PgUp"_s, -1);
    add(u"Ctrl+PgDown"_s, 1);
    auto *search = new QShortcut(QKeySequence::Find, this);
    search->setContext(Qt::WidgetWithChildrenShortcut);
    connect(search, &QShortcut::activated, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
}

void SettingsPage::find(const QString &text)
{
    const QString wanted = fold(text.trimmed());
    int first = -1;
    for (int i = 0; i < m_list->count(); ++i) {
        const QString words = m_list->item(i)->text() + u' ' + settingsWordsOf(m_sections[static_cast<size_t>(i)]);
        const bool found = fold(words).contains(wanted);
        m_list->item(i)->setHidden(!found);
        if (found && first < 0)
            first = i;
    }
    if (first < 0) {
        m_nothing->setText({u"search"_s, tr("No setting says “%1”").arg(text.trimmed()),
                            tr("Names and explanations are looked through. Esc brings all back.")});
        m_stack->setCurrentIndex(m_stack->count() - 1);
        return;
    }
    m_stack->setCurrentIndex(static_cast<int>(m_current));
    if (m_list->currentItem() && m_list->currentItem()->isHidden())
        m_list->setCurrentRow(first);
}

void SettingsPage::showSection(const QString &id)
{
    // Or the section could be one the search left out.
    if (!id.isEmpty())
        m_search->clear();
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->idAt(i) == id)
            m_list->setCurrentRow(i);
}

void SettingsPage::shown(int row)
{
    if (row < 0)
        return;
    m_sections[m_current]->keep();
    m_current = static_cast<size_t>(row);
    m_stack->setCurrentIndex(row);
    if (isVisible())
        m_sections[m_current]->enter();
}

void SettingsPage::read()
{
    if (!isVisible())
        return;
    m_desk.doer.take(m_desk.workspace.query([](const Records &records) { return settingsView(records); }), this,
                     [this](const SettingsView &view) {
                         for (SettingsSection *section : m_sections)
                             section->fill(view);
                     });
}

void SettingsPage::enter()
{
    read();
    m_list->setFocus(Qt::OtherFocusReason);
    m_sections[m_current]->enter();
}

void SettingsPage::leave()
{
    for (SettingsSection *section : m_sections)
        section->keep();
}

bool SettingsPage::stepBack()
{
    if (!m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (m_list->hasFocus())
        return false;
    m_list->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void SettingsPage::tellRestored(const QString &kept)
{
    m_data->tellRestored(kept);
}

} // namespace cultivar::ui
