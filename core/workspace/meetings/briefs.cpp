// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/meetings/briefs.h"

#include "core/base/text.h"
#include "core/rules/contact_clock.h"
#include "core/wording/brief_text.h"

#include <algorithm>

namespace cultivar {

namespace {

/// Contacts who took part in the same conversations, or are related, by name.
Result<std::vector<PersonLine>> commonContacts(const Records &records, ContactId contact,
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
    others.erase(std::unique(others.begin(), others.end()), others.end());
    std::vector<PersonLine> people;
    for (const ContactId other : others) {
        if (other == contact)
            continue;
        const Result<std::optional<Contact>> person = records.find(other);
        if (!person)
            return passOn(person);
        if (*person && (*person)->isActive())
            people.push_back(personLine(**person));
    }
    std::ranges::sort(people, [](const PersonLine &a, const PersonLine &b) { return sortsBefore(a.name, b.name); });
    return people;
}

template <RecordType R> Result<void> take(const Records &records, ContactId contact, std::vector<R> &into)
{
    Result<std::vector<R>> found = records.ofContact<R>(contact);
    if (!found)
        return passOn(found);
    into = std::move(*found);
    return {};
}

Result<void> takeNames(const Records &records, rules::BriefRecords &brief, ContactBrief &made)
{
    if (!brief.contact.introducedBy.isNull()) {
        const Result<std::optional<Contact>> introducer = records.find(brief.contact.introducedBy);
        if (!introducer)
            return passOn(introducer);
        if (*introducer) {
            made.introducedBy = personLine(**introducer);
            brief.introducedBy = made.introducedBy->name;
        }
    }
    for (const CircleId id : brief.contact.circles) {
        const Result<std::optional<Circle>> circle = records.find(id);
        if (!circle)
            return passOn(circle);
        if (*circle && !(*circle)->trashed)
            brief.circles += (*circle)->name;
    }
    Result<std::vector<PersonLine>> common = commonContacts(records, brief.contact.id, brief.interactions);
    if (!common)
        return passOn(common);
    made.common = std::move(*common);
    for (const PersonLine &person : made.common)
        brief.commonContacts += person.name;
    return {};
}

Result<void> takeAll(const Records &records, rules::BriefRecords &brief, ContactBrief &made)
{
    const ContactId contact = brief.contact.id;
    Result<void> taken = take(records, contact, brief.interactions);
    if (taken)
        taken = take(records, contact, brief.followUps);
    if (taken)
        taken = take(records, contact, brief.goodwill);
    if (taken)
        taken = take(records, contact, brief.meetings);
    if (taken)
        taken = takeNames(records, brief, made);
    return taken;
}

std::optional<QDate> lastContact(const std::vector<Interaction> &interactions, QDate today)
{
    std::vector<Touch> touches;
    touches.reserve(interactions.size());
    for (const Interaction &each : interactions)
        touches.push_back({each.day, each.channel, each.direction, each.attempt});
    return rules::contactClock(touches, today).lastContact;
}

void countGoodwill(const std::vector<GoodwillEntry> &entries, QDate today, ContactBrief &made)
{
    for (const GoodwillEntry &entry : entries)
        if (entry.day <= today)
            ++(entry.side == GoodwillSide::Gave ? made.given : made.received)[static_cast<size_t>(entry.kind)];
}

} // namespace

Result<ContactBrief> contactBrief(const Records &records, const Contact &contact)
{
    const Present &present = records.present();
    ContactBrief made;
    made.person = personLine(contact);
    rules::BriefRecords gathered;
    gathered.contact = contact;
    if (const Result<void> taken = takeAll(records, gathered, made); !taken)
        return passOn(taken);
    gathered.lastContact = lastContact(gathered.interactions, present.today);
    countGoodwill(gathered.goodwill, present.today, made);
    made.brief = rules::meetingBrief(gathered, present.today, present.zone);
    if (made.brief.next) {
        Result<std::vector<rules::ChecklistItem>> checklist = meetingChecklist(records, made.brief.next->meeting);
        if (!checklist)
            return passOn(checklist);
        made.brief.next->checklist = std::move(*checklist);
    }
    return made;
}

Result<QString> briefOf(const Records &records, const Contact &contact)
{
    const Result<ContactBrief> made = contactBrief(records, contact);
    if (!made)
        return passOn(made);
    return wording::briefText(made->brief, records.present().today, records.present().zone);
}

QString briefOpenedKey(const Uid &meeting)
{
    return u"brief_opened/"_s + meeting.text();
}

QString briefOpenedText(const Meeting &meeting)
{
    std::vector<ContactId> attendees = meeting.attendees;
    std::ranges::sort(attendees);
    QStringList keys;
    for (const ContactId attendee : attendees)
        keys += QString::number(attendee.value());
    return keys.join(u' ');
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
    const Result<QString> opened = records.draft(briefOpenedKey(meeting.uid));
    if (!opened)
        return passOn(opened);
    facts.briefOpened = !meeting.attendees.empty() && *opened == briefOpenedText(meeting);
    return facts;
}

Result<std::vector<rules::ChecklistItem>> meetingChecklist(const Records &records, const Meeting &meeting)
{
    const Result<rules::Preferences> preferences = records.preferences();
    if (!preferences)
        return passOn(preferences);
    const Result<rules::PreparationFacts> facts = preparationFacts(records, meeting);
    if (!facts)
        return passOn(facts);
    return rules::preparationChecklist(meeting, *facts, preferences->checklist);
}

Result<rules::Readiness> meetingReadiness(const Records &records, const Meeting &meeting)
{
    const Result<std::vector<rules::ChecklistItem>> items = meetingChecklist(records, meeting);
    if (!items)
        return passOn(items);
    return rules::readinessOf(*items);
}

} // namespace cultivar
