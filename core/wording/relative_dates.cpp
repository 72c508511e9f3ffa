// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/relative_dates.h"

#include "core/wording/standing_text.h"
#include "core/wording/words.h"

#include <QTimeZone>

namespace cultivar::wording {

namespace {

enum class Unit
{
    Days,
    Weeks,
    Months,
    Years
};

struct Span
{
    int count = 0;
    Unit unit = Unit::Days;
};

int wholeMonths(QDate from, QDate to)
{
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    return from.addMonths(months) > to ? months - 1 : months;
}

Span spanOf(QDate from, QDate to)
{
    const int days = static_cast<int>(from.daysTo(to));
    const int months = wholeMonths(from, to);
    if (days < 14)
        return {days, Unit::Days};
    if (months < 6)
        return {days / 7, Unit::Weeks};
    if (months < 24)
        return {months, Unit::Months};
    return {months / 12, Unit::Years};
}

QString agoText(Span span)
{
    const bool one = span.count == 1;
    switch (span.unit) {
    case Unit::Days:
        return one ? Words::tr("yesterday") : Words::tr("%n days ago", nullptr, span.count);
    case Unit::Weeks:
        return Words::tr("%n weeks ago", nullptr, span.count);
    case Unit::Months:
        return Words::tr("%n months ago", nullptr, span.count);
    case Unit::Years:
        return Words::tr("%n years ago", nullptr, span.count);
    }
    Q_UNREACHABLE();
}

QString aheadText(Span span)
{
    const bool one = span.count == 1;
    switch (span.unit) {
    case Unit::Days:
        return one ? Words::tr("tomorrow") : Words::tr("in %n days", nullptr, span.count);
    case Unit::Weeks:
        return Words::tr("in %n weeks", nullptr, span.count);
    case Unit::Months:
        return Words::tr("in %n months", nullptr, span.count);
    case Unit::Years:
        return Words::tr("in %n years", nullptr, span.count);
    }
    Q_UNREACHABLE();
}

bool writesDotAfterDay(const QLocale &locale)
{
    return locale.language() == QLocale::German;
}

/// A name that is not available is no invalid zone to Qt, but one of its own at UTC.
QTimeZone zoneNamed(const QString &name)
{
    const QByteArray id = name.toLatin1();
    return QTimeZone::isTimeZoneIdAvailable(id) ? QTimeZone(id) : QTimeZone::utc();
}

} // namespace

QString relativeDay(QDate day, QDate today)
{
    if (day == today)
        return Words::tr("today");
    return day < today ? agoText(spanOf(day, today)) : aheadText(spanOf(today, day));
}

QString lastContactText(const std::optional<QDate> &day, QDate today)
{
    return day ? relativeDay(*day, today) : Words::tr("never");
}

QString dayText(QDate day, QDate today, const QLocale &locale)
{
    const QString format = day.year() == today.year() ? Words::tr("d MMMM", "a day of this year, see QLocale::toString")
                                                      : Words::tr("d MMMM yyyy", "a day of another year");
    return locale.toString(day, format);
}

QString momentText(const QDateTime &moment, const QTimeZone &zone, const QLocale &locale)
{
    const QString format =
        writesDotAfterDay(locale) ? QStringLiteral("dddd, d. MMMM, HH:mm") : QStringLiteral("dddd, d MMMM, HH:mm");
    return locale.toString(moment.toTimeZone(zone), format);
}

QString offeredTimesText(const std::vector<OfferedTime> &times, const QLocale &locale)
{
    QStringList lines;
    for (const OfferedTime &time : times) {
        const QTimeZone zone = zoneNamed(time.timeZone);
        lines += QStringLiteral("- %1 (%2)").arg(momentText(time.start, zone, locale), placeOfZone(zone));
    }
    return lines.join(u'\n');
}

} // namespace cultivar::wording
