// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace cultivar {

/// The text of a file that does not say its encoding: UTF-16 or UTF-8 by their byte order mark, which is dropped; else
/// UTF-8 if it is valid as such; else Windows-1252, in which the five bytes without a character become the control
/// characters of the same number. Line ends and NUL stay as they are.
[[nodiscard]] QString decodedText(QByteArrayView bytes);

} // namespace cultivar
