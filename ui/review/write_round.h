// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/write_people.h"

#include <map>
#include <set>

namespace cultivar::ui {

/// Those who are written to this week: who is shown, who was skipped, who comes next.
class WriteRound
{
public:
    /// Nobody is shown any more who is not among them.
    void setPeople(std::vector<Addressee> people);

    [[nodiscard]] const std::vector<Addressee> &people() const { return m_people; }

    /// setPeople() was called.
    [[nodiscard]] bool isKnown() const { return m_known; }

    /// Null: nobody of that name.
    [[nodiscard]] const Addressee *find(ContactId contact) const;

    [[nodiscard]] const Addressee *current() const { return find(m_current); }

    /// From the one that is shown on, and round again; null: nobody is left.
    [[nodiscard]] const Addressee *nextWaiting() const;
    /// The one before or after, round again, whatever became of them.
    [[nodiscard]] const Addressee *neighbour(int by) const;
    [[nodiscard]] int written() const;

    /// A null id: nobody.
    void show(ContactId contact);
    /// Until the window closes, or they are chosen by hand.
    void skip(ContactId contact, bool skipped);
    void markWritten(ContactId contact, LetterWay way);
    /// A letter begun here, which may not be stored yet.
    void markBegun(ContactId contact);

private:
    void settle();

    std::vector<Addressee> m_people;
    std::set<ContactId> m_skipped;
    std::set<ContactId> m_begun;
    std::map<ContactId, LetterWay> m_ways; ///< of letters sent here, which may not be stored yet
    ContactId m_current;
    bool m_known = false;
};

} // namespace cultivar::ui
