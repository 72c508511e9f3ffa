// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace cultivar::wording {

/// One line for whoever meets a failure: what happened, where, and what to do next.
[[nodiscard]] QString errorText(const Error &error);

} // namespace cultivar::wording
