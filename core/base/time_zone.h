// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include <optional>

namespace cultivar {

/// The zone of an IANA name; nothing for names nobody knows. (Qt 6.4 makes a valid zone at UTC of any name.)
[[nodiscard]] inline std::optional<QTimeZone> knownTimeZone(const QString &name)
{
    const QByteArray id = name.toUtf8();
    return QTimeZone::isTimeZoneIdAvailable(id) ? std::optional(QTimeZone(id)) : std::nullopt;
}

} // namespace cultivar
