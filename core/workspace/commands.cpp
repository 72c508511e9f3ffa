// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/commands.h"

#include "core/model/validation.h"

#include <algorithm>

namespace cultivar::commands {

namespace {

constexpr qsizetype shortestUidPrefix = 4;

QString subjectOf(const std::vector<Contact> &contacts)
{
    return contacts.size() == 1 ? contacts.front().displayName() : QString();
}

Result<std::vector<Contact>> contactsNamed(const Records &records, const QStringList &texts)
{
    std::vector<Contact> contacts;
    for (const QString &text : texts) {
        Result<Contact> contact = contactNamed(records, text);
        if (!contact)
            return passOn(contact);
        if (std::ranges::find(contacts, contact->id, &Contact::id) == contacts.end())
            contacts.push_back(std::move(*contact));
    }
    return contacts;
}

/// A command that changes contacts one by one; those it leaves as they are do not count.
Workspace::Command changeContacts(QStringList texts, EditKind kind,
                                  std::function<Result<void>(const Records &, Contact &)> change)
{
    return [texts = std::move(texts), kind, change = std::move(change)](const Records &records) -> Result<Edit> {
        const Result<std::vector<Contact>> contacts = contactsNamed(records, texts);
        if (!contacts)
            return passOn(contacts);
        Edit edit;
        for (const Contact &contact : *contacts) {
            Contact after = contact;
            if (const Result<void> done = change(records, after); !done)
                return passOn(done);
            edit.update(contact, std::move(after));
        }
        edit.setLabel({kind, subjectOf(*contacts), static_cast<int>(edit.changes().size())});
        return edit;
    };
}

Result<void> mustBeToCome(QDate day, QDate today)
{
    if (!day.isValid() || day <= today)
        return fail(ErrorKind::InvalidInput, u"until"_s, u"not_to_come"_s);
    return {};
}

Result<QDate> dayNotAfterToday(std::optional<QDate> day, const Present &present)
{
    if (!day)
        return present.today;
    if (!day->isValid() || *day > present.today)
        return fail(ErrorKind::InvalidInput, u"date"_s, u"to_come"_s);
    return *day;
}

} // namespace

Result<Contact> contactNamed(const Records &records, const QString &text)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorKind::InvalidInput, u"contact"_s, u"empty"_s);
    const Result<Contact> byUid = records.get<Contact>(Uid(text));
    if (byUid || byUid.error().kind != ErrorKind::NotFound)
        return byUid;
    Result<std::vector<Contact>> named = records.contactsWithName(text);
    if (named && named->empty() && text.size() >= shortestUidPrefix)
        named = records.contactsWithUidPrefix(text);
    if (!named)
        return passOn(named);
    if (named->size() > 1)
        return fail(ErrorKind::Ambiguous, text, Contact::recordName);
    if (named->empty())
        return fail(ErrorKind::NotFound, text, Contact::recordName);
    return std::move(named->front());
}

Workspace::Command addContact(NewContact contact)
{
    return [contact = std::move(contact)](const Records &records) -> Result<Edit> {
        Contact added = contact.contact;
        for (const QString &name : contact.circles) {
            const Result<Circle> circle = records.circleNamed(name);
            if (!circle)
                return passOn(circle);
            if (std::ranges::find(added.circles, circle->id) == added.circles.end())
                added.circles.push_back(circle->id);
        }
        added.added = records.present().now;
        if (!added.role.isEmpty() || !added.organization.isEmpty())
            added.roleAsOf = records.present().today;
        Edit edit({EditKind::AddContact, added.displayName(), 1});
        const ContactId id = edit.add(std::move(added));
        if (!contact.conversation.isEmpty()) {
            Interaction met;
            met.day = records.present().today;
            met.channel = Channel::InPerson;
            met.notes = contact.conversation;
            met.contacts = {id};
            edit.add(std::move(met));
        }
        return edit;
    };
}

Workspace::Command joinCircle(QStringList contacts, QString circle)
{
    return changeContacts(std::move(contacts), EditKind::ChangeCircles,
                          [circle = std::move(circle)](const Records &records, Contact &contact) -> Result<void> {
                              const Result<Circle> named = records.circleNamed(circle);
                              if (!named)
                                  return passOn(named);
                              if (std::ranges::find(contact.circles, named->id) == contact.circles.end())
                                  contact.circles.push_back(named->id);
                              return {};
                          });
}

Workspace::Command pause(QString contact, QDate until)
{
    return changeContacts({std::move(contact)}, EditKind::Pause, [until](const Records &records, Contact &paused) {
        paused.pausedUntil = until;
        return mustBeToCome(until, records.present().today);
    });
}

Workspace::Command snooze(QString contact, int days)
{
    return changeContacts({std::move(contact)}, EditKind::Snooze,
                          [days](const Records &records, Contact &snoozed) -> Result<void> {
                              constexpr int longest = 366;
                              if (days < 1 || days > longest)
                                  return fail(ErrorKind::InvalidInput, u"days"_s, u"1_to_366"_s);
                              snoozed.snoozedUntil = records.present().today.addDays(days);
                              return {};
                          });
}

Workspace::Command leaveInPeace(QString contact, std::optional<QDate> until)
{
    return changeContacts({std::move(contact)}, EditKind::LeaveInPeace,
                          [until](const Records &records, Contact &left) -> Result<void> {
                              const QDate today = records.present().today;
                              const Result<rules::Preferences> preferences = records.preferences();
                              if (!preferences)
                                  return passOn(preferences);
                              left.inPeaceUntil = until.value_or(rules::leftInPeaceUntil(today, preferences->ranking));
                              return mustBeToCome(*left.inPeaceUntil, today);
                          });
}

Workspace::Command archive(QStringList contacts)
{
    return changeContacts(std::move(contacts), EditKind::Archive,
                          [](const Records &records, Contact &contact) -> Result<void> {
                              if (!contact.archived)
                                  contact.archived = records.present().today;
                              return {};
                          });
}

Workspace::Command trash(QStringList contacts)
{
    return changeContacts(std::move(contacts), EditKind::Trash,
                          [](const Records &records, Contact &contact) -> Result<void> {
                              contact.trashed = records.present().now;
                              return {};
                          });
}

Workspace::Command log(LoggedInteraction logged)
{
    return [logged = std::move(logged)](const Records &records) -> Result<Edit> {
        const Result<std::vector<Contact>> contacts = contactsNamed(records, logged.contacts);
        if (!contacts)
            return passOn(contacts);
        const Result<QDate> day = dayNotAfterToday(logged.day, records.present());
        if (!day)
            return passOn(day);
        Interaction interaction;
        interaction.day = *day;
        interaction.channel = logged.channel;
        interaction.direction = logged.attempt ? Direction::Outgoing : logged.direction;
        interaction.attempt = logged.attempt;
        interaction.notes = logged.note;
        for (const Contact &contact : *contacts)
            interaction.contacts.push_back(contact.id);
        Edit edit({EditKind::Log, subjectOf(*contacts), static_cast<int>(contacts->size())});
        edit.add(std::move(interaction));
        return edit;
    };
}

Workspace::Command promise(Promise promise)
{
    return [promise = std::move(promise)](const Records &records) -> Result<Edit> {
        const Result<Contact> contact = contactNamed(records, promise.contact);
        if (!contact)
            return passOn(contact);
        FollowUp followUp;
        followUp.contact = contact->id;
        followUp.mine = promise.mine;
        followUp.kind = promise.kind;
        followUp.text = promise.text;
        followUp.made = records.present().today;
        followUp.due = promise.due;
        Edit edit({EditKind::Promise, contact->displayName(), 1});
        edit.add(std::move(followUp));
        return edit;
    };
}

Workspace::Command goodwill(Goodwill goodwill)
{
    return [goodwill = std::move(goodwill)](const Records &records) -> Result<Edit> {
        const Result<Contact> contact = contactNamed(records, goodwill.contact);
        if (!contact)
            return passOn(contact);
        const Result<QDate> day = dayNotAfterToday(goodwill.day, records.present());
        if (!day)
            return passOn(day);
        GoodwillEntry entry;
        entry.contact = contact->id;
        entry.side = goodwill.side;
        entry.kind = goodwill.kind;
        entry.day = *day;
        entry.note = goodwill.note;
        entry.paidForward = goodwill.paidForward;
        Edit edit({EditKind::Goodwill, contact->displayName(), 1});
        edit.add(std::move(entry));
        return edit;
    };
}

Workspace::Command meet(PlannedMeeting planned)
{
    return [planned = std::move(planned)](const Records &records) -> Result<Edit> {
        const Result<Contact> contact = contactNamed(records, planned.contact);
        if (!contact)
            return passOn(contact);
        const Result<rules::Preferences> preferences = records.preferences();
        if (!preferences)
            return passOn(preferences);
        Meeting meeting;
        meeting.start = planned.start.toUTC();
        meeting.minutes = planned.minutes.value_or(preferences->meetingMinutes);
        meeting.purpose = planned.purpose;
        meeting.attendees = {contact->id};
        if (const Result<void> valid = validate(meeting); !valid)
            return passOn(valid);
        Edit edit({EditKind::Meet, contact->displayName(), 1});
        edit.add(std::move(meeting));
        return edit;
    };
}

} // namespace cultivar::commands
