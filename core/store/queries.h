// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"
#include "core/store/database.h"

#include <QHash>

// Questions that are asked of more than one record at a time, by name. What is in the trash, or about somebody who is,
// is left out.
namespace cultivar::store {

/// How many active contacts each circle has; circles without any are left out.
[[nodiscard]] Result<QHash<CircleId, int>> circleSizes(Database &database);
/// Of the library that works here: "3.40.1".
[[nodiscard]] Result<QString> sqliteVersion(Database &database);
[[nodiscard]] Result<bool> hasContacts(Database &database);
/// Whose name is exactly that: the name they go by, else given and family name.
[[nodiscard]] Result<std::vector<Contact>> contactsNamed(Database &database, const QString &name);
/// Whose uid begins so.
[[nodiscard]] Result<std::vector<Contact>> contactsWithUidPrefix(Database &database, const QString &prefix);
[[nodiscard]] Result<std::vector<FollowUp>> followUps(Database &database);
/// Neither done nor dropped.
[[nodiscard]] Result<std::vector<FollowUp>> openFollowUps(Database &database);
/// Sent, and neither answered nor given up.
[[nodiscard]] Result<std::vector<ReachOut>> sentReachOuts(Database &database);
/// Named or introduced, and not contacted yet; the person themselves may have no contact.
[[nodiscard]] Result<std::vector<Referral>> namesGiven(Database &database);
/// True if there is a record of that type outside the trash.
[[nodiscard]] Result<bool> hasAny(Database &database, QLatin1StringView record);
/// That start after `instant`, and with nobody to attend, or somebody who is there.
[[nodiscard]] Result<std::vector<Meeting>> meetingsStartingAfter(Database &database, const QDateTime &instant);

/// Of that day or later, made by hand: no import brought them.
[[nodiscard]] Result<std::vector<Interaction>> interactionsByHandSince(Database &database, QDate day);

} // namespace cultivar::store
