// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

// What is answered to "who matters?", each as a command for Workspace::change(). NotFound (subject: the uid).
namespace cultivar::commands {

/// Into one more circle; whoever is in it already stays as they are.
[[nodiscard]] Workspace::Command putInCircle(Uid contact, Uid circle);
/// Not asked about again, and not suggested as long as they are in no circle and have no cadence.
[[nodiscard]] Workspace::Command notNow(Uid contact);
/// As if it had not been answered: out of these circles, and asked about again.
[[nodiscard]] Workspace::Command forgetAnswer(Uid contact, std::vector<Uid> circles);

} // namespace cultivar::commands
