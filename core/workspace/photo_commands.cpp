// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/photo_commands.h"

#include "core/model/validation.h"
#include "core/workspace/photos.h"

namespace cultivar::commands {

Workspace::Command setPhoto(Uid contact, QByteArray image)
{
    return [contact = std::move(contact), image = std::move(image)](const Records &records) -> Result<Edit> {
        const Result<Contact> person = records.get<Contact>(contact);
        if (!person)
            return passOn(person);
        const Result<std::optional<Photo>> stored = photoOf(records.database(), person->id);
        if (!stored)
            return passOn(stored);
        Photo photo = stored->value_or(Photo());
        photo.contact = person->id;
        photo.image = image;
        if (const Result<void> valid = validate(photo); !valid)
            return passOn(valid);
        Edit edit({EditKind::ChangePhoto, person->displayName(), 1});
        if (*stored)
            edit.update(**stored, std::move(photo));
        else
            edit.add(std::move(photo));
        return edit;
    };
}

Workspace::Command removePhoto(Uid contact)
{
    return [contact = std::move(contact)](const Records &records) -> Result<Edit> {
        const Result<Contact> person = records.get<Contact>(contact);
        if (!person)
            return passOn(person);
        const Result<std::optional<Photo>> stored = photoOf(records.database(), person->id);
        if (!stored)
            return passOn(stored);
        Edit edit({EditKind::RemovePhoto, person->displayName(), 1});
        if (*stored) {
            Photo gone = **stored;
            gone.trashed = records.present().now;
            edit.update(**stored, std::move(gone));
        }
        return edit;
    };
}

} // namespace cultivar::commands
