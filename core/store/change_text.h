// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/edit.h"

namespace cultivar::store {

/// A Change as the undo log and the batch log keep it: the record's name and compact JSON of both sides, null for an
/// absent one.
struct ChangeText
{
    QString record;
    QString before;
    QString after;
};

[[nodiscard]] ChangeText toText(const Change &change);
/// DamagedFile if the text is none of ours.
[[nodiscard]] Result<Change> fromText(const ChangeText &text);

} // namespace cultivar::store
