// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace cultivar {

/// A zip archive of these files; empty if it could not be made.
[[nodiscard]] QByteArray zipOf(const std::vector<std::pair<QString, QByteArray>> &files);

} // namespace cultivar
