// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace cultivar::benchmarks {

/// Compiles the driver `name` (its source without the ending: "imp_qt") of `peersFolder` into `folder` and gives the
/// program. Its parser of vCards is taken from that folder too, or, where it is not kept there, is a plain one of ours.
/// `modules`: for pkg-config.
[[nodiscard]] Result<QString> buildPeerDriver(const QString &peersFolder, const QString &name,
                                              const QStringList &modules, const QString &folder);

} // namespace cultivar::benchmarks
