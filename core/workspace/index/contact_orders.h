// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/index/contact_columns.h"

#include <array>
#include <functional>

namespace cultivar {

/// The slots that are listed, in each order a list can have: kept, so that no keystroke has to sort.
class ContactOrders
{
public:
    /// How the slots are named.
    struct Names
    {
        std::function<bool(quint32, quint32)> before; ///< those without a name stand first
        std::function<bool(quint32)> isEmpty;
    };

    /// `byName`: all that are listed.
    void reset(std::vector<quint32> byName, const ContactColumns &columns, const Names &names);

    [[nodiscard]] const std::vector<quint32> &byName() const { return m_byName; }

    /// Before columns or names of these change; `gone` says so for every slot there is.
    void remove(const std::vector<bool> &gone);
    /// `slots`: none of those that are listed.
    void insert(std::vector<quint32> slots, const ContactColumns &columns, const Names &names);

    /// Calls `visit(slot)` for all in that order until it returns false.
    template <class Visit> void forEach(ContactOrder order, const ContactColumns &columns, Visit visit) const;

private:
    using By = ContactOrder::By;
    using Slots = std::vector<quint32>;

    [[nodiscard]] const Slots &slotsBy(By by) const
    {
        return by == By::Name ? m_byName : m_byDay[by == By::LastContact ? 0 : 1];
    }

    template <class Visit> static bool visitAll(Slots::const_iterator first, Slots::const_iterator last, Visit &visit)
    {
        for (; first != last; ++first)
            if (!visit(*first))
                return false;
        return true;
    }

    void countNameless(const Names &names);

    Slots m_byName;
    size_t m_nameless = 0;        ///< how many of them have no name
    std::array<Slots, 2> m_byDay; ///< by last contact, by next contact; ties by name
};

template <class Visit> void ContactOrders::forEach(ContactOrder order, const ContactColumns &columns, Visit visit) const
{
    const Slots &all = slotsBy(order.by);
    if (order.by == By::Name) {
        const auto named = all.begin() + static_cast<std::ptrdiff_t>(m_nameless);
        bool goesOn = true;
        if (!order.descending)
            goesOn = visitAll(named, all.end(), visit);
        else
            for (auto at = all.end(); goesOn && at != named;)
                goesOn = visit(*--at);
        if (goesOn)
            visitAll(all.begin(), named, visit);
        return;
    }
    if (!order.descending) {
        visitAll(all.begin(), all.end(), visit);
        return;
    }
    const auto dayOf = [&](quint32 slot) { return columns.day(slot, order.by); };
    const auto withoutDay = std::ranges::lower_bound(all, ContactColumns::never, {}, dayOf);
    for (auto last = withoutDay; last != all.begin();) {
        auto first = last - 1;
        while (first != all.begin() && dayOf(*(first - 1)) == dayOf(*first))
            --first;
        if (!visitAll(first, last, visit))
            return;
        last = first;
    }
    visitAll(withoutDay, all.end(), visit);
}

} // namespace cultivar
