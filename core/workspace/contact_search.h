// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contact_index.h"
#include "core/workspace/records.h"

namespace cultivar {

/// Answers a search line (core/rules/search_query.h): first whom the fields find, by name, then whom notes and timeline
/// find, newest first. `circle` (null: any) must hold for all. Contacts in the trash are left out; `limit` negative:
/// all. On the reading thread.
[[nodiscard]] Result<std::vector<const ContactRow *>> searchContacts(const Records &records, const ContactIndex &index,
                                                                     const QString &query, CircleId circle, int limit);

} // namespace cultivar
