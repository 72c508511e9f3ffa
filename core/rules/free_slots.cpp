// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/free_slots.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

constexpr int daysAhead = 28;
constexpr int mostSlots = 5;
constexpr int secondsOfMinute = 60;
constexpr int minutesOfDay = 24 * 60;

struct Slot
{
    QDateTime start; ///< UTC
    QDateTime end;   ///< UTC
};

int minuteOf(QTime time)
{
    return time.hour() * 60 + time.minute();
}

/// Minutes of the day at which the slot may start, the best first. `turn` says which of the four favourite hours leads.
std::vector<int> startsByPreference(const SlotRequest &request, size_t turn)
{
    constexpr std::array favourites = {10 * 60, 14 * 60, 11 * 60, 15 * 60};
    constexpr std::array steps = {60, 30, 15};
    const int first = minuteOf(request.hours.from);
    const int last = minuteOf(request.hours.to) - request.minutes;

    std::vector<int> starts;
    const auto add = [&](int start) {
        if (start >= first && start <= last && std::ranges::find(starts, start) == starts.end())
            starts.push_back(start);
    };
    for (size_t i = 0; i < favourites.size(); ++i)
        add(favourites[(turn + i) % favourites.size()]);
    for (const int step : steps)
        for (int start = 0; start < minutesOfDay; start += step)
            add(start);
    add(first);
    std::stable_partition(starts.begin(), starts.end(), [](int start) { return start >= 8 * 60 && start < 18 * 60; });
    return starts;
}

/// Nothing if the clock of that day skips the start, or runs past the working hours before the end.
std::optional<Slot> slotAt(const SlotRequest &request, QDate day, int startMinute)
{
    const QTime time(startMinute / 60, startMinute % 60);
    const QDateTime local(day, time, request.mine);
    if (!local.isValid() || local.date() != day || local.time() != time)
        return std::nullopt;
    const Slot slot{local.toUTC(), local.toUTC().addSecs(qint64(request.minutes) * secondsOfMinute)};
    const QDateTime localEnd = slot.end.toTimeZone(request.mine);
    if (localEnd.date() != day || localEnd.time() > request.hours.to)
        return std::nullopt;
    return slot;
}

bool isFree(const SlotRequest &request, const Slot &slot)
{
    const qint64 margin = qint64(std::max(request.marginMinutes, 0)) * secondsOfMinute;
    return std::ranges::none_of(request.busy, [&](const BusyInterval &busy) {
        return slot.start < busy.to.addSecs(margin) && busy.from.addSecs(-margin) < slot.end;
    });
}

/// Minutes by which the slot lies outside 8:00 to 20:00 on their clock.
int inconvenience(const SlotRequest &request, const Slot &slot)
{
    constexpr int earliest = 8 * 60;
    constexpr int latest = 20 * 60;
    if (!request.theirs || !request.theirs->isValid())
        return 0;
    const int start = minuteOf(slot.start.toTimeZone(*request.theirs).time());
    const int end = start + request.minutes;
    if (start >= earliest && end <= latest)
        return 0;
    // The night between two days is one stretch: late after the evening or early before the morning, whichever is less.
    const bool isEarly = start < earliest;
    const int toMorning = (isEarly ? earliest : earliest + minutesOfDay) - start;
    const int sinceEvening = end - (isEarly ? latest - minutesOfDay : latest);
    return std::min(toMorning, sinceEvening);
}

struct Offer
{
    Slot slot;
    int inconvenience = 0;
};

/// The best of a day: the least inconvenient for them, and among those the one preferred.
std::optional<Offer> bestOf(const SlotRequest &request, QDate day, size_t turn)
{
    std::optional<Offer> best;
    if (!request.hours.weekdays[static_cast<size_t>(day.dayOfWeek() - 1)])
        return best;
    for (const int start : startsByPreference(request, turn)) {
        const std::optional<Slot> slot = slotAt(request, day, start);
        if (!slot || !isFree(request, *slot))
            continue;
        const int cost = inconvenience(request, *slot);
        if (!best || cost < best->inconvenience)
            best = Offer{*slot, cost};
        if (cost == 0)
            break;
    }
    return best;
}

} // namespace

std::vector<QDateTime> freeSlots(const SlotRequest &request, QDate today)
{
    const auto wanted = static_cast<size_t>(std::clamp(request.count, 1, mostSlots));
    std::vector<QDateTime> offered;
    std::vector<Offer> inconvenient;
    if (request.minutes < 1)
        return offered;
    for (int ahead = 1; ahead <= daysAhead && offered.size() < wanted; ++ahead) {
        const std::optional<Offer> offer = bestOf(request, today.addDays(ahead), offered.size());
        if (!offer)
            continue;
        if (offer->inconvenience == 0)
            offered.push_back(offer->slot.start);
        else
            inconvenient.push_back(*offer);
    }
    std::ranges::stable_sort(inconvenient, {}, &Offer::inconvenience);
    for (const Offer &offer : inconvenient)
        if (offered.size() < wanted)
            offered.push_back(offer.slot.start);
    std::ranges::sort(offered);
    return offered;
}

} // namespace cultivar::rules
