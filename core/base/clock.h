// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace cultivar {

/// Where the program's time comes from. Only the composition root makes one; everything else is told now and today.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The present instant, in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;

    /// The present day in `zone`.
    [[nodiscard]] QDate today(const QTimeZone &zone) const;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
};

/// Stands still: for tests, and for "pretend today is".
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime instant);
    /// Noon of `day` in `zone`.
    FixedClock(QDate day, const QTimeZone &zone);

    [[nodiscard]] QDateTime now() const override { return m_instant; }

private:
    QDateTime m_instant;
};

} // namespace cultivar
