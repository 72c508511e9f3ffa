// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/index/contact_columns.h"

#include "core/base/text.h"
#include "core/workspace/index/arranged.h"

#include <algorithm>

namespace cultivar {

namespace {

constexpr size_t bitsOfCircles = 64;

quint64 bitOf(CircleId circle, const std::vector<Circle> &circles)
{
    const auto found = std::ranges::find(circles, circle, &Circle::id);
    if (found == circles.end())
        return 0;
    return quint64(1) << (static_cast<size_t>(found - circles.begin()) % bitsOfCircles);
}

bool isToCome(const std::optional<QDate> &day, QDate today)
{
    return day && *day > today;
}

qint32 numberOf(QDate day)
{
    return static_cast<qint32>(day.toJulianDay());
}

} // namespace

void TextColumn::set(quint32 slot, const QString &folded)
{
    if (folded.isEmpty()) {
        m_numbers[slot] = 0;
        return;
    }
    const auto known = m_known.constFind(folded);
    if (known != m_known.constEnd()) {
        m_numbers[slot] = *known;
        return;
    }
    const auto number = static_cast<quint32>(m_texts.size());
    m_known.insert(folded, number);
    m_texts.push_back(folded);
    m_numbers[slot] = number;
}

void TextColumn::arrange(const std::vector<quint32> &order)
{
    m_numbers = arranged(m_numbers, order);
}

std::vector<bool> TextColumn::numbersWith(const QString &folded) const
{
    std::vector<bool> found(m_texts.size());
    for (size_t number = 0; number < m_texts.size(); ++number)
        found[number] = m_texts[number].contains(folded);
    return found;
}

void ContactColumns::reserve(size_t slots)
{
    m_facts.reserve(slots);
    for (TextColumn *column : {&m_organizations, &m_roles, &m_cities})
        column->reserve(slots);
}

void ContactColumns::resize(size_t slots)
{
    m_facts.resize(slots);
    m_organizations.resize(slots);
    m_roles.resize(slots);
    m_cities.resize(slots);
}

void ContactColumns::arrange(const std::vector<quint32> &order)
{
    m_facts = arranged(m_facts, order);
    m_organizations.arrange(order);
    m_roles.arrange(order);
    m_cities.arrange(order);
}

void ContactColumns::set(quint32 slot, const ContactFacts &contact, const rules::Due &due,
                         const std::vector<Circle> &circles, QDate today)
{
    Facts facts;
    for (const CircleId circle : contact.circles)
        facts.circles |= bitOf(circle, circles);
    facts.state = due.state ? static_cast<quint8>(*due.state) : stateNone;
    facts.lastContact = contact.clock.lastContact ? numberOf(*contact.clock.lastContact) : nothing;
    const bool paused = isToCome(contact.pausedUntil, today);
    const bool inPeace = isToCome(contact.inPeaceUntil, today);
    if (paused || inPeace)
        facts.next = numberOf(paused ? *contact.pausedUntil : *contact.inPeaceUntil);
    else if (due.day)
        facts.next = numberOf(*due.day);
    else if (due.state)
        facts.next = never;
    facts.stage = contact.lifeStage;
    facts.flags = static_cast<quint8>((contact.active ? Active : 0) | (contact.trashed ? Trashed : 0) |
                                      (paused ? Paused : 0) | (inPeace ? InPeace : 0));
    m_facts[slot] = facts;
}

void ContactColumns::setTexts(quint32 slot, const ContactRow &row)
{
    m_organizations.set(slot, fold(row.organization));
    m_roles.set(slot, fold(row.role));
    m_cities.set(slot, fold(row.city));
}

qint32 ContactColumns::day(quint32 slot, ContactOrder::By by) const
{
    switch (by) {
    case ContactOrder::By::Name:
        return 0;
    case ContactOrder::By::LastContact:
        return m_facts[slot].lastContact;
    case ContactOrder::By::NextContact:
        return m_facts[slot].next;
    }
    Q_UNREACHABLE();
}

ContactTest::ContactTest(const ContactFilter &filter, const ContactColumns &columns, const std::vector<Circle> &circles,
                         QDate today)
    : m_columns(columns)
    , m_circlesAreMany(circles.size() > bitsOfCircles)
    , m_stage(filter.query.stage)
{
    m_flagsNone = ContactColumns::Trashed;
    if (filter.kept == Kept::Active)
        m_flagsAll |= ContactColumns::Active;
    else if (filter.kept == Kept::Archived)
        m_flagsNone |= ContactColumns::Active;
    if (filter.paused)
        m_flagsAny |= ContactColumns::Paused;
    if (filter.inPeace)
        m_flagsAny |= ContactColumns::InPeace;
    addCircles(filter, circles);
    addStates(filter);
    if (const auto days = std::max(filter.quietDays, filter.query.quietDays))
        m_quietSince = numberOf(today) - *days;
    if (filter.query.organization)
        m_organizations = columns.m_organizations.numbersWith(*filter.query.organization);
    if (filter.query.role)
        m_roles = columns.m_roles.numbersWith(*filter.query.role);
    if (filter.query.city)
        m_cities = columns.m_cities.numbersWith(*filter.query.city);
}

void ContactTest::addCircles(const ContactFilter &filter, const std::vector<Circle> &circles)
{
    m_inNoCircle = filter.inNoCircle;
    if (!filter.circles.empty() || filter.inNoCircle)
        m_circles.push_back(filter.circles);
    if (filter.query.circle) {
        std::vector<CircleId> named;
        for (const Circle &circle : circles)
            if (fold(circle.name).startsWith(*filter.query.circle))
                named.push_back(circle.id);
        m_possible = m_possible && !named.empty();
        m_inNoCircle = false; // nobody is in none and in a named one
        m_circles.push_back(std::move(named));
    }
    for (const std::vector<CircleId> &wanted : m_circles) {
        quint64 bits = 0;
        for (const CircleId circle : wanted)
            bits |= bitOf(circle, circles);
        m_circleBits.push_back(bits);
    }
}

/// The words of the states, and what else the column shows.
void ContactTest::addState(const QString &word)
{
    if (const std::optional<rules::State> state = fromWord<rules::State>(word))
        m_states = static_cast<quint8>(1U << static_cast<unsigned>(*state));
    else if (word == u"none")
        m_states = 1U << ContactColumns::stateNone;
    else if (word == u"paused")
        m_flagsAll |= ContactColumns::Paused;
    else if (word == u"in_peace")
        m_flagsAll |= ContactColumns::InPeace;
    else if (word == u"archived")
        m_flagsNone |= ContactColumns::Active;
    else
        m_possible = false;
}

void ContactTest::addStates(const ContactFilter &filter)
{
    if (filter.query.state)
        addState(*filter.query.state);
    if (filter.states.empty() && !filter.withoutRhythm)
        return;
    m_asksShownState = true;
    m_shownStates = filter.withoutRhythm ? 1U << ContactColumns::stateNone : 0;
    for (const rules::State state : filter.states)
        m_shownStates |= static_cast<quint8>(1U << static_cast<unsigned>(state));
}

bool ContactTest::holds(quint32 slot) const
{
    const ContactColumns::Facts &facts = m_columns.m_facts[slot];
    const auto state = static_cast<quint8>(1U << facts.state);
    if ((facts.flags & m_flagsNone) != 0 || (facts.flags & m_flagsAll) != m_flagsAll || (state & m_states) == 0)
        return false;
    if (m_flagsAny != 0 && (facts.flags & m_flagsAny) == 0)
        return false;
    if (m_asksShownState &&
        ((facts.flags & (ContactColumns::Paused | ContactColumns::InPeace)) != 0 || (state & m_shownStates) == 0))
        return false;
    for (const quint64 bits : m_circleBits)
        if ((facts.circles & bits) == 0 && !(m_inNoCircle && facts.circles == 0))
            return false;
    if (m_quietSince && facts.lastContact != ContactColumns::nothing && facts.lastContact > *m_quietSince)
        return false;
    return (!m_stage || facts.stage == *m_stage) && holdsTexts(slot);
}

bool ContactTest::holdsTexts(quint32 slot) const
{
    return (m_organizations.empty() || m_organizations[m_columns.m_organizations.number(slot)]) &&
           (m_roles.empty() || m_roles[m_columns.m_roles.number(slot)]) &&
           (m_cities.empty() || m_cities[m_columns.m_cities.number(slot)]);
}

bool ContactTest::isInCircles(const ContactFacts &facts) const
{
    return std::ranges::all_of(m_circles, [&](const std::vector<CircleId> &wanted) {
        return (m_inNoCircle && facts.circles.empty()) || std::ranges::any_of(facts.circles, [&](CircleId circle) {
                   return std::ranges::find(wanted, circle) != wanted.end();
               });
    });
}

} // namespace cultivar
