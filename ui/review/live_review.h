// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/letters.h"
#include "core/workspace/review/review_desk.h"
#include "ui/shell/desk.h"

#include <QElapsedTimer>
#include <QObject>

namespace cultivar::ui {

/// This week's review as the wizard and its steps see it: read again when something changed, with the step one stands
/// at and the time spent, which run ahead of what is stored until something is decided.
class LiveReview : public QObject
{
    Q_OBJECT

public:
    explicit LiveReview(const Desk &desk, QObject *parent = nullptr);

    /// It was read at least once.
    [[nodiscard]] bool isReady() const { return m_ranking != nullptr; }

    /// Only when ready.
    [[nodiscard]] const ReviewDesk &desk() const { return m_review; }

    [[nodiscard]] const std::shared_ptr<const ReviewRanking> &ranking() const { return m_ranking; }

    /// Where one stands; CatchUp before it is opened.
    [[nodiscard]] ReviewStep step() const { return m_step; }

    /// To be handed to every command of the review. Only of an open one.
    [[nodiscard]] ReviewMoment moment() const;

    /// In the whole session.
    [[nodiscard]] int secondsSpent() const;

    /// Reads it again, once the index is there.
    void read();

    /// The wizard stands there from now on; kept as a draft.
    void goTo(ReviewStep step);

    /// The time runs, or stands still.
    void start();
    void pause();

    [[nodiscard]] bool isRunning() const { return m_running.isValid(); }

Q_SIGNALS:
    /// It was read.
    void updated();

private:
    struct Reading
    {
        std::shared_ptr<const ReviewRanking> ranking;
        ReviewDesk desk;
    };

    void take(Reading reading);
    void keepPosition();

    Desk m_desk;
    ReviewDesk m_review;
    std::shared_ptr<const ReviewRanking> m_ranking;
    ReviewStep m_step = ReviewStep::CatchUp;
    int m_spent = 0; ///< seconds, up to the last start
    QElapsedTimer m_running;
    int m_asked = 0;
};

} // namespace cultivar::ui
