// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/day_words.h"

#include "core/wording/relative_dates.h"
#include "core/wording/standing_text.h"
#include "core/wording/words.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace cultivar::wording {

namespace {

using namespace Qt::StringLiterals;

constexpr int daysOfWeek = 7;
constexpr int monthsOfYear = 12;
constexpr qsizetype shortestName = 3; ///< letters of a shortened weekday or month

enum class Unit
{
    Day,
    Week,
    Month,
    Year
};

/// The words of a list with spaces between, in the language of the program.
QStringList listed(const QString &words)
{
    return words.split(u' ', Qt::SkipEmptyParts);
}

/// True for the English words too, which `words` may be a translation of.
bool isOneOf(const QString &word, const QString &words, const QString &english)
{
    return listed(words).contains(word) || listed(english).contains(word);
}

/// Whether `typed` is the name or the beginning of it; a dot after a shortened one is no part of it.
bool names(const QString &typed, const QString &name)
{
    const QString plain = name.toLower().remove(u'.');
    return !typed.isEmpty() && (typed == plain || (typed.size() >= shortestName && plain.startsWith(typed)));
}

/// 1 to 7, Monday first.
std::optional<int> weekdayNamed(const QString &word, const QLocale &locale)
{
    for (const QLocale &each : {locale, QLocale::c()})
        for (int weekday = 1; weekday <= daysOfWeek; ++weekday)
            for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat})
                if (names(word, each.dayName(weekday, format)) || names(word, each.standaloneDayName(weekday, format)))
                    return weekday;
    return {};
}

/// 1 to 12.
std::optional<int> monthNamed(const QString &word, const QLocale &locale)
{
    for (const QLocale &each : {locale, QLocale::c()})
        for (int month = 1; month <= monthsOfYear; ++month)
            for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat})
                if (names(word, each.monthName(month, format)) || names(word, each.standaloneMonthName(month, format)))
                    return month;
    return {};
}

std::optional<int> numberNamed(const QString &word)
{
    static constexpr std::array numbers{"one"_L1,   "two"_L1,   "three"_L1, "four"_L1, "five"_L1,   "six"_L1,
                                        "seven"_L1, "eight"_L1, "nine"_L1,  "ten"_L1,  "eleven"_L1, "twelve"_L1};
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber)
        return number >= 0 ? std::optional(number) : std::nullopt;
    if (isOneOf(word, Words::tr("a an", "one of something, words with spaces between"), u"a an"_s))
        return 1;
    const auto *const found = std::ranges::find(numbers, word);
    return found == numbers.end() ? std::nullopt : std::optional(static_cast<int>(found - numbers.begin()) + 1);
}

std::optional<Unit> unitNamed(const QString &word)
{
    if (isOneOf(word, Words::tr("d day days", "words with spaces between"), u"d day days"_s))
        return Unit::Day;
    if (isOneOf(word, Words::tr("w week weeks", "words with spaces between"), u"w week weeks"_s))
        return Unit::Week;
    if (isOneOf(word, Words::tr("m month months", "words with spaces between"), u"m month months"_s))
        return Unit::Month;
    if (isOneOf(word, Words::tr("y year years", "words with spaces between"), u"y year years"_s))
        return Unit::Year;
    return {};
}

QDate moved(QDate day, int count, Unit unit)
{
    constexpr int farthest = 100000; // so that no sum can overflow
    if (count > farthest || count < -farthest)
        return {};
    switch (unit) {
    case Unit::Day:
        return day.addDays(count);
    case Unit::Week:
        return day.addDays(static_cast<qint64>(count) * daysOfWeek);
    case Unit::Month:
        return day.addMonths(count);
    case Unit::Year:
        return day.addYears(count);
    }
    Q_UNREACHABLE();
}

std::optional<QDate> valid(QDate day)
{
    constexpr int lastYear = 9999;
    return day.isValid() && day.year() >= 1 && day.year() <= lastYear ? std::optional(day) : std::nullopt;
}

class Reading
{
public:
    Reading(QDate today, DayLeaning leaning, const QLocale &locale)
        : m_today(today)
        , m_leaning(leaning)
        , m_locale(locale)
    {
    }

    [[nodiscard]] std::optional<QDate> read(const QString &text) const
    {
        const QString plain = text.simplified().toLower();
        if (const std::optional<QDate> iso = valid(QDate::fromString(plain, Qt::ISODate)))
            return iso;
        if (const std::optional<QDate> day = readWords(plain))
            return day;
        // "Tue 3 Nov, 3 weeks ago" says one day twice.
        const qsizetype comma = plain.lastIndexOf(u", "_s);
        return comma > 0 ? readWords(plain.left(comma)) : std::nullopt;
    }

private:
    [[nodiscard]] std::optional<QDate> readWords(const QString &text) const
    {
        if (const std::optional<QDate> day = named(text))
            return day;
        QStringList words;
        static const QRegularExpression pieces(u"\\d+|[^\\d\\s.,/-]+"_s);
        for (QRegularExpressionMatchIterator match = pieces.globalMatch(text); match.hasNext();)
            words += match.next().captured();
        for (const auto read : {&Reading::stretch, &Reading::weekday, &Reading::written, &Reading::numeric})
            if (const std::optional<QDate> day = (this->*read)(words))
                return day;
        return {};
    }

    [[nodiscard]] std::optional<QDate> named(const QString &text) const
    {
        if (text == "today"_L1 || text == Words::tr("today"))
            return m_today;
        if (text == "yesterday"_L1 || text == Words::tr("yesterday"))
            return m_today.addDays(-1);
        if (text == "tomorrow"_L1 || text == Words::tr("tomorrow"))
            return m_today.addDays(1);
        return {};
    }

    /// "3 weeks ago", "in a month", "2w", "last week".
    [[nodiscard]] std::optional<QDate> stretch(const QStringList &typed) const
    {
        QStringList words = typed;
        int sign = m_leaning == DayLeaning::Past ? -1 : 1;
        for (qsizetype i = words.size() - 1; i >= 0; --i) {
            const bool past =
                isOneOf(words[i], Words::tr("ago", "of a stretch of time, words with spaces between"), u"ago last"_s);
            const bool ahead =
                isOneOf(words[i], Words::tr("in", "of a stretch of time, words with spaces between"), u"in next"_s);
            if (!past && !ahead)
                continue;
            sign = past ? -1 : 1;
            const bool standsForOne = words[i] == "last"_L1 || words[i] == "next"_L1;
            if (standsForOne && words.size() == 2 && i == 0)
                words[i] = u"1"_s;
            else
                words.removeAt(i);
            break;
        }
        if (words.size() != 2)
            return {};
        const std::optional<int> count = numberNamed(words[0]);
        const std::optional<Unit> unit = unitNamed(words[1]);
        return count && unit ? valid(moved(m_today, sign * *count, *unit)) : std::nullopt;
    }

    /// "tue", "on tuesday", "last tue", "next tue".
    [[nodiscard]] std::optional<QDate> weekday(const QStringList &words) const
    {
        if (words.isEmpty() || words.size() > 2)
            return {};
        const std::optional<int> wanted = weekdayNamed(words.last(), m_locale);
        if (!wanted)
            return {};
        const QString before = words.size() == 2 ? words.first() : QString();
        const bool last = isOneOf(before, Words::tr("last", "before a weekday, words with spaces between"), u"last"_s);
        const bool next = isOneOf(before, Words::tr("next", "before a weekday, words with spaces between"), u"next"_s);
        const bool on =
            isOneOf(before, Words::tr("on this", "before a weekday, words with spaces between"), u"on this"_s);
        if (!before.isEmpty() && !last && !next && !on)
            return {};
        const int since = (m_today.dayOfWeek() - *wanted + daysOfWeek) % daysOfWeek;
        if (last)
            return m_today.addDays(since == 0 ? -daysOfWeek : -since);
        if (next)
            return m_today.addDays(daysOfWeek - since);
        const bool past = m_leaning == DayLeaning::Past;
        return m_today.addDays(past || since == 0 ? -since : daysOfWeek - since);
    }

    /// "3 Nov", "Tue 3 November 2025", "Nov 3".
    [[nodiscard]] std::optional<QDate> written(const QStringList &typed) const
    {
        QStringList words = typed;
        if (words.size() > 2 && weekdayNamed(words.first(), m_locale))
            words.removeFirst();
        if (words.size() < 2 || words.size() > 3)
            return {};
        const bool monthFirst = !words[0].at(0).isDigit();
        const std::optional<int> month = monthNamed(words[monthFirst ? 0 : 1], m_locale);
        bool isNumber = false;
        const int day = words[monthFirst ? 1 : 0].toInt(&isNumber);
        if (!month || !isNumber)
            return {};
        return dayOf(words.size() == 3 ? yearFrom(words[2]) : std::optional(0), *month, day);
    }

    /// "3.11.", "3/11/26", in the order of the locale; the year first where it has four figures.
    [[nodiscard]] std::optional<QDate> numeric(const QStringList &words) const
    {
        constexpr int figuresOfYear = 4;
        if (words.size() < 2 || words.size() > 3 ||
            !std::ranges::all_of(words, [](const QString &word) { return word.at(0).isDigit(); }))
            return {};
        if (words.size() == 3 && words[0].size() == figuresOfYear)
            return dayOf(words[0].toInt(), words[1].toInt(), words[2].toInt());
        const QString format = m_locale.dateFormat(QLocale::ShortFormat);
        const bool monthFirst = format.indexOf(u'M') < format.indexOf(u'd');
        const int day = words[monthFirst ? 1 : 0].toInt();
        const int month = words[monthFirst ? 0 : 1].toInt();
        return dayOf(words.size() == 3 ? yearFrom(words[2]) : std::optional(0), month, day);
    }

    /// Two figures are of the century in which they lie least far ahead.
    [[nodiscard]] std::optional<int> yearFrom(const QString &word) const
    {
        constexpr int century = 100;
        constexpr int ahead = 20;
        bool isNumber = false;
        int year = word.toInt(&isNumber);
        if (!isNumber || year < 0)
            return {};
        if (word.size() <= 2) {
            year += m_today.year() / century * century;
            if (year > m_today.year() + ahead)
                year -= century;
        }
        return year;
    }

    /// `year` 0: not said.
    [[nodiscard]] std::optional<QDate> dayOf(std::optional<int> year, int month, int day) const
    {
        if (!year)
            return {};
        if (*year != 0)
            return valid(QDate(*year, month, day));
        // 29 February is looked for in the years around, too.
        constexpr int farthest = 8;
        const int step = m_leaning == DayLeaning::Past ? -1 : 1;
        for (int away = 0; away <= farthest; ++away) {
            const QDate each(m_today.year() + step * away, month, day);
            if (each.isValid() && (m_leaning == DayLeaning::Past ? each <= m_today : each >= m_today))
                return each;
        }
        return {};
    }

    QDate m_today;
    DayLeaning m_leaning;
    QLocale m_locale;
};

} // namespace

std::optional<QDate> dayFromWords(const QString &text, QDate today, DayLeaning leaning, const QLocale &locale)
{
    constexpr qsizetype longest = 60;
    if (text.size() > longest)
        return {};
    return Reading(today, leaning, locale).read(text);
}

QString dayInWords(QDate day, QDate today, const QLocale &locale)
{
    const qint64 away = today.daysTo(day);
    if (away >= -1 && away <= 1)
        return relativeDay(day, today);
    const QString name = locale.dayName(day.dayOfWeek(), QLocale::ShortFormat);
    return Words::tr("%1 %2, %3", "weekday, day, how far away")
        .arg(name, shortDayText(day, today, locale), relativeDay(day, today));
}

} // namespace cultivar::wording
