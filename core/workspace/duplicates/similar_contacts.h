// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_detail.h"
#include "core/workspace/index/contact_index.h"

// Contacts that may already be the one somebody is about to add: whose name is the same when folded, or who have that
// e-mail address among theirs. Asked in two steps, for the index is on one thread and the records on another.
namespace cultivar {

/// Who might be, by what the index knows; a few dozens at most. Empty texts find nobody.
[[nodiscard]] std::vector<ContactId> similarCandidates(const ContactIndex &index, const QString &name,
                                                       const QString &email);

/// Who of them is, in their order. On the reading thread.
[[nodiscard]] Result<std::vector<PersonName>> similarContacts(const Records &records,
                                                              const std::vector<ContactId> &candidates,
                                                              const QString &name, const QString &email);

} // namespace cultivar
