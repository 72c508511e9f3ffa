// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cultivar::wording {

/// Why a record of a file was left out or taken in part, on one line. `word`: that of a ProblemKind
/// (core/exchange/parsed.h), which this room may not include. A word nobody knows is shown as it is.
[[nodiscard]] QString problemText(QStringView word, const QString &detail);

/// Where a record of a file stands: "line 12", "Connections.csv, line 12". `part`: the file inside the file, with its
/// folders. `line`: 0 where there are none.
[[nodiscard]] QString placeText(const QString &part, int line);

/// What is not in order in a database, as part of a sentence. `word`: that of a FindingKind (core/store/integrity.h).
[[nodiscard]] QString findingText(QStringView word);

} // namespace cultivar::wording
