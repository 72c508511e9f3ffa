// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"
#include "core/model/housekeeping.h"
#include "core/store/database.h"

namespace cultivar::store {

/// An active contact that is in no circle and about whom nobody said "not now". Only what names and orders them is
/// read: of addresses the first.
struct UndecidedPerson
{
    Contact contact;
    QString metOn; ///< the value of their custom field of that label
    int incoming = 0;
    int outgoing = 0;
    int both = 0;
};

/// By key. Conversations up to and with `today`, without attempts and the trash. `metOnLabel`: the custom field that
/// says when we met.
[[nodiscard]] Result<std::vector<UndecidedPerson>> undecidedPeople(Database &database, QDate today,
                                                                   const QString &metOnLabel);

/// Pairs of a person and a day with something that counts as contact (core/rules/contact_clock.h), both days included.
[[nodiscard]] Result<int> contactDays(Database &database, QDate from, QDate to);

/// The keys of one type of record that an import added: it has them one after the other, and nobody else between.
struct AddedByBatch
{
    QLatin1StringView record;
    QString fileName;
    qint64 first = 0;
    qint64 last = 0;

    bool operator==(const AddedByBatch &) const = default;
};

/// Of the imports that were not taken back, oldest first.
[[nodiscard]] Result<std::vector<AddedByBatch>> addedByBatches(Database &database);

} // namespace cultivar::store
