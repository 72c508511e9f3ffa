// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

// What can be done with circles, each as a command for Workspace::change(). A circle's role stays with it whatever it
// is called. Errors: NotFound (subject: the uid), InvalidInput (subject: "name" or "cadence"; detail: the rule's word,
// "taken" for the name of another circle).
namespace cultivar::commands {

/// What the user may set of a circle.
struct CircleText
{
    QString name; ///< trimmed; unlike those of all other circles, folded
    QString purpose;
    std::optional<int> cadence; ///< days, 1 to 3650
};

[[nodiscard]] Workspace::Command addCircle(CircleText circle);
[[nodiscard]] Workspace::Command changeCircle(Uid circle, std::function<void(CircleText &)> change);
/// The cadence of several as one step. One that cannot be stops all.
[[nodiscard]] Workspace::Command changeCadences(std::vector<std::pair<Uid, std::optional<int>>> cadences);
/// Into the trash, for 30 days; its people stay, without its cadence.
[[nodiscard]] Workspace::Command trashCircle(Uid circle);

} // namespace cultivar::commands
