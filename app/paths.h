// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cultivar::app {

/// The user's own database: cultivar.sqlite in the folder "cultivar" of the place for a user's data (XDG Base Directory
/// Specification: $XDG_DATA_HOME; on Windows and macOS what Qt calls GenericDataLocation). Neither need exist.
[[nodiscard]] QString defaultDatabase();

/// Where the window keeps its looks and sizes: an .ini file in the place for a user's settings.
[[nodiscard]] QString lookFile();

/// Files made from now on are readable by their owner only. Called first thing in main, before any thread starts.
void keepFilesPrivate();

} // namespace cultivar::app
