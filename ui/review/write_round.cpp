// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/write_round.h"

#include <algorithm>

namespace cultivar::ui {

void WriteRound::setPeople(std::vector<Addressee> people)
{
    m_people = std::move(people);
    m_known = true;
    if (!current())
        m_current = ContactId();
    settle();
}

void WriteRound::settle()
{
    for (Addressee &each : m_people) {
        if (const auto way = m_ways.find(each.person.contact); each.hasLetter && !each.way && way != m_ways.end())
            each.way = way->second;
        each.current = each.person.contact == m_current;
        each.skipped = m_skipped.contains(each.person.contact);
        each.begun = each.begun || m_begun.contains(each.person.contact);
    }
}

const Addressee *WriteRound::find(ContactId contact) const
{
    const auto found =
        std::ranges::find_if(m_people, [&](const Addressee &addressee) { return addressee.person.contact == contact; });
    return found == m_people.end() ? nullptr : &*found;
}

const Addressee *WriteRound::nextWaiting() const
{
    const size_t count = m_people.size();
    const Addressee *shown = current();
    const size_t from = shown ? static_cast<size_t>(shown - m_people.data()) : 0;
    for (size_t i = 0; i < count; ++i)
        if (const Addressee &each = m_people[(from + i) % count]; each.waits())
            return &each;
    return nullptr;
}

const Addressee *WriteRound::neighbour(int by) const
{
    const auto count = static_cast<int>(m_people.size());
    if (count == 0)
        return nullptr;
    const Addressee *shown = current();
    const int at = shown ? static_cast<int>(shown - m_people.data()) : by > 0 ? -1 : 0;
    return &m_people[static_cast<size_t>((at + by + count) % count)];
}

int WriteRound::written() const
{
    return static_cast<int>(std::ranges::count_if(m_people, &Addressee::written));
}

void WriteRound::show(ContactId contact)
{
    m_current = contact;
    settle();
}

void WriteRound::skip(ContactId contact, bool skipped)
{
    if (skipped)
        m_skipped.insert(contact);
    else
        m_skipped.erase(contact);
    settle();
}

void WriteRound::markBegun(ContactId contact)
{
    m_begun.insert(contact);
    settle();
}

void WriteRound::markWritten(ContactId contact, LetterWay way)
{
    m_ways[contact] = way;
    for (Addressee &each : m_people)
        if (each.person.contact == contact) {
            each.written = true;
            each.hasLetter = true;
            each.way = way;
        }
}

} // namespace cultivar::ui
