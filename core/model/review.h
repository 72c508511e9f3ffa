// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/interaction.h"

namespace cultivar {

enum class ReachOutState
{
    Draft,
    Sent,
    Answered,
    NoAnswer
};

template <> struct EnumWords<ReachOutState>
{
    static constexpr std::array words = {"draft"_L1, "sent"_L1, "answered"_L1, "no_answer"_L1};
};

/// A time offered for a talk, as it was written to the other.
struct OfferedTime
{
    QDateTime start;  ///< UTC
    QString timeZone; ///< IANA zone it was shown in

    bool operator==(const OfferedTime &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("start", &OfferedTime::start);
        visit("time_zone", &OfferedTime::timeZone);
    }
};

/// A personal message with its reason and offered times.
struct ReachOut : Record<ReachOut>
{
    static constexpr auto recordName = "reach_out"_L1;

    ContactId contact; ///< required
    QDate day;         ///< drafted, and once sent: sent, in my zone
    QString reason;
    QString give;
    QString subject;
    QString body;
    ReachOutState state = ReachOutState::Draft;
    std::vector<OfferedTime> offered;
    InteractionId interaction; ///< the attempt it was logged as

    bool operator==(const ReachOut &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("contact", &ReachOut::contact);
        visit("day", &ReachOut::day);
        visit("reason", &ReachOut::reason);
        visit("give", &ReachOut::give);
        visit("subject", &ReachOut::subject);
        visit("body", &ReachOut::body);
        visit("state", &ReachOut::state);
        visit("offered", &ReachOut::offered);
        visit("interaction", &ReachOut::interaction);
    }
};

/// Why a pick was proposed: the lane of the weekly three it came from.
enum class Lane
{
    Overdue,
    Reach,
    Dormant,
    Soon
};

template <> struct EnumWords<Lane>
{
    static constexpr std::array words = {"overdue"_L1, "reach"_L1, "dormant"_L1, "soon"_L1};
};

/// What became of a proposed contact. `Kept` and `Written` count as chosen.
enum class PickState
{
    Proposed,
    Kept,
    Written,
    Swapped,
    Snoozed,
    Paused,
    InPeace,
    NotNow
};

template <> struct EnumWords<PickState>
{
    static constexpr std::array words = {"proposed"_L1, "kept"_L1,   "written"_L1,  "swapped"_L1,
                                         "snoozed"_L1,  "paused"_L1, "in_peace"_L1, "not_now"_L1};
};

struct ReviewPick
{
    ContactId contact;
    Lane lane = Lane::Overdue;
    PickState state = PickState::Proposed;

    bool operator==(const ReviewPick &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("contact", &ReviewPick::contact);
        visit("lane", &ReviewPick::lane);
        visit("state", &ReviewPick::state);
    }
};

enum class ReviewStep
{
    CatchUp,
    KeepYourWord,
    ChooseThree,
    Write,
    Close,
    Finished
};

template <> struct EnumWords<ReviewStep>
{
    static constexpr std::array words = {"catch_up"_L1, "keep_your_word"_L1, "choose_three"_L1,
                                         "write"_L1,    "close"_L1,          "finished"_L1};
};

/// The session of one ISO week. Opening it freezes the three until Sunday.
struct Review : Record<Review>
{
    static constexpr auto recordName = "review"_L1;

    QString week;                      ///< ISO 8601: "2026-W48"; one review a week
    QDate opened;                      ///< the day the three were frozen, in my zone
    std::optional<QDateTime> finished; ///< UTC
    ReviewStep step = ReviewStep::CatchUp;
    int secondsSpent = 0;
    std::vector<ReviewPick> picks;
    QString summary; ///< the week in one line

    bool operator==(const Review &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("week", &Review::week);
        visit("opened", &Review::opened);
        visit("finished", &Review::finished);
        visit("step", &Review::step);
        visit("seconds_spent", &Review::secondsSpent);
        visit("picks", &Review::picks);
        visit("summary", &Review::summary);
    }
};

} // namespace cultivar
