// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/meetings/meeting_preparation.h"

#include "core/base/text.h"
#include "core/wording/brief_text.h"
#include "core/workspace/meetings/meeting_drafts.h"

#include <algorithm>

namespace cultivar {

namespace {

Result<void> addBriefs(const Records &records, MeetingPreparation &made)
{
    for (const ContactId id : made.meeting.attendees) {
        const Result<std::optional<Contact>> attendee = records.find(id);
        if (!attendee)
            return passOn(attendee);
        if (!*attendee || (*attendee)->trashed)
            continue;
        Result<ContactBrief> brief = contactBrief(records, **attendee);
        if (!brief)
            return passOn(brief);
        // Who sits at the same table is no news.
        std::erase_if(brief->common, [&](const PersonLine &person) {
            return std::ranges::find(made.meeting.attendees, person.contact) != made.meeting.attendees.end();
        });
        made.attendees.push_back(std::move(*brief));
    }
    return {};
}

Result<void> addDrafts(const Records &records, MeetingPreparation &made)
{
    const Result<QString> typed = records.draft(meetingDraftKey(made.meeting.uid, MeetingPart::Preparation));
    const Result<QString> outcome = records.draft(meetingDraftKey(made.meeting.uid, MeetingPart::Outcome));
    if (!typed || !outcome)
        return !typed ? passOn(typed) : passOn(outcome);
    made.typed = meetingDraftFrom(*typed);
    made.typedOutcome = meetingDraftFrom(*outcome);
    return {};
}

Result<void> addOverviews(const Records &records, const rules::Preferences &preferences, MeetingPreparation &made)
{
    Result<std::vector<Overview>> all = records.all<Overview>();
    if (!all)
        return passOn(all);
    std::erase_if(*all, [](const Overview &overview) { return overview.trashed.has_value(); });
    std::ranges::sort(*all, [](const Overview &a, const Overview &b) { return sortsBefore(a.name, b.name); });
    made.overviews = std::move(*all);
    auto chosen = std::ranges::find(made.overviews, made.meeting.overview, &Overview::id);
    if (chosen == made.overviews.end())
        chosen = std::ranges::find(made.overviews, Uid(preferences.overview), &Overview::uid);
    if (chosen == made.overviews.end())
        chosen = made.overviews.begin();
    if (chosen != made.overviews.end())
        made.overview = *chosen;
    return {};
}

} // namespace

Result<MeetingPreparation> meetingPreparation(const Records &records, MeetingId meeting)
{
    const Result<std::optional<Meeting>> found = records.find(meeting);
    if (!found)
        return passOn(found);
    if (!*found || (*found)->trashed)
        return fail(ErrorKind::NotFound, Meeting::recordName, Meeting::recordName);
    const Result<rules::Preferences> preferences = records.preferences();
    if (!preferences)
        return passOn(preferences);
    Result<std::vector<rules::ChecklistItem>> checklist = meetingChecklist(records, **found);
    if (!checklist)
        return passOn(checklist);
    MeetingPreparation made;
    made.present = records.present();
    made.meeting = **found;
    made.checklist = std::move(*checklist);
    made.phases = rules::phaseSeconds(made.meeting.minutes * 60, preferences->phaseShares);
    Result<void> done = addDrafts(records, made);
    if (done)
        done = addBriefs(records, made);
    if (done)
        done = addOverviews(records, *preferences, made);
    if (!done)
        return passOn(done);
    return made;
}

QString onePageBrief(const MeetingPreparation &preparation)
{
    QStringList pages;
    for (const ContactBrief &attendee : preparation.attendees) {
        rules::MeetingBrief brief = attendee.brief;
        brief.next.reset();
        if (pages.isEmpty())
            brief.next = rules::BriefMeeting{preparation.meeting, preparation.checklist};
        pages += wording::briefText(brief, preparation.present.today, preparation.present.zone);
    }
    return pages.join(u'\n');
}

} // namespace cultivar
