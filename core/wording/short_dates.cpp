// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/short_dates.h"

#include "core/wording/standing_text.h"
#include "core/wording/words.h"

#include <QDateTime>

namespace cultivar::wording {

namespace {

/// "6 hours", "half an hour", "5:30 hours".
QString hoursText(int minutes)
{
    constexpr int minutesOfHour = 60;
    if (minutes == minutesOfHour / 2)
        return Words::tr("half an hour");
    if (minutes == minutesOfHour)
        return Words::tr("an hour");
    if (minutes % minutesOfHour == 0)
        return Words::tr("%n hours", nullptr, minutes / minutesOfHour);
    return Words::tr("%1:%2 hours", "hours and minutes")
        .arg(minutes / minutesOfHour)
        .arg(minutes % minutesOfHour, 2, 10, QChar(u'0'));
}

} // namespace

QString weekdayAndDay(QDate day, const QLocale &locale)
{
    return locale.toString(day, Words::tr("ddd d MMM", "a short day with its weekday, see QLocale::toString"));
}

QString clockTime(QTime time, const QLocale &locale)
{
    return locale.toString(time, Words::tr("H:mm", "a time of day, see QLocale::toString"));
}

QString zoneDifference(const QTimeZone &theirs, const QTimeZone &mine, const QDateTime &moment)
{
    constexpr int secondsOfMinute = 60;
    const int minutes = (theirs.offsetFromUtc(moment) - mine.offsetFromUtc(moment)) / secondsOfMinute;
    if (minutes == 0)
        return Words::tr("The same time as yours");
    const QString hours = hoursText(std::abs(minutes));
    return minutes < 0 ? Words::tr("%1 is %2 behind you", "place, hours").arg(placeOfZone(theirs), hours)
                       : Words::tr("%1 is %2 ahead of you", "place, hours").arg(placeOfZone(theirs), hours);
}

} // namespace cultivar::wording
