// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace cultivar::architecture {

/// What is wrong with one source file by the rules of the house, a line each ("path:line: what"); empty if nothing is.
///
/// Checked: the licence line, `#pragma once`, includes from the root and only of rooms below, the Qt modules a room may
/// see, tr() where words belong, no event loop inside another, length.
///
/// `path` from the root of the repository, with slashes: "core/model/contact.h".
[[nodiscard]] QStringList violations(const QString &path, const QString &content);

/// Every source file of core, ui and app under `root`, from the root.
[[nodiscard]] QStringList sourceFiles(const QString &root);

/// The room of a file: "core/model", "ui", "app"; empty outside of the house.
[[nodiscard]] QString roomOf(const QString &path);

} // namespace cultivar::architecture
