// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/follow_up.h"
#include "core/model/giving.h"
#include "core/model/review.h"
#include "core/rules/due.h"

// The words for the values of the vocabulary, in the middle of a sentence: lower case, no article unless it is given.
namespace cultivar::wording {

[[nodiscard]] QString nameOf(Channel channel);    ///< "call", "in person"
[[nodiscard]] QString nameOf(FollowUpKind kind);  ///< "article"
[[nodiscard]] QString nameOf(GoodwillKind kind);  ///< "an introduction"
[[nodiscard]] QString nameOf(LifeStage stage);    ///< "new to the field"; empty for unknown
[[nodiscard]] QString nameOf(Lane lane);          ///< "overdue"
[[nodiscard]] QString nameOf(rules::State state); ///< "due"
[[nodiscard]] QString nameOf(ReviewStep step);    ///< "keep your word"
/// "birthday", "anniversary", else the label ("day to remember" without one).
[[nodiscard]] QString nameOf(DateKind kind, const QString &label);
/// An item of the preparation checklist; an item of the user's own is its own name.
[[nodiscard]] QString checklistItemName(const QString &key);

} // namespace cultivar::wording
