// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/giving.h"

namespace cultivar::rules {

/// The words of `theirs` that also stand in `mine`, as they are written in `theirs`, each once. Compared folded,
/// without a plural s; words under four letters and the commonest of English and German do not count, ideographs do.
[[nodiscard]] QStringList sharedWords(const QString &mine, const QString &theirs);

/// What of a contact's interests, asks, expertise, tags and projects a clip's title, note and tags speak of, in the
/// contact's own words. Empty: nothing is shared.
[[nodiscard]] QStringList sharedWords(const Clip &clip, const Contact &contact);

} // namespace cultivar::rules
