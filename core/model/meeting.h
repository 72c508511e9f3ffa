// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/interaction.h"

namespace cultivar {

/// My one-minute introduction of myself, in named versions.
struct Overview : Record<Overview>
{
    static constexpr auto recordName = "overview"_L1;

    QString name;
    QString text;

    bool operator==(const Overview &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("name", &Overview::name);
        visit("text", &Overview::text);
    }
};

using OverviewId = Id<Overview>;

/// The three shapes of a question that could not have been looked up.
enum class QuestionKind
{
    Opinion,
    Practice,
    Advice
};

template <> struct EnumWords<QuestionKind>
{
    static constexpr std::array words = {"opinion"_L1, "practice"_L1, "advice"_L1};
};

/// One of at most three prepared questions of a meeting.
struct InsightQuestion
{
    QuestionKind kind = QuestionKind::Opinion;
    QString text;
    bool couldNotBeLookedUp = false; ///< the user's own mark
    QString answer;

    bool operator==(const InsightQuestion &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("kind", &InsightQuestion::kind);
        visit("text", &InsightQuestion::text);
        visit("could_not_be_looked_up", &InsightQuestion::couldNotBeLookedUp);
        visit("answer", &InsightQuestion::answer);
    }
};

/// A mark the user set by hand on an item of the preparation checklist; items may also tick themselves.
struct ChecklistMark
{
    QString item; ///< the item's key, see core/rules/preparation_checklist.h
    bool ticked = false;

    bool operator==(const ChecklistMark &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("item", &ChecklistMark::item);
        visit("ticked", &ChecklistMark::ticked);
    }
};

struct Meeting;
using MeetingId = Id<Meeting>;

/// A month: a fair, a retreat.
inline constexpr int longestMeetingMinutes = 31 * 24 * 60;

/// A planned conversation, its preparation and its outcome.
struct Meeting : Record<Meeting>
{
    static constexpr auto recordName = "meeting"_L1;

    QDateTime start;  ///< UTC
    int minutes = 20; ///< 1 to longestMeetingMinutes
    QString timeZone; ///< IANA zone it was agreed in; empty: mine
    QString place;
    QString link;
    std::vector<ContactId> attendees;
    QString purpose;

    QString agenda;
    OverviewId overview; ///< the version to use; none: not chosen
    std::optional<QDate> rehearsedOn;
    std::vector<InsightQuestion> questions; ///< at most three
    bool askForContacts = false;            ///< "who else should I talk to?" is planned
    QString give;                           ///< something to give
    QString thanks;                         ///< what to thank for
    std::vector<ChecklistMark> checklist;

    QString outcome;                  ///< Markdown
    std::optional<QDate> wrappedUpOn; ///< the day its wrap-up was saved
    bool noShow = false;
    InteractionId interaction; ///< the interaction it became
    QString origin;            ///< what the calendar it comes from calls it, as Interaction::origin; empty: made here

    bool operator==(const Meeting &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("start", &Meeting::start);
        visit("minutes", &Meeting::minutes);
        visit("time_zone", &Meeting::timeZone);
        visit("place", &Meeting::place);
        visit("link", &Meeting::link);
        visit("attendees", &Meeting::attendees);
        visit("purpose", &Meeting::purpose);
        visit("agenda", &Meeting::agenda);
        visit("overview", &Meeting::overview);
        visit("rehearsed_on", &Meeting::rehearsedOn);
        visit("questions", &Meeting::questions);
        visit("ask_for_contacts", &Meeting::askForContacts);
        visit("give", &Meeting::give);
        visit("thanks", &Meeting::thanks);
        visit("checklist", &Meeting::checklist);
        visit("outcome", &Meeting::outcome);
        visit("wrapped_up_on", &Meeting::wrappedUpOn);
        visit("no_show", &Meeting::noShow);
        visit("interaction", &Meeting::interaction);
        visit("origin", &Meeting::origin);
    }
};

} // namespace cultivar
