// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <limits>
#include <optional>

namespace cultivar {

/// A day or none, in four bytes: QDate::toJulianDay() of all years there are days of people for.
class PackedDay
{
public:
    PackedDay() = default;

    explicit PackedDay(const std::optional<QDate> &day)
        : m_number(day ? static_cast<qint32>(day->toJulianDay()) : none)
    {
    }

    [[nodiscard]] std::optional<QDate> day() const
    {
        return m_number == none ? std::nullopt : std::optional(QDate::fromJulianDay(m_number));
    }

private:
    static constexpr qint32 none = std::numeric_limits<qint32>::min();

    qint32 m_number = none;
};

} // namespace cultivar
