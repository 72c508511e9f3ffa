// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

// What can be done with a promise that waits, each as a command for Workspace::change(). One that is no longer
// open is left as it is. Errors: NotFound (subject: the uid), InvalidInput (subject:
// "due").
namespace cultivar::commands {

[[nodiscard]] Workspace::Command finishFollowUp(Uid followUp);
/// To another day, today or later; without one it is kept without a day.
[[nodiscard]] Workspace::Command moveFollowUp(Uid followUp, std::optional<QDate> due);
/// Lets go of it: neither open nor done.
[[nodiscard]] Workspace::Command dropFollowUp(Uid followUp);

} // namespace cultivar::commands
