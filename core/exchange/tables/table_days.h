// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/partial_date.h"

#include <QString>

#include <optional>

namespace cultivar {

/// Whether this day can only have been written with the day before the month: with points, or with a first number above
/// 12.
[[nodiscard]] bool hasDayFirst(const QString &text);

/// A day as tables write it: ISO 8601, "31.12.85", and numbers with "/" or "-" between, the order of which is not in
/// them. Years of two digits are those of people: up to 30 of this century. Nothing if it is none.
[[nodiscard]] std::optional<PartialDate> tableDay(const QString &text, bool dayFirst);

} // namespace cultivar
