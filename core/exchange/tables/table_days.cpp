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

std::optional<int> wholeYear(std::optional<int> year)
{
    // Two digits: nobody has a day of theirs much later than now.
    constexpr int hundred = 100;
    constexpr int lastOfThisCentury = 30;
    if (!year || *year >= hundred)
        return year;
    return *year + (*year <= lastOfThisCentury ? 2000 : 1900);
}

} // namespace

bool hasDayFirst(const QString &text)
{
    constexpr int months = 12;
    const std::optional<Numbers> numbers = numbersOf(text);
    return numbers && !numbers->yearFirst && (numbers->sign == u'.' || numbers->first > months);
}

std::optional<PartialDate> tableDay(const QString &text, bool dayFirst)
{
    if (const std::optional<PartialDate> day = PartialDate::fromText(text.trimmed()))
        return day;
    const std::optional<Numbers> numbers = numbersOf(text);
    if (!numbers)
        return std::nullopt;
    if (numbers->yearFirst)
        return PartialDate::of(numbers->first, numbers->second, numbers->third);
    const bool first = dayFirst || numbers->sign == u'.';
    return PartialDate::of(wholeYear(numbers->third), first ? numbers->second : numbers->first,
                           first ? numbers->first : numbers->second);
}

} // namespace cultivar
