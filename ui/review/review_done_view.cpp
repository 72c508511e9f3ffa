// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_done_view.h"

#include "core/wording/relative_dates.h"
#include "core/workspace/review/review_commands.h"
#include "ui/review/week_done_view.h"
#include "ui/review/week_marks_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/wrapped_text.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestDone = 720;

/// A line of accent before what was said.
class QuotedLine : public QWidget
{
public:
    explicit QuotedLine(QWidget *words)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(15, 2, 0, 2);
        row->addWidget(words, 1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 3, height())),
                         themeOf(this).color(Token::Accent));
    }
};

} // namespace

ReviewDoneView::ReviewDoneView(const Desk &desk, LiveReview &review, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_review(review)
    , m_next((new Label(TextRole::Reading, Token::Text2))->wrapped())
    , m_line(new WrappedText(TextRole::Reading))
    , m_done(new WeekDoneView)
    , m_marks(new WeekMarksView)
    , m_today(makeButton(ButtonKind::Secondary, {u"toToday"_s, tr("To Today"), u"today"_s, {}}))
    , m_reopen(makeButton(ButtonKind::Quiet, {u"reopenReview"_s, tr("Open it again"), u"undo"_s, {}}))
{
    setObjectName(u"reviewDone"_s);
    m_next->setObjectName(u"nextReview"_s);
    m_line->setObjectName(u"lineOfWeek"_s);
    m_quotation = new QuotedLine(m_line);
    m_reopen->setToolTip(tr("To change the line, or to write to somebody else this week"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_today);
    buttons->addWidget(m_reopen);
    buttons->addStretch(1);
    auto *content = new QWidget;
    content->setMaximumWidth(widestDone + 48);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(8);
    column->addWidget(new Label(tr("The week is closed."), TextRole::Heading));
    column->addWidget(m_next);
    column->addSpacing(8);
    column->addWidget(m_quotation);
    column->addSpacing(8);
    column->addWidget(new SectionHeader(tr("What you did this week")));
    column->addWidget(m_done);
    column->addSpacing(8);
    column->addWidget(new SectionHeader(tr("Weeks")));
    column->addWidget(m_marks);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(makePaneScroll(content));
    connect(m_today, &QPushButton::clicked, this, [this] { m_desk.navigator.showPage(u"today"_s); });
    connect(m_reopen, &QPushButton::clicked, this, &ReviewDoneView::reopen);
}

void ReviewDoneView::refresh()
{
    const ReviewDesk &desk = m_review.desk();
    if (!desk.isFinished())
        return;
    m_next->setText(
        tr("The next is on %1.", "day and time").arg(wording::momentText(desk.next, m_desk.workspace.present().zone)));
    m_line->setText(desk.review->summary);
    m_quotation->setVisible(!desk.review->summary.isEmpty());
    m_done->show(desk.done.value_or(WeekDone()));
    m_marks->show(desk.marks, true);
}

void ReviewDoneView::takeFocus()
{
    m_today->setFocus(Qt::OtherFocusReason);
}

void ReviewDoneView::reopen()
{
    if (m_review.desk().isFinished())
        m_desk.doer.change(commands::reopenReview(m_review.desk().review->uid), tr("The review is open again"));
}

} // namespace cultivar::ui
