// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact_clock.h"
#include "core/store/database.h"

#include <functional>
#include <span>

namespace cultivar::store {

/// The rule that makes a clock of all touches of a contact, later ones included. Given in, since rules are not known
/// here.
using ClockRule = std::function<ContactClock(std::span<const Touch>)>;

/// The derived columns of `contact`: last contact, last attempt, attempts.
class ClockStore
{
public:
    ClockStore(Database &database, ClockRule rule)
        : m_database(database)
        , m_rule(std::move(rule))
    {
    }

    /// What the interactions say; those in the trash do not count.
    [[nodiscard]] Result<ContactClock> derive(ContactId contact);
    [[nodiscard]] Result<ContactClock> read(ContactId contact);
    [[nodiscard]] Result<void> refresh(ContactId contact);
    /// In any order.
    [[nodiscard]] Result<std::vector<Touch>> touches(ContactId contact);

    /// Contacts whose stored clock is not what their interactions say.
    [[nodiscard]] Result<std::vector<ContactId>> findWrong();

private:
    Database &m_database;
    ClockRule m_rule;
};

} // namespace cultivar::store
