// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/standing_text.h"

#include "core/wording/relative_dates.h"
#include "core/wording/words.h"

#include <QDateTime>

#include <cmath>

namespace cultivar::wording {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfWeek = 7;
constexpr int secondsOfMinute = 60;
constexpr int minutesOfHour = 60;

QString sinceText(const std::optional<QDate> &day, QDate today, const QLocale &locale)
{
    if (!day || *day >= today)
        return Words::tr("today");
    return Words::tr("since %1", "a day").arg(shortDayText(*day, today, locale));
}

/// "one hour", "2 hours", "5.5 hours", "30 minutes".
QString stretchText(int minutes, const QLocale &locale)
{
    if (minutes < minutesOfHour)
        return Words::tr("%n minutes", nullptr, minutes);
    if (minutes == minutesOfHour)
        return Words::tr("one hour");
    if (minutes % minutesOfHour == 0)
        return Words::tr("%n hours", nullptr, minutes / minutesOfHour);
    return Words::tr("%1 hours", "not a whole number").arg(locale.toString(minutes / double(minutesOfHour), 'g', 4));
}

} // namespace

QString shortDayText(QDate day, QDate today, const QLocale &locale)
{
    const QString format = day.year() == today.year()
                               ? Words::tr("d MMM", "a day of this year, short, see QLocale::toString")
                               : Words::tr("d MMM yyyy", "a day of another year, short");
    return locale.toString(day, format);
}

QString standingText(const rules::Due &due, QDate today, const QLocale &locale)
{
    if (!due.state)
        return Words::tr("no rhythm");
    switch (*due.state) {
    case rules::State::Fresh:
    case rules::State::Soon:
        return due.day ? relativeDay(*due.day, today) : Words::tr("today");
    case rules::State::Due:
    case rules::State::Overdue:
        return sinceText(due.day, today, locale);
    case rules::State::Dormant:
        return Words::tr("asleep");
    case rules::State::Never:
        return Words::tr("never talked");
    }
    Q_UNREACHABLE();
}

QString cadenceText(int days)
{
    if (days == 1)
        return Words::tr("every day");
    if (days == daysOfWeek)
        return Words::tr("every week");
    if (days % daysOfWeek == 0)
        return Words::tr("every %n weeks", nullptr, days / daysOfWeek);
    return Words::tr("every %n days", nullptr, days);
}

QString timeThereText(const QDateTime &now, const QTimeZone &theirs, const QTimeZone &mine, const QLocale &locale)
{
    // Some locales tell seconds even in short.
    const QString format = locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s);
    const QString clock = locale.toString(now.toTimeZone(theirs).time(), format);
    const int ahead = (theirs.offsetFromUtc(now) - mine.offsetFromUtc(now)) / secondsOfMinute;
    if (ahead == 0)
        return Words::tr("%1 there, as here", "a time").arg(clock);
    const QString stretch = stretchText(std::abs(ahead), locale);
    return ahead < 0 ? Words::tr("%1 there, %2 behind you", "a time, a stretch of time").arg(clock, stretch)
                     : Words::tr("%1 there, %2 ahead of you", "a time, a stretch of time").arg(clock, stretch);
}

QString placeOfZone(const QTimeZone &zone)
{
    const QString id = QString::fromUtf8(zone.id());
    return id.mid(id.lastIndexOf(u'/') + 1).replace(u'_', u' ');
}

} // namespace cultivar::wording
