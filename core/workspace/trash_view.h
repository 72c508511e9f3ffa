// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

namespace cultivar {

/// Something that waits in the trash.
struct TrashedRecord
{
    QLatin1StringView record; ///< recordName of its type
    Uid uid;
    QString title;      ///< its name or first words; may be empty
    QStringList people; ///< whom it is about, of a contact nobody
    QDate since;        ///< in my zone
    QDate until;        ///< the last day it can be put back

    bool operator==(const TrashedRecord &) const = default;
};

/// What was put in the trash, newest first.
[[nodiscard]] Result<std::vector<TrashedRecord>> trashView(const Records &records);

namespace commands {

/// Out of the trash. NotFound (subject: the uid) if it does not lie there.
[[nodiscard]] Workspace::Command restoreFromTrash(QLatin1StringView record, Uid uid);

} // namespace commands

} // namespace cultivar
