// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

namespace cultivar::rules {

/// What a line typed into the search field asks for; everything must hold. Texts are folded (core/base/text.h); a value
/// is compared with the folded field, its beginning or a part of it as the one who searches sees fit.
struct SearchQuery
{
    QStringList words;   ///< each the beginning of a searchable word; those of the phrases too
    QStringList phrases; ///< quoted: found as they stand
    std::optional<QString> circle;
    std::optional<QString> tag;
    std::optional<QString> state; ///< the word of a rules::State, or none, paused, in_peace or archived
    std::optional<QString> organization;
    std::optional<QString> role;
    std::optional<QString> city;
    std::optional<LifeStage> stage;
    std::optional<int> quietDays; ///< no contact for at least so many days, or never; at least 1

    bool operator==(const SearchQuery &) const = default;

    [[nodiscard]] bool isEmpty() const { return *this == SearchQuery(); }
};

/// One word or phrase that must be found, wherever the others are.
struct SearchTerm
{
    QStringList words; ///< those of the phrase, or one
    QString phrase;    ///< empty for a word

    bool operator==(const SearchTerm &) const = default;
};

/// Phrases first.
[[nodiscard]] std::vector<SearchTerm> termsOf(const SearchQuery &query);

/// Reads `ana berlin "new york" circle:friends tag:"open source" state:overdue org:acme role:cto city:berlin
/// stage:in_transition quiet:6m` (d, w, m of 30 days, y of 365). Never fails: a key that is not known, a value that
/// makes no sense and a quote that is not closed are searched for as words; of two values for one key the later counts.
[[nodiscard]] SearchQuery parseSearchQuery(QStringView text);

} // namespace cultivar::rules
