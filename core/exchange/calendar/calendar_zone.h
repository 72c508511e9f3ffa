// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <memory>
#include <vector>

namespace cultivar {

inline constexpr qint64 daySeconds = 86'400;

/// From an instant on, clocks are so far ahead of UTC.
struct ZoneTransition
{
    qint64 at = 0;  ///< seconds since 1970, UTC
    int offset = 0; ///< seconds east of UTC

    bool operator==(const ZoneTransition &) const = default;
};

/// What a time of a calendar is said in. The face of a clock ("wall") is a QDateTime with Qt::UTC that has nothing to
/// do with UTC: it exists at all times, whatever zone this machine is in.
class CalendarZone
{
public:
    [[nodiscard]] static CalendarZone utc();
    [[nodiscard]] static CalendarZone named(const QTimeZone &zone);

    /// Times without a zone, as seen in mine.
    [[nodiscard]] static CalendarZone floating(const QTimeZone &mine);

    /// A zone without a name that others know; `offset` before the first of the transitions, which are in order.
    [[nodiscard]] static CalendarZone defined(int offset, std::vector<ZoneTransition> transitions);

    /// IANA; empty for UTC and for zones without one.
    [[nodiscard]] QString name() const;

    [[nodiscard]] bool isFloating() const { return m_kind == Kind::Floating; }

    /// Whether it says where people are: UTC does not, for programs write it that do not tell.
    [[nodiscard]] bool isPlace() const { return m_kind == Kind::Named || m_kind == Kind::Defined; }

    /// A time that clocks show twice is the first of the two; one that they skip is told by the offset before (RFC
    /// 5545, 3.3.5).
    [[nodiscard]] QDateTime toUtc(const QDateTime &wall) const;
    [[nodiscard]] QDateTime toWall(const QDateTime &utc) const;

private:
    enum class Kind
    {
        Utc,
        Named,
        Floating,
        Defined
    };

    [[nodiscard]] int offsetAt(qint64 seconds) const;

    Kind m_kind = Kind::Utc;
    QTimeZone m_zone;
    int m_offset = 0;
    std::shared_ptr<const std::vector<ZoneTransition>> m_transitions;
};

} // namespace cultivar
