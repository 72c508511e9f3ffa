// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace cultivar {

/// What two elements of a list are compared by.
struct ListKey
{
    QString value;
    QString label;
};

/// For each of `now` the index of the element of `before` it was, or -1 if it is new. Each of `before` is taken at most
/// once: first by value and label, then by value alone (another label), then by label alone (another value).
[[nodiscard]] std::vector<int> matchedElements(const std::vector<ListKey> &before, const std::vector<ListKey> &now);

} // namespace cultivar
