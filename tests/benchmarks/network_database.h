// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/benchmarks/made_up_network.h"

namespace cultivar::benchmarks {

/// Writes the network with its interactions, some promises and goodwill into a new database at `path`, in one
/// transaction and without undo steps.
[[nodiscard]] Result<void> writeNetwork(const MadeUpNetwork &network, const QString &path);

} // namespace cultivar::benchmarks
