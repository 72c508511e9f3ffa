// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact_clock.h"

#include <span>

namespace cultivar::rules {

/// True for what restarts the clock: live (in_person, call, video, event), incoming, or logged as two-way; never an
/// attempt.
[[nodiscard]] bool countsAsContact(const Touch &touch);

/// True for an outgoing message with nothing incoming in the 30 days before it (that day included), whether or not a
/// contact followed.
[[nodiscard]] bool isAttempt(const Touch &touch, std::span<const Touch> all);

/// The clock of one contact as of `today`: later touches are not looked at. `touches` in any order.
[[nodiscard]] ContactClock contactClock(std::span<const Touch> touches, QDate today);

} // namespace cultivar::rules
