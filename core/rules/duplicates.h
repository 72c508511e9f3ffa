// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_text.h"
#include "core/model/housekeeping.h"
#include "core/rules/name_match.h"

#include <span>

namespace cultivar::rules {

/// As much of a contact as finding its doubles needs.
struct DuplicateRow
{
    ContactId contact;
    QString name; ///< as shown; only names of two words or more are a sign
    QStringList emails;
    QStringList phones;
    QStringList links; ///< web addresses; those of LinkedIn pages count
};

/// What a group has in common, the surest sign first.
enum class DuplicateSign
{
    LinkedIn,
    Email,
    Name,
    Phone
};

struct DuplicateGroup
{
    DuplicateSign sign = DuplicateSign::Name;
    QString shared;                  ///< the key they share, see contact_keys.h
    std::vector<ContactId> contacts; ///< two or more, in the order of the rows

    bool operator==(const DuplicateGroup &) const = default;
};

/// Contacts that may be one person, by sign and then in the order of the rows. The same people are named once, by their
/// surest sign. More than 20 with one sign are a switchboard or a common name and no group, and who was declared
/// `distinct` from all others of a group is not in it. Takes time in proportion to the rows.
[[nodiscard]] std::vector<DuplicateGroup> duplicateCandidates(std::span<const DuplicateRow> rows,
                                                              std::span<const DistinctPair> distinct = {});

} // namespace cultivar::rules

template <> struct cultivar::EnumWords<cultivar::rules::DuplicateSign>
{
    static constexpr std::array words = {QLatin1StringView("linkedin"), QLatin1StringView("email"),
                                         QLatin1StringView("name"), QLatin1StringView("phone")};
};
