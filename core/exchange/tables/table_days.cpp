// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/table_days.h"

#include "core/base/text.h"
#include "core/exchange/tables/month_names.h"

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
std::optional<PartialDate> dayOf(std::optional<int> year, int month, std::optional<int> day, QDate today)
{
    constexpr int hundred = 100;
    if (!year || *year >= hundred)
        return PartialDate::of(year, month, day);
    const QDate last = today.isValid() ? today : QDate(2025, 12, 31);
    const int inThisCentury = *year + last.year() / hundred * hundred;
    const std::optional<PartialDate> found = PartialDate::of(inThisCentury, month, day);
    // A month has begun when its first day is there.
    const bool isToCome =
        found ? QDate(inThisCentury, month, found->day().value_or(1)) > last : inThisCentury > last.year();
    return isToCome ? PartialDate::of(inThisCentury - hundred, month, day) : found;
}

/// The words of a day as they stand: "Sunday, March 12th, 1985", "12 de marzo de 1985".
struct SpokenDay
{
    int month = 0;
    std::optional<int> day;
    std::optional<int> year;
};

/// What stands beside the numbers and the month.
bool isFiller(const QString &word)
{
    static const QStringList fillers{u"de"_s, u"of"_s, u"the"_s, u"del"_s, u"den"_s};
    return fillers.contains(fold(word)) || isDayOfWeek(word);
}

std::optional<int> numberOf(const QString &word)
{
    static const QRegularExpression shape(u"^(\\d{1,4})(?:st|nd|rd|th|er|º|ª)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(word);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

std::optional<SpokenDay> spokenDay(const QString &text)
{
    constexpr qsizetype longest = 40;
    constexpr int mostDays = 31;
    static const QRegularExpression between(u"[\\s,./-]+"_s);
    if (text.size() > longest)
        return std::nullopt;
    SpokenDay spoken;
    for (const QString &word : text.split(between, Qt::SkipEmptyParts)) {
        if (const std::optional<int> number = numberOf(word)) {
            // A year stands behind the day, where it could be one.
            if (!spoken.day && *number > 0 && *number <= mostDays)
                spoken.day = number;
            else if (!spoken.year)
                spoken.year = number;
            else
                return std::nullopt;
        } else if (const std::optional<int> month = monthNamed(word); month && spoken.month == 0) {
            spoken.month = *month;
        } else if (!isFiller(word)) {
            return std::nullopt;
        }
    }
    const bool saysDay = spoken.month > 0 && (spoken.day || spoken.year);
    return saysDay ? std::optional(spoken) : std::nullopt;
}

QString withoutTime(const QString &text)
{
    static const QRegularExpression time(u"[T ]\\d{1,2}:\\d{2}.*$"_s);
    return text.trimmed().remove(time);
}

} // namespace

bool hasDayFirst(const QString &text)
{
    constexpr int months = 12;
    const std::optional<Numbers> numbers = numbersOf(withoutTime(text));
    return numbers && !numbers->yearFirst && (numbers->sign == u'.' || numbers->first > months);
}

std::optional<PartialDate> onlyDay(const QString &text)
{
    constexpr int firstWholeYear = 1000;
    const std::optional<Numbers> numbers = numbersOf(text);
    if (!numbers) {
        const std::optional<SpokenDay> spoken = spokenDay(text);
        const bool isWhole = spoken && spoken->day && spoken->year.value_or(0) >= firstWholeYear;
        return isWhole ? PartialDate::of(spoken->year, spoken->month, spoken->day) : std::nullopt;
    }
    if (!numbers->third)
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

std::optional<PartialDate> tableDay(const QString &cell, const DayReading &reading)
{
    const QString text = withoutTime(cell);
    if (const std::optional<PartialDate> day = PartialDate::fromText(text))
        return day;
    const std::optional<Numbers> numbers = numbersOf(text);
    if (!numbers) {
        const std::optional<SpokenDay> spoken = spokenDay(text);
        return spoken ? dayOf(spoken->year, spoken->month, spoken->day, reading.today) : std::nullopt;
    }
    if (numbers->yearFirst)
        return PartialDate::of(numbers->first, numbers->second, numbers->third);
    const bool first = reading.dayFirst || numbers->sign == u'.';
    return dayOf(numbers->third, first ? numbers->second : numbers->first, first ? numbers->first : numbers->second,
                 reading.today);
}

bool saysNoDay(const QString &text)
{
    return std::ranges::none_of(text, [](QChar sign) { return sign.isLetter() || (sign.isDigit() && sign != u'0'); });
}

} // namespace cultivar
