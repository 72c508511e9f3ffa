// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/photos.h"

#include "core/store/database.h"
#include "core/store/record_table.h"
#include "core/store/statement.h"

#include <algorithm>
#include <span>

namespace cultivar {

namespace {

/// SQLite takes no more than some ten thousand parameters, and a statement of each length is kept prepared.
constexpr size_t idsAtOnce = 100;

QString ofContacts(size_t count)
{
    return u"trashed IS NULL AND contact IN (%1)"_s.arg(
        QStringList(static_cast<qsizetype>(count), u"?"_s).join(u", "_s));
}

} // namespace

Result<std::optional<Photo>> photoOf(store::Database &database, ContactId contact)
{
    Result<std::vector<Photo>> found =
        store::RecordTable<Photo>(database).where(u"contact = ? AND trashed IS NULL"_s, {contact.value()});
    if (!found)
        return passOn(found);
    return found->empty() ? std::optional<Photo>() : std::optional(std::move(found->front()));
}

Result<QHash<ContactId, Photo>> photosOf(store::Database &database, const std::vector<ContactId> &contacts)
{
    QHash<ContactId, Photo> photos;
    for (std::span<const ContactId> rest = contacts; !rest.empty();) {
        const std::span<const ContactId> some = rest.first(std::min(rest.size(), idsAtOnce));
        rest = rest.subspan(some.size());
        QVariantList ids;
        for (const ContactId id : some)
            ids += id.value();
        const Result<std::vector<Photo>> found =
            store::RecordTable<Photo>(database).where(ofContacts(some.size()), ids);
        if (!found)
            return passOn(found);
        for (const Photo &photo : *found)
            photos.insert(photo.contact, photo);
    }
    return photos;
}

Result<bool> followPhoto(store::Database &database, ContactId contact, const PhotoTrace &broughtLast,
                         const Photo &brought, Edit &edit)
{
    const Result<std::optional<Photo>> stored = photoOf(database, contact);
    if (!stored)
        return passOn(stored);
    rules::PhotoMerge merge = rules::mergePhoto(stored->value_or(Photo()), broughtLast, brought);
    if (*stored) {
        edit.update(**stored, std::move(merge.photo));
    } else if (!merge.photo.image.isEmpty() || !merge.photo.address.isEmpty()) {
        merge.photo.contact = contact;
        edit.add(std::move(merge.photo));
    }
    return merge.conflict;
}

Result<QSet<Uid>> contactsWithImage(const Records &records)
{
    const auto statement = records.database().prepared(
        u"SELECT c.uid FROM photo p JOIN contact c ON c.id = p.contact WHERE p.trashed IS NULL AND length(p.image) > 0"_s);
    if (!statement)
        return passOn(statement);
    if (const Result<void> started = (*statement)->start(); !started)
        return passOn(started);
    QSet<Uid> uids;
    while (true) {
        const Result<bool> more = (*statement)->next();
        if (!more)
            return passOn(more);
        if (!*more)
            return uids;
        uids.insert(Uid((*statement)->text(0)));
    }
}

Result<QHash<Uid, QByteArray>> imagesOf(const Records &records, const std::vector<Uid> &contacts)
{
    const auto prepared = records.database().prepared(
        u"SELECT p.image FROM photo p JOIN contact c ON c.id = p.contact WHERE c.uid = ? AND p.trashed IS NULL"_s);
    if (!prepared)
        return passOn(prepared);
    store::Statement &statement = **prepared;
    QHash<Uid, QByteArray> images;
    for (const Uid &uid : contacts) {
        statement.bind(uid.text());
        if (const Result<void> started = statement.start(); !started)
            return passOn(started);
        const Result<bool> found = statement.next();
        if (!found)
            return passOn(found);
        if (const QByteArray image = *found ? statement.value(0).toByteArray() : QByteArray(); !image.isEmpty())
            images.insert(uid, image);
        statement.finish();
    }
    return images;
}

} // namespace cultivar
