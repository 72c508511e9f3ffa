// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit.h"
#include "core/rules/photo_merge.h"
#include "core/workspace/records.h"

#include <QSet>

namespace cultivar {

/// The contact's picture; nothing if there is none outside the trash.
[[nodiscard]] Result<std::optional<Photo>> photoOf(store::Database &database, ContactId contact);

/// Of many contacts, who need not have one.
[[nodiscard]] Result<QHash<ContactId, Photo>> photosOf(store::Database &database,
                                                       const std::vector<ContactId> &contacts);

/// Adds to `edit` what becomes of the contact's picture when a source brings one: see rules::mergePhoto(). True if the
/// user's own stays instead.
[[nodiscard]] Result<bool> followPhoto(store::Database &database, ContactId contact, const PhotoTrace &broughtLast,
                                       const Photo &brought, Edit &edit);

/// Who has an image.
[[nodiscard]] Result<QSet<Uid>> contactsWithImage(const Records &records);

/// The images of those contacts who have one.
[[nodiscard]] Result<QHash<Uid, QByteArray>> imagesOf(const Records &records, const std::vector<Uid> &contacts);

} // namespace cultivar
