// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cultivar::wording {

/// What a column of a table holds, as the user chooses it: the words for a target of a TableMapping, which this room
/// may not include. A target nobody knows is shown as it is.
[[nodiscard]] QString columnMeaning(const QString &target);

} // namespace cultivar::wording
