// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/format_sniffer.h"
#include "core/exchange/tables/table_mapping.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace cultivar {

struct ImportRequest
{
    QStringList files;
    std::optional<FileFormat> format;        ///< nothing: found by looking
    QString circle;                          ///< name or uid of the circle all imported contacts join; empty: none
    bool dryRun = false;                     ///< find out what would happen; nothing is written
    QHash<QString, TableMapping> mappings{}; ///< by file: what the columns of a table hold; others by looking
    TableHints tables{};                     ///< of any table that is not in `mappings`
};

} // namespace cultivar
