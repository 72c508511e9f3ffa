// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar/calendar_zone.h"
#include "core/exchange/parsed.h"

#include <QDateTime>
#include <QStringView>

#include <optional>
#include <vector>

namespace cultivar {

// The one door to libical for reading: times, durations and rules. Every function here may be called in any thread.
// Lines are split by ourselves: libical's parser takes quadratic time for a long line, and no more than 500 values of
// one property.

/// A DATE or DATE-TIME as written (RFC 5545, 3.3.4 and 3.3.5); the zone stands elsewhere.
struct WrittenTime
{
    QDateTime wall; ///< see CalendarZone
    bool wholeDay = false;
    bool utc = false;
};

/// Nothing for a day that no calendar has.
[[nodiscard]] std::optional<WrittenTime> writtenTime(QStringView value);

/// RFC 5545, 3.3.6: days are those of the calendar, seconds those that pass.
struct WrittenDuration
{
    qint64 days = 0;
    qint64 seconds = 0;
};

/// Nothing for one of more than a hundred years.
[[nodiscard]] std::optional<WrittenDuration> writtenDuration(QStringView value);

/// What may still be spent on the series of a file.
struct RecurrenceBudget
{
    qint64 steps = 1'000'000;
    qint64 occurrences = 200'000;
};

/// Where a rule is followed, by the clock of its event.
struct RuleSpan
{
    QDateTime first; ///< DTSTART
    bool wholeDays = false;
    QDateTime from;
    QDateTime until; ///< inclusive
};

struct RuleStarts
{
    std::vector<QDateTime> starts;      ///< walls in [from, until], in order; DTSTART only if the rule gives it
    std::optional<ProblemKind> problem; ///< BadValue or TooLarge; then there are no starts
};

/// The starts that a rule (RFC 5545, 3.3.10) gives in a span. `zone` is that of the event, for an UNTIL in UTC.
[[nodiscard]] RuleStarts ruleStarts(QStringView rule, const RuleSpan &span, const CalendarZone &zone,
                                    RecurrenceBudget &budget);

} // namespace cultivar
