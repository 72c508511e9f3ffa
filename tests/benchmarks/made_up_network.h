// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"
#include "core/model/interaction.h"

#include <QByteArray>

namespace cultivar::benchmarks {

/// A large network that nobody lives in, the same on every machine. Names come from many scripts, with as many
/// repetitions as names have.
class MadeUpNetwork
{
public:
    MadeUpNetwork(int contacts, QDate today)
        : m_contacts(contacts)
        , m_today(today)
    {
    }

    [[nodiscard]] int contactCount() const { return m_contacts; }

    [[nodiscard]] QDate today() const { return m_today; }

    /// One vCard 3.0 (RFC 2426) for each contact, as address books write them: two addresses and numbers, a postal
    /// address, a birthday, a note.
    [[nodiscard]] QByteArray cards() const;

    /// Circles, cadence and importance for one that came from a card. `circles`: those to choose from.
    void enrol(Contact &contact, int number, const std::vector<CircleId> &circles) const;

    /// Ten, the older the rarer; their contact is `contact`.
    [[nodiscard]] std::vector<Interaction> interactionsOf(ContactId contact, int number) const;

    /// What people type into the search field: names, organizations, cities, parts of addresses, two words.
    [[nodiscard]] QStringList queries(int count) const;

private:
    int m_contacts;
    QDate m_today;
};

} // namespace cultivar::benchmarks
