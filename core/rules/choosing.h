// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uid.h"

#include <QDate>
#include <QString>

#include <optional>
#include <span>
#include <vector>

// "Choose who matters": in which order people are asked about, and what their history looks like.
namespace cultivar::rules {

/// As much of somebody as their place in the queue needs.
struct Undecided
{
    int incoming = 0;               ///< conversations that came from them
    int outgoing = 0;               ///< that went to them
    int both = 0;                   ///< that were talks
    std::optional<QDate> metOn;     ///< the day we met, or were connected, where it is known
    std::optional<QDateTime> added; ///< UTC
    bool isOnlyAnAddress = false;   ///< nothing is known but how to reach them
    QString foldedName;
    Uid uid;

    [[nodiscard]] int conversations() const { return incoming + outgoing + both; }

    /// Each has spoken.
    [[nodiscard]] bool isTwoWay() const { return both > 0 || (incoming > 0 && outgoing > 0); }

    bool operator==(const Undecided &) const = default;
};

/// True if `a` is asked about before `b`: most two-way contact first; then the newest day we met, those without one by
/// the instant they were added, newest first; then name, then uid. Who is only an address comes after everybody else.
[[nodiscard]] bool isAskedBefore(const Undecided &a, const Undecided &b);

/// What was written in a stretch of time.
struct WrittenInPeriod
{
    QDate start;
    int theirs = 0;
    int mine = 0;

    bool operator==(const WrittenInPeriod &) const = default;
};

/// A message, for the chart.
struct WrittenMessage
{
    QDate day;
    bool mine = false;
};

/// How long a period of the chart is.
enum class PeriodLength
{
    HalfYear,
    Year
};

struct WritingHistory
{
    PeriodLength length = PeriodLength::HalfYear;
    std::vector<WrittenInPeriod> periods; ///< oldest first, without gaps

    bool operator==(const WritingHistory &) const = default;
};

/// From the first message to today: half years as long as they are at most `most`, else calendar years, of which the
/// last `most` are told. Empty without messages. Those after today do not count.
[[nodiscard]] WritingHistory writingHistory(std::span<const WrittenMessage> messages, QDate today, size_t most = 8);

} // namespace cultivar::rules
