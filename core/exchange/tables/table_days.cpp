// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/table_days.h"

#include <QRegularExpression>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// Numbers of a day as they stand: "12/31/1985", "31.12.85", "1985-12-31".
struct Numbers
{
    int first = 0;
    int second = 0;
    std::optional<int> third;
    QChar sign;
    bool yearFirst = false;
};

std::optional<Numbers> numbersOf(const QString &text)
{
    static const QRegularExpression shape(u"^(\\d{1,4})([./-])(\\d{1,2})(?:\\2(\\d{1,4})?)?$"_s);
    const QRegularExpressionMatch match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    Numbers numbers;
    numbers.first = match.captured(1).toInt();
    numbers.second = match.captured(3).toInt();
    if (!match.captured(4).isEmpty())
        numbers.third = match.captured(4).toInt();
    numbers.sign = match.captured(2).front();
    numbers.yearFirst = match.captured(1).size() > 2;
    return numbers;
}

/// A year of two digits is of a century that is yet to be found.
std::optional<PartialDate> dayOf(std::optional<int> year, int month, int day, QDate today)
{
    constexpr int hundred = 100;
    if (!year || *year >= hundred)
        return PartialDate::of(year, month, day);
    const QDate last = today.isValid() ? today : QDate(2025, 12, 31);
    const int inThisCentury = *year + last.year() / hundred * hundred;
    const std::optional<PartialDate> found = PartialDate::of(inThisCentury, month, day);
    const bool isToCome = found ? found->exactDay() > last : inThisCentury > last.year();
    return isToCome ? PartialDate::of(inThisCentury - hundred, month, day) : found;
}

} // namespace

bool hasDayFirst(const QString &text)
{
    constexpr int months = 12;
    const std::optional<Numbers> numbers = numbersOf(text);
    return numbers && !numbers->yearFirst && (numbers->sign == u'.' || numbers->first > months);
}

std::optional<PartialDate> onlyDay(const QString &text)
{
    constexpr int firstWholeYear = 1000;
    const std::optional<Numbers> numbers = numbersOf(text);
    if (!numbers || !numbers->third)
        return std::nullopt;
    if (numbers->yearFirst)
        return PartialDate::of(numbers->first, numbers->second, numbers->third);
    if (*numbers->third < firstWholeYear)
        return std::nullopt;
    const auto dayFirst = PartialDate::of(numbers->third, numbers->second, numbers->first);
    const auto monthFirst = PartialDate::of(numbers->third, numbers->first, numbers->second);
    if (numbers->sign == u'.' || !monthFirst || dayFirst == monthFirst)
        return dayFirst;
    return dayFirst ? std::nullopt : monthFirst;
}

std::optional<PartialDate> tableDay(const QString &text, const DayReading &reading)
{
    if (const std::optional<PartialDate> day = PartialDate::fromText(text.trimmed()))
        return day;
    const std::optional<Numbers> numbers = numbersOf(text);
    if (!numbers)
        return std::nullopt;
    if (numbers->yearFirst)
        return PartialDate::of(numbers->first, numbers->second, numbers->third);
    const bool first = reading.dayFirst || numbers->sign == u'.';
    return dayOf(numbers->third, first ? numbers->second : numbers->first, first ? numbers->first : numbers->second,
                 reading.today);
}

} // namespace cultivar
