// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_start.h"

#include "core/rules/review_session.h"
#include "core/wording/short_dates.h"
#include "core/workspace/review/review_commands.h"
#include "ui/review/lane_label.h"
#include "ui/review/week_marks_view.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/foot_bar.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/wrapped_text.h"

#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int reviewStartPortraitSize = 40;
constexpr int reviewStartRightWidth = 372;
constexpr int reviewStartOneColumnBelow = 860;
constexpr int reviewStartColumnGap = 32;

/// "Due today at 16:00".
QString reviewStartDueText(const ReviewDesk &desk, const QTimeZone &zone)
{
    const QDateTime due = desk.due.toTimeZone(zone);
    const QString day = QLocale().standaloneDayName(due.date().dayOfWeek());
    const QString time = wording::clockTime(due.time());
    if (due.date() == desk.today)
        return ReviewStart::tr("Due today at %1", "time").arg(time);
    return due.date() < desk.today ? ReviewStart::tr("Waiting since %1", "weekday").arg(day)
                                   : ReviewStart::tr("Due on %1 at %2", "weekday, time").arg(day, time);
}

QString proposalWork(const PersonLine &person)
{
    QStringList parts{person.role, person.organization};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QWidget *makeProposal(const PickCard &card)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(15, 14, 15, 14);
    row->setSpacing(12);
    auto *avatar = new Avatar(reviewStartPortraitSize);
    avatar->setPortrait({card.person.uid, card.person.name});
    row->addWidget(avatar, 0, Qt::AlignTop);
    auto *name = new ElidedLabel(TextRole::Strong);
    name->setObjectName(u"proposedName"_s);
    name->setText(card.person.name);
    auto *lane = new LaneLabel;
    lane->setLane(card.pick.lane);
    lane->setMeaningShown(false);
    lane->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *head = new QHBoxLayout;
    head->addWidget(name, 1);
    head->addWidget(lane);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(head);
    if (const QString work = proposalWork(card.person); !work.isEmpty()) {
        auto *label = new ElidedLabel(TextRole::Second, Token::Text2);
        label->setText(work);
        words->addWidget(label);
    }
    auto *reason = new WrappedText(TextRole::Body, Token::Text);
    reason->setText(card.reason);
    words->addSpacing(4);
    words->addWidget(reason);
    row->addLayout(words, 1);
    return line;
}

} // namespace

ReviewStart::ReviewStart(const Desk &desk, LiveReview &review, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_review(review)
    , m_weeks(new QWidget)
    , m_when((new Label(TextRole::Heading))->wrapped())
    , m_header(new SectionHeader(tr("Proposed this week")))
    , m_people(makeCard())
    , m_rows(new QVBoxLayout(m_people))
    , m_nobody(new EmptyState({u"review"_s, tr("Nobody has a rhythm yet"),
                               tr("Once a week the review proposes three people to write to, each with a reason. For "
                                  "that it needs to know whom you want to stay in touch with, and how often: put "
                                  "people into circles.")}))
    , m_noneDue(new EmptyState({u"check"_s, tr("Nobody is due this week"),
                                tr("The review still looks at open talks and promises, and closes the week.")}))
    , m_marks(new WeekMarksView)
    , m_start(makeButton(ButtonKind::Primary, {u"openReview"_s, tr("Start the review"), {}, goOnKeyText()}))
{
    setObjectName(u"reviewStart"_s);
    m_when->setObjectName(u"reviewDue"_s);
    m_nobody->setObjectName(u"nobodyRanked"_s);
    m_noneDue->setObjectName(u"nobodyDue"_s);
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
    m_choose = m_nobody->addLink(u"chooseWhoMatters"_s, tr("Choose who matters"));
    QPushButton *bring = m_nobody->addLink(u"bringPeople"_s, tr("Import people"));
    connect(m_choose, &QPushButton::clicked, this, [this] { m_desk.navigator.chooseWhoMatters(); });
    connect(bring, &QPushButton::clicked, this, [this] { m_desk.navigator.startImport({}); });
    connect(m_start, &QPushButton::clicked, this, &ReviewStart::start);

    auto *content = new QWidget;
    m_columns = new QHBoxLayout(content);
    m_columns->setContentsMargins(24, 16, 24, 24);
    m_columns->setSpacing(reviewStartColumnGap);
    m_columns->addLayout(makeLeft(), 1);
    auto *right = new QVBoxLayout(m_weeks);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(8);
    right->addWidget(new SectionHeader(tr("Weeks")));
    right->addWidget(m_marks);
    right->addStretch(1);
    m_columns->addWidget(m_weeks);
    auto *foot = new FootBar;
    auto *hint = new ElidedLabel(TextRole::Second, Token::Text2);
    hint->setText(tr("Starting keeps these people until Sunday. Each can be swapped."));
    foot->addRight(hint);
    foot->addRight(m_start);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makePaneScroll(content), 1);
    column->addWidget(foot);
}

QLayout *ReviewStart::makeLeft()
{
    auto *about = (new Label(tr("%1 minutes: catch up, keep your word, choose three people, write to them, close the "
                                "week. Leave at any time; it waits where you left it.")
                                 .arg(rules::secondsForReview() / 60),
                             TextRole::Reading, Token::Text2))
                      ->wrapped();
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_when);
    column->addWidget(about);
    column->addSpacing(8);
    column->addWidget(m_header);
    column->addWidget(m_people);
    column->addWidget(m_nobody);
    column->addWidget(m_noneDue);
    column->addStretch(1);
    return column;
}

void ReviewStart::refresh()
{
    m_starting = false;
    const ReviewDesk &desk = m_review.desk();
    const bool someRanked = desk.ranked > 0;
    const bool proposes = someRanked && !desk.cards.empty();
    m_when->setText(reviewStartDueText(desk, m_desk.workspace.present().zone));
    m_header->setVisible(proposes);
    m_people->setVisible(proposes);
    m_nobody->setVisible(!someRanked);
    m_noneDue->setVisible(someRanked && !proposes);
    m_start->setEnabled(someRanked);
    m_start->setToolTip(someRanked ? QString() : tr("There is nobody to write to yet."));
    // Before the first review there is nothing to look back on.
    m_weeks->setVisible(desk.marks.weeks.size() > 1);
    m_marks->show(desk.marks, false);
    if (proposes)
        showCards();
}

void ReviewStart::showCards()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PickCard &card : m_review.desk().cards) {
        if (m_rows->count() > 0)
            m_rows->addWidget(makeLine());
        m_rows->addWidget(makeProposal(card));
    }
}

void ReviewStart::takeFocus()
{
    QPushButton *button = m_start->isEnabled() ? m_start : m_choose;
    button->setFocus(Qt::OtherFocusReason);
}

void ReviewStart::start()
{
    if (!m_start->isEnabled() || m_starting)
        return;
    m_starting = true;
    m_desk.doer.change(commands::openReview(m_review.ranking()->three), tr("The review is open"),
                       {this, {}, [this](const Error &error) {
                            m_starting = false;
                            m_desk.doer.complain(error);
                        }});
}

void ReviewStart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool one = width() < reviewStartOneColumnBelow;
    m_columns->setDirection(one ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(one ? 16 : reviewStartColumnGap);
    m_weeks->setMinimumWidth(one ? 0 : reviewStartRightWidth);
    m_weeks->setMaximumWidth(one ? QWIDGETSIZE_MAX : reviewStartRightWidth);
}

} // namespace cultivar::ui
