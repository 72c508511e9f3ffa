// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace cultivar::store {

/// The version this program writes: the number of its migrations.
[[nodiscard]] int currentSchemaVersion();

/// The file's version; 0 for an empty one.
[[nodiscard]] Result<int> schemaVersion(Database &database);

/// Brings a file of any earlier version, also an empty one, to the current version. Each step and its version number
/// commit together.
[[nodiscard]] Result<void> migrate(Database &database);

} // namespace cultivar::store
