// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"

namespace cultivar {

Edit Edit::inverse() const
{
    Edit inverted(m_label);
    inverted.m_batch = m_batch;
    inverted.m_changes.reserve(m_changes.size());
    for (auto change = m_changes.rbegin(); change != m_changes.rend(); ++change) {
        inverted.m_changes.push_back(*change);
        std::visit([](auto &values) { std::swap(values.before, values.after); }, inverted.m_changes.back());
    }
    return inverted;
}

} // namespace cultivar
