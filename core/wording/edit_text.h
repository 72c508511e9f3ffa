// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit.h"

namespace cultivar::wording {

/// What a change was, to stand behind "Undo: ": "log a conversation with Ana", "import of connections.csv (473
/// people)".
[[nodiscard]] QString editText(const EditLabel &label);

} // namespace cultivar::wording
