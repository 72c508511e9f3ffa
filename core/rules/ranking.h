// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"
#include "core/rules/due.h"

namespace cultivar::rules {

/// All that ranking looks at for one contact, which the caller has found to be active. All days in my time zone.
struct RankingFacts
{
    CadenceFacts cadence;
    std::optional<QDate> snoozedUntil;
    std::optional<QDate> inPeaceUntil;
    bool inGetToKnow = false;  ///< in a circle of that role
    bool owesFollowUp = false; ///< I owe an open one, whatever its due date
    bool dateNear = false;     ///< see near_dates.h
    bool bridge = false;       ///< see bridges.h
    double importance = 0.5;   ///< 0 to 1
    int received = 0;          ///< goodwill entries
    int gave = 0;              ///< goodwill entries
    int attempts = 0;          ///< since the last contact, folded: see contact_clock.h

    bool operator==(const RankingFacts &) const = default;
};

/// The seven terms of a score, in tenths of a point, each rounded half away from zero.
struct Terms
{
    int time = 0;
    int importance = 0;
    int followUp = 0;
    int date = 0;
    int bridge = 0;
    int balance = 0;
    int attempts = 0;

    bool operator==(const Terms &) const = default;

    /// Their exact sum, in tenths of a point.
    [[nodiscard]] constexpr int score() const
    {
        return time + importance + followUp + date + bridge + balance + attempts;
    }
};

struct Rank
{
    Due due;
    Terms terms;

    bool operator==(const Rank &) const = default;
};

/// Paused, snoozed or left in peace: hidden before the day, not on it.
[[nodiscard]] bool isHidden(const RankingFacts &facts, QDate today);

/// Nothing for a contact that is hidden or has no cadence. Allocates nothing.
[[nodiscard]] std::optional<Rank> rank(const RankingFacts &facts, QDate today, const RankingConstants &constants);

/// What decides the order of two ranked contacts.
struct RankKey
{
    int score = 0;    ///< tenths of a point
    double x = 0;     ///< Due::x
    QStringView name; ///< as shown
    QStringView uid;
};

/// Higher score, then larger share of the cadence, then name (sortsBefore), then uid.
[[nodiscard]] bool ranksBefore(const RankKey &a, const RankKey &b);

/// The lane a due contact is shown in: overdue for due and overdue, dormant, reach for never in Get to know; else
/// nothing.
[[nodiscard]] std::optional<Lane> laneOf(State state, bool inGetToKnow);

/// True when so many attempts went unanswered that leaving them in peace should be suggested.
[[nodiscard]] bool suggestsLeavingInPeace(int attempts, const RankingConstants &constants);

/// The day until which somebody left in peace today is not suggested, unless the user says otherwise.
[[nodiscard]] QDate leftInPeaceUntil(QDate today, const RankingConstants &constants);

} // namespace cultivar::rules
