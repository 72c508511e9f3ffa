// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/meeting_phases.h"
#include "core/workspace/meetings/briefs.h"

#include <QMap>

// Everything about one talk. On the reading thread.
namespace cultivar {

struct MeetingPreparation
{
    Present present;
    Meeting meeting;
    std::vector<ContactBrief> attendees; ///< in their order; those in the trash are left out
    std::vector<rules::ChecklistItem> checklist;
    rules::PerPhase phases{};        ///< seconds
    std::vector<Overview> overviews; ///< by name
    /// The version of my introduction to use: the meeting's choice, else the one of the preferences, else the first.
    std::optional<Overview> overview;
    // What was typed and not yet saved, by field, see meeting_drafts.h.
    QMap<QString, QString> typed;
    QMap<QString, QString> typedOutcome;
};

/// NotFound (subject: "meeting") if it is gone or in the trash.
[[nodiscard]] Result<MeetingPreparation> meetingPreparation(const Records &records, MeetingId meeting);

/// All that is prepared and known, as a plain text of one page for each attendee; the plan stands with the first.
[[nodiscard]] QString onePageBrief(const MeetingPreparation &preparation);

} // namespace cultivar
