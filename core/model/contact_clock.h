// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/interaction.h"

namespace cultivar {

/// As much of an Interaction as the clock of a contact needs.
struct Touch
{
    QDate day; ///< in my time zone
    Channel channel = Channel::Call;
    Direction direction = Direction::Both;
    bool attempt = false;

    bool operator==(const Touch &) const = default;
};

/// Where a contact's clock stands. Always derived from the interactions, never typed.
struct ContactClock
{
    std::optional<QDate> lastContact;
    int attempts = 0; ///< since the last contact, those within 7 days folded into one
    std::optional<QDate> lastAttempt;

    bool operator==(const ContactClock &) const = default;
};

} // namespace cultivar
