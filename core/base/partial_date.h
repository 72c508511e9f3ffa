// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace cultivar {

/// A day of which parts may be unknown: 1985-12-03, --12-03 (no year), 1985-12, 1985.
/// Year 1 to 9999, month 1 to 12, day 1 to the longest that month can be. Text form: ISO 8601, without a year as in RFC
/// 6350 (4.3.1).
class PartialDate
{
public:
    PartialDate() = default;
    explicit PartialDate(QDate date);
    /// Nothing for parts that make no date: 31 April, a day without a month, 29 February of a common year.
    [[nodiscard]] static std::optional<PartialDate> of(std::optional<int> year, std::optional<int> month,
                                                       std::optional<int> day);
    /// Reads the text form and the basic forms of vCard: 19851203, --1203, ---03 is refused.
    [[nodiscard]] static std::optional<PartialDate> fromText(QStringView text);

    [[nodiscard]] QString toText() const;

    [[nodiscard]] bool isNull() const { return m_year == 0 && m_month == 0 && m_day == 0; }

    [[nodiscard]] std::optional<int> year() const;
    [[nodiscard]] std::optional<int> month() const;
    [[nodiscard]] std::optional<int> day() const;

    /// The exact day, if year, month and day are known.
    [[nodiscard]] std::optional<QDate> exactDay() const;
    /// The day it is kept in `inYear`: 29 February on the 28th in common years. Nothing without month and day.
    [[nodiscard]] std::optional<QDate> anniversaryIn(int inYear) const;

    auto operator<=>(const PartialDate &) const = default;

private:
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
};

} // namespace cultivar
