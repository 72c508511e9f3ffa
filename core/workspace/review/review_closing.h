// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/preparation_checklist.h"
#include "core/workspace/contacts/person_line.h"
#include "core/workspace/review/review_ranking.h"

namespace cultivar {

/// What was done since Monday.
struct WeekDone
{
    std::vector<PersonLine> written;   ///< personal letters, in the order they were sent
    std::vector<PersonLine> kept;      ///< to whom a promise of mine was kept, each as often as that
    std::vector<PersonLine> dropped;   ///< to whom one was let go
    std::vector<PersonLine> wrappedUp; ///< talks told
    std::vector<PersonLine> talked;    ///< with whom other talks were logged, each once
    std::vector<PersonLine> answered;  ///< letters of before that were answered
    std::vector<PersonLine> waiting;   ///< letters of before still without an answer

    [[nodiscard]] bool isEmpty() const
    {
        return written.empty() && kept.empty() && dropped.empty() && wrappedUp.empty() && talked.empty();
    }
};

/// A talk of next week.
struct NextTalk
{
    Uid meeting;
    QDateTime start; ///< UTC
    std::vector<PersonLine> people;
    QString purpose;
    rules::Readiness ready;
};

/// One person who cannot return it.
struct PayForward
{
    PersonLine person;
    LifeStage stage = LifeStage::Unknown;
    QString ask; ///< what they look for, the one that fits first; may be empty
    std::optional<Clip> clip;
    QStringList shared; ///< words of theirs the clip speaks of
};

enum class WeekKind
{
    Kept,
    Pause, ///< no review, or one that was not finished
    Present
};

struct WeekMark
{
    QString week; ///< ISO 8601, "2026-W48"
    WeekKind kind = WeekKind::Kept;

    bool operator==(const WeekMark &) const = default;
};

struct WeekMarks
{
    std::vector<WeekMark> weeks;     ///< oldest first, at most 13, the present one last; from the first review on
    std::optional<int> usualMinutes; ///< the median of those kept
};

struct GoalOfTheWeek
{
    QString text;
    std::optional<QDate> by;
    int conversations = 0; ///< how many it needs; 0: not counted
    int held = 0;          ///< with how many of its people there was contact since it stands
};

/// The fifth step of the review.
struct ClosingDesk
{
    WeekDone done;
    std::vector<NextTalk> talks;
    QDateTime nextReview; ///< UTC
    std::optional<PayForward> payForward;
    WeekMarks marks;
    std::optional<GoalOfTheWeek> goal;
};

[[nodiscard]] Result<ClosingDesk> closingDesk(const Records &records, const ReviewRanking &ranking,
                                              const std::optional<Review> &review);

/// The weeks up to this one as they were kept.
[[nodiscard]] WeekMarks weekMarks(const std::vector<Review> &reviews, QDate today);

} // namespace cultivar
