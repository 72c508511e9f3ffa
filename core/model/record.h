// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/uid.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <type_traits>
#include <vector>

namespace cultivar {

/// What every stored thing has. A record describes itself once, in `recordName` and `describe`; the database columns,
/// the JSON form, the undo log and the three-way merge all follow that one description, so they cannot drift apart.
///
/// `describe(visit)` calls `visit("snake_case_name", &Self::member)` for each field in a fixed order. A field is a
/// scalar (a column) or a list (a child table `<record>_<field>`): strings, ids, or plain structs that describe
/// themselves in turn.
template <class Self> struct Record
{
    Id<Self> id;
    Uid uid;
    std::optional<QDateTime> trashed; ///< instant (UTC) it was put in the trash; kept 30 days from then

    bool operator==(const Record &) const = default;
};

template <class T> struct ListOf : std::false_type
{
};

template <class T> struct ListOf<std::vector<T>> : std::true_type
{
    using Element = T;
};

template <> struct ListOf<QStringList> : std::true_type
{
    using Element = QString;
};

template <class T>
concept ListField = ListOf<T>::value;

template <class T> struct OptionalOf : std::false_type
{
};

template <class T> struct OptionalOf<std::optional<T>> : std::true_type
{
    using Value = T;
};

template <class T> struct ReferenceTo : std::false_type
{
};

template <class R> struct ReferenceTo<Id<R>> : std::true_type
{
    using Target = R;
};

/// A struct that describes itself, record or not.
template <class T>
concept Described = requires
{
    T::describe([](const char *, auto) {});
};

template <class T>
concept RecordType = Described<T> && requires
{
    T::recordName;
};

} // namespace cultivar
