// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/meeting_words.h"

#include "core/base/time_zone.h"
#include "core/wording/meeting_text.h"
#include "core/wording/relative_dates.h"
#include "core/wording/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamesInWords = 3;

struct MeetingWords
{
    Q_DECLARE_TR_FUNCTIONS(MeetingWords)
};

} // namespace

QString peopleText(const std::vector<PersonLine> &people)
{
    QStringList names;
    for (const PersonLine &person : people)
        names += wording::onOneLine(person.name);
    return names.isEmpty() ? MeetingWords::tr("With nobody yet") : wording::namesText(names, mostNamesInWords);
}

QString firstNamesText(const std::vector<PersonLine> &people)
{
    QStringList names;
    for (const PersonLine &person : people)
        names += wording::onOneLine(person.firstName);
    if (names.isEmpty() || names.size() > mostNamesInWords)
        return MeetingWords::tr("all of them", "people");
    if (names.size() == 1)
        return names.front();
    const QString last = names.takeLast();
    return MeetingWords::tr("%1 and %2", "names, the last name").arg(names.join(u", "_s), last);
}

QString workText(const PersonLine &person)
{
    QStringList parts{wording::onOneLine(person.role), wording::onOneLine(person.organization)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

Portrait portraitOf(const PersonLine &person)
{
    return {person.uid, person.name};
}

QString meetingDayText(const QDateTime &start, const Present &present)
{
    const QDate day = start.toTimeZone(present.zone).date();
    if (std::abs(present.today.daysTo(day)) <= 1)
        return wording::relativeDay(day, present.today);
    const QString format = day.year() == present.today.year()
                               ? MeetingWords::tr("dddd, d MMMM", "a day, see QLocale::toString")
                               : MeetingWords::tr("dddd, d MMMM yyyy", "a day of another year, see QLocale::toString");
    return QLocale().toString(day, format);
}

QString theirTimesText(const Meeting &meeting, const std::vector<PersonLine> &people, const Present &present)
{
    QStringList times;
    const auto add = [&](const QString &zone, const QString &city) {
        const std::optional<QTimeZone> theirs = knownTimeZone(zone);
        const QString said = theirs ? wording::theirTimeText(meeting.start, *theirs, city, present.zone) : QString();
        if (!said.isEmpty() && !times.contains(said))
            times += said;
    };
    for (const PersonLine &person : people)
        add(person.timeZone, person.city);
    // The zone it was agreed in says something only where nobody's own is known.
    if (times.isEmpty())
        add(meeting.timeZone, {});
    return times.join(u", "_s);
}

QString meetingTimeText(const Meeting &meeting, const std::vector<PersonLine> &people, const Present &present)
{
    const QString mine = MeetingWords::tr("%1 %2", "day, time")
                             .arg(meetingDayText(meeting.start, present),
                                  wording::timeSpanText(meeting.start, meeting.minutes, present.zone));
    const QString theirs = theirTimesText(meeting, people, present);
    return theirs.isEmpty() ? mine : mine + u", "_s + theirs;
}

QString linkText(const QString &link)
{
    QString shown = wording::onOneLine(link);
    for (const QString &scheme : {u"https://"_s, u"http://"_s, u"mailto:"_s, u"tel:"_s})
        if (shown.startsWith(scheme))
            shown.remove(0, scheme.size());
    return shown.endsWith(u'/') ? shown.chopped(1) : shown;
}

} // namespace cultivar::ui
