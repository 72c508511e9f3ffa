// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_closing.h"
#include "ui/review/live_review.h"
#include "ui/review/review_step_view.h"

#include <QTimer>

class QBoxLayout;
class QLineEdit;

namespace cultivar::ui {

class Ground;
class Label;
class NextWeekView;
class PayForwardCard;
class SectionHeader;
class WeekDoneView;
class WeekMarksView;

/// The fifth step: the week in one line, what was done, what comes, and one thing to pay forward.
class CloseStep : public ReviewStepView
{
    Q_OBJECT

public:
    CloseStep(const Desk &desk, LiveReview &review, QWidget *parent = nullptr);

    void enter() override;
    void leave() override;
    void refresh() override;
    void forget() override;
    bool stepBack() override;
    [[nodiscard]] StepFoot foot() override;
    [[nodiscard]] QString onwards() const override;
    /// Closes the week.
    void goOn() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What the step shows, as it is read.
    struct Content;

    [[nodiscard]] QLayout *makeLeft();
    [[nodiscard]] QLayout *makeRight();
    void take(const Content &content);
    void showLine(const Content &content);
    void showPayForward(const Content &content);
    void showGoal(const std::optional<GoalOfTheWeek> &goal);
    void keepLine();
    void prepare(const Uid &meeting);

    Desk m_desk;
    LiveReview &m_review;
    QBoxLayout *m_columns;
    QWidget *m_rightColumn;
    QLineEdit *m_line;
    Label *m_lineHint;
    WeekDoneView *m_done;
    Label *m_noTalks;
    NextWeekView *m_next;
    Label *m_forwardHeader;
    PayForwardCard *m_forward;
    Ground *m_forwardDone;
    Label *m_forwardDoneWords;
    WeekMarksView *m_marks;
    SectionHeader *m_goalHeader;
    Ground *m_goal;
    Label *m_goalText;
    Label *m_goalCount;
    Uid m_of;   ///< the review whose line stands in the field
    Uid m_sent; ///< the letter that paid something forward, in this session
    QString m_sentTo;
    bool m_notThisWeek = false; ///< pays nothing forward
    bool m_wantsFocus = false;
    QTimer m_pause; ///< in typing the line
    int m_asked = 0;
};

} // namespace cultivar::ui
