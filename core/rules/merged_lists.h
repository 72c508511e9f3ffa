// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/model/contact.h"
#include "core/rules/contact_keys.h"

#include <algorithm>

// How lists and texts of two contacts become one.
namespace cultivar::rules {

template <class T> bool isSame(const T &a, const T &b)
{
    return a == b;
}

inline bool isSame(const QString &a, const QString &b)
{
    return a == b || fold(a) == fold(b);
}

inline bool isSame(const Reach &a, const Reach &b)
{
    return isSameReach(a, b);
}

/// There is one birthday; other days go by their name, if they have one.
inline bool isSame(const ContactDate &a, const ContactDate &b)
{
    const bool isNamed = a.kind != DateKind::Other || !a.label.isEmpty();
    return a.kind == b.kind && (a.kind == DateKind::Birthday || (isSame(a.label, b.label) && (isNamed || a == b)));
}

inline bool isSame(const BroughtBySource &a, const BroughtBySource &b)
{
    return a.source == b.source && a.key == b.key;
}

template <ListField List> bool holds(const List &list, const typename ListOf<List>::Element &element)
{
    return std::ranges::any_of(list, [&](const auto &other) { return isSame(other, element); });
}

template <ListField List> bool holdsExactly(const List &list, const typename ListOf<List>::Element &element)
{
    return std::ranges::find(list, element) != list.end();
}

template <ListField List> List united(List list, const List &more, const List &except = {})
{
    for (const auto &element : more) {
        if (!holds(list, element) && !holds(except, element))
            list.push_back(element);
    }
    return list;
}

/// One below the other, unless the first says it already.
[[nodiscard]] inline QString joinedNotes(const QString &first, const QString &second,
                                         const QString &between = u"\n\n"_s)
{
    if (first.isEmpty() || second.isEmpty() || first.contains(second))
        return first.isEmpty() ? second : first;
    return first + between + second;
}

} // namespace cultivar::rules
