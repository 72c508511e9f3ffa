// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace cultivar::rules {

/// How fast an introduction is spoken without hurry, words a minute.
inline constexpr int spokenWordsPerMinute = 140;

/// Runs of characters between spaces that hold a letter or a digit. In scripts without spaces two characters count as a
/// word, which is about as long to say.
[[nodiscard]] int wordCount(QStringView text);

/// Whole seconds, rounded, it takes to say so many words. `words`: not negative.
[[nodiscard]] int spokenSeconds(int words);

} // namespace cultivar::rules
