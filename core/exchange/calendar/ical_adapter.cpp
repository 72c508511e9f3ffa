// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/ical_adapter.h"

#include <QHash>
#include <QStringList>

#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <memory>
#include <span>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostSteps = 100'000; ///< of one rule
constexpr size_t mostOccurrences = 10'000;
/// What a rule costs that libical gives up after it looked for its first day through eighteen thousand years.
constexpr qint64 lostSteps = 100'000;
/// The proleptic years before are not counted alike everywhere.
constexpr int firstYear = 1583;

/// libical stops the process at a mistake in a file unless it is told not to.
void neverAbort()
{
    static const bool once = [] {
        icalerror_set_errors_are_fatal(0);
        return true;
    }();
    Q_UNUSED(once)
}

QDateTime wallOf(const icaltimetype &time)
{
    const QDate day(time.year, time.month, time.day);
    const QTime clock = time.is_date ? QTime(0, 0) : QTime(time.hour, time.minute, std::min(time.second, 59));
    return day.isValid() && clock.isValid() ? QDateTime(day, clock, Qt::UTC) : QDateTime();
}

icaltimetype timeOf(const QDateTime &wall, bool wholeDay)
{
    icaltimetype time = wholeDay ? icaltime_null_date() : icaltime_null_time();
    const QDate day = wall.date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    time.hour = wholeDay ? 0 : wall.time().hour(); // a date that is none yet has -1 there
    time.minute = wholeDay ? 0 : wall.time().minute();
    time.second = wholeDay ? 0 : wall.time().second();
    return time;
}

/// A rule in parts: what libical is to read, and what is done here.
struct RuleText
{
    QByteArray kept;
    std::optional<WrittenTime> until;
};

bool isNumber(QStringView text, qint64 least, qint64 most)
{
    bool isOne = false;
    const qint64 number = text.toLongLong(&isOne);
    return isOne && number >= least && number <= most;
}

/// libical writes past the end of its lists where there are more values than such a part can have.
bool fits(const QString &name, QStringView value)
{
    static const QHash<QString, int> most = {{u"BYSECOND"_s, 60},   {u"BYMINUTE"_s, 60},   {u"BYHOUR"_s, 24},
                                             {u"BYMONTHDAY"_s, 31}, {u"BYMONTH"_s, 12},    {u"BYWEEKNO"_s, 53},
                                             {u"BYDAY"_s, 300},     {u"BYYEARDAY"_s, 300}, {u"BYSETPOS"_s, 300}};
    return value.count(u',') < most.value(name, 1);
}

/// Nothing for a rule that cannot be followed. Parts of no standard, and SKIP without the RSCALE it belongs to, are
/// left out.
std::optional<RuleText> ruleText(QStringView rule)
{
    static const QStringList plain = {u"FREQ"_s,     u"WKST"_s,    u"BYSECOND"_s,   u"BYMINUTE"_s, u"BYHOUR"_s,
                                      u"BYDAY"_s,    u"BYMONTH"_s, u"BYMONTHDAY"_s, u"BYWEEKNO"_s, u"BYYEARDAY"_s,
                                      u"BYSETPOS"_s, u"COUNT"_s,   u"INTERVAL"_s};
    RuleText text;
    for (const QStringView part : rule.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString name = part.first(std::max<qsizetype>(0, equals)).trimmed().toString().toUpper();
        const QStringView value = part.sliced(equals + 1).trimmed();
        if (name == u"UNTIL") {
            text.until = writtenTime(value);
            if (!text.until)
                return std::nullopt;
        } else if (name == u"RSCALE") {
            if (value.compare(u"GREGORIAN"_s, Qt::CaseInsensitive) != 0)
                return std::nullopt;
        } else if (plain.contains(name)) {
            // A step of more than 400 years meets the calendar's period nowhere that libical would find.
            if (!fits(name, value) || (name == u"COUNT" && !isNumber(value, 1, std::numeric_limits<int>::max())) ||
                (name == u"INTERVAL" && !isNumber(value, 1, std::numeric_limits<short>::max())))
                return std::nullopt;
            text.kept += name.toLatin1() + '=' + value.toString().remove(u' ').toUtf8() + ';';
        }
    }
    return text;
}

template <size_t Size> std::span<const short> listOf(const short (&list)[Size])
{
    return {std::begin(list), std::find(std::begin(list), std::end(list), short(ICAL_RECURRENCE_ARRAY_MAX))};
}

template <size_t Size> qint64 valuesOf(const short (&list)[Size])
{
    return std::max<qint64>(1, std::ssize(listOf(list)));
}

bool hasValues(const short *list)
{
    return *list != ICAL_RECURRENCE_ARRAY_MAX;
}

/// Seconds between two periods of a rule, at least.
qint64 periodOf(const icalrecurrencetype &rule)
{
    static constexpr std::array<qint64, 7> seconds = {
        1, 60, 3600, daySeconds, 7 * daySeconds, 28 * daySeconds, 365 * daySeconds};
    return seconds[static_cast<size_t>(rule.freq)] * rule.interval;
}

/// The times that libical may have to look at to follow the rule, found or not.
qint64 stepsOf(const icalrecurrencetype &rule, qint64 seconds)
{
    qint64 each = 1;
    if (rule.freq >= ICAL_MINUTELY_RECURRENCE)
        each *= valuesOf(rule.by_second);
    if (rule.freq >= ICAL_HOURLY_RECURRENCE)
        each *= valuesOf(rule.by_minute);
    if (rule.freq >= ICAL_DAILY_RECURRENCE)
        each *= valuesOf(rule.by_hour);
    if (rule.freq == ICAL_WEEKLY_RECURRENCE)
        each *= valuesOf(rule.by_day);
    if (rule.freq >= ICAL_MONTHLY_RECURRENCE && hasValues(rule.by_set_pos))
        each *= rule.freq == ICAL_MONTHLY_RECURRENCE ? 31 : 366;
    return (seconds / periodOf(rule) + 1) * each;
}

bool isFiltered(const icalrecurrencetype &rule)
{
    return hasValues(rule.by_second) || hasValues(rule.by_minute) || hasValues(rule.by_hour) ||
           hasValues(rule.by_day) || hasValues(rule.by_month_day) || hasValues(rule.by_year_day) ||
           hasValues(rule.by_week_no) || hasValues(rule.by_month) || hasValues(rule.by_set_pos);
}

/// A first time nearer to `from` that gives the same times from there on. One that counts has to begin at its
/// beginning, and a day that not every month has stays.
QDateTime nearer(const icalrecurrencetype &rule, const RuleSpan &span)
{
    if (rule.count > 0 || span.from <= span.first)
        return span.first;
    const QDate first = span.first.date();
    const QDate from = span.from.date();
    // The last period before `from` may have begun in the middle of it.
    const auto periods = [&](qint64 units) { return std::max<qint64>(0, units / rule.interval - 1) * rule.interval; };
    if (rule.freq == ICAL_YEARLY_RECURRENCE) {
        const bool isEveryYear = (first.month() != 2 || first.day() < 29) && !hasValues(rule.by_week_no);
        return isEveryYear ? span.first.addYears(static_cast<int>(periods(from.year() - first.year()))) : span.first;
    }
    if (rule.freq == ICAL_MONTHLY_RECURRENCE) {
        const int months = 12 * (from.year() - first.year()) + from.month() - first.month();
        return first.day() < 29 ? span.first.addMonths(static_cast<int>(periods(months))) : span.first;
    }
    const qint64 unit = periodOf(rule) / rule.interval;
    return span.first.addSecs(periods(span.first.secsTo(span.from) / unit) * unit);
}

/// The last time that is wanted, by the clock of the event.
QDateTime lastOf(const std::optional<WrittenTime> &until, const RuleSpan &span, const CalendarZone &zone)
{
    if (!until)
        return span.until;
    QDateTime last = until->wall;
    if (!span.wholeDays && until->wholeDay)
        last = last.addSecs(daySeconds - 1);
    else if (!span.wholeDays && until->utc)
        last = zone.toWall(last);
    return std::min(last, span.until);
}

// For what no month has, libical looks through all of its years.

bool hasSuchWeekdays(const icalrecurrencetype &rule)
{
    constexpr int most = 5; // of one kind in a month
    const auto weekdays = listOf(rule.by_day);
    return weekdays.empty() || std::ranges::any_of(weekdays, [](short day) {
               return std::abs(icalrecurrencetype_day_position(day)) <= most;
           });
}

bool hasSuchDays(const icalrecurrencetype &rule)
{
    constexpr int leapYear = 2000;
    const auto months = listOf(rule.by_month);
    const auto days = listOf(rule.by_month_day);
    const auto hasDay = [days](short month) {
        const int length = QDate(leapYear, icalrecurrencetype_month_month(month), 1).daysInMonth();
        return std::ranges::any_of(days, [length](short day) { return std::abs(day) <= length; });
    };
    return months.empty() || days.empty() || std::ranges::any_of(months, hasDay);
}

/// As libical has it; nothing if it is none.
std::optional<icalrecurrencetype> ruleOf(const QByteArray &text, bool wholeDays)
{
    icalrecurrencetype rule = icalrecurrencetype_from_string(text.constData());
    if (rule.freq == ICAL_NO_RECURRENCE || (wholeDays && rule.freq < ICAL_DAILY_RECURRENCE))
        return std::nullopt;
    const int period = rule.freq == ICAL_YEARLY_RECURRENCE ? 1 : 12;
    constexpr int longest = 400; // years, the period of the calendar: beyond it libical may search for ever
    if (rule.freq >= ICAL_MONTHLY_RECURRENCE && rule.interval > longest * period)
        return std::nullopt;
    if (rule.freq == ICAL_MONTHLY_RECURRENCE && !hasSuchWeekdays(rule))
        return std::nullopt;
    if (wholeDays) // they have no hours, whatever is said (RFC 5545, 3.3.10)
        rule.by_hour[0] = rule.by_minute[0] = rule.by_second[0] = ICAL_RECURRENCE_ARRAY_MAX;
    return rule;
}

RuleStarts follow(const icalrecurrencetype &rule, const QDateTime &first, const RuleSpan &span,
                  RecurrenceBudget &budget)
{
    using Iterator = std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)>;
    const Iterator iterator(icalrecur_iterator_new(rule, timeOf(first, span.wholeDays)), &icalrecur_iterator_free);
    if (!iterator) {
        budget.steps -= lostSteps;
        return {{}, ProblemKind::BadValue};
    }
    RuleStarts found;
    for (qint64 steps = 0; steps <= mostSteps; ++steps) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next))
            return found;
        if (next.year < span.from.date().year()) // not worth a QDateTime
            continue;
        const QDateTime wall = wallOf(next);
        if (wall.isValid() && wall >= span.from)
            found.starts.push_back(wall);
        if (found.starts.size() > mostOccurrences)
            break;
    }
    return {{}, ProblemKind::TooLarge};
}

} // namespace

std::optional<WrittenTime> writtenTime(QStringView value)
{
    neverAbort();
    value = value.trimmed();
    const bool isPlain =
        value.size() <= 20 && !value.startsWith(u'-') && std::all_of(value.begin(), value.end(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || c == u'T' || c == u'Z' || c == u'-' || c == u':';
        });
    if (!isPlain || value.isEmpty())
        return std::nullopt;
    const icaltimetype time = icaltime_from_string(value.toLatin1().constData());
    const QDateTime wall = wallOf(time);
    if (!wall.isValid())
        return std::nullopt;
    return WrittenTime{wall, time.is_date != 0, value.endsWith(u'Z')};
}

std::optional<WrittenDuration> writtenDuration(QStringView value)
{
    neverAbort();
    constexpr qsizetype longest = 40;
    value = value.trimmed();
    if (value.size() < 3 || value.size() > longest)
        return std::nullopt;
    const icaldurationtype duration = icaldurationtype_from_string(value.toLatin1().constData());
    if (icaldurationtype_is_bad_duration(duration))
        return std::nullopt;
    WrittenDuration written{qint64(duration.weeks) * 7 + duration.days,
                            (qint64(duration.hours) * 60 + duration.minutes) * 60 + duration.seconds};
    constexpr qint64 mostDays = 36525;
    if (written.days + written.seconds / daySeconds > mostDays)
        return std::nullopt;
    if (duration.is_neg)
        written = {-written.days, -written.seconds};
    return written;
}

RuleStarts ruleStarts(QStringView text, const RuleSpan &span, const CalendarZone &zone, RecurrenceBudget &budget)
{
    neverAbort();
    const std::optional<RuleText> parts = ruleText(text);
    std::optional<icalrecurrencetype> rule = parts ? ruleOf(parts->kept, span.wholeDays) : std::nullopt;
    if (!rule)
        return {{}, ProblemKind::BadValue};
    if (span.first.date().year() < firstYear)
        return {{}, ProblemKind::TooLarge};
    const QDateTime last = lastOf(parts->until, span, zone);
    if (last < span.first || last < span.from)
        return {};
    if (rule->freq == ICAL_MONTHLY_RECURRENCE && !hasSuchDays(*rule))
        return {};
    const QDateTime first = nearer(*rule, span);
    qint64 steps = stepsOf(*rule, first.secsTo(last));
    if (rule->count > 0 && !isFiltered(*rule))
        steps = std::min<qint64>(steps, rule->count);
    if (steps > mostSteps || steps > budget.steps || budget.occurrences <= 0)
        return {{}, ProblemKind::TooLarge};
    budget.steps -= steps;
    rule->until = timeOf(last, span.wholeDays);
    RuleStarts found = follow(*rule, first, span, budget);
    budget.occurrences -= static_cast<qint64>(found.starts.size());
    return found;
}

} // namespace cultivar
