// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/photo_commands.h"

#include "core/model/validation.h"
#include "core/workspace/contacts/photos.h"

namespace cultivar::commands {

namespace {

struct Portrayed
{
    Contact contact;
    std::optional<Photo> photo;
};

Result<Portrayed> portrayed(const Records &records, const Uid &uid)
{
    Result<Contact> contact = records.get<Contact>(uid);
    if (!contact)
        return passOn(contact);
    Result<std::optional<Photo>> photo = photoOf(records.database(), contact->id);
    if (!photo)
        return passOn(photo);
    return Portrayed{std::move(*contact), std::move(*photo)};
}

} // namespace

Workspace::Command setPhoto(Uid contact, QByteArray image)
{
    return [contact = std::move(contact), image = std::move(image)](const Records &records) -> Result<Edit> {
        const Result<Portrayed> person = portrayed(records, contact);
        if (!person)
            return passOn(person);
        Photo photo = person->photo.value_or(Photo());
        photo.contact = person->contact.id;
        photo.image = image;
        if (const Result<void> valid = validate(photo); !valid)
            return passOn(valid);
        Edit edit({EditKind::ChangePhoto, person->contact.displayName(), 1});
        if (person->photo)
            edit.update(*person->photo, std::move(photo));
        else
            edit.add(std::move(photo));
        return edit;
    };
}

Workspace::Command removePhoto(Uid contact)
{
    return [contact = std::move(contact)](const Records &records) -> Result<Edit> {
        const Result<Portrayed> person = portrayed(records, contact);
        if (!person)
            return passOn(person);
        Edit edit({EditKind::RemovePhoto, person->contact.displayName(), 1});
        if (person->photo) {
            Photo gone = *person->photo;
            gone.trashed = records.present().now;
            edit.update(*person->photo, std::move(gone));
        }
        return edit;
    };
}

} // namespace cultivar::commands
