// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cultivar {

/// A subject without the marks of answers and forwarded mail in the languages that mail programs write, nor those that
/// servers put before what comes from outside ("[EXTERNAL]"), folded.
[[nodiscard]] QString comparableSubject(const QString &subject);

} // namespace cultivar
