// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// The statements of each schema version. Days are ISO 8601 text, instants ISO 8601 UTC with milliseconds, enums their
/// words. A list of a record is its own table, "<record>_<field>", keyed by owner and position.
namespace cultivar::store::schema {

[[nodiscard]] QStringList version1();
/// Pictures of contacts.
[[nodiscard]] QStringList version2();
/// Which event of a calendar a meeting is.
[[nodiscard]] QStringList version3();
/// What merging two contacts made of what imports had brought.
[[nodiscard]] QStringList version4();

} // namespace cultivar::store::schema
