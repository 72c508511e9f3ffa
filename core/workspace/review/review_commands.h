// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/letters.h"
#include "core/workspace/review/review_ranking.h"

// What is decided in the weekly review, each as a command for Workspace::change() and one step to undo. Whatever
// touches the stored review brings it to the step the wizard stands at. Errors: NotFound (subject: the uid), and those
// of core/rules/review_session.h.
namespace cultivar::commands {

/// Freezes the three of this week. Conflict (subject: "week") if its review was opened before.
[[nodiscard]] Workspace::Command openReview(std::vector<rules::Pick> three);

/// Whoever is still only proposed is kept.
[[nodiscard]] Workspace::Command keepPicks(ReviewMoment moment);

/// Why somebody is not written to this week.
struct SetAside
{
    ContactId contact;
    PickState as = PickState::NotNow;
    std::optional<QDate> until;             ///< paused or left in peace: until then; snoozed: seven days unless given
    std::optional<rules::Pick> replacement; ///< may be somebody who was set aside before
};

/// Sets the contact's own field too: a snooze, a pause or being left in peace.
[[nodiscard]] Workspace::Command setPickAside(ReviewMoment moment, SetAside aside);

/// Somebody chosen by hand, besides those who stand.
[[nodiscard]] Workspace::Command choosePick(ReviewMoment moment, ContactId contact, Lane lane);

/// We were in touch today anyway: logs a message both ways, and takes them as written to.
[[nodiscard]] Workspace::Command pickIsDone(ReviewMoment moment, ContactId contact);

/// Ends the review, with the week in one line.
[[nodiscard]] Workspace::Command finishReview(ReviewMoment moment, QString summary);

/// Opens a finished review again, at its last step.
[[nodiscard]] Workspace::Command reopenReview(Uid review);

/// A name somebody gave me becomes a contact in Get to know, introduced by the giver. One that has a contact already is
/// left as it is.
[[nodiscard]] Workspace::Command takeUpName(Uid referral);

/// A name somebody gave me and I will not follow; into the trash.
[[nodiscard]] Workspace::Command letNameGo(Uid referral);

} // namespace cultivar::commands
