// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>

namespace cultivar {

/// The key of a record inside one database. Never leaves it: what leaves bears the Uid.
/// Positive: stored. Zero: none. Negative: new in an Edit, replaced by the writer when it is stored.
template <class Record> class Id
{
public:
    constexpr Id() = default;

    constexpr explicit Id(qint64 value)
        : m_value(value)
    {
    }

    [[nodiscard]] constexpr qint64 value() const { return m_value; }

    [[nodiscard]] constexpr bool isStored() const { return m_value > 0; }

    [[nodiscard]] constexpr bool isNull() const { return m_value == 0; }

    constexpr auto operator<=>(const Id &) const = default;

private:
    qint64 m_value = 0;
};

template <class Record> size_t qHash(Id<Record> id, size_t seed = 0) noexcept
{
    return ::qHash(id.value(), seed);
}

} // namespace cultivar
