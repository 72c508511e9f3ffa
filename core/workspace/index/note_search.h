// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/search_query.h"
#include "core/workspace/records.h"

#include <functional>

namespace cultivar {

/// What notes and timeline are asked, and what only stored contacts can answer.
struct NoteQuestion
{
    static constexpr size_t mostTerms = 32; ///< those beyond are not looked for

    std::vector<rules::SearchTerm> terms;
    std::vector<ContactId> unsure; ///< see FoundContacts
};

/// Who is spoken of in notes, newest first: the index puts it together with the fields (searchWithNotes()).
struct NoteHits
{
    std::vector<ContactId> together;           ///< one note holds all terms
    std::vector<std::vector<ContactId>> apart; ///< for each term: a note, or a field of somebody unsure, holds it
};

/// Looks through the newest notes, purposes and promises; beyond two thousand a word says too little to be answered by
/// them. `isStale` is asked now and then: once true, nobody waits for the answer any more, and it comes as it is.
[[nodiscard]] Result<NoteHits> searchNotes(const Records &records, const NoteQuestion &question,
                                           const std::function<bool()> &isStale = {});

} // namespace cultivar
