// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_page.h"

#include "core/rules/weeks.h"
#include "ui/shell/page_head.h"
#include "ui/today/next_talk_card.h"
#include "ui/today/review_card.h"
#include "ui/today/today_deeds.h"
#include "ui/today/today_list.h"
#include "ui/today/today_rows.h"
#include "ui/today/today_section.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/tab_order.h"

#include <QLocale>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <chrono>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int todayOneColumnBelow = 900 - 196; ///< of the page, in a window whose side bar is wide
constexpr int todayNarrowBelow = 1000;
constexpr int rightWidth = 324;
constexpr int rightNarrow = 264;
constexpr int todayMargin = 24;
constexpr int betweenSections = 16;
/// So long before its hour the review is what comes next.
constexpr qint64 reviewIsNext = 15LL * 60;

} // namespace

PageInfo TodayPage::pageInfo()
{
    return {u"today"_s, tr("Today"), u"today"_s, PagePlace::Main, {}};
}

TodayPage::TodayPage(const Desk &desk, QWidget *parent)
    : Page(pageInfo(), parent)
    , m_desk(desk)
    , m_head(new PageHead(desk.doer, tr("Today")))
    , m_scroll(new QScrollArea)
    , m_left(new QVBoxLayout)
    , m_right(new QVBoxLayout)
    , m_rightColumn(new QWidget)
    , m_deeds(new TodayDeeds(desk, this))
    , m_nextTalk(new NextTalkCard)
    , m_review(new ReviewCard)
    , m_nothing(new EmptyState({u"today"_s, tr("Nothing waits."), {}}))
{
    auto *meet = makeButton(ButtonKind::Secondary, {u"newMeeting"_s, tr("New meeting"), u"meetings"_s, {}});
    auto *log = makeButton(ButtonKind::Secondary, {u"logContact"_s, tr("Log contact"), u"add"_s, {}});
    m_head->addButton(meet);
    m_head->addButton(log);
    connect(meet, &QPushButton::clicked, this, [this] { m_desk.navigator.newMeeting({}); });
    connect(log, &QPushButton::clicked, this, [this] { m_desk.navigator.logContact({}); });

    auto *body = new QWidget;
    auto *columns = new QHBoxLayout(body);
    columns->setContentsMargins(todayMargin, 0, todayMargin, todayMargin);
    columns->setSpacing(todayMargin);
    for (QBoxLayout *column : {m_left, m_right}) {
        column->setSpacing(betweenSections);
        column->setContentsMargins(0, 0, 0, 0);
    }
    columns->addLayout(m_left, 1);
    m_rightColumn->setLayout(m_right);
    columns->addWidget(m_rightColumn);
    m_scroll->setObjectName(u"todayScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_scroll, 1);
    buildSections();
    connectSections();
    arrange();

    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &TodayPage::read);
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (m_view && !isVisible())
            tellWaiting();
        else
            showWords();
    });
    m_minute.start();
    connect(&m_desk.contacts, &LiveIndex::updated, this, &TodayPage::readSoon);
    if (m_desk.contacts.isReady())
        readSoon();
}

TodaySection *TodayPage::addSection(const QString &name, const QString &title)
{
    auto *section = new TodaySection(name, title);
    section->hide();
    m_deeds->serve(section->list());
    return section;
}

void TodayPage::buildSections()
{
    m_nothing->setObjectName(u"nothingWaits"_s);
    m_nothing->hide();
    m_review->hide();
    m_talks = addSection(u"talks"_s, tr("Meetings"));
    m_talks->setTop(m_nextTalk);
    auto *noTalks = new EmptyState({u"meetings"_s, tr("No meetings planned."), {}});
    connect(noTalks->addLink(u"planMeeting"_s, tr("Plan one")), &QPushButton::clicked, this,
            [this] { m_desk.navigator.newMeeting({}); });
    m_talks->setEmptyState(noTalks);
    m_promises = addSection(u"promises"_s, tr("Follow-ups"));
    m_promises->setQualifier(tr("mine first"));
    m_promises->setEmptyState(new EmptyState({u"promise"_s, tr("No promise is open."), {}}));
    m_reachOuts = addSection(u"reachOuts"_s, tr("Awaiting an answer"));
    m_dates = addSection(u"dates"_s, tr("Dates"));
    m_dates->setQualifier(tr("next two weeks"));
    m_names = addSection(u"names"_s, tr("Names you were given"));
    m_goals = addSection(u"goals"_s, tr("Goals"));
}

void TodayPage::connectSections()
{
    connect(m_nextTalk, &NextTalkCard::prepareWanted, this,
            [this](MeetingId meeting) { m_desk.navigator.prepareMeeting(meeting); });
    connect(m_nextTalk, &NextTalkCard::linkWanted, this, [this](const QUrl &link) { m_desk.prompter.openUrl(link); });
    connect(m_nextTalk, &NextTalkCard::contactWanted, this,
            [this](ContactId contact) { m_desk.navigator.showContact(contact); });
    connect(m_review, &ReviewCard::startWanted, this, [this] { m_desk.navigator.showReview(); });
    connect(m_review, &ReviewCard::moveWanted, m_deeds, &TodayDeeds::moveReview);
    auto *prepare = new QShortcut(QKeySequence(Qt::Key_P), this);
    prepare->setContext(Qt::WidgetWithChildrenShortcut);
    connect(prepare, &QShortcut::activated, m_nextTalk->prepareButton(), &QPushButton::click);
    for (TodaySection *section : {m_talks, m_promises, m_reachOuts, m_dates, m_names, m_goals}) {
        const auto go = [this, section](int by) {
            const std::vector<TodaySection *> shown = shownSections();
            const auto at = std::ranges::find(shown, section) - shown.begin();
            const auto to = at + by;
            if (to >= 0 && to < std::ssize(shown))
                shown[static_cast<size_t>(to)]->list()->takeFocus();
        };
        connect(section->list(), &ContentListView::leftUpwards, this, [go] { go(-1); });
        connect(section->list(), &ContentListView::leftDownwards, this, [go] { go(1); });
    }
}

void TodayPage::arrange()
{
    const bool narrow = width() < todayOneColumnBelow;
    m_rightColumn->setFixedWidth(width() < todayNarrowBelow ? rightNarrow : rightWidth);
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    const QList<QWidget *> all{m_talks, m_promises, m_reachOuts, m_review, m_dates, m_names, m_goals, m_nothing};
    for (QBoxLayout *column : {m_left, m_right})
        while (QLayoutItem *item = column->takeAt(0))
            delete item;
    const QList<QWidget *> left =
        narrow ? QList<QWidget *>{m_nothing, m_talks, m_review, m_promises, m_reachOuts, m_dates, m_names, m_goals}
               : QList<QWidget *>{m_nothing, m_talks, m_promises, m_reachOuts};
    for (QWidget *section : left)
        m_left->addWidget(section);
    for (QWidget *section : all)
        if (!left.contains(section))
            m_right->addWidget(section);
    m_left->addStretch();
    m_right->addStretch();
    m_rightColumn->setVisible(!narrow);
    orderTabsAsLaidOut(this);
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void TodayPage::enter()
{
    m_wantsFocus = !m_view;
    if (m_view) {
        showWords();
        focusFirst();
    }
}

void TodayPage::readSoon()
{
    m_soon.start(0);
}

void TodayPage::read()
{
    if (m_reading) {
        m_soon.start(50ms);
        return;
    }
    if (!m_desk.contacts.isReady())
        return;
    m_reading = true;
    const auto query = [source = m_desk.contacts.ranking()](const Records &records) {
        return todayView(records, *source->ranking());
    };
    whenDone(m_desk.workspace.query(query), this, [this](Result<TodayView> view) {
        m_reading = false;
        if (view)
            adopt(std::move(*view));
        else
            m_desk.doer.complain(view.error());
    });
}

void TodayPage::adopt(TodayView view)
{
    m_view = std::move(view);
    if (!isVisible()) {
        tellWaiting();
        return;
    }
    showWords();
    if (std::exchange(m_wantsFocus, false))
        focusFirst();
}

void TodayPage::showTalks(const Present &now)
{
    const AgendaRow *next = nextTalk(*m_view, now.now);
    m_talks->setTopShown(next);
    if (next)
        m_nextTalk->show(*m_view, *next, now.now);
    m_talks->setRows(talkRows(*m_view, next));
    const int count = talksThisWeek(*m_view);
    m_talks->setQualifier(count == 0 ? QString() : tr("%1 this week", "talks").arg(count));
    m_talks->setVisible(m_view->usesMeetings);
}

void TodayPage::showWords()
{
    if (!m_view)
        return;
    const Present now = m_desk.workspace.present();
    const QLocale locale;
    m_head->setFact(tr("%1 · week %2", "day, number")
                        .arg(locale.toString(now.today, u"dddd, d MMMM"_s))
                        .arg(now.today.weekNumber()));
    showTalks(now);
    m_promises->setRows(promiseRows(*m_view));
    m_promises->setVisible(m_view->usesPromises);
    for (const auto &[section, rows] :
         {std::pair(m_reachOuts, reachOutRows(*m_view)), std::pair(m_dates, dateRows(*m_view)),
          std::pair(m_names, nameRows(*m_view)), std::pair(m_goals, goalRows(*m_view))}) {
        section->setVisible(!rows.empty());
        section->setRows(rows);
    }
    m_review->show(m_view->review, now);
    m_review->setVisible(m_view->hasContacts);
    // Dates are beside it, and wait for nobody.
    const bool leftIsEmpty = m_talks->isHidden() && m_promises->isHidden() && m_reachOuts->isHidden();
    const bool nothing = (leftIsEmpty || shownSections().empty()) && !nextTalk(*m_view, now.now);
    m_nothing->setText({u"today"_s, tr("Nothing waits."), reviewWhenText(m_view->review, now)});
    m_nothing->setVisible(nothing);
    choosePrimary(now);
    tellWaiting();
}

void TodayPage::tellWaiting()
{
    Q_EMIT waitingChanged(waitingToday(*m_view, m_desk.workspace.present().now));
}

void TodayPage::choosePrimary(const Present &now)
{
    const AgendaRow *talk = nextTalk(*m_view, now.now);
    const ReviewStanding &review = m_view->review;
    const bool reviewIsDue = review.progress != ReviewProgress::Done && now.now.secsTo(review.next) <= reviewIsNext;
    // Who talks within the hour prepares for that first.
    const bool talkFirst = talk && (!reviewIsDue || now.now.secsTo(talk->start) < 3600);
    m_nextTalk->setPrimary(talkFirst);
    m_review->setPrimary(!talkFirst && review.progress != ReviewProgress::Done);
}

std::vector<TodaySection *> TodayPage::shownSections() const
{
    std::vector<TodaySection *> shown;
    for (TodaySection *section : {m_talks, m_promises, m_reachOuts, m_dates, m_names, m_goals})
        if (!section->isHidden() && section->list()->count() > 0)
            shown.push_back(section);
    return shown;
}

void TodayPage::focusFirst()
{
    if (!isVisible())
        return;
    for (TodaySection *section : {m_promises, m_reachOuts, m_talks, m_names})
        if (!section->isHidden() && section->list()->count() > 0) {
            section->list()->takeFocus();
            return;
        }
    m_review->startButton()->setFocus(Qt::OtherFocusReason);
}

} // namespace cultivar::ui
