// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/index/contact_index.h"
#include "core/workspace/records.h"

namespace cultivar {

/// What is to be looked for beyond what ContactIndex::search() found; nothing if the query has no words.
[[nodiscard]] std::optional<NoteQuestion> noteQuestion(const rules::SearchQuery &query, const FoundContacts &found);

/// Answers a search line (core/rules/search_query.h) at once: first whom the fields find, by name, then whom notes and
/// timeline find. `circle` (null: any) must hold for all. Contacts in the trash are left out; `limit` negative: all. On
/// the reading thread.
[[nodiscard]] Result<std::vector<ContactRow>> searchContacts(const Records &records, const ContactIndex &index,
                                                             const QString &query, CircleId circle, int limit);

} // namespace cultivar
