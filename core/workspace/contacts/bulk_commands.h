// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

// What can be done to many contacts at once, each as one command for Workspace::change() and one step of undo. Those
// who are gone meanwhile, and those it would leave as they are, are passed over.
namespace cultivar::commands {

using Contacts = std::vector<ContactId>;

/// NotFound if there is no such circle.
[[nodiscard]] Workspace::Command addAllToCircle(Contacts contacts, CircleId circle);
/// Who has the tag already, whatever its case and accents, keeps it as it is. InvalidInput (subject: "tag") if empty.
[[nodiscard]] Workspace::Command tagAll(Contacts contacts, QString tag);
/// `days`: 1 to 3650; nothing: as their circles say.
[[nodiscard]] Workspace::Command setCadenceOfAll(Contacts contacts, std::optional<int> days);
/// `until` must be to come, else InvalidInput (subject: "until").
[[nodiscard]] Workspace::Command pauseAll(Contacts contacts, QDate until);
[[nodiscard]] Workspace::Command archiveAll(Contacts contacts);
[[nodiscard]] Workspace::Command unarchiveAll(Contacts contacts);
[[nodiscard]] Workspace::Command trashAll(Contacts contacts);

} // namespace cultivar::commands
