// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

// What can be done with the texts the user keeps: letter templates and introductions of themselves. Each is a command
// for Workspace::change(). Errors: NotFound (subject: the uid), InvalidInput (subject: "name"; detail: "empty", or
// "taken" for the name of another).
namespace cultivar::commands {

[[nodiscard]] Workspace::Command addTemplate(MessageTemplate letter);
[[nodiscard]] Workspace::Command changeTemplate(Uid letter, std::function<void(MessageTemplate &)> change);
/// Into the trash, for 30 days. If it was the chosen one, the program's own is chosen.
[[nodiscard]] Workspace::Command trashTemplate(Uid letter);

/// The first one is also chosen.
[[nodiscard]] Workspace::Command addOverview(Overview overview);
[[nodiscard]] Workspace::Command changeOverview(Uid overview, std::function<void(Overview &)> change);
/// Into the trash, for 30 days. If it was the chosen one, none is chosen.
[[nodiscard]] Workspace::Command trashOverview(Uid overview);

} // namespace cultivar::commands
