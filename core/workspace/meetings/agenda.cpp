// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/meetings/agenda.h"

#include "core/workspace/meetings/briefs.h"

#include <algorithm>

namespace cultivar {

namespace {

using rules::AgendaGroup;

bool isNewestFirst(AgendaGroup group)
{
    return group == AgendaGroup::Waiting || group == AgendaGroup::Past;
}

/// Group, then time, then uid, so that two at one moment keep their places.
bool comesBefore(const AgendaRow &a, const AgendaRow &b)
{
    if (a.group != b.group)
        return a.group < b.group;
    if (a.start != b.start)
        return isNewestFirst(a.group) ? a.start > b.start : a.start < b.start;
    const auto uid = [](const AgendaRow &row) { return row.talk() ? row.talk()->meeting.uid : row.offer()->reachOut; };
    return uid(a) < uid(b);
}

Result<void> addMeetings(const Records &records, Agenda &agenda)
{
    Result<std::vector<Meeting>> meetings = records.all<Meeting>();
    if (!meetings)
        return passOn(meetings);
    for (Meeting &meeting : *meetings) {
        if (meeting.trashed)
            continue;
        const AgendaGroup group = rules::agendaGroup(meeting, agenda.present.now, agenda.present.zone);
        const QDateTime start = meeting.start;
        agenda.rows.push_back({group, start, AgendaTalk{std::move(meeting), {}, {}, 0, 0, 0}});
    }
    return {};
}

Result<void> addOffers(const Records &records, PersonLines &people, Agenda &agenda)
{
    const Result<std::vector<ReachOut>> reachOuts = records.all<ReachOut>();
    if (!reachOuts)
        return passOn(reachOuts);
    const Present &present = agenda.present;
    for (const ReachOut &reachOut : *reachOuts) {
        if (reachOut.trashed || reachOut.state != ReachOutState::Sent)
            continue;
        AgendaOffer offer{reachOut.uid, {}, reachOut.day, static_cast<int>(reachOut.offered.size()), {}};
        std::ranges::copy_if(reachOut.offered, std::back_inserter(offer.toCome),
                             [&](const OfferedTime &time) { return time.start > present.now; });
        if (offer.toCome.empty())
            continue;
        std::ranges::sort(offer.toCome, {}, &OfferedTime::start);
        Result<std::optional<PersonLine>> person = people.find(reachOut.contact);
        if (!person)
            return passOn(person);
        if (!*person)
            continue;
        offer.person = std::move(**person);
        const QDateTime first = offer.toCome.front().start;
        agenda.rows.push_back({rules::agendaGroupOfComing(first, present.now, present.zone), first, std::move(offer)});
    }
    return {};
}

/// Names the attendees, and leaves out whose attendees are all gone.
Result<void> addAttendees(PersonLines &people, std::vector<AgendaRow> &rows)
{
    std::vector<AgendaRow> kept;
    for (AgendaRow &row : rows) {
        auto *talk = std::get_if<AgendaTalk>(&row.what);
        if (talk) {
            Result<std::vector<PersonLine>> attendees = people.find(talk->meeting.attendees);
            if (!attendees)
                return passOn(attendees);
            talk->attendees = std::move(*attendees);
            if (talk->attendees.empty() && !talk->meeting.attendees.empty())
                continue;
        }
        kept.push_back(std::move(row));
    }
    rows = std::move(kept);
    return {};
}

template <RecordType R> Result<QHash<MeetingId, int>> countByMeeting(const Records &records)
{
    const Result<std::vector<R>> all = records.all<R>();
    if (!all)
        return passOn(all);
    QHash<MeetingId, int> counts;
    for (const R &record : *all)
        if (!record.trashed && !record.meeting.isNull())
            ++counts[record.meeting];
    return counts;
}

Result<void> addWhatCameOfIt(const Records &records, std::vector<AgendaRow> &rows)
{
    const Result<QHash<MeetingId, int>> names = countByMeeting<Referral>(records);
    const Result<QHash<MeetingId, int>> promises = countByMeeting<FollowUp>(records);
    if (!names || !promises)
        return !names ? passOn(names) : passOn(promises);
    for (AgendaRow &row : rows) {
        auto *talk = std::get_if<AgendaTalk>(&row.what);
        if (!talk || row.group != AgendaGroup::Past)
            continue;
        talk->names = names->value(talk->meeting.id);
        talk->promises = promises->value(talk->meeting.id);
        talk->insights =
            static_cast<int>(std::ranges::count_if(talk->meeting.questions, [](const InsightQuestion &question) {
                return !question.answer.trimmed().isEmpty();
            }));
    }
    return {};
}

Result<void> addReadiness(const Records &records, std::vector<AgendaRow> &rows)
{
    for (AgendaRow &row : rows) {
        auto *talk = std::get_if<AgendaTalk>(&row.what);
        if (!talk || row.group == AgendaGroup::Past || row.group == AgendaGroup::Waiting)
            continue;
        const Result<rules::Readiness> readiness = meetingReadiness(records, talk->meeting);
        if (!readiness)
            return passOn(readiness);
        talk->readiness = *readiness;
    }
    return {};
}

/// Counts, then leaves only as much of the past as was asked for.
void count(Agenda &agenda, int pastWanted)
{
    for (const AgendaRow &row : agenda.rows) {
        agenda.past += row.group == AgendaGroup::Past ? 1 : 0;
        agenda.waiting += row.group == AgendaGroup::Waiting ? 1 : 0;
        agenda.planned += row.talk() && row.group != AgendaGroup::Past && row.group != AgendaGroup::Waiting ? 1 : 0;
    }
    if (pastWanted >= 0 && agenda.past > pastWanted)
        agenda.rows.erase(agenda.rows.end() - (agenda.past - pastWanted), agenda.rows.end());
}

} // namespace

Result<Agenda> agenda(const Records &records, const AgendaRequest &request)
{
    Agenda made;
    made.present = records.present();
    PersonLines people(records);
    Result<void> done = addMeetings(records, made);
    if (done)
        done = addOffers(records, people, made);
    if (done)
        done = addAttendees(people, made.rows);
    if (!done)
        return passOn(done);
    std::ranges::sort(made.rows, comesBefore);
    count(made, request.past);
    done = addWhatCameOfIt(records, made.rows);
    if (done)
        done = addReadiness(records, made.rows);
    if (!done)
        return passOn(done);
    return made;
}

} // namespace cultivar
