// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/due.h"
#include "core/rules/search_query.h"

namespace cultivar {

/// Who is listed by whether they are still kept up with. Those who died are listed with the archived.
enum class Kept
{
    Everybody,
    Active,
    Archived
};

/// What a list of contacts is asked for. Everything that is set must hold; of several values of one kind any will do.
struct ContactFilter
{
    rules::SearchQuery query;
    std::vector<CircleId> circles;
    bool inNoCircle = false;          ///< one more value of `circles`
    std::vector<rules::State> states; ///< of those who are neither paused nor left in peace
    bool withoutRhythm = false;       ///< one more value of `states`
    bool paused = false;              ///< now
    bool inPeace = false;             ///< now; with `paused`: either
    std::optional<int> quietDays;     ///< no contact for at least so many days, or never
    Kept kept = Kept::Everybody;

    bool operator==(const ContactFilter &) const = default;
};

/// A search line, see core/rules/search_query.h.
[[nodiscard]] ContactFilter filterOf(QStringView line);
/// Only words: each begins a word of the contact.
[[nodiscard]] ContactFilter filterOfWords(QStringView text);

/// In which order contacts are listed; ties are by name. Who has no name, no last contact or no next day comes last
/// either way.
struct ContactOrder
{
    enum class By
    {
        Name,
        LastContact, ///< longest ago first
        NextContact  ///< the day they are due, or until when they rest, earliest first; then never, then no rhythm
    };

    By by = By::Name;
    bool descending = false;

    bool operator==(const ContactOrder &) const = default;
};

} // namespace cultivar
