// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/agenda_line.h"

#include "core/base/text.h"
#include "core/rules/meeting_channel.h"
#include "core/rules/weeks.h"
#include "core/wording/meeting_text.h"
#include "core/wording/preparation_text.h"
#include "core/wording/relative_dates.h"
#include "core/wording/standing_text.h"
#include "core/wording/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

using rules::AgendaGroup;

constexpr qsizetype agendaMostNames = 3;
constexpr size_t agendaMostPortraits = 2;

struct AgendaWords
{
    Q_DECLARE_TR_FUNCTIONS(AgendaLine)
};

QString channelWord(Channel channel)
{
    switch (channel) {
    case Channel::InPerson:
        return AgendaWords::tr("in person");
    case Channel::Video:
        return AgendaWords::tr("video");
    default:
        return AgendaWords::tr("call");
    }
}

QString agendaClock(const QDateTime &moment)
{
    return QLocale().toString(moment, u"HH:mm"_s);
}

/// When it is, as short as its group allows.
void addTime(const Agenda &agenda, const Meeting &meeting, AgendaLine &line)
{
    const QDateTime start = meeting.start.toTimeZone(agenda.present.zone);
    const QDate today = agenda.present.today;
    const QString how = u" · "_s + channelWord(rules::likelyChannel(meeting));
    line.quiet = wording::lengthText(meeting.minutes) + how;
    switch (line.group) {
    case AgendaGroup::Waiting:
        line.when = start.date() >= today.addDays(-1) ? wording::relativeDay(start.date(), today)
                                                      : wording::shortDayText(start.date(), today);
        line.quiet = agendaClock(start) + u", "_s + wording::lengthText(meeting.minutes);
        break;
    case AgendaGroup::Today:
        line.when = agendaClock(start);
        break;
    case AgendaGroup::ThisWeek:
    case AgendaGroup::NextWeek:
        line.when = QLocale().toString(start, u"ddd HH:mm"_s);
        break;
    case AgendaGroup::Later:
        line.when = wording::shortDayText(start.date(), today) + u", "_s + agendaClock(start);
        break;
    case AgendaGroup::Past:
        line.when = wording::shortDayText(start.date(), today);
        break;
    }
}

void addEnding(const AgendaTalk &talk, AgendaLine &line)
{
    switch (line.group) {
    case AgendaGroup::Waiting:
        line.ending = AgendaWords::tr("to wrap up");
        line.endingIcon = u"clock"_s;
        break;
    case AgendaGroup::Past:
        line.ending = talk.meeting.noShow ? AgendaWords::tr("did not come") : AgendaWords::tr("held");
        line.endingIcon = talk.meeting.noShow ? QString() : u"check"_s;
        break;
    default:
        line.readiness = talk.readiness;
        line.ending = wording::readinessText(talk.readiness);
    }
}

/// What it is for, or what came of it; without either, who they are.
QString secondOf(const AgendaTalk &talk, AgendaGroup group)
{
    const Meeting &meeting = talk.meeting;
    if (group == AgendaGroup::Past) {
        if (const QString outcome = wording::plainLine(meeting.outcome); !outcome.isEmpty())
            return outcome;
        if (const QString came = wording::cameOfItText(talk.insights, talk.names, talk.promises); !came.isEmpty())
            return came;
    }
    QStringList parts{wording::onOneLine(meeting.purpose)};
    if (rules::likelyChannel(meeting) == Channel::InPerson)
        parts += wording::onOneLine(meeting.place);
    parts.removeAll(QString());
    if (parts.isEmpty() && talk.attendees.size() == 1) {
        QStringList work{talk.attendees.front().role, talk.attendees.front().organization};
        work.removeAll(QString());
        return work.join(u", "_s);
    }
    return parts.join(u" · "_s);
}

AgendaLine talkLine(const Agenda &agenda, const AgendaRow &row)
{
    const AgendaTalk &talk = *row.talk();
    AgendaLine line;
    line.kind = AgendaLine::Kind::Talk;
    line.group = row.group;
    line.key = u"talk/"_s + talk.meeting.uid.text();
    addTime(agenda, talk.meeting, line);
    QStringList names;
    for (const PersonLine &person : talk.attendees) {
        names += person.name;
        if (line.portraits.size() < agendaMostPortraits)
            line.portraits.push_back({person.uid, person.name});
    }
    line.name = names.isEmpty() ? AgendaWords::tr("With nobody yet") : wording::namesText(names, agendaMostNames);
    line.second = secondOf(talk, row.group);
    addEnding(talk, line);
    return line;
}

AgendaLine offerLine(const Agenda &agenda, const AgendaRow &row)
{
    const AgendaOffer &offer = *row.offer();
    AgendaLine line;
    line.kind = AgendaLine::Kind::Offer;
    line.group = row.group;
    line.key = u"offer/"_s + offer.reachOut.text();
    QStringList days;
    for (const OfferedTime &time : offer.toCome) {
        const QDate day = time.start.toTimeZone(agenda.present.zone).date();
        const QString said = day < agenda.present.today.addDays(7) ? QLocale().toString(day, u"ddd"_s)
                                                                   : wording::shortDayText(day, agenda.present.today);
        if (!days.contains(said))
            days += said;
    }
    line.when = days.join(u", "_s);
    line.quiet = AgendaWords::tr("offered");
    line.portraits = {{offer.person.uid, offer.person.name}};
    line.name = offer.person.name;
    line.second = wording::offeredText(offer.offered, offer.sent, agenda.present.today);
    line.ending = AgendaWords::tr("offered");
    line.endingIcon = u"slot"_s;
    return line;
}

QString weekText(QDate from, QDate to, QDate today)
{
    return AgendaWords::tr("%1 to %2", "days").arg(wording::dayText(from, today), wording::dayText(to, today));
}

AgendaLine headLine(const Agenda &agenda, AgendaGroup group)
{
    const QDate today = agenda.present.today;
    const QDate sunday = rules::sundayOf(today);
    AgendaLine line;
    line.group = group;
    line.key = u"head/"_s + toWord(group);
    switch (group) {
    case AgendaGroup::Waiting:
        line.when = AgendaWords::tr("How did it go?");
        break;
    case AgendaGroup::Today:
        line.when = AgendaWords::tr("Today");
        line.quiet = QLocale().toString(today, AgendaWords::tr("dddd, d MMMM", "a day, see QLocale::toString"));
        break;
    case AgendaGroup::ThisWeek:
        line.when = AgendaWords::tr("This week");
        line.quiet = AgendaWords::tr("until %1", "day").arg(wording::dayText(sunday, today));
        break;
    case AgendaGroup::NextWeek:
        line.when = AgendaWords::tr("Next week");
        line.quiet = weekText(sunday.addDays(1), sunday.addDays(7), today);
        break;
    case AgendaGroup::Later:
        line.when = AgendaWords::tr("Later");
        break;
    case AgendaGroup::Past:
        line.when = AgendaWords::tr("Past");
        line.quiet = AgendaWords::tr("%1 in all", "how many").arg(agenda.past);
        break;
    }
    return line;
}

QString searchTextOf(const AgendaRow &row)
{
    QStringList parts;
    const auto add = [&parts](const PersonLine &person) { parts << person.name << person.organization << person.role; };
    if (const AgendaTalk *talk = row.talk()) {
        std::ranges::for_each(talk->attendees, add);
        parts << talk->meeting.purpose << talk->meeting.place << talk->meeting.outcome;
    } else {
        add(row.offer()->person);
    }
    return fold(parts.join(u' '));
}

bool matches(const AgendaRow &row, const QStringList &wanted)
{
    if (wanted.isEmpty())
        return true;
    const QStringList there = words(searchTextOf(row));
    return std::ranges::all_of(wanted, [&](const QString &word) {
        return std::ranges::any_of(there, [&](const QString &each) { return each.startsWith(word); });
    });
}

} // namespace

bool AgendaLine::operator==(const AgendaLine &other) const
{
    const auto samePortraits = std::ranges::equal(portraits, other.portraits, {}, &Portrait::name, &Portrait::name);
    return kind == other.kind && group == other.group && row == other.row && key == other.key && when == other.when &&
           quiet == other.quiet && name == other.name && second == other.second && readiness == other.readiness &&
           ending == other.ending && samePortraits;
}

QString AgendaLine::text() const
{
    QStringList parts{when, quiet, name, second, ending};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

std::vector<AgendaLine> agendaLines(const Agenda &agenda, const QString &search)
{
    const QStringList wanted = words(fold(search));
    std::vector<AgendaLine> lines;
    std::optional<AgendaGroup> group;
    for (size_t i = 0; i < agenda.rows.size(); ++i) {
        const AgendaRow &row = agenda.rows[i];
        if (!matches(row, wanted))
            continue;
        if (group != row.group) {
            group = row.group;
            lines.push_back(headLine(agenda, row.group));
        }
        lines.push_back(row.talk() ? talkLine(agenda, row) : offerLine(agenda, row));
        lines.back().row = static_cast<int>(i);
    }
    return lines;
}

} // namespace cultivar::ui
