// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cultivar::wording {

/// "Ana", "Ana and Bo", "Ana, Bo and Cy".
[[nodiscard]] QString andList(const QStringList &words);

/// The first of many, short: "Ana, Bo, Cy, …".
[[nodiscard]] QString firstOf(const QStringList &words);

} // namespace cultivar::wording
