// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/close_step.h"

#include "core/wording/relative_dates.h"
#include "core/wording/week_text.h"
#include "core/workspace/review/review_commands.h"
#include "core/workspace/review/review_desk.h"
#include "ui/review/next_week_view.h"
#include "ui/review/pay_forward_card.h"
#include "ui/review/pick_card_view.h"
#include "ui/review/week_done_view.h"
#include "ui/review/week_marks_view.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/sign.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>

#include <chrono>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int closeRightWidth = 372;
constexpr int closeOneColumnBelow = 860;
constexpr int closeColumnGap = 32;

wording::WeekDoings doingsOf(const WeekDone &done)
{
    wording::WeekDoings doings;
    for (const PersonLine &person : done.written)
        doings.written += calledName(person);
    for (const PersonLine &person : done.wrappedUp)
        doings.talked += calledName(person);
    doings.kept = static_cast<int>(done.kept.size());
    doings.dropped = static_cast<int>(done.dropped.size());
    return doings;
}

/// A card of one line behind a sign.
Ground *makeSignCard(const QString &sign, QLayout *words)
{
    Ground *card = makeCard();
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(16, 14, 16, 14);
    row->setSpacing(12);
    row->addWidget(new Sign(sign, 16));
    row->addLayout(words, 1);
    return card;
}

} // namespace

struct CloseStep::Content
{
    ClosingDesk desk;
    QString line;             ///< half typed
    bool sentIsThere = false; ///< the letter that paid something forward was not taken back
};

CloseStep::CloseStep(const Desk &desk, LiveReview &review, QWidget *parent)
    : ReviewStepView(parent)
    , m_desk(desk)
    , m_review(review)
    , m_line(new QLineEdit)
    , m_lineHint(new Label(tr("suggested, yours to change"), TextRole::Second, Token::Text2))
    , m_done(new WeekDoneView)
    , m_noTalks((new Label(TextRole::Body, Token::Text2))->wrapped())
    , m_next(new NextWeekView)
    , m_forwardHeader(new Label(tr("One thing to pay forward"), TextRole::Heading))
    , m_forward(new PayForwardCard(desk))
    , m_forwardDoneWords((new Label(TextRole::Body))->wrapped())
    , m_marks(new WeekMarksView)
    , m_goalHeader(new SectionHeader(tr("Goal")))
    , m_goalText((new Label(TextRole::Body))->wrapped())
    , m_goalCount((new Label(TextRole::Second, Token::Text2))->wrapped())
{
    setObjectName(u"closeStep"_s);
    auto *content = new QWidget;
    m_columns = new QHBoxLayout(content);
    m_columns->setContentsMargins(24, 16, 24, 24);
    m_columns->setSpacing(closeColumnGap);
    m_columns->addLayout(makeLeft(), 1);
    m_rightColumn = new QWidget;
    m_rightColumn->setLayout(makeRight());
    m_columns->addWidget(m_rightColumn);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(makePaneScroll(content));

    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_pause, &QTimer::timeout, this, &CloseStep::keepLine);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_lineHint->hide();
        m_pause.start();
    });
    connect(m_next, &NextWeekView::prepareWanted, this, &CloseStep::prepare);
    connect(m_forward, &PayForwardCard::sent, this, [this](const Uid &letter, const QString &name) {
        m_sent = letter;
        m_sentTo = name;
        refresh();
    });
    connect(m_forward, &PayForwardCard::notThisWeek, this, [this] {
        m_notThisWeek = true;
        refresh();
        m_line->setFocus(Qt::OtherFocusReason);
    });
}

QLayout *CloseStep::makeLeft()
{
    m_line->setObjectName(u"weekLine"_s);
    m_line->setAccessibleName(tr("The week in one line"));
    m_line->setMaxLength(static_cast<int>(wording::longestWeekLine));
    m_line->setMinimumHeight(38);
    m_line->setFont(fontFor(TextRole::Reading, m_line->font()));
    m_noTalks->setObjectName(u"noTalks"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("The week in one line"), TextRole::Heading));
    head->addStretch(1);
    head->addWidget(m_lineHint, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_line);
    column->addSpacing(12);
    column->addWidget(new SectionHeader(tr("What you did this week")));
    column->addWidget(m_done);
    column->addSpacing(12);
    column->addWidget(new SectionHeader(tr("Next week")));
    column->addWidget(m_noTalks);
    column->addWidget(m_next);
    column->addStretch(1);
    return column;
}

QLayout *CloseStep::makeRight()
{
    m_forwardDoneWords->setObjectName(u"paidForward"_s);
    m_goalText->setObjectName(u"goalText"_s);
    auto *sentWords = new QVBoxLayout;
    sentWords->addWidget(m_forwardDoneWords);
    m_forwardDone = makeSignCard(u"check"_s, sentWords);
    auto *goalWords = new QVBoxLayout;
    goalWords->setSpacing(0);
    goalWords->addWidget(m_goalText);
    goalWords->addWidget(m_goalCount);
    m_goal = makeSignCard(u"goal"_s, goalWords);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_forwardHeader);
    column->addWidget(m_forward);
    column->addWidget(m_forwardDone);
    column->addWidget(new SectionHeader(tr("Weeks")));
    column->addWidget(m_marks);
    column->addWidget(m_goalHeader);
    column->addWidget(m_goal);
    column->addStretch(1);
    return column;
}

void CloseStep::enter()
{
    m_wantsFocus = true;
    refresh();
}

void CloseStep::leave()
{
    keepLine();
}

void CloseStep::forget()
{
    m_sent = {};
    m_notThisWeek = false;
}

/// Only what was typed: a suggestion is made anew.
void CloseStep::keepLine()
{
    m_pause.stop();
    if (!m_of.isEmpty() && m_review.desk().isOpen() && m_review.desk().review->uid == m_of)
        m_desk.workspace.keepDraft(weekLineKey(m_of), m_line->isModified() ? m_line->text() : QString());
}

void CloseStep::refresh()
{
    if (!m_review.desk().isOpen())
        return;
    const int asked = ++m_asked;
    const auto query = [ranking = m_review.ranking(), review = m_review.desk().review,
                        sent = m_sent](const Records &records) -> Result<Content> {
        Result<ClosingDesk> desk = closingDesk(records, *ranking, review);
        Result<QString> line = records.draft(weekLineKey(review->uid));
        const Result<std::optional<ReachOut>> letter = records.find<ReachOut>(sent);
        if (!desk || !line || !letter)
            return !desk ? passOn(desk) : !line ? passOn(line) : passOn(letter);
        return Content{std::move(*desk), std::move(*line), *letter && !(*letter)->trashed};
    };
    m_desk.doer.take(m_desk.workspace.query(query), this, [this, asked](const Content &content) {
        if (asked == m_asked && m_review.desk().isOpen())
            take(content);
    });
}

void CloseStep::take(const Content &content)
{
    showLine(content);
    m_done->show(content.desk.done);
    m_noTalks->setText(content.desk.done.waiting.empty()
                           ? tr("No talks next week.")
                           : tr("No talks next week. The letters that wait may still bring one."));
    m_noTalks->setVisible(content.desk.talks.empty());
    m_next->show(content.desk, m_desk.workspace.present().zone, m_line);
    showPayForward(content);
    m_marks->show(content.desk.marks, false);
    showGoal(content.desk.goal);
    if (std::exchange(m_wantsFocus, false) && isVisible()) {
        m_line->setFocus(Qt::OtherFocusReason);
        m_line->selectAll();
    }
}

/// What the user typed stays; a suggestion follows what was done.
void CloseStep::showLine(const Content &content)
{
    const Uid review = m_review.desk().review->uid;
    const bool other = review != m_of;
    m_of = review;
    if (!other && m_line->isModified())
        return;
    const QString kept = content.line.isEmpty() ? m_review.desk().review->summary : content.line;
    const QString suggested = wording::weekLine(doingsOf(content.desk.done));
    const QString text = kept.isEmpty() ? suggested : kept;
    const bool selected = m_line->hasSelectedText();
    if (text != m_line->text()) {
        m_line->setText(text);
        if (selected)
            m_line->selectAll();
    }
    m_line->setModified(!kept.isEmpty());
    m_line->setPlaceholderText(
        tr("A short one. The next is on %1.", "day")
            .arg(wording::dayText(content.desk.nextReview.toTimeZone(m_desk.workspace.present().zone).date(),
                                  m_review.desk().today)));
    m_lineHint->setVisible(kept.isEmpty() && !suggested.isEmpty());
}

void CloseStep::showPayForward(const Content &content)
{
    const bool done = content.sentIsThere;
    const bool offered = !done && content.desk.payForward && !m_notThisWeek;
    m_forwardHeader->setVisible(done || offered);
    m_forwardDone->setVisible(done);
    m_forwardDoneWords->setText(tr("Paid forward to %1.", "name").arg(m_sentTo));
    if (offered)
        m_forward->show(*content.desk.payForward);
    m_forward->setVisible(offered);
}

void CloseStep::showGoal(const std::optional<GoalOfTheWeek> &goal)
{
    m_goalHeader->setVisible(goal.has_value());
    m_goal->setVisible(goal.has_value());
    if (!goal)
        return;
    m_goalText->setText(goal->text);
    QStringList parts;
    if (goal->conversations > 0)
        parts += tr("%1 of %2 conversations so far").arg(goal->held).arg(goal->conversations);
    if (goal->by)
        parts += tr("until %1", "day").arg(wording::dayText(*goal->by, m_review.desk().today));
    m_goalCount->setText(parts.join(u" · "_s));
    m_goalCount->setVisible(!parts.isEmpty());
}

void CloseStep::prepare(const Uid &meeting)
{
    const auto query = [meeting](const Records &records) { return records.get<Meeting>(meeting); };
    m_desk.doer.take(m_desk.workspace.query(query), this,
                     [this](const Meeting &found) { m_desk.navigator.prepareMeeting(found.id); });
}

bool CloseStep::stepBack()
{
    if (m_forward->isVisible() && m_forward->isWriting()) {
        m_forward->putAway();
        return true;
    }
    m_desk.navigator.showPage(u"today"_s);
    return true;
}

StepFoot CloseStep::foot()
{
    return {{}, {}, tr("Everything above is saved already.")};
}

QString CloseStep::onwards() const
{
    return tr("Close the week");
}

void CloseStep::goOn()
{
    const QString line = m_line->text().trimmed();
    m_desk.doer.change(commands::finishReview(m_review.moment(), line), tr("The week is closed"),
                       {this,
                        [this](const ChangeSet &) {
                            m_pause.stop();
                            m_desk.workspace.keepDraft(weekLineKey(m_of), {});
                            m_of = {};
                        },
                        {}});
}

void CloseStep::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier && m_forward->isVisible() &&
        !m_forward->isWriting())
        m_forward->writeLetter();
    else
        ReviewStepView::keyPressEvent(event);
}

void CloseStep::resizeEvent(QResizeEvent *event)
{
    ReviewStepView::resizeEvent(event);
    const bool one = width() < closeOneColumnBelow;
    m_columns->setDirection(one ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(one ? 16 : closeColumnGap);
    m_rightColumn->setMinimumWidth(one ? 0 : closeRightWidth);
    m_rightColumn->setMaximumWidth(one ? QWIDGETSIZE_MAX : closeRightWidth);
}

} // namespace cultivar::ui
