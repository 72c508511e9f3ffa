// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"

namespace cultivar::store {

using namespace Qt::StringLiterals;

/// For each place where an R can refer to a Target, the SQL condition (one parameter: the Target's id) that it does.
template <RecordType R, RecordType Target> QStringList referenceConditions()
{
    QStringList conditions;
    R::describe([&](const char *name, auto member) {
        using Field = std::remove_cvref_t<decltype(std::declval<R>().*member)>;
        const QString field = QString::fromLatin1(name);
        [[maybe_unused]] const auto inList = [&](const QString &column) {
            conditions += u"id IN (SELECT owner FROM \"%1_%2\" WHERE \"%3\" = ?)"_s.arg(R::recordName, field, column);
        };
        if constexpr (std::is_same_v<Field, Id<Target>>) {
            conditions += u"\"%1\" = ?"_s.arg(field);
        } else if constexpr (ListField<Field>) {
            using Element = typename ListOf<Field>::Element;
            if constexpr (std::is_same_v<Element, Id<Target>>)
                inList(u"value"_s);
            else if constexpr (Described<Element>)
                Element::describe([&](const char *part, auto inner) {
                    using Part = std::remove_cvref_t<decltype(std::declval<Element>().*inner)>;
                    if constexpr (std::is_same_v<Part, Id<Target>>)
                        inList(QString::fromLatin1(part));
                });
        }
    });
    return conditions;
}

} // namespace cultivar::store
