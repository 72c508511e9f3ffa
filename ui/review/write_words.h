// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/write_people.h"
#include "ui/widgets/empty_state.h"

namespace cultivar::ui {

/// About somebody who is written to. Without a letter they were in touch.
[[nodiscard]] EmptyText writtenText(const Addressee &addressee, const ReachOut *letter);

/// When nobody is left to write to.
[[nodiscard]] EmptyText nobodyLeftText(const std::vector<Addressee> &people);

} // namespace cultivar::ui
