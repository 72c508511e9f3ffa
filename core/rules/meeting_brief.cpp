// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/meeting_brief.h"

#include "core/rules/near_dates.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

constexpr size_t mostRecent = 5;

/// The newest few, newest first.
template <class R, class Predicate> std::vector<R> newest(const std::vector<R> &records, Predicate counts)
{
    std::vector<R> found;
    std::ranges::copy_if(records, std::back_inserter(found),
                         [&](const R &each) { return !each.trashed && counts(each); });
    std::ranges::stable_sort(found, [](const R &a, const R &b) { return a.day > b.day; });
    if (found.size() > mostRecent)
        found.erase(found.begin() + mostRecent, found.end());
    return found;
}

std::vector<FollowUp> openPromises(const std::vector<FollowUp> &all, bool mine)
{
    std::vector<FollowUp> open;
    std::ranges::copy_if(all, std::back_inserter(open),
                         [mine](const FollowUp &each) { return each.isOpen() && each.mine == mine; });
    std::ranges::stable_sort(open, [](const FollowUp &a, const FollowUp &b) {
        if (a.due.has_value() != b.due.has_value())
            return a.due.has_value();
        return a.due && *a.due < *b.due;
    });
    return open;
}

std::vector<GoodwillEntry> goodwill(const std::vector<GoodwillEntry> &all, GoodwillSide side, QDate today)
{
    return newest(all, [&](const GoodwillEntry &each) { return each.side == side && each.day <= today; });
}

std::vector<BriefDate> comingDates(const Contact &contact, QDate today)
{
    std::vector<BriefDate> coming;
    for (const ContactDate &date : contact.dates) {
        const std::optional<QDate> next = nextOccurrence(date.date, date.yearly, today);
        if (!next)
            continue;
        const std::optional<int> year = date.yearly ? date.date.year() : std::nullopt;
        coming.push_back({date.kind, date.label, *next, year ? std::optional(next->year() - *year) : std::nullopt});
    }
    std::ranges::stable_sort(coming, [](const BriefDate &a, const BriefDate &b) { return a.next < b.next; });
    return coming;
}

std::vector<BriefFact> oldFacts(const Contact &contact, QDate today)
{
    const QDate yearAgo = today.addYears(-1);
    std::vector<BriefFact> old;
    QStringList role{contact.role, contact.organization};
    role.removeAll(QString());
    if (contact.roleAsOf && *contact.roleAsOf < yearAgo && !role.isEmpty())
        old.push_back({BriefFactKind::Role, role.join(", "_L1), *contact.roleAsOf});
    for (const Project &project : contact.projects)
        if (project.asOf && *project.asOf < yearAgo && !project.text.isEmpty())
            old.push_back({BriefFactKind::Project, project.text, *project.asOf});
    std::ranges::stable_sort(old, [](const BriefFact &a, const BriefFact &b) { return a.asOf < b.asOf; });
    return old;
}

std::optional<BriefMeeting> nextMeeting(const BriefRecords &records, QDate today, const QTimeZone &mine)
{
    const Meeting *next = nullptr;
    for (const Meeting &meeting : records.meetings) {
        const bool isPast = meeting.start.toTimeZone(mine).date() < today;
        if (meeting.trashed || meeting.wrappedUpOn || meeting.noShow || isPast)
            continue;
        if (!next || meeting.start < next->start)
            next = &meeting;
    }
    if (!next)
        return std::nullopt;
    return BriefMeeting{*next, preparationChecklist(*next, records.preparation, records.checklist)};
}

} // namespace

MeetingBrief meetingBrief(const BriefRecords &records, QDate today, const QTimeZone &mine)
{
    MeetingBrief brief;
    brief.contact = records.contact;
    brief.introducedBy = records.introducedBy;
    brief.circles = records.circles;
    brief.commonContacts = records.commonContacts;
    brief.lastContact = records.lastContact;
    brief.conversations =
        newest(records.interactions, [today](const Interaction &each) { return !each.attempt && each.day <= today; });
    brief.myPromises = openPromises(records.followUps, true);
    brief.theirPromises = openPromises(records.followUps, false);
    brief.given = goodwill(records.goodwill, GoodwillSide::Gave, today);
    brief.received = goodwill(records.goodwill, GoodwillSide::Received, today);
    brief.dates = comingDates(records.contact, today);
    brief.toVerify = oldFacts(records.contact, today);
    brief.next = nextMeeting(records, today, mine);
    return brief;
}

} // namespace cultivar::rules
