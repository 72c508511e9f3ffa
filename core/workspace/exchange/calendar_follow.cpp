// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/calendar_follow.h"

#include "core/exchange/calendar/calendar_records.h"
#include "core/model/fingerprint.h"
#include "core/store/batch_log.h"
#include "core/store/statement.h"

#include <algorithm>
#include <map>

namespace cultivar {

namespace {

/// An occurrence may be moved so far and still be the same.
constexpr int mostDaysMoved = 3;

} // namespace

Result<std::vector<CalendarFollow::Here>> CalendarFollow::hereOf(const QString &uid)
{
    const QString from = originOf(uid, {});
    const QString until = from.chopped(1) + QChar(u'/' + 1);
    std::vector<Here> here;
    Result<void> read = store::readRows(
        m_writer.database(),
        u"SELECT origin, day FROM interaction WHERE origin >= ? AND origin < ? AND origin <> '' AND trashed IS NULL"_s,
        {from, until}, [&](const store::Statement &row) {
            here.push_back({row.text(0), QDate::fromString(row.text(1), Qt::ISODate), false});
        });
    if (read)
        read = store::readRows(
            m_writer.database(),
            u"SELECT origin, start FROM meeting WHERE origin >= ? AND origin < ? AND origin <> '' AND trashed IS NULL"_s,
            {from, until}, [&](const store::Statement &row) {
                const QDateTime start = QDateTime::fromString(row.text(1), Qt::ISODateWithMs);
                here.push_back({row.text(0), start.toTimeZone(m_present.zone).date(), start > m_present.now});
            });
    if (!read)
        return passOn(read);
    return here;
}

/// On the same day first, then on the nearest; both in the order of days.
void CalendarFollow::pair(std::vector<Here> here, std::vector<Here> said)
{
    for (const int most : {0, mostDaysMoved}) {
        std::ranges::stable_sort(here, {}, &Here::day);
        std::ranges::stable_sort(said, {}, &Here::day);
        auto next = here.begin();
        for (Here &each : said) {
            while (next != here.end() && next->day.daysTo(each.day) > most)
                ++next;
            if (next == here.end())
                break;
            if (std::abs(next->day.daysTo(each.day)) > most)
                continue;
            m_nameHere.insert(each.origin, next->origin);
            each.origin.clear();
            next->origin.clear();
            ++next;
        }
        std::erase_if(here, [](const Here &each) { return each.origin.isEmpty(); });
        std::erase_if(said, [](const Here &each) { return each.origin.isEmpty(); });
    }
}

Result<void> CalendarFollow::look(const Parsed &parsed)
{
    m_nameHere.clear();
    m_mayGo.clear();
    m_met.clear();
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
    for (auto &[uid, events] : said) {
        Result<std::vector<Here>> here = hereOf(uid);
        if (!here)
            return passOn(here);
        const bool isWhole = whole.contains(uid);
        QSet<QString> saidNames;
        for (const Here &each : events)
            saidNames.insert(each.origin);
        QSet<QString> hereNames;
        for (const Here &each : *here) {
            hereNames.insert(each.origin);
            if (each.isToCome && (isWhole || off.contains(each.origin) || saidNames.contains(each.origin)))
                m_mayGo += each.origin;
        }
        if (!isWhole)
            continue;
        std::erase_if(*here,
                      [&](const Here &each) { return saidNames.contains(each.origin) || off.contains(each.origin); });
        std::erase_if(events, [&](const Here &each) { return hereNames.contains(each.origin); });
        pair(std::move(*here), std::move(events));
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
    // Before it was kept which event a meeting is, its uid alone told.
    return m_writer.table<Meeting>().find(Uid::ofName(origin));
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
    auto brought = m_brought.constFind(R::recordName);
    if (brought == m_brought.constEnd()) {
        // Meetings of older versions have no origin.
        const auto origin = std::is_same_v<R, Meeting> ? QLatin1StringView() : QLatin1StringView(calendarOrigin);
        Result<QHash<qint64, qint64>> last = store::BatchLog(m_writer.database()).lastBrought(R::recordName, origin);
        if (!last)
            return passOn(last);
        brought = m_brought.insert(R::recordName, std::move(*last));
    }
    const auto found = brought->constFind(stored.id.value());
    return found != brought->constEnd() && *found == Fingerprint::of(stored);
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
