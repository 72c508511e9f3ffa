// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

#include <QHash>

// Two contacts that are one person: which values the one that is kept gets. Pure.
namespace cultivar::rules {

/// Whose value is taken. `Both` only where there may be several.
enum class MergeSide
{
    Kept,
    Other,
    Both
};

enum class MergeKind
{
    OneOf,   ///< one value, of this or of that side
    Several, ///< a list: of one side or of both
    Joined   ///< never chosen away: texts one after the other, lists united
};

/// What is decided at once. Called by its described name; "name" stands for all parts of a name, "role" for role,
/// department, organization and the day they were known to be true, and "birthday" is apart from the other "dates".
struct MergeField
{
    QString name;
    MergeKind kind = MergeKind::OneOf;
    MergeSide side = MergeSide::Kept; ///< the one that is proposed
    bool keptSays = false;            ///< it has a value
    bool otherSays = false;

    bool operator==(const MergeField &) const = default;
};

/// By name of the field; those not named are as proposed.
using MergeSides = QHash<QString, MergeSide>;

/// Which of two is proposed to be kept: who was written by hand before who was imported, then who has been here
/// longer, then of whom more is known; else the first.
[[nodiscard]] bool keepsFirst(const Contact &first, const Contact &second);

/// The fields in which they differ, in the order in which people are described. Proposed is the side that says
/// something; what was written by hand before what a source brought; the newer before the older, where the day is
/// known; the longer before the shorter; else what is kept.
[[nodiscard]] std::vector<MergeField> differingFields(const Contact &kept, const Contact &other);

/// Beside which a name that was not taken is found among the custom fields, if the nickname is taken.
inline constexpr auto alsoKnownAs = "Also known as"_L1;

/// `kept` with what is taken of `other`. A name that is not taken becomes the nickname or a custom field, a role that
/// is not taken goes into the background. The later pause, snooze and peace and the earlier `added` hold, sources are
/// united. Touches neither id nor uid nor trash of `kept`.
[[nodiscard]] Contact mergedAs(const Contact &kept, const Contact &other, const MergeSides &sides = {});

} // namespace cultivar::rules
