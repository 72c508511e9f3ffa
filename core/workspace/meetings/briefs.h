// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/meeting_brief.h"
#include "core/workspace/contacts/person_line.h"

// What is to know before a talk. On the reading thread.
namespace cultivar {

/// The brief of one contact, and what a window needs beyond its words.
struct ContactBrief
{
    rules::MeetingBrief brief;
    PersonLine person;
    std::optional<PersonLine> introducedBy;
    std::vector<PersonLine> common; ///< whom we both know, as far as the records say, by name
    /// How often something of each kind went either way in the past, by GoodwillKind.
    std::array<int, EnumWords<GoodwillKind>::words.size()> given{};
    std::array<int, EnumWords<GoodwillKind>::words.size()> received{};
};

[[nodiscard]] Result<ContactBrief> contactBrief(const Records &records, const Contact &contact);

/// What to know before a conversation with `contact`, as plain text.
[[nodiscard]] Result<QString> briefOf(const Records &records, const Contact &contact);

/// Under this key Workspace::keepDraft() keeps for whom the brief of a meeting was opened (briefOpenedText()): having
/// read is no change of the user's data, so it is no step of the history.
[[nodiscard]] QString briefOpenedKey(const Uid &meeting);
[[nodiscard]] QString briefOpenedText(const Meeting &meeting);

[[nodiscard]] Result<rules::PreparationFacts> preparationFacts(const Records &records, const Meeting &meeting);

/// The checklist of the preferences, for this meeting.
[[nodiscard]] Result<std::vector<rules::ChecklistItem>> meetingChecklist(const Records &records,
                                                                         const Meeting &meeting);

/// How far a meeting is prepared, by the checklist of the preferences.
[[nodiscard]] Result<rules::Readiness> meetingReadiness(const Records &records, const Meeting &meeting);

} // namespace cultivar
