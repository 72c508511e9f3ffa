// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"
#include "core/store/database.h"

// Questions that are asked of more than one record at a time, by name. What is in the trash, or about somebody who is,
// is left out.
namespace cultivar::store {

[[nodiscard]] Result<bool> hasContacts(Database &database);
/// Whose name is exactly that: the name they go by, else given and family name.
[[nodiscard]] Result<std::vector<Contact>> contactsNamed(Database &database, const QString &name);
/// Whose uid begins so.
[[nodiscard]] Result<std::vector<Contact>> contactsWithUidPrefix(Database &database, const QString &prefix);
[[nodiscard]] Result<std::vector<FollowUp>> followUps(Database &database);
/// Neither done nor dropped.
[[nodiscard]] Result<std::vector<FollowUp>> openFollowUps(Database &database);
/// That start after `instant`, and with nobody to attend, or somebody who is there.
[[nodiscard]] Result<std::vector<Meeting>> meetingsStartingAfter(Database &database, const QDateTime &instant);

} // namespace cultivar::store
