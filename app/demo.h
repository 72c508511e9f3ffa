// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

namespace cultivar::app {

/// Brings the made-up sample network into an open, empty workspace. `folder`: for a file on the way.
[[nodiscard]] QFuture<Result<ImportReport>> fillWithSample(Workspace &workspace, const QString &folder);

} // namespace cultivar::app
