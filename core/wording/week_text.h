// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>
#include <vector>

// The week as its review closes it.
namespace cultivar::wording {

/// The week in one line has at most so many characters.
inline constexpr qsizetype longestWeekLine = 120;

struct WeekDoings
{
    QStringList written; ///< whom I wrote to, by first name
    QStringList talked;  ///< with whom a talk was told, by first name
    int kept = 0;        ///< promises
    int dropped = 0;     ///< promises
};

/// "Wrote to Jonas, Ingrid and Miriam; kept two promises." Where the names take too much room, their number. Empty if
/// nothing was done.
[[nodiscard]] QString weekLine(const WeekDoings &doings);

struct KeptWeeks
{
    int weeks = 0;            ///< looked back on
    int kept = 0;             ///< of those
    std::vector<int> pauses;  ///< numbers of the others, oldest first
    std::optional<int> usual; ///< minutes
};

/// "Kept in 8 of the last 9 weeks, usually in 14 minutes. Week 44 was a pause."
[[nodiscard]] QString keptWeeksText(const KeptWeeks &weeks);

} // namespace cultivar::wording
