// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/live_review.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;
class QPushButton;
class QStackedWidget;

namespace cultivar::ui {

class ElidedLabel;
class FootBar;
class ReviewStepView;
class ReviewTime;
class StepsBar;

/// An opened review: its steps one after the other, with the time, the steps bar and the foot around them.
class ReviewWizard : public QWidget
{
    Q_OBJECT

public:
    ReviewWizard(const Desk &desk, LiveReview &review, QWidget *parent = nullptr);

    /// It is shown: the time runs, the step one stands at begins.
    void enter();
    void leave();
    /// The review was read again.
    void refresh();
    bool stepBack();

    /// To the step that writes, with that person.
    void writeTo(ContactId contact);

    /// The way on is the wizard's own button; else the step has a primary of its own.
    [[nodiscard]] bool isWayOnItsOwn() const;
    void goOn();
    /// Presses the step's own primary; false if there is none to press.
    bool pressPrimary();
    void toggleTime();

Q_SIGNALS:
    void wayOnChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Stage
    {
        ReviewStep step = ReviewStep::CatchUp;
        ReviewStepView *view = nullptr;
        QWidget *left = nullptr;  ///< in the foot
        QWidget *right = nullptr; ///< in the foot
    };

    /// In the order of the steps.
    void addStep(ReviewStep step, ReviewStepView *view);
    void build();
    [[nodiscard]] size_t stageFor(ReviewStep step) const;

    [[nodiscard]] ReviewStepView *current() const { return m_stages[m_at].view; }

    void forgetTheWeekBefore();
    void showStage(size_t stage);
    void showFoot();
    void arrangeTime();
    void tick();

    Desk m_desk;
    LiveReview &m_review;
    std::vector<Stage> m_stages;
    Uid m_of; ///< the review the steps know of
    size_t m_at = 0;
    bool m_isEntered = false;
    bool m_timeIsBelow = false;
    StepsBar *m_steps = nullptr;
    QGridLayout *m_top;
    ReviewTime *m_time;
    QStackedWidget *m_stack;
    FootBar *m_foot;
    QPushButton *m_back;
    ElidedLabel *m_hint;
    QPushButton *m_onwards;
    QTimer m_second;
};

} // namespace cultivar::ui
