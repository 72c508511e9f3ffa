// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

// What a user can do about their meetings, each one step. Meetings are named by uid: NotFound if it is gone. Errors of
// input are InvalidInput (subject: the field's name; detail: the rule's word, see core/model/validation.h). A change
// that leaves all as it is is no step.
namespace cultivar::commands {

/// When, where and with whom.
struct MeetingPlan
{
    std::vector<ContactId> attendees; ///< at least one; each counts once
    QDateTime start;                  ///< any zone; an hour a clock change skips is invalid
    int minutes = 20;                 ///< 1 to longestMeetingMinutes
    QString timeZone;                 ///< IANA zone it was agreed in; empty: mine
    QString place;
    QString link; ///< http, https, mailto or tel; one without a scheme is https
    QString purpose;

    bool operator==(const MeetingPlan &) const = default;
};

/// What of a meeting is in the plan.
[[nodiscard]] MeetingPlan planOf(const Meeting &meeting);
/// The plan as it would be stored, or what is wrong with it, to be said beside the field.
[[nodiscard]] Result<MeetingPlan> checkedPlan(MeetingPlan plan);

[[nodiscard]] Workspace::Command planMeeting(MeetingPlan plan);
[[nodiscard]] Workspace::Command changePlan(Uid meeting, MeetingPlan plan);
/// To another time, in any zone; it lasts as long as before.
[[nodiscard]] Workspace::Command moveMeeting(Uid meeting, QDateTime start);
/// Into the trash.
[[nodiscard]] Workspace::Command callOffMeeting(Uid meeting);

/// How a talk went, in a word each may be left out.
struct HeldMeeting
{
    QString outcome;                ///< Markdown
    std::optional<Channel> channel; ///< as the place and link say unless given
};

/// Tells that it took place: an interaction with its attendees comes of it, on its day. Told again, the words of both
/// are changed. InvalidInput (subject "start", detail "not_begun") before it begins.
[[nodiscard]] Workspace::Command meetingHeld(Uid meeting, HeldMeeting held);
/// Nobody came; nothing counts as a contact. InvalidInput as above, or (subject "interaction", detail "held") when it
/// was told that it took place.
[[nodiscard]] Workspace::Command meetingMissed(Uid meeting);

/// One text of the preparation.
enum class PreparationText
{
    Purpose,
    Agenda,
    Give,
    Thanks
};

[[nodiscard]] Workspace::Command prepareText(Uid meeting, PreparationText which, QString text);
/// `which`: 0 to 2. An answer given already is kept. One without text is taken away at the end of the list.
[[nodiscard]] Workspace::Command prepareQuestion(Uid meeting, size_t which, InsightQuestion question);
[[nodiscard]] Workspace::Command planToAskForContacts(Uid meeting, bool planned);
[[nodiscard]] Workspace::Command chooseOverview(Uid meeting, OverviewId overview);
/// Today.
[[nodiscard]] Workspace::Command overviewRehearsed(Uid meeting);
/// By hand. A tick that says what the program knows by itself takes the hand's mark off.
[[nodiscard]] Workspace::Command tickChecklist(Uid meeting, QString item, bool ticked);

} // namespace cultivar::commands

template <> struct cultivar::EnumWords<cultivar::commands::PreparationText>
{
    static constexpr std::array words = {QLatin1StringView("purpose"), QLatin1StringView("agenda"),
                                         QLatin1StringView("give"), QLatin1StringView("thanks")};
};
