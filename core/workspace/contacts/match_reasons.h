// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text_hits.h"
#include "core/rules/search_query.h"
#include "core/workspace/index/contact_texts.h"
#include "core/workspace/records.h"

#include <functional>

namespace cultivar {

/// Why a search found a contact: the text that says most of what was searched for and the name does not say.
struct MatchReason
{
    ContactId contact;
    FoundText where;  ///< its text is empty: it may be long
    MarkedText words; ///< one line of it, with the hits

    bool operator==(const MatchReason &) const = default;
};

/// In the order of `contacts`. Who holds nothing that was searched for is left out; where the name says it all, the
/// place is TextPlace::Name. Of equal texts the field is told before the record, the newest record first. Once
/// `isStale` is true, the rest is left out.
[[nodiscard]] Result<std::vector<MatchReason>> matchReasons(const Records &records, const rules::SearchQuery &query,
                                                            const std::vector<ContactId> &contacts,
                                                            const std::function<bool()> &isStale = {});

} // namespace cultivar
