// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace cultivar {

/// `values` in another order: the value at order[i] comes to i.
template <class Value>
[[nodiscard]] std::vector<Value> arranged(const std::vector<Value> &values, const std::vector<quint32> &order)
{
    std::vector<Value> arranged;
    arranged.reserve(order.size());
    for (const quint32 from : order)
        arranged.push_back(values[from]);
    return arranged;
}

} // namespace cultivar
