// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_page.h"

#include "core/rules/review_session.h"
#include "core/wording/relative_dates.h"
#include "ui/review/review_done_view.h"
#include "ui/review/review_start.h"
#include "ui/review/review_wizard.h"
#include "ui/shell/page_head.h"
#include "ui/widgets/card.h"

#include <QKeyEvent>
#include <QLocale>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

PageInfo ReviewPage::pageInfo()
{
    return {u"review"_s, tr("Review"), u"review"_s, PagePlace::Main, {}};
}

ReviewPage::ReviewPage(const Desk &desk, QWidget *parent)
    : Page(pageInfo(), parent)
    , m_desk(desk)
    , m_review(new LiveReview(desk, this))
    , m_head(new PageHead(desk.doer, tr("Review")))
    , m_stack(new QStackedWidget)
    , m_start(new ReviewStart(desk, *m_review))
    , m_wizard(new ReviewWizard(desk, *m_review))
    , m_done(new ReviewDoneView(desk, *m_review))
{
    m_stack->addWidget(new QWidget);
    for (QWidget *state :
         {static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_wizard), static_cast<QWidget *>(m_done)})
        m_stack->addWidget(state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    addKeys();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, m_review, &LiveReview::read);
    connect(m_review, &LiveReview::updated, this, &ReviewPage::take);
    // The contacts in memory follow every change of the workspace, and the ranking follows them.
    connect(&m_desk.contacts, &LiveIndex::updated, this, &ReviewPage::readSoon);
    if (m_desk.contacts.isReady())
        readSoon();
}

void ReviewPage::addKeys()
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this] {
            if (m_state == State::Start)
                m_start->start();
            else if (m_state == State::Open)
                m_wizard->goOn();
        });
        m_goOnKeys.push_back(shortcut);
    }
    // A step with a primary of its own may want the key for itself.
    connect(m_wizard, &ReviewWizard::wayOnChanged, this, [this] {
        for (QShortcut *shortcut : m_goOnKeys)
            shortcut->setEnabled(m_state != State::Open || m_wizard->isWayOnItsOwn());
    });
}

void ReviewPage::readSoon()
{
    m_soon.start(0);
}

ReviewPage::State ReviewPage::wanted() const
{
    if (!m_review->isReady())
        return State::Reading;
    return m_review->desk().isOpen() ? State::Open : m_review->desk().isFinished() ? State::Done : State::Start;
}

void ReviewPage::take()
{
    showHead();
    tellWaiting();
    const State state = wanted();
    if (state != m_state) {
        turnTo(state);
        return;
    }
    if (state == State::Start)
        m_start->refresh();
    else if (state == State::Open)
        m_wizard->refresh();
    else if (state == State::Done)
        m_done->refresh();
}

void ReviewPage::turnTo(State state)
{
    if (m_state == State::Open)
        m_wizard->leave();
    m_state = state;
    if (state == State::Start)
        m_start->refresh();
    else if (state == State::Done)
        m_done->refresh();
    m_stack->setCurrentIndex(static_cast<int>(state));
    for (QShortcut *shortcut : m_goOnKeys)
        shortcut->setEnabled(true);
    if (m_isShown)
        enterState();
}

void ReviewPage::enterState()
{
    switch (m_state) {
    case State::Reading:
        setFocus(Qt::OtherFocusReason);
        return;
    case State::Start:
        m_start->takeFocus();
        return;
    case State::Open:
        m_wizard->enter();
        return;
    case State::Done:
        m_done->takeFocus();
        return;
    }
}

void ReviewPage::enter()
{
    m_isShown = true;
    enterState();
}

void ReviewPage::leave()
{
    m_isShown = false;
    if (m_state == State::Open)
        m_wizard->leave();
}

bool ReviewPage::stepBack()
{
    return m_state == State::Open && m_wizard->stepBack();
}

void ReviewPage::showHead()
{
    const ReviewDesk &desk = m_review->desk();
    const QDate due = desk.due.toTimeZone(m_desk.workspace.present().zone).date();
    m_head->setTitle(tr("%1 review", "weekday").arg(QLocale().standaloneDayName(due.dayOfWeek())));
    m_head->setFact(
        tr("%1 · week %2", "day, number").arg(wording::dayText(desk.today, desk.today)).arg(desk.today.weekNumber()));
}

/// While it is open, and on its day and after.
void ReviewPage::tellWaiting()
{
    const ReviewDesk &desk = m_review->desk();
    const QDate due = desk.due.toTimeZone(m_desk.workspace.present().zone).date();
    const bool counts = desk.isOpen() || (!desk.isFinished() && due <= desk.today);
    const auto left =
        std::ranges::count_if(desk.cards, [](const PickCard &card) { return card.pick.state != PickState::Written; });
    Q_EMIT waitingChanged(counts ? static_cast<int>(left) : 0);
}

bool ReviewPage::hasPick(ContactId contact) const
{
    return std::ranges::any_of(m_review->desk().cards, [contact](const PickCard &card) {
        return card.pick.contact == contact && card.pick.state != PickState::Written;
    });
}

bool ReviewPage::awaitsLetterTo(ContactId contact) const
{
    return m_review->isReady() && m_review->desk().isOpen() && hasPick(contact);
}

bool ReviewPage::proposes(ContactId contact) const
{
    return m_review->isReady() && !m_review->desk().review && hasPick(contact);
}

void ReviewPage::writeTo(ContactId contact)
{
    if (m_isShown && awaitsLetterTo(contact))
        m_wizard->writeTo(contact);
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    const bool open = m_state == State::Open;
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (open && isReturn && event->modifiers().testFlag(Qt::ControlModifier) && m_wizard->pressPrimary())
        return;
    if (open && event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_P || event->key() == Qt::Key_Pause)) {
        m_wizard->toggleTime();
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace cultivar::ui
