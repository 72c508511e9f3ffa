// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/edit.h"

namespace cultivar::store {
class EditWriter;
}

namespace cultivar {

/// What taking an import back does.
struct TakeBack
{
    Edit edit;
    int removed = 0;  ///< records the import added that go
    int reverted = 0; ///< records it changed that are as before, but for what was edited since
    QStringList kept; ///< names of added records that stay, since they were edited or something refers to them
};

/// Undoes an import, keeping what was edited since: a record it added goes if it is as the import left it and nothing
/// outside the import refers to it; a field it changed goes back if nobody changed it since. On the writer's thread;
/// changes nothing by itself.
[[nodiscard]] Result<TakeBack> takeBack(store::EditWriter &writer, BatchId batch);

} // namespace cultivar
