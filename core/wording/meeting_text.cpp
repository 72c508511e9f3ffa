// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/meeting_text.h"

#include "core/wording/relative_dates.h"
#include "core/wording/short_dates.h"
#include "core/wording/standing_text.h"
#include "core/wording/words.h"

#include <numeric>

namespace cultivar::wording {

namespace {

using namespace Qt::StringLiterals;

constexpr int secondsPerMinute = 60;
constexpr int minutesPerHour = 60;
constexpr int minutesPerDay = 24 * minutesPerHour;

QString clock(const QDateTime &moment, const QTimeZone &zone, const QLocale &locale)
{
    return locale.toString(moment.toTimeZone(zone), u"HH:mm"_s);
}

QString aheadText(int minutes)
{
    if (minutes < minutesPerHour)
        return minutes == 1 ? Words::tr("in a minute") : Words::tr("in %n minutes", nullptr, minutes);
    const int hours = minutes / minutesPerHour;
    return hours == 1 ? Words::tr("in an hour") : Words::tr("in %n hours", nullptr, hours);
}

QString agoText(int minutes)
{
    if (minutes < 1)
        return Words::tr("just over");
    if (minutes < minutesPerHour)
        return minutes == 1 ? Words::tr("a minute ago") : Words::tr("%n minutes ago", nullptr, minutes);
    const int hours = minutes / minutesPerHour;
    return hours == 1 ? Words::tr("an hour ago") : Words::tr("%n hours ago", nullptr, hours);
}

/// Rounded up, so that it is never "in 0 minutes".
int minutesUntil(const QDateTime &from, const QDateTime &to)
{
    return static_cast<int>((from.secsTo(to) + secondsPerMinute - 1) / secondsPerMinute);
}

} // namespace

QString timeSpanText(const QDateTime &start, int minutes, const QTimeZone &mine, const QLocale &locale)
{
    const QDateTime end = start.addSecs(qint64(minutes) * secondsPerMinute);
    // Past midnight there is no doubt which day it is until a whole day has gone.
    const QString until = minutes < minutesPerDay ? clock(end, mine, locale)
                                                  : locale.toString(end.toTimeZone(mine), u"ddd d MMM, HH:mm"_s);
    return Words::tr("%1 to %2", "times of a day").arg(clock(start, mine, locale), until);
}

QString theirTimeText(const QDateTime &start, const QTimeZone &theirs, const QString &city, const QTimeZone &mine,
                      const QLocale &locale)
{
    const QDateTime there = start.toTimeZone(theirs);
    const QDateTime here = start.toTimeZone(mine);
    if (there.offsetFromUtc() == here.offsetFromUtc())
        return {};
    const QString place = onOneLine(city).isEmpty() ? placeOfZone(theirs) : onOneLine(city);
    const QString format = there.date() == here.date() ? u"HH:mm"_s : u"ddd HH:mm"_s;
    return Words::tr("%1 in %2", "time, place").arg(locale.toString(there, format), place);
}

QString untilText(const QDateTime &start, int minutes, const QDateTime &now, const QTimeZone &mine,
                  const QLocale &locale)
{
    const QDate today = now.toTimeZone(mine).date();
    const QDate day = start.toTimeZone(mine).date();
    const QDateTime end = start.addSecs(qint64(minutes) * secondsPerMinute);
    if (start <= now && now < end) {
        const int left = minutesUntil(now, end);
        if (left >= minutesPerDay)
            return Words::tr("now, until %1").arg(locale.toString(end.toTimeZone(mine), u"ddd d MMM"_s));
        return left == 1 ? Words::tr("now, a minute left") : Words::tr("now, %n minutes left", nullptr, left);
    }
    if (day != today)
        return relativeDay(day, today);
    return now < start ? aheadText(minutesUntil(now, start))
                       : agoText(static_cast<int>(end.secsTo(now) / secondsPerMinute));
}

QString nameOf(rules::Phase phase)
{
    switch (phase) {
    case rules::Phase::FirstImpression:
        return Words::tr("first impression");
    case rules::Phase::Overview:
        return Words::tr("overview");
    case rules::Phase::Discussion:
        return Words::tr("discussion");
    case rules::Phase::Ending:
        return Words::tr("ending");
    }
    Q_UNREACHABLE();
}

QString phaseMinutesText(int seconds)
{
    const QString minutes = QString::number(seconds / secondsPerMinute);
    const int rest = seconds % secondsPerMinute;
    if (rest == 0)
        return minutes;
    if (rest * 2 == secondsPerMinute)
        return seconds < secondsPerMinute ? u"½"_s : minutes + u'½';
    return u"%1:%2"_s.arg(minutes, QString::number(rest).rightJustified(2, u'0'));
}

QString lengthText(int minutes)
{
    if (minutes < minutesPerDay)
        return Words::tr("%1 min", "minutes").arg(minutes);
    const int days = (minutes + minutesPerDay - 1) / minutesPerDay;
    return days == 1 ? Words::tr("a day") : Words::tr("%n days", nullptr, days);
}

QString phasesText(const rules::PerPhase &seconds)
{
    QStringList parts;
    for (size_t i = 0; i < seconds.size(); ++i)
        if (seconds[i] > 0)
            parts += nameOf(static_cast<rules::Phase>(i)) + u' ' + phaseMinutesText(seconds[i]);
    if (parts.isEmpty())
        return {};
    parts.front()[0] = parts.front()[0].toUpper();
    const int total = std::accumulate(seconds.begin(), seconds.end(), 0) / secondsPerMinute;
    const QString sum = total == 1 ? Words::tr("%n minute", nullptr, 1) : Words::tr("%n minutes", nullptr, total);
    return Words::tr("%1 = %2", "the parts of a talk, their sum").arg(parts.join(u" · "_s), sum);
}

QString cameOfItText(int insights, int names, int promises)
{
    QStringList parts;
    if (insights > 0)
        parts += insights == 1 ? Words::tr("one insight") : Words::tr("%1 insights").arg(numberWord(insights));
    if (names > 0)
        parts += names == 1 ? Words::tr("one name") : Words::tr("%1 names").arg(numberWord(names));
    if (promises > 0)
        parts += promises == 1 ? Words::tr("one promise") : Words::tr("%1 promises").arg(numberWord(promises));
    return parts.join(u", "_s);
}

QString offeredText(int times, QDate sent, QDate today, const QLocale &locale)
{
    const QString day = dayText(sent, today, locale);
    return times == 1 ? Words::tr("one time offered on %1, no answer yet").arg(day)
                      : Words::tr("%1 times offered on %2, no answer yet").arg(numberWord(times), day);
}

QString dayedText(const QString &purpose, QDate day, const QLocale &locale)
{
    const QString when = weekdayAndDay(day, locale);
    return purpose.isEmpty() ? when : Words::tr("%1, %2", "what, day").arg(purpose, when);
}

QString namesText(const QStringList &names, qsizetype most)
{
    const QString shown = names.mid(0, most).join(u", "_s);
    return names.size() <= most ? shown : shown + u" +"_s + QString::number(names.size() - most);
}

QString numberWord(int number)
{
    const QString words[] = {Words::tr("no", "number"), Words::tr("one"),  Words::tr("two"), Words::tr("three"),
                             Words::tr("four"),         Words::tr("five"), Words::tr("six"), Words::tr("seven"),
                             Words::tr("eight"),        Words::tr("nine"), Words::tr("ten")};
    const auto last = static_cast<int>(std::size(words)) - 1;
    return number >= 0 && number <= last ? words[number] : QString::number(number);
}

} // namespace cultivar::wording
