// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"

namespace cultivar::rules {

using namespace Qt::StringLiterals;

/// The keys of the nine items, stable: they are stored. In the order of the template the program comes with.
namespace checklist {
inline constexpr auto backgroundRead = "background_read"_L1;
inline constexpr auto purposeWritten = "purpose_written"_L1;
inline constexpr auto overviewRehearsed = "overview_rehearsed"_L1;
inline constexpr auto threeQuestions = "three_questions"_L1;
inline constexpr auto askForContacts = "ask_for_contacts"_L1;
inline constexpr auto somethingToGive = "something_to_give"_L1;
inline constexpr auto thanksPlanned = "thanks_planned"_L1;
inline constexpr auto placeAndTimeZone = "place_and_time_zone"_L1;
inline constexpr auto fiveMinutesEarly = "five_minutes_early"_L1;
} // namespace checklist

/// All nine in order.
[[nodiscard]] QStringList defaultChecklist();

/// What the meeting itself does not say.
struct PreparationFacts
{
    bool briefOpened = false;        ///< the brief of these attendees was opened for this meeting
    bool attendeeZonesKnown = false; ///< every attendee has a time zone
};

/// Who decided about an item: nobody yet, the program from what it knows, or the user's hand (which always wins).
enum class TickedBy
{
    Nobody,
    Program,
    Hand
};

struct ChecklistItem
{
    QString key;
    bool ticked = false;
    TickedBy by = TickedBy::Nobody;

    bool operator==(const ChecklistItem &) const = default;
};

/// The items of `keys` in its order, each once, empty ones left out. A key that is none of the nine is the user's own
/// and ticked by hand only; so is being five minutes early. A link or place counts with the meeting's time zone, or
/// with those of all attendees.
[[nodiscard]] std::vector<ChecklistItem> preparationChecklist(const Meeting &meeting, const PreparationFacts &facts,
                                                              const QStringList &keys);

struct Readiness
{
    int ticked = 0;
    int of = 0;

    bool operator==(const Readiness &) const = default;

    [[nodiscard]] bool isComplete() const { return ticked == of; }
};

[[nodiscard]] Readiness readinessOf(const std::vector<ChecklistItem> &items);

/// About how long what is open takes, in minutes.
[[nodiscard]] int minutesLeft(const std::vector<ChecklistItem> &items);

/// The meeting with the item ticked or unticked by hand.
[[nodiscard]] Meeting withMark(Meeting meeting, const QString &key, bool ticked);

/// The meeting with the hand's mark taken off, so that the item ticks itself again.
[[nodiscard]] Meeting withoutMark(Meeting meeting, const QString &key);

} // namespace cultivar::rules
