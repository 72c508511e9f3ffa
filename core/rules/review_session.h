// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rules/weekly_three.h"

#include <QDateTime>

// The weekly review as moves on a stored Review: each takes one as it is and gives it as it becomes. What cannot be is
// refused: InvalidInput (subject: the argument) for what makes no sense, Conflict (subject: "review", "pick" or "week";
// detail: the word of the state that stands in the way) for what comes at the wrong moment. A review is left and
// resumed by storing it.
namespace cultivar::rules {

/// Seconds meant for a step: 3, 3, 2, 6 and 1 minutes; 0 for Finished.
[[nodiscard]] int secondsFor(ReviewStep step);

/// The sum of all steps: 15 minutes.
[[nodiscard]] int secondsForReview();

/// A new review of the week of `today`, its picks proposed and with that frozen.
[[nodiscard]] Review openReview(std::span<const Pick> picks, QDate today);

/// The picks that still stand (proposed, kept or written) while `today` is in the review's week; nothing in any other
/// week.
[[nodiscard]] std::optional<std::vector<ReviewPick>> frozenPicks(const Review &review, QDate today);

/// Proposed, kept or written: not set aside.
[[nodiscard]] bool stands(PickState state);

/// Those kept or written to: whom the next four weeks do not propose. The day is that of the opening.
[[nodiscard]] std::vector<ContactId> chosenIn(const Review &review);

/// To the next step. Leaving the choice of three keeps whoever was still only proposed. Not from Close: that is
/// finish().
[[nodiscard]] Result<Review> goOn(Review review);

/// To the step before; nothing decided is lost.
[[nodiscard]] Result<Review> goBack(Review review);

/// Keeps a pick that stands. In the steps ChooseThree and Write.
[[nodiscard]] Result<Review> keepPick(Review review, ContactId contact);

/// Takes a pick out that stands and is not written to: `as` is Swapped, Snoozed, Paused, InPeace or NotNow. Another may
/// take its place; a swap needs one. It cannot be somebody who was a pick of this review already. In the steps
/// ChooseThree and Write.
[[nodiscard]] Result<Review> setAside(Review review, ContactId contact, PickState as,
                                      std::optional<Pick> replacement = std::nullopt);

/// Takes somebody in whom the user chose by hand; they are kept. One who was set aside comes back. Not who stands
/// already. At any step.
[[nodiscard]] Result<Review> addPick(Review review, ContactId contact, Lane lane);

/// Notes that a pick was written to. At any step and afterwards too, since it tells what happened; once.
[[nodiscard]] Result<Review> markWritten(Review review, ContactId contact);

/// Takes that back: the pick is only kept again. At any step and afterwards too.
[[nodiscard]] Result<Review> markUnwritten(Review review, ContactId contact);

/// Moves on or back, step by step, to `step`, which is not Finished. `secondsSpent`: in the whole session; fewer than
/// are stored change nothing.
[[nodiscard]] Result<Review> bringTo(Review review, ReviewStep step, int secondsSpent);

/// Adds time spent, when a step or the window is left. `seconds`: not negative.
[[nodiscard]] Result<Review> leave(Review review, int seconds);

/// The review to go on with: refused when it is finished or `today` is in another week.
[[nodiscard]] Result<Review> resume(Review review, QDate today);

/// Ends it. Only from Close. `now`: UTC.
[[nodiscard]] Result<Review> finish(Review review, const QDateTime &now, const QString &summary);

/// Takes finish() back; what it was closed with stays as it is. Only of a finished one, in its own week.
[[nodiscard]] Result<Review> reopen(Review review, QDate today);

} // namespace cultivar::rules
