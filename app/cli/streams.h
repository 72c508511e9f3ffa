// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cultivar::cli {

/// Called first thing in main. If the caller closed one of the standard streams, the next file opened would take its
/// number, and what is printed would end up in that file.
void keepStreamNumbers();

/// False if stdout does not take it: closed, or on a full disk.
[[nodiscard]] bool print(const QByteArray &bytes);

/// One line on stderr; gives `exitCode` back.
int complain(const QString &text, int exitCode);

} // namespace cultivar::cli
