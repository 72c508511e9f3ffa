// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact_row.h"
#include "core/store/clock_store.h"

#include <span>

namespace cultivar::store {

/// The rows of all contacts, by id, as of `today`: touches and choices of later days do not count.
[[nodiscard]] Result<std::vector<ContactRow>> readContactRows(Database &database, const ClockRule &clockRule,
                                                              QDate today);

/// The same for some; those that are gone are left out.
[[nodiscard]] Result<std::vector<ContactRow>> readContactRows(Database &database, const ClockRule &clockRule,
                                                              QDate today, std::span<const ContactId> contacts);

} // namespace cultivar::store
