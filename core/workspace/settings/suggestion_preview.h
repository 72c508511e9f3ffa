// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/index/contact_index.h"

namespace cultivar {

/// Somebody as they would be ranked by other numbers.
struct SuggestedPerson
{
    ContactId contact;
    Uid uid;
    QString name;
    std::optional<Lane> lane; ///< of the three: where they come from; in the list: the one they are shown in
    rules::State state = rules::State::Fresh;
    double share = 0;        ///< of the cadence elapsed
    int score = 0;           ///< tenths of a point
    std::optional<int> was;  ///< the score by the present numbers; nothing if they are not ranked by them
    std::optional<int> rank; ///< from 1, by the present numbers; nothing beyond those listed

    bool operator==(const SuggestedPerson &) const = default;
};

/// What other numbers would change.
struct SuggestionPreview
{
    static constexpr int listed = 20;

    std::vector<SuggestedPerson> three; ///< whom they would choose, with nobody frozen
    std::vector<SuggestedPerson> first; ///< the first twenty of the due list
    bool sameThree = true;
    int moved = 0;  ///< how many of the first twenty stood elsewhere
    int active = 0; ///< active contacts

    bool operator==(const SuggestionPreview &) const = default;
};

/// Leaves the index with the constants it had. On the thread the index belongs to.
[[nodiscard]] SuggestionPreview suggestionPreview(ContactIndex &index, const rules::RankingConstants &wanted);

} // namespace cultivar
