// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/contact_clock.h"

namespace cultivar {

/// The clock with all that was logged, on whatever day: derived columns know no today. Whoever reads them leaves out
/// what is later (core/store/contact_rows.h).
[[nodiscard]] inline ContactClock wholeClock(std::span<const Touch> touches)
{
    constexpr int lastYear = 9999;
    return rules::contactClock(touches, QDate(lastYear, 12, 31));
}

} // namespace cultivar
