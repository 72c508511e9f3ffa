// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/bulk_commands.h"

#include "core/base/text.h"

#include <algorithm>

namespace cultivar::commands {

namespace {

using Change = std::function<void(const Present &, Contact &)>;

Result<Edit> changeAll(const Records &records, const Contacts &contacts, EditKind kind, const Change &change)
{
    Edit edit;
    QString subject;
    for (const ContactId id : contacts) {
        const Result<std::optional<Contact>> stored = records.find(id);
        if (!stored)
            return passOn(stored);
        if (!*stored || (*stored)->trashed)
            continue;
        Contact after = **stored;
        change(records.present(), after);
        edit.update(**stored, std::move(after));
        if (!edit.isEmpty() && subject.isEmpty())
            subject = (*stored)->displayName();
    }
    const auto count = static_cast<int>(edit.changes().size());
    edit.setLabel({kind, count == 1 ? subject : QString(), count});
    return edit;
}

Workspace::Command changingAll(Contacts contacts, EditKind kind, Change change)
{
    return [contacts = std::move(contacts), kind, change = std::move(change)](const Records &records) {
        return changeAll(records, contacts, kind, change);
    };
}

} // namespace

Workspace::Command addAllToCircle(Contacts contacts, CircleId circle)
{
    return [contacts = std::move(contacts), circle](const Records &records) -> Result<Edit> {
        const Result<std::optional<Circle>> stored = records.find(circle);
        if (!stored)
            return passOn(stored);
        if (!*stored || (*stored)->trashed)
            return fail(ErrorKind::NotFound, QString::number(circle.value()), Circle::recordName);
        return changeAll(records, contacts, EditKind::ChangeCircles, [circle](const Present &, Contact &contact) {
            if (std::ranges::find(contact.circles, circle) == contact.circles.end())
                contact.circles.push_back(circle);
        });
    };
}

Workspace::Command tagAll(Contacts contacts, QString tag)
{
    return [contacts = std::move(contacts), tag = tag.simplified()](const Records &records) -> Result<Edit> {
        if (tag.isEmpty())
            return fail(ErrorKind::InvalidInput, u"tag"_s, u"empty"_s);
        return changeAll(records, contacts, EditKind::Tag, [&](const Present &, Contact &contact) {
            if (std::ranges::none_of(contact.tags, [&](const QString &own) { return fold(own) == fold(tag); }))
                contact.tags += tag;
        });
    };
}

Workspace::Command setCadenceOfAll(Contacts contacts, std::optional<int> days)
{
    return changingAll(std::move(contacts), EditKind::Cadence,
                       [days](const Present &, Contact &contact) { contact.cadence = days; });
}

Workspace::Command pauseAll(Contacts contacts, QDate until)
{
    return [contacts = std::move(contacts), until](const Records &records) -> Result<Edit> {
        if (!until.isValid() || until <= records.present().today)
            return fail(ErrorKind::InvalidInput, u"until"_s, u"not_to_come"_s);
        return changeAll(records, contacts, EditKind::Pause,
                         [until](const Present &, Contact &contact) { contact.pausedUntil = until; });
    };
}

Workspace::Command archiveAll(Contacts contacts)
{
    return changingAll(std::move(contacts), EditKind::Archive, [](const Present &present, Contact &contact) {
        contact.archived = contact.archived.value_or(present.today);
    });
}

Workspace::Command unarchiveAll(Contacts contacts)
{
    return changingAll(std::move(contacts), EditKind::Unarchive,
                       [](const Present &, Contact &contact) { contact.archived.reset(); });
}

Workspace::Command trashAll(Contacts contacts)
{
    return changingAll(std::move(contacts), EditKind::Trash,
                       [](const Present &present, Contact &contact) { contact.trashed = present.now; });
}

} // namespace cultivar::commands
