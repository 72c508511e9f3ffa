// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/choosing.h"

#include <algorithm>
#include <tuple>

namespace cultivar::rules {

namespace {

constexpr int halfYear = 6; ///< months
constexpr int monthsOfYear = 12;

QDate startOf(QDate day, int months)
{
    return {day.year(), (day.month() - 1) / months * months + 1, 1};
}

int periodsBetween(QDate start, QDate day, int months)
{
    return ((day.year() - start.year()) * monthsOfYear + day.month() - start.month()) / months;
}

} // namespace

bool isAskedBefore(const Undecided &a, const Undecided &b)
{
    const auto key = [](const Undecided &each) {
        const QDate met = each.metOn.value_or(QDate(1, 1, 1));
        return std::tuple(each.isOnlyAnAddress, each.isTwoWay() ? -each.conversations() : 0, !each.metOn.has_value(),
                          -met.toJulianDay(), each.metOn ? 0 : -each.added.value_or(QDateTime()).toMSecsSinceEpoch());
    };
    if (key(a) != key(b))
        return key(a) < key(b);
    return std::tie(a.foldedName, a.uid) < std::tie(b.foldedName, b.uid);
}

WritingHistory writingHistory(std::span<const WrittenMessage> messages, QDate today, size_t most)
{
    QDate first;
    for (const WrittenMessage &message : messages)
        if (message.day <= today && (!first.isValid() || message.day < first))
            first = message.day;
    if (!first.isValid())
        return {};
    WritingHistory history;
    int months = halfYear;
    if (periodsBetween(startOf(first, months), today, months) >= static_cast<int>(most)) {
        months = monthsOfYear;
        history.length = PeriodLength::Year;
    }
    const int all = periodsBetween(startOf(first, months), today, months) + 1;
    const int told = std::min(all, static_cast<int>(most));
    const QDate start = startOf(first, months).addMonths((all - told) * months);
    for (int period = 0; period < told; ++period)
        history.periods.push_back({start.addMonths(period * months), 0, 0});
    for (const WrittenMessage &message : messages) {
        if (message.day < start || message.day > today)
            continue;
        WrittenInPeriod &period = history.periods[static_cast<size_t>(periodsBetween(start, message.day, months))];
        ++(message.mine ? period.mine : period.theirs);
    }
    return history;
}

} // namespace cultivar::rules
