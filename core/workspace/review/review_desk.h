// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_choice.h"
#include "core/workspace/review/review_closing.h"

namespace cultivar {

/// The weekly review as a whole: whether it was opened, and where it stands. Its steps have desks of their own.
struct ReviewDesk
{
    QString week;                 ///< this week, ISO 8601
    QDate today;                  ///< in my zone
    QDateTime due;                ///< the appointment of this week, UTC
    QDateTime next;               ///< that of next week, UTC
    std::optional<Review> review; ///< this week's as it is stored
    QString position;             ///< the draft of where the wizard stands; empty: as stored
    std::vector<PickCard> cards;  ///< those who stand; before it is opened: those it would propose
    int ranked = 0;               ///< how many people have a rhythm and are not hidden
    WeekMarks marks;
    std::optional<WeekDone> done; ///< of a finished one

    [[nodiscard]] bool isOpen() const { return review && review->step != ReviewStep::Finished; }

    [[nodiscard]] bool isFinished() const { return review && review->step == ReviewStep::Finished; }
};

[[nodiscard]] Result<ReviewDesk> reviewDesk(const Records &records, const ReviewRanking &ranking);

/// The review of the week of today; nothing if it was not opened.
[[nodiscard]] Result<std::optional<Review>> reviewOfWeek(const Records &records);

/// Under which key of the drafts the wizard's position in a review is kept.
[[nodiscard]] QString reviewPositionKey(const Uid &review);

/// Under which key of the drafts the week in one line is kept until it is closed.
[[nodiscard]] QString weekLineKey(const Uid &review);

/// Under which key of the drafts a half-written letter is kept.
[[nodiscard]] QString letterDraftKey(const Uid &contact);

} // namespace cultivar
