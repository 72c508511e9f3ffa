// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/index/contact_orders.h"

#include <algorithm>

namespace cultivar {

namespace {

constexpr std::array orders{ContactOrder::By::LastContact, ContactOrder::By::NextContact};

std::vector<quint32> sortedByDay(const std::vector<quint32> &byName, const ContactColumns &columns, ContactOrder::By by)
{
    // The place by name below the day: one comparison of numbers does both.
    std::vector<quint64> keys;
    keys.reserve(byName.size());
    for (size_t place = 0; place < byName.size(); ++place)
        keys.push_back((quint64(static_cast<quint32>(columns.day(byName[place], by))) << 32) | place);
    std::ranges::sort(keys);
    std::vector<quint32> slots;
    slots.reserve(keys.size());
    for (const quint64 key : keys)
        slots.push_back(byName[static_cast<quint32>(key)]);
    return slots;
}

/// Few into many: the places are searched for, since a comparison of names costs more than moving numbers.
template <class Before> void mergeInto(std::vector<quint32> &slots, std::vector<quint32> added, Before before)
{
    std::ranges::sort(added, before);
    std::vector<quint32> merged;
    merged.reserve(slots.size() + added.size());
    auto from = slots.cbegin();
    for (const quint32 slot : added) {
        const auto place = std::upper_bound(from, slots.cend(), slot, before);
        merged.insert(merged.end(), from, place);
        merged.push_back(slot);
        from = place;
    }
    merged.insert(merged.end(), from, slots.cend());
    slots = std::move(merged);
}

} // namespace

void ContactOrders::reset(std::vector<quint32> byName, const ContactColumns &columns, const Names &names)
{
    m_byName = std::move(byName);
    countNameless(names);
    for (size_t i = 0; i < orders.size(); ++i)
        m_byDay[i] = sortedByDay(m_byName, columns, orders[i]);
}

void ContactOrders::countNameless(const Names &names)
{
    m_nameless = static_cast<size_t>(std::ranges::partition_point(m_byName, names.isEmpty) - m_byName.begin());
}

void ContactOrders::remove(const std::vector<bool> &gone)
{
    const auto isGone = [&](quint32 slot) { return gone[slot]; };
    std::erase_if(m_byName, isGone);
    for (Slots &slots : m_byDay)
        std::erase_if(slots, isGone);
}

void ContactOrders::insert(std::vector<quint32> slots, const ContactColumns &columns, const Names &names)
{
    mergeInto(m_byName, slots, names.before);
    countNameless(names);
    for (size_t i = 0; i < orders.size(); ++i)
        mergeInto(m_byDay[i], slots, [&](quint32 a, quint32 b) {
            const qint32 first = columns.day(a, orders[i]);
            const qint32 second = columns.day(b, orders[i]);
            return first != second ? first < second : names.before(a, b);
        });
}

} // namespace cultivar
