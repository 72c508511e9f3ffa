// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace cultivar {

/// Below it code units are ASCII.
inline constexpr char16_t firstNonAscii = 0x80;

/// Folds text so that what people type finds what others wrote, and so that lists sort the same everywhere (no locale
/// involved): lower case by full case folding, compatibility forms made plain (NFKD: full-width, ligatures), accents of
/// Latin, Greek and Cyrillic dropped, ß as ss, æ as ae, ø as o, ł as l, final sigma as sigma, dotted and dotless
/// Turkish i as i. Voicing marks of kana stay: が is not か. Hangul is in its letters, so that half a syllable finds
/// the whole.
[[nodiscard]] QString fold(QStringView text);

/// The searchable words of already folded text: runs of letters and digits. Ideographs and kana stand alone, each its
/// own word, since such text has no spaces. An apostrophe or hyphen splits ("o'brien" gives "o", "brien") and the
/// joined form is added ("obrien").
[[nodiscard]] QStringList words(QStringView folded);

/// Total order for names: folded text first, then code units, so that equal-looking names keep a fixed order.
[[nodiscard]] bool sortsBefore(QStringView a, QStringView b);

/// Whether it begins with http:// or https://, as addresses of the web do.
[[nodiscard]] bool hasWebScheme(QStringView text);

} // namespace cultivar
