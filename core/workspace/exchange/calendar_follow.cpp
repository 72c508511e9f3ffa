// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/calendar_follow.h"

#include "core/exchange/calendar/calendar_records.h"
#include "core/store/statement.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace cultivar {

namespace {

/// An occurrence may be moved so far and still be the same.
constexpr int mostDaysMoved = 3;

} // namespace

Result<std::vector<CalendarFollow::Here>> CalendarFollow::hereOf(const QString &uid)
{
    // Other uids may go on where this one ends.
    const QString from = originOf(uid, {});
    const QString until = from.chopped(1) + QChar(u'/' + 1);
    const QDateTime planned = m_present.now.addDays(daysAheadOfSeries);
    std::vector<Here> here;
    Result<void> read = store::readRows(
        m_writer.database(), u"SELECT origin, day FROM interaction WHERE origin >= ? AND origin < ? AND origin <> ''"_s,
        {from, until}, [&](const store::Statement &row) {
            here.push_back({row.text(0), QDate::fromString(row.text(1), Qt::ISODate), false, false});
        });
    if (read)
        read = store::readRows(
            m_writer.database(),
            u"SELECT origin, start, trashed FROM meeting WHERE origin >= ? AND origin < ? AND origin <> ''"_s,
            {from, until}, [&](const store::Statement &row) {
                const QDateTime start = QDateTime::fromString(row.text(1), Qt::ISODateWithMs);
                const bool isToCome = start > m_present.now;
                here.push_back({row.text(0), start.toTimeZone(m_present.zone).date(), isToCome,
                                isToCome && row.isNull(2) && start < planned});
            });
    if (!read)
        return passOn(read);
    std::erase_if(here, [&uid](const Here &each) { return uidInOrigin(each.origin) != uid; });
    return here;
}

/// Both in the order of days.
void CalendarFollow::pair(std::vector<Here> here, std::vector<Here> said, int mostDays)
{
    std::ranges::stable_sort(here, {}, &Here::day);
    std::ranges::stable_sort(said, {}, &Here::day);
    auto next = here.begin();
    for (const Here &each : said) {
        while (next != here.end() && next->day.daysTo(each.day) > mostDays)
            ++next;
        if (next == here.end())
            break;
        if (std::abs(next->day.daysTo(each.day)) > mostDays)
            continue;
        m_nameHere.insert(each.origin, next->origin);
        ++next;
    }
}

/// Those who go by another name here: on the same day first; then, where nothing is called as before and so the whole
/// was moved, on the nearest.
void CalendarFollow::lookAt(const std::vector<Here> &here, const std::vector<Here> &said, bool isToCome,
                            const QSet<QString> &off)
{
    QSet<QString> namesHere;
    for (const Here &each : here)
        namesHere.insert(each.origin);
    QSet<QString> namesSaid = off;
    bool isMoved = true;
    for (const Here &each : said) {
        namesSaid.insert(each.origin);
        isMoved = isMoved && (each.isToCome != isToCome || !namesHere.contains(each.origin));
    }
    std::vector<Here> restHere;
    std::ranges::copy_if(here, std::back_inserter(restHere), [&](const Here &each) {
        return each.isToCome == isToCome && !namesSaid.contains(each.origin);
    });
    std::vector<Here> restSaid;
    std::ranges::copy_if(said, std::back_inserter(restSaid), [&](const Here &each) {
        return each.isToCome == isToCome && !namesHere.contains(each.origin);
    });
    pair(restHere, restSaid, 0);
    if (!isMoved)
        return;
    QSet<QString> paired;
    for (const Here &each : restSaid)
        if (const auto name = m_nameHere.constFind(each.origin); name != m_nameHere.constEnd())
            paired.insert(*name);
    std::erase_if(restHere, [&](const Here &each) { return paired.contains(each.origin); });
    std::erase_if(restSaid, [&](const Here &each) { return m_nameHere.contains(each.origin); });
    pair(std::move(restHere), std::move(restSaid), mostDaysMoved);
}

Result<void> CalendarFollow::look(const Parsed &parsed)
{
    const QSet<QString> off(parsed.eventsOff.begin(), parsed.eventsOff.end());
    const QSet<QString> whole(parsed.wholeEvents.begin(), parsed.wholeEvents.end());
    std::map<QString, std::vector<Here>> said;
    for (const ParsedRecord<Interaction> &talk : parsed.interactions)
        if (const QString uid = uidInOrigin(talk.record.origin); !uid.isEmpty())
            said[uid].push_back({talk.record.origin, talk.record.day, false});
    for (const ParsedRecord<Meeting> &meeting : parsed.meetings)
        if (const QString uid = uidInOrigin(meeting.record.origin); !uid.isEmpty())
            said[uid].push_back({meeting.record.origin, meeting.record.start.toTimeZone(m_present.zone).date(), true});
    for (const QString &origin : off)
        said[uidInOrigin(origin)];
    for (const QString &uid : whole)
        said[uid];
    for (const auto &[uid, events] : said) {
        const Result<std::vector<Here>> here = hereOf(uid);
        if (!here)
            return passOn(here);
        QSet<QString> named;
        for (const Here &each : events)
            named.insert(each.origin);
        const bool isWhole = whole.contains(uid);
        for (const Here &each : *here)
            if ((isWhole && each.mayGo) ||
                (each.isToCome && (named.contains(each.origin) || off.contains(each.origin))))
                m_mayGo += each.origin;
        if (isWhole)
            for (const bool isToCome : {false, true})
                lookAt(*here, events, isToCome, off);
    }
    return {};
}

Result<std::optional<Meeting>> CalendarFollow::meeting(const QString &origin)
{
    const QString name = nameHere(origin);
    Result<std::vector<Meeting>> found = m_writer.table<Meeting>().where(u"origin = ? AND origin <> ''"_s, {name});
    if (!found)
        return passOn(found);
    if (!found->empty()) {
        m_met.insert(name);
        return std::optional(std::move(found->front()));
    }
    // Before it was kept which event a meeting is, its uid alone told; and one that was made here goes out under it.
    Result<std::optional<Meeting>> named = m_writer.table<Meeting>().find(Uid::ofName(origin));
    if (!named || *named || !origin.endsWith(u'/'))
        return named;
    return m_writer.table<Meeting>().find(Uid(uidInOrigin(origin)));
}

Result<std::optional<Interaction>> CalendarFollow::conversation(const QString &origin)
{
    Result<std::vector<Interaction>> found =
        m_writer.table<Interaction>().where(u"origin = ? AND origin <> ''"_s, {nameHere(origin)});
    if (!found)
        return passOn(found);
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

template <class R> Result<bool> CalendarFollow::isUntouched(const R &stored)
{
    // Meetings of older versions have no origin.
    const auto origin = std::is_same_v<R, Meeting> ? QLatin1StringView() : QLatin1StringView(calendarOrigin);
    return m_brought.isUntouched(stored, origin);
}

template Result<bool> CalendarFollow::isUntouched(const Meeting &stored);
template Result<bool> CalendarFollow::isUntouched(const Interaction &stored);

Result<std::vector<Meeting>> CalendarFollow::calledOff()
{
    std::vector<Meeting> off;
    for (const QString &origin : std::as_const(m_mayGo)) {
        if (m_met.contains(origin))
            continue;
        Result<std::vector<Meeting>> found =
            m_writer.table<Meeting>().where(u"origin = ? AND origin <> '' AND trashed IS NULL"_s, {origin});
        if (!found)
            return passOn(found);
        for (Meeting &meeting : *found) {
            const Result<bool> untouched = isUntouched(meeting);
            if (!untouched)
                return passOn(untouched);
            if (*untouched)
                off.push_back(std::move(meeting));
        }
    }
    return off;
}

} // namespace cultivar
