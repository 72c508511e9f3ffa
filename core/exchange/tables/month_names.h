// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace cultivar {

/// The month of that name, 1 to 12, in English, German, French, Spanish, Italian, Dutch or Portuguese, whole or the
/// beginning of it that means no other: "March", "Mär", "sept.". Nothing if it is none.
[[nodiscard]] std::optional<int> monthNamed(QStringView name);

/// A day of the week in these languages, whole or its first letters: "Tuesday", "Di.".
[[nodiscard]] bool isDayOfWeek(QStringView name);

} // namespace cultivar
