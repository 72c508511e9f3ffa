// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cultivar::test {

/// Texts that break programs: the public list where it is at hand, and always those that are hard for what this program
/// is made of. None is empty but for spaces.
[[nodiscard]] QStringList naughtyStrings();

} // namespace cultivar::test
