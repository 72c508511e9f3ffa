// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

class QSqlError;

namespace cultivar::store {

/// The kind behind SQLite's result code (https://sqlite.org/rescode.html); subject is the file, detail the engine's
/// words.
[[nodiscard]] Error errorFrom(const QSqlError &error, const QString &path);

} // namespace cultivar::store
