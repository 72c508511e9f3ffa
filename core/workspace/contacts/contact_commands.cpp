// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/contact_commands.h"

#include "core/model/validation.h"

#include <algorithm>

namespace cultivar::commands {

namespace {

/// Whom a record is about: the one name, nothing when they are several.
template <RecordType R> Result<EditLabel> labelFor(const Records &records, const R &record, EditKind kind)
{
    const std::vector<ContactId> contacts = contactsOf(record);
    EditLabel label{kind, {}, std::max(1, static_cast<int>(contacts.size()))};
    if (contacts.size() != 1)
        return label;
    const Result<std::optional<Contact>> contact = records.find(contacts.front());
    if (!contact)
        return passOn(contact);
    if (*contact)
        label.subject = (*contact)->displayName();
    return label;
}

template <> Result<EditLabel> labelFor(const Records &, const Contact &contact, EditKind kind)
{
    return EditLabel{kind, contact.displayName(), 1};
}

/// How `from` is related, by name.
template <> Result<EditLabel> labelFor(const Records &records, const Relation &relation, EditKind kind)
{
    const Result<std::optional<Contact>> from = records.find(relation.from);
    if (!from)
        return passOn(from);
    return EditLabel{kind, *from ? (*from)->displayName() : QString(), 1};
}

template <RecordType R> Workspace::Command changeOne(Uid uid, EditKind kind, ChangeOf<R> change)
{
    return [uid = std::move(uid), kind, change = std::move(change)](const Records &records) -> Result<Edit> {
        const Result<R> before = records.get<R>(uid);
        if (!before)
            return passOn(before);
        Result<EditLabel> label = labelFor(records, *before, kind);
        if (!label)
            return passOn(label);
        R after = *before;
        if (const Result<void> done = change(records, after); !done)
            return passOn(done);
        Edit edit(std::move(*label));
        edit.update(*before, std::move(after));
        return edit;
    };
}

template <RecordType R> Workspace::Command trashOne(Uid uid, EditKind kind)
{
    return changeOne<R>(std::move(uid), kind, [](const Records &records, R &record) -> Result<void> {
        record.trashed = records.present().now;
        return {};
    });
}

/// A change of something that happened: not to a day after today.
template <RecordType R> ChangeOf<R> notToCome(ChangeOf<R> change)
{
    return [change = std::move(change)](const Records &records, R &record) -> Result<void> {
        const QDate before = record.day;
        if (Result<void> done = change(records, record); !done)
            return done;
        if (record.day != before && (!record.day.isValid() || record.day > records.present().today))
            return fail(ErrorKind::InvalidInput, u"day"_s, u"to_come"_s);
        return {};
    };
}

} // namespace

Workspace::Command editContact(Uid contact, ChangeOf<Contact> change)
{
    return changeOne<Contact>(std::move(contact), EditKind::EditContact,
                              [change = std::move(change)](const Records &records, Contact &edited) -> Result<void> {
                                  const auto work = [&] {
                                      return std::tuple(edited.role, edited.organization, edited.roleAsOf);
                                  };
                                  const auto before = work();
                                  if (Result<void> done = change(records, edited); !done)
                                      return done;
                                  if (edited.introducedBy == edited.id)
                                      return fail(ErrorKind::InvalidInput, u"introduced_by"_s, u"two_people"_s);
                                  if (work() != before && edited.roleAsOf == std::get<2>(before))
                                      edited.roleAsOf = edited.role.isEmpty() && edited.organization.isEmpty()
                                                            ? std::nullopt
                                                            : std::optional(records.present().today);
                                  return {};
                              });
}

Workspace::Command setCircles(Uid contact, std::vector<CircleId> circles)
{
    return changeOne<Contact>(std::move(contact), EditKind::ChangeCircles,
                              [circles = std::move(circles)](const Records &, Contact &changed) -> Result<void> {
                                  changed.circles = circles;
                                  return {};
                              });
}

Workspace::Command resume(Uid contact)
{
    return changeOne<Contact>(std::move(contact), EditKind::Resume, [](const Records &, Contact &resumed) {
        resumed.pausedUntil.reset();
        resumed.snoozedUntil.reset();
        resumed.inPeaceUntil.reset();
        return Result<void>();
    });
}

Workspace::Command unarchive(Uid contact)
{
    return changeOne<Contact>(std::move(contact), EditKind::Unarchive, [](const Records &, Contact &changed) {
        changed.archived.reset();
        return Result<void>();
    });
}

Workspace::Command setDeceased(Uid contact, bool deceased)
{
    return changeOne<Contact>(std::move(contact), EditKind::Deceased, [deceased](const Records &, Contact &changed) {
        changed.deceased = deceased;
        return Result<void>();
    });
}

Workspace::Command restoreContact(Uid uid)
{
    return [uid = std::move(uid)](const Records &records) -> Result<Edit> {
        const Result<std::optional<Contact>> found = records.find<Contact>(uid);
        if (!found)
            return passOn(found);
        if (!*found)
            return fail(ErrorKind::NotFound, uid.text(), Contact::recordName);
        Contact restored = **found;
        restored.trashed.reset();
        Edit edit({EditKind::Restore, restored.displayName(), 1});
        edit.update(**found, std::move(restored));
        return edit;
    };
}

Workspace::Command relate(Uid contact, Uid other, QString kind)
{
    return [contact = std::move(contact), other = std::move(other),
            kind = std::move(kind)](const Records &records) -> Result<Edit> {
        const Result<Contact> from = records.get<Contact>(contact);
        const Result<Contact> to = records.get<Contact>(other);
        if (!from || !to)
            return !from ? passOn(from) : passOn(to);
        Relation relation;
        relation.from = from->id;
        relation.to = to->id;
        relation.kind = kind;
        if (const Result<void> valid = validate(relation); !valid)
            return passOn(valid);
        Edit edit({EditKind::Relate, from->displayName(), 1});
        edit.add(std::move(relation));
        return edit;
    };
}

Workspace::Command changeRelation(Uid relation, QString kind)
{
    return changeOne<Relation>(std::move(relation), EditKind::Relate,
                               [kind = std::move(kind)](const Records &, Relation &changed) -> Result<void> {
                                   changed.kind = kind;
                                   return {};
                               });
}

Workspace::Command trashRelation(Uid relation)
{
    return trashOne<Relation>(std::move(relation), EditKind::Relate);
}

Workspace::Command editInteraction(Uid interaction, ChangeOf<Interaction> change)
{
    return changeOne<Interaction>(std::move(interaction), EditKind::EditInteraction,
                                  notToCome<Interaction>(std::move(change)));
}

Workspace::Command trashInteraction(Uid interaction)
{
    return trashOne<Interaction>(std::move(interaction), EditKind::TrashInteraction);
}

Workspace::Command editFollowUp(Uid followUp, ChangeOf<FollowUp> change)
{
    return changeOne<FollowUp>(std::move(followUp), EditKind::EditFollowUp, std::move(change));
}

Workspace::Command reopenFollowUp(Uid followUp)
{
    return changeOne<FollowUp>(std::move(followUp), EditKind::ReopenFollowUp, [](const Records &, FollowUp &reopened) {
        reopened.done.reset();
        reopened.dropped.reset();
        return Result<void>();
    });
}

Workspace::Command trashFollowUp(Uid followUp)
{
    return trashOne<FollowUp>(std::move(followUp), EditKind::TrashFollowUp);
}

Workspace::Command editGoodwill(Uid entry, ChangeOf<GoodwillEntry> change)
{
    return changeOne<GoodwillEntry>(std::move(entry), EditKind::EditGoodwill,
                                    notToCome<GoodwillEntry>(std::move(change)));
}

Workspace::Command trashGoodwill(Uid entry)
{
    return trashOne<GoodwillEntry>(std::move(entry), EditKind::TrashGoodwill);
}

} // namespace cultivar::commands
