// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/preparation_page.h"

#include "core/rules/agenda_groups.h"
#include "core/wording/meeting_text.h"
#include "core/wording/preparation_text.h"
#include "ui/meetings/brief_panel.h"
#include "ui/meetings/checklist_view.h"
#include "ui/meetings/meeting_actions.h"
#include "ui/meetings/meeting_words.h"
#include "ui/meetings/plan_panel.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QMenu>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <chrono>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int preparationNarrow = 940; ///< below this the brief is a tab beside the plan
constexpr int planTab = 0;
constexpr int briefTab = 1;

} // namespace

PageInfo PreparationPage::pageInfo()
{
    return {u"preparation"_s, tr("Preparation"), u"meetings"_s, PagePlace::Hidden, u"meetings"_s};
}

PreparationPage::PreparationPage(const Desk &desk, QWidget *parent)
    : Page(pageInfo(), parent)
    , m_desk(desk)
    , m_plan(new PlanPanel(desk))
    , m_brief(new BriefPanel(desk))
    , m_splitter(new QSplitter)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeLine());
    m_splitter->setObjectName(u"preparationSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeChecklist());
    m_splitter->addWidget(makeMiddle());
    m_splitter->addWidget(m_brief);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_shared = false; });
    m_brief->setMinimumWidth(256);
    column->addWidget(m_splitter, 1);
    addKeys();
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, &PreparationPage::load);
    connect(&m_desk.workspace, &Workspace::changed, this, [this] {
        if (m_isShown)
            load();
    });
}

QWidget *PreparationPage::makeHead()
{
    auto *head = new QWidget;
    head->setMinimumHeight(68);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 8, 24, 8);
    row->setSpacing(8);
    QPushButton *back = makeButton(ButtonKind::Quiet, {u"back"_s, tr("Meetings"), {}, tr("Esc")});
    back->setAccessibleName(tr("Back to the meetings"));
    connect(back, &QPushButton::clicked, this, &PreparationPage::goBack);
    row->addWidget(back);
    row->addWidget(m_avatar = new Avatar(40));
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_name = new ElidedLabel(TextRole::Title));
    first->addWidget(m_work = new ElidedLabel(TextRole::Body, Token::Text2), 1);
    m_name->setObjectName(u"title"_s);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(m_until = new Label(TextRole::Strong, Token::Ink));
    second->addWidget(m_when = new ElidedLabel(TextRole::Body, Token::Text2), 1);
    words->addStretch(1);
    words->addLayout(first);
    words->addLayout(second);
    words->addStretch(1);
    row->addLayout(words, 1);

    QPushButton *page = makeIconButton({u"briefMenu"_s, tr("One-page brief"), u"print"_s, tr("Ctrl+P")});
    auto *pages = new QMenu(this);
    pages->addAction(tr("Save as PDF…"), this, [this] { MeetingActions(m_desk).saveBrief(m_shown, this); });
    pages->addAction(tr("Copy as text"), this, [this] { MeetingActions(m_desk).copyBrief(m_shown); });
    connect(page, &QPushButton::clicked, pages,
            [pages, page] { pages->popup(page->mapToGlobal(QPoint(0, page->height()))); });
    row->addWidget(page);
    QPushButton *more = makeIconButton({u"more"_s, tr("More about this meeting"), u"more"_s, {}});
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMore(menu); });
    connect(more, &QPushButton::clicked, menu,
            [menu, more] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    row->addWidget(more);
    m_open = makeButton(ButtonKind::Primary, {u"openLink"_s, tr("Open link"), u"video"_s, tr("Ctrl+O")});
    connect(m_open, &QPushButton::clicked, this, [this] { MeetingActions(m_desk).openLink(m_shown.meeting); });
    row->addWidget(m_open);
    return head;
}

void PreparationPage::fillMore(QMenu *menu)
{
    menu->clear();
    menu->addAction(tr("Edit…"), this, [this] { edit(MeetingForm::Purpose::Change); });
    menu->addAction(tr("Move…"), this, [this] { edit(MeetingForm::Purpose::Move); });
    const QString who = peopleText(people());
    if (m_shown.meeting.start <= m_shown.present.now && !rules::isSettled(m_shown.meeting)) {
        menu->addSeparator();
        menu->addAction(tr("It took place"), this, [this, who] {
            MeetingActions(m_desk).tellHeld(m_shown.meeting, who, m_shown.meeting.outcome);
            m_desk.navigator.showMeeting(m_meeting);
        });
        menu->addAction(tr("Nobody came"), this,
                        [this, who] { MeetingActions(m_desk).tellMissed(m_shown.meeting, who); });
    }
    menu->addSeparator();
    menu->addAction(tr("Call it off"), this, [this, who] {
        MeetingActions(m_desk).callOff(m_shown.meeting, who);
        goBack();
    });
}

QWidget *PreparationPage::makeChecklist()
{
    auto *area = new QScrollArea;
    area->setObjectName(u"readyPane"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setProperty("pane", true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumWidth(208);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(10, 14, 10, 16);
    column->setSpacing(8);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(tr("Ready"), TextRole::Heading), 1);
    row->addWidget(m_count = new Label(TextRole::Strong));
    head->addLayout(row);
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"readyBar"_s);
    m_bar->setAccessibleName(tr("How ready I am"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    head->addWidget(m_bar);
    head->addWidget(m_left = (new Label(TextRole::Second, Token::Text2))->wrapped());
    column->addLayout(head);
    column->addWidget(m_checklist = new ChecklistView);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(8, 4, 8, 0);
    QPushButton *editList = makeButton(ButtonKind::Link, {u"editChecklist"_s, tr("Edit this checklist"), {}, {}});
    connect(editList, &QPushButton::clicked, this, [this] { m_desk.navigator.showSettings(u"checklist"_s); });
    foot->addWidget(editList);
    foot->addStretch(1);
    column->addLayout(foot);
    column->addStretch(1);
    area->setWidget(content);
    connect(m_checklist, &ChecklistView::tickWanted, this, [this](const QString &key, bool ticked) {
        m_desk.doer.change(commands::tickChecklist(m_shown.meeting.uid, key, ticked), {});
    });
    connect(m_checklist, &ChecklistView::jumpWanted, this, &PreparationPage::jump);
    return area;
}

QWidget *PreparationPage::makeMiddle()
{
    auto *middle = new QWidget;
    middle->setMinimumWidth(340);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(u"preparationTabs"_s);
    m_tabs->setAccessibleName(tr("Plan or brief"));
    m_tabs->addTab(tr("Plan"));
    m_tabs->addTab(tr("Brief"));
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    m_tabs->hide();
    column->addWidget(m_tabs);
    m_middle = new QStackedWidget;
    m_middle->setMinimumWidth(10);
    m_middle->addWidget(m_plan);
    column->addWidget(m_middle, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (!isNarrow() || m_middle->count() < 2)
            return;
        m_middle->setCurrentIndex(tab);
        noteThatItWasRead();
    });
    return middle;
}

void PreparationPage::addKeys()
{
    const auto key = [this](const QString &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(keys));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(u"Ctrl+O"_s, [this] { MeetingActions(m_desk).openLink(m_shown.meeting); });
    key(u"Ctrl+R"_s, [this] {
        m_tabs->setCurrentIndex(planTab);
        m_plan->rehearse();
    });
    key(u"Ctrl+P"_s, [this] { MeetingActions(m_desk).saveBrief(m_shown, this); });
    for (size_t i = 0; i < 3; ++i)
        key(u"Alt+%1"_s.arg(i + 1), [this, i] {
            m_tabs->setCurrentIndex(planTab);
            m_plan->goToQuestion(i);
        });
}

std::vector<PersonLine> PreparationPage::people() const
{
    std::vector<PersonLine> people;
    for (const ContactBrief &attendee : m_shown.attendees)
        people.push_back(attendee.person);
    return people;
}

void PreparationPage::prepare(MeetingId meeting)
{
    if (meeting != m_meeting)
        m_plan->keep();
    m_meeting = meeting;
    m_fresh = true;
    load();
}

void PreparationPage::enter()
{
    m_isShown = true;
    m_fresh = true;
    m_minute.start();
    load();
}

void PreparationPage::leave()
{
    m_isShown = false;
    m_minute.stop();
    m_plan->stepBack();
    m_plan->keep();
}

bool PreparationPage::stepBack()
{
    if (m_plan->stepBack())
        return true;
    // A field is left before the page is.
    if (m_plan->isAncestorOf(focusWidget())) {
        m_checklist->setFocus(Qt::OtherFocusReason);
        return true;
    }
    goBack();
    return true;
}

void PreparationPage::goBack()
{
    m_desk.navigator.showMeeting(m_meeting);
}

void PreparationPage::load()
{
    if (m_meeting.isNull())
        return;
    const int asked = ++m_asked;
    const MeetingId id = m_meeting;
    whenDone(m_desk.workspace.query([id](const Records &records) { return meetingPreparation(records, id); }), this,
             [this, asked](const Result<MeetingPreparation> &made) {
                 if (asked != m_asked)
                     return;
                 if (made)
                     take(*made);
                 else if (m_isShown)
                     m_desk.navigator.showPage(u"meetings"_s);
             });
}

void PreparationPage::take(const MeetingPreparation &preparation)
{
    m_shown = preparation;
    showHead();
    showChecklist();
    m_plan->show(m_shown);
    m_brief->show(m_shown);
    if (m_fresh && m_isShown) {
        m_fresh = false;
        m_checklist->chooseFirstOpen();
        m_checklist->setFocus(Qt::OtherFocusReason);
    }
    noteThatItWasRead();
}

void PreparationPage::showHead()
{
    const std::vector<PersonLine> who = people();
    const Meeting &meeting = m_shown.meeting;
    m_avatar->setVisible(!who.empty());
    if (!who.empty())
        m_avatar->setPortrait(portraitOf(who.front()));
    m_name->setText(peopleText(who));
    m_work->setText(who.size() == 1 ? workText(who.front()) : QString());
    m_until->setText(wording::untilText(meeting.start, meeting.minutes, m_shown.present.now, m_shown.present.zone));
    // The day is said once.
    const bool saysDay = m_until->text() == meetingDayText(meeting.start, m_shown.present);
    QString time = meetingTimeText(meeting, who, m_shown.present);
    if (saysDay) {
        const QString theirs = theirTimesText(meeting, who, m_shown.present);
        time = wording::timeSpanText(meeting.start, meeting.minutes, m_shown.present.zone);
        time += theirs.isEmpty() ? QString() : u", "_s + theirs;
    }
    QStringList when{time};
    if (!meeting.place.isEmpty())
        when += meeting.place;
    m_when->setText(u"· "_s + when.join(u" · "_s));
    m_open->setVisible(!meeting.link.isEmpty());
}

void PreparationPage::showChecklist()
{
    const rules::Readiness ready = rules::readinessOf(m_shown.checklist);
    m_count->setText(wording::readinessText(ready));
    m_bar->setRange(0, std::max(1, ready.of));
    m_bar->setValue(ready.ticked);
    m_left->setText(wording::leftText(m_shown.checklist));
    const QString firstName = m_shown.attendees.size() == 1 ? m_shown.attendees.front().person.firstName : QString();
    const wording::ChecklistNoteFacts facts{m_shown.meeting, firstName, m_shown.present.today, m_shown.present.zone};
    std::vector<ChecklistLine> lines;
    for (const rules::ChecklistItem &item : m_shown.checklist)
        lines.push_back({item, wording::checklistItemTitle(item.key), wording::checklistItemNote(item, facts)});
    m_checklist->setLines(std::move(lines));
}

void PreparationPage::noteThatItWasRead()
{
    const bool seen = m_isShown && (!isNarrow() || m_tabs->currentIndex() == briefTab);
    const auto item =
        std::ranges::find(m_shown.checklist, QString(rules::checklist::backgroundRead), &rules::ChecklistItem::key);
    if (!seen || item == m_shown.checklist.end() || item->by != rules::TickedBy::Nobody || m_shown.attendees.empty())
        return;
    whenDone(m_desk.workspace.keepDraft(briefOpenedKey(m_shown.meeting.uid), briefOpenedText(m_shown.meeting)), this,
             [this](const Result<void> &kept) {
                 if (!kept)
                     return;
                 // What was first open is not any more; whoever went elsewhere stays there.
                 m_fresh = m_checklist->hasFocus() && m_checklist->isOnFirstOpen();
                 load();
             });
}

void PreparationPage::jump(const QString &item)
{
    m_tabs->setCurrentIndex(item == rules::checklist::backgroundRead ? briefTab : planTab);
    if (item == rules::checklist::backgroundRead)
        m_brief->setFocus(Qt::ShortcutFocusReason);
    else if (item == rules::checklist::placeAndTimeZone)
        edit(MeetingForm::Purpose::Change);
    else
        m_plan->goTo(item);
}

void PreparationPage::edit(MeetingForm::Purpose purpose)
{
    m_plan->keep();
    auto *form = new MeetingForm(m_desk, purpose, m_shown.meeting.uid, commands::planOf(m_shown.meeting), this);
    form->open();
}

bool PreparationPage::isNarrow() const
{
    return width() < preparationNarrow;
}

void PreparationPage::placeBrief()
{
    const bool inTabs = m_middle->indexOf(m_brief) >= 0;
    if (inTabs == isNarrow())
        return;
    m_tabs->setVisible(isNarrow());
    if (isNarrow()) {
        m_middle->addWidget(m_brief);
        m_middle->setCurrentIndex(m_tabs->currentIndex());
        return;
    }
    m_middle->removeWidget(m_brief);
    m_splitter->addWidget(m_brief);
    m_splitter->setStretchFactor(2, 0);
    m_brief->setVisible(true);
    m_middle->setCurrentIndex(planTab);
}

void PreparationPage::sharePanes()
{
    if (!m_shared)
        return;
    constexpr int roomy = 1000;
    const int left = width() < roomy ? 214 : 248;
    const int right = isNarrow() ? 0 : width() < roomy ? 270 : 312;
    m_splitter->setSizes({left, width() - left - right, right});
}

void PreparationPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeBrief();
    sharePanes();
}

} // namespace cultivar::ui
