// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/briefs.h"

#include "core/rules/contact_clock.h"
#include "core/rules/meeting_brief.h"
#include "core/wording/brief_text.h"

#include <algorithm>

namespace cultivar {

namespace {

/// Contacts who took part in the same conversations, or are related, by name.
Result<QStringList> commonContacts(const Records &records, ContactId contact,
                                   const std::vector<Interaction> &interactions)
{
    std::vector<ContactId> others;
    for (const Interaction &interaction : interactions)
        others.insert(others.end(), interaction.contacts.begin(), interaction.contacts.end());
    const Result<std::vector<Relation>> relations = records.ofContact<Relation>(contact);
    if (!relations)
        return passOn(relations);
    for (const Relation &relation : *relations)
        others.insert(others.end(), {relation.from, relation.to});
    std::ranges::sort(others);
    others.erase(std::ranges::unique(others).begin(), others.end());
    QStringList names;
    for (const ContactId other : others) {
        if (other == contact)
            continue;
        const Result<std::optional<Contact>> person = records.find(other);
        if (!person)
            return passOn(person);
        if (*person && (*person)->isActive())
            names += (*person)->displayName();
    }
    return names;
}

Result<rules::PreparationFacts> preparationFacts(const Records &records, const Meeting &meeting)
{
    rules::PreparationFacts facts;
    facts.attendeeZonesKnown = !meeting.attendees.empty();
    for (const ContactId id : meeting.attendees) {
        const Result<std::optional<Contact>> attendee = records.find(id);
        if (!attendee)
            return passOn(attendee);
        if (!*attendee || (*attendee)->timeZone.isEmpty())
            facts.attendeeZonesKnown = false;
    }
    return facts;
}

template <RecordType R> Result<void> take(const Records &records, ContactId contact, std::vector<R> &into)
{
    Result<std::vector<R>> found = records.ofContact<R>(contact);
    if (!found)
        return passOn(found);
    into = std::move(*found);
    return {};
}

Result<void> takeNames(const Records &records, rules::BriefRecords &brief)
{
    if (!brief.contact.introducedBy.isNull()) {
        const Result<std::optional<Contact>> introducer = records.find(brief.contact.introducedBy);
        if (!introducer)
            return passOn(introducer);
        if (*introducer)
            brief.introducedBy = (*introducer)->displayName();
    }
    for (const CircleId id : brief.contact.circles) {
        const Result<std::optional<Circle>> circle = records.find(id);
        if (!circle)
            return passOn(circle);
        if (*circle && !(*circle)->trashed)
            brief.circles += (*circle)->name;
    }
    Result<QStringList> common = commonContacts(records, brief.contact.id, brief.interactions);
    if (!common)
        return passOn(common);
    brief.commonContacts = std::move(*common);
    return {};
}

} // namespace

Result<QString> briefOf(const Records &records, const Contact &contact)
{
    const Present &present = records.present();
    rules::BriefRecords brief;
    brief.contact = contact;
    Result<void> taken = take(records, contact.id, brief.interactions);
    if (taken)
        taken = take(records, contact.id, brief.followUps);
    if (taken)
        taken = take(records, contact.id, brief.goodwill);
    if (taken)
        taken = take(records, contact.id, brief.meetings);
    if (taken)
        taken = takeNames(records, brief);
    if (!taken)
        return passOn(taken);
    std::vector<Touch> touches;
    for (const Interaction &each : brief.interactions)
        touches.push_back({each.day, each.channel, each.direction, each.attempt});
    brief.lastContact = rules::contactClock(touches, present.today).lastContact;
    const Result<rules::Preferences> preferences = records.preferences();
    if (!preferences)
        return passOn(preferences);
    brief.checklist = preferences->checklist;
    const rules::MeetingBrief made = rules::meetingBrief(brief, present.today, present.zone);
    return wording::briefText(made, present.today, present.zone);
}

Result<rules::Readiness> meetingReadiness(const Records &records, const Meeting &meeting)
{
    const Result<rules::Preferences> preferences = records.preferences();
    if (!preferences)
        return passOn(preferences);
    const Result<rules::PreparationFacts> facts = preparationFacts(records, meeting);
    if (!facts)
        return passOn(facts);
    return rules::readinessOf(rules::preparationChecklist(meeting, *facts, preferences->checklist));
}

} // namespace cultivar
