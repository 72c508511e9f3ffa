// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cultivar::ui {

/// A plain text as a PDF on A4: its first line larger, lines of indented text as they are. Nothing in it is markup.
[[nodiscard]] QByteArray briefAsPdf(const QString &text);

} // namespace cultivar::ui
