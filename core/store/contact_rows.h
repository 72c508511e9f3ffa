// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact_row.h"
#include "core/store/clock_store.h"

#include <functional>
#include <span>

namespace cultivar::store {

using SeeContactRow = std::function<void(ContactRow row)>;

/// Calls `see` with the row of each contact, by id, as of `today`: touches and choices of later days do not count. Each
/// is handed on as soon as it is read, so that all of them never stand in memory; an error may come after some were.
[[nodiscard]] Result<void> visitContactRows(Database &database, const ClockRule &clockRule, QDate today,
                                            const SeeContactRow &see);

/// No more than this many are there; where contacts were removed, they are fewer.
[[nodiscard]] Result<size_t> mostContactRows(Database &database);

/// The rows of some, by id; those that are gone are left out.
[[nodiscard]] Result<std::vector<ContactRow>> readContactRows(Database &database, const ClockRule &clockRule,
                                                              QDate today, std::span<const ContactId> contacts);

} // namespace cultivar::store
