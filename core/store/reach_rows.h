// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"
#include "core/store/database.h"

namespace cultivar::store {

/// As much of a contact as telling it from another needs.
struct ReachRow
{
    ContactId id;
    Uid uid;
    QString shown; ///< Contact::displayName()
    QString name;  ///< of the person; empty where something else is shown for it
    QStringList emails;
    QStringList phones;
    QStringList links;

    bool operator==(const ReachRow &) const = default;
};

/// Everybody outside the trash, by id.
[[nodiscard]] Result<std::vector<ReachRow>> reachRows(Database &database);

} // namespace cultivar::store
