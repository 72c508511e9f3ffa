// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.h"

namespace cultivar {

/// Calls `visit` with every reference to a record in `value`, also those inside its lists.
template <class T, class Visitor> void forEachReference(T &value, Visitor &&visit)
{
    using Value = std::remove_const_t<T>;
    if constexpr (ReferenceTo<Value>::value) {
        visit(value);
    } else if constexpr (std::is_same_v<Value, QStringList>) {
        return;
    } else if constexpr (ListField<Value>) {
        for (auto &element : value)
            forEachReference(element, visit);
    } else if constexpr (Described<Value>) {
        Value::describe([&](const char *, auto member) { forEachReference(value.*member, visit); });
    }
}

} // namespace cultivar
