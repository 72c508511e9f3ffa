// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <optional>
#include <vector>

namespace cultivar::rules {

/// When I have time for talks, on the clock of my zone. Without `from` before `to` there is none.
struct WorkingHours
{
    QTime from{9, 0};
    QTime to{17, 0};
    std::array<bool, 7> weekdays{true, true, true, true, true, false, false}; ///< Monday first

    bool operator==(const WorkingHours &) const = default;
};

/// An appointment; `from` up to but not including `to`, instants.
struct BusyInterval
{
    QDateTime from;
    QDateTime to;
};

struct SlotRequest
{
    int count = 2;    ///< 1 to 5; others are brought into the range
    int minutes = 20; ///< 1 to 1440
    WorkingHours hours;
    QTimeZone mine = QTimeZone::utc();
    std::optional<QTimeZone> theirs;
    std::vector<BusyInterval> busy;
    int marginMinutes = 10; ///< kept free before and after an appointment
};

/// Times to offer for a talk, UTC, in order: never on `today` (in my zone) and no two on one day, in the four weeks
/// after it. Each is at a humane hour (10:00, 14:00, 11:00, 15:00 in turn, then other hours, then quarters); those
/// between 8:00 and 20:00 in the other's zone go first, else the ones nearest to that. Fewer than asked for when there
/// is no room. Hours a clock change skips do not exist.
[[nodiscard]] std::vector<QDateTime> freeSlots(const SlotRequest &request, QDate today);

} // namespace cultivar::rules
