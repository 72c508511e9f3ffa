// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/edit_writer.h"

namespace cultivar::store {

/// Days a record waits in the trash.
inline constexpr int daysInTrash = 30;

/// Removes for good what was put in the trash more than 30 days before `now`, with everything that is about a removed
/// contact only. Not undoable. Gives how many records went.
[[nodiscard]] Result<int> purgeTrash(EditWriter &writer, const QDateTime &now);

} // namespace cultivar::store
