// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

// What can be done to one contact and to what was noted with them, each as a command for Workspace::change(). Records
// are named by uid. Errors: NotFound (subject: the uid), InvalidInput (subject: the field), and what a change that was
// handed in fails with.
namespace cultivar::commands {

template <RecordType R> using ChangeOf = std::function<Result<void>(const Records &, R &)>;

/// Whoever changes role or organization and not the day they were known to be true vouches for them today. InvalidInput
/// for a contact introduced by itself.
[[nodiscard]] Workspace::Command editContact(Uid contact, ChangeOf<Contact> change);
[[nodiscard]] Workspace::Command setCircles(Uid contact, std::vector<CircleId> circles);
/// Ends a pause, a snooze and being left in peace, as if there had been none: the clock runs from the last contact.
[[nodiscard]] Workspace::Command resume(Uid contact);
[[nodiscard]] Workspace::Command unarchive(Uid contact);
[[nodiscard]] Workspace::Command setDeceased(Uid contact, bool deceased);
/// Out of the trash again.
[[nodiscard]] Workspace::Command restoreContact(Uid contact);

/// `kind`: how `contact` belongs to `other` ("sister of").
[[nodiscard]] Workspace::Command relate(Uid contact, Uid other, QString kind);
[[nodiscard]] Workspace::Command changeRelation(Uid relation, QString kind);
[[nodiscard]] Workspace::Command trashRelation(Uid relation);

/// InvalidInput (subject: "day") for a day after today.
[[nodiscard]] Workspace::Command editInteraction(Uid interaction, ChangeOf<Interaction> change);
[[nodiscard]] Workspace::Command trashInteraction(Uid interaction);

[[nodiscard]] Workspace::Command editFollowUp(Uid followUp, ChangeOf<FollowUp> change);
/// One that was done or dropped.
[[nodiscard]] Workspace::Command reopenFollowUp(Uid followUp);
[[nodiscard]] Workspace::Command trashFollowUp(Uid followUp);

/// InvalidInput (subject: "day") for a day after today.
[[nodiscard]] Workspace::Command editGoodwill(Uid entry, ChangeOf<GoodwillEntry> change);
[[nodiscard]] Workspace::Command trashGoodwill(Uid entry);

} // namespace cultivar::commands
