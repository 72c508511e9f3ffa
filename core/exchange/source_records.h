// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/format_sniffer.h"
#include "core/exchange/reading_watch.h"
#include "core/exchange/tables/table_mapping.h"

#include <QByteArray>
#include <QSet>

#include <vector>

namespace cultivar {

/// How a file was read.
struct SourceFormat
{
    FileFormat format = FileFormat::Unknown;
    std::optional<TableMapping> mapping{}; ///< of a table; nothing: the guessed one
};

/// A record of a file as it stands there.
struct SourceRecord
{
    int line = 0;     ///< 1-based physical line where it starts
    QByteArray bytes; ///< word for word, with its line break; tables in UTF-8 whatever the file was in

    bool operator==(const SourceRecord &) const = default;
};

struct SourceRecords
{
    QByteArray head; ///< what must stand before any of them: all up to the header of a table
    std::vector<SourceRecord> records;
};

/// The records of a file that start at `lines`, in the order of the file: those that RowProblem::line names. Nothing
/// for a format that has no records of its own (JSON), and less than asked for where `watch` stops it.
[[nodiscard]] SourceRecords recordsAt(QByteArrayView bytes, const SourceFormat &format, const QSet<int> &lines,
                                      const ReadingWatch &watch = {});

/// A record on one line, to be shown: at most `length` characters.
[[nodiscard]] QString wordsOf(const SourceRecord &record, qsizetype length);

} // namespace cultivar
