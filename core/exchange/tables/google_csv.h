// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading_watch.h"
#include "core/model/contact.h"

#include <QByteArray>

#include <span>

namespace cultivar {

/// The contacts as a table with the columns of Google Contacts (the form it writes since 2024), which most programs
/// take: as many numbered columns as somebody needs, first the preferred address. What has no column there is a custom
/// field: why, how we met, asks, offers and the like are not written, for the table is given away. Cells are defused as
/// CsvWriter does, and restored when such a table comes back. Those in the trash are left out.
[[nodiscard]] QByteArray writeGoogleCsv(std::span<const Contact> contacts, const ReadingWatch &watch = {});

} // namespace cultivar
