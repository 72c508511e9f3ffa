// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// The parts of version1(), each with its indexes. What was shipped is never changed.
namespace cultivar::store::schema {

/// Circles, contacts and how contacts belong together.
[[nodiscard]] QStringList contactTables();

/// What was said, planned, promised, given and written, and the weekly review.
[[nodiscard]] QStringList conversationTables();

/// What is set, and what the program keeps beside: imports, views, templates, undo, drafts, search.
[[nodiscard]] QStringList houseTables();

} // namespace cultivar::store::schema
