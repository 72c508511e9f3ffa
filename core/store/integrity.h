// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/clock_store.h"

#include <QStringList>

namespace cultivar::store {

/// SQLite's integrity_check and foreign_key_check; DamagedFile with the first finding as detail.
[[nodiscard]] Result<void> checkFile(Database &database);

enum class FindingKind
{
    Structure,
    ForeignKey,
    DerivedColumn,
    SearchIndex,
    Record
};

} // namespace cultivar::store

template <> struct cultivar::EnumWords<cultivar::store::FindingKind>
{
    static constexpr std::array words = {QLatin1StringView("structure"), QLatin1StringView("foreign_key"),
                                         QLatin1StringView("derived_column"), QLatin1StringView("search_index"),
                                         QLatin1StringView("record")};
};

namespace cultivar::store {

struct Finding
{
    FindingKind kind = FindingKind::Structure;
    QString detail; ///< the engine's words, or the record's name and key
};

/// Everything that can be checked: structure, foreign keys, derived columns, the search index, and that every record
/// can be read. FTS5 checks itself by a write that changes nothing, which is made in a temporary copy if `database` is
/// only read. Errors besides those of reading: DiskFull, CannotWrite for that copy.
[[nodiscard]] Result<std::vector<Finding>> check(Database &database, const ClockRule &clockRule);

} // namespace cultivar::store
