// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_text.h"
#include "core/model/record.h"

namespace cultivar {

using namespace Qt::StringLiterals;

struct Circle;
using CircleId = Id<Circle>;

/// What a circle means to the rules. They look at this, never at a name, which the user may change.
enum class CircleRole
{
    None,
    StayInTouch,
    GetToKnow,
    CollaboratedWith
};

template <> struct EnumWords<CircleRole>
{
    static constexpr std::array words = {"none"_L1, "stay_in_touch"_L1, "get_to_know"_L1, "collaborated_with"_L1};
};

/// A group of contacts with a purpose and a default cadence.
struct Circle : Record<Circle>
{
    static constexpr auto recordName = "circle"_L1;

    QString name;
    QString purpose;
    CircleRole role = CircleRole::None;
    std::optional<int> cadence; ///< days, 1 to 3650

    bool operator==(const Circle &) const = default;

    template <class Visitor> static void describe(Visitor &&visit)
    {
        visit("name", &Circle::name);
        visit("purpose", &Circle::purpose);
        visit("role", &Circle::role);
        visit("cadence", &Circle::cadence);
    }
};

} // namespace cultivar
