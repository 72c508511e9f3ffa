// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

#include <span>

namespace cultivar::sample {

/// The worlds my contacts work in; each has its own talk, see fields.h.
enum class Topic
{
    Energy,
    Transport,
    Museums,
    Design,
    Software,
    Health,
    Education,
    Farming,
    Journalism,
    Cities,
    Law,
    Food
};

/// Where a contact stands today. What happened before is made to end there.
enum class Story
{
    Fresh,
    Soon,
    Due,
    Overdue,
    Dormant,
    Never,
    Unsorted, ///< in no circle, without a cadence
    Paused,
    Snoozed,
    InPeace,
    Archived,
    Deceased,
};

/// The circles of the sample, in the order of their ids.
enum Ring : unsigned
{
    Stay = 1,
    Know = 2,
    Worked = 4,
    Table = 8,
    Climate = 16
};

struct Organization
{
    QStringView name;
    QStringView domain;
    QStringView city;
    QStringView zone;     ///< IANA
    QStringView language; ///< BCP 47
    Topic topic;
};

struct Person
{
    QStringView given;
    QStringView family;
    QStringView mailbox; ///< the part before the @
    int organization;    ///< index
    QStringView role;
    Story story;
    unsigned rings; ///< of Ring
    LifeStage stage;
    int importance; ///< tenths
};

[[nodiscard]] std::span<const Organization> organizations();
[[nodiscard]] std::span<const Person> people();

/// "Given Family", or the family name first where that is the custom.
[[nodiscard]] QString shownName(const Person &person);

} // namespace cultivar::sample
