// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace cultivar::benchmarks {

/// Compiles the plain QtSql import of `peersFolder` into `folder` and gives the program. Its parser of vCards is taken
/// from that folder too, or, where it is not kept there, is a plain one of ours.
[[nodiscard]] Result<QString> buildPeerDriver(const QString &peersFolder, const QString &folder);

} // namespace cultivar::benchmarks
