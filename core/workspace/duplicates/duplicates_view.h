// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/duplicates.h"
#include "core/workspace/contacts/contact_detail.h"

namespace cultivar {

/// Contacts that may be one person, and what they have in common.
struct DuplicatePeople
{
    rules::DuplicateSign sign = rules::DuplicateSign::Name;
    QString shared; ///< as it is written with the first of them; of LinkedIn the name of the page
    std::vector<PersonName> people;

    bool operator==(const DuplicatePeople &) const = default;
};

/// Two of them, to ask about.
struct DuplicatePair
{
    rules::DuplicateSign sign = rules::DuplicateSign::Name;
    QString shared;
    PersonName first;
    PersonName second;
    int further = 0; ///< how many more of the group are still to come

    bool operator==(const DuplicatePair &) const = default;
};

struct PossibleDuplicates
{
    std::vector<DuplicatePeople> groups; ///< see rules::duplicateCandidates()
    std::vector<DuplicatePair> pairs;    ///< of each group the first two who were not declared distinct, each once
    int declaredDistinct = 0;            ///< pairs

    bool operator==(const PossibleDuplicates &) const = default;
};

/// Reads names and ways to reach of everybody, and nothing else. On the reading thread.
[[nodiscard]] Result<PossibleDuplicates> possibleDuplicates(const Records &records);

} // namespace cultivar
