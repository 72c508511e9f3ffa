// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/near_dates.h"

#include <algorithm>
#include <cstdlib>

namespace cultivar::rules {

namespace {

/// The day it falls on in `year`, if it does in that year.
std::optional<QDate> occurrenceIn(const PartialDate &date, int year)
{
    if (date.year() && year < *date.year())
        return std::nullopt;
    return date.anniversaryIn(year);
}

} // namespace

std::optional<QDate> nearestOccurrence(const PartialDate &date, bool yearly, QDate today)
{
    if (!yearly)
        return date.exactDay();
    std::optional<QDate> nearest;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const std::optional<QDate> day = occurrenceIn(date, year);
        if (day && (!nearest || std::abs(today.daysTo(*day)) <= std::abs(today.daysTo(*nearest))))
            nearest = day;
    }
    // Further ahead than a year: the first time is still to come.
    return nearest ? nearest : nextOccurrence(date, yearly, today);
}

bool isNear(const PartialDate &date, bool yearly, QDate today, int window)
{
    const QDate first = today.addDays(-window);
    const QDate last = today.addDays(window);
    const auto isInside = [&](const std::optional<QDate> &day) { return day && first <= *day && *day <= last; };
    if (!yearly)
        return isInside(date.exactDay());
    for (int year = first.year(); year <= last.year(); ++year)
        if (isInside(occurrenceIn(date, year)))
            return true;
    return false;
}

std::optional<QDate> nextOccurrence(const PartialDate &date, bool yearly, QDate today)
{
    if (!yearly) {
        const std::optional<QDate> day = date.exactDay();
        return day && *day >= today ? day : std::nullopt;
    }
    const int firstYear = std::max(today.year(), date.year().value_or(0));
    const std::optional<QDate> day = date.anniversaryIn(firstYear);
    return !day || *day >= today ? day : date.anniversaryIn(firstYear + 1);
}

bool isAhead(const PartialDate &date, bool yearly, QDate today)
{
    constexpr int daysAhead = 14;
    const std::optional<QDate> day = nextOccurrence(date, yearly, today);
    return day && today.daysTo(*day) <= daysAhead;
}

} // namespace cultivar::rules
