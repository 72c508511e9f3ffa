// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/format_sniffer.h"
#include "core/exchange/parsed.h"
#include "core/exchange/reading_watch.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/tables/table_mapping.h"

#include <QTimeZone>

namespace cultivar {

/// What a reader may have to know besides the bytes.
struct ReadingContext
{
    QString fileName;                      ///< without its folder
    QTimeZone mine;                        ///< of times without a zone
    QDateTime now{};                       ///< UTC
    QStringList myAddresses{};             ///< e-mail addresses, lower case
    LinkedInSelf linkedIn{};               ///< of messages of LinkedIn
    std::optional<TableMapping> mapping{}; ///< of a table; nothing: the guessed one
};

/// Reads a file of one of the formats that are read whole and hold nothing but what Parsed has; nothing for the others,
/// which the workspace takes in its own ways (cards one by one, our own archive with its ids, …). Never fails for a bad
/// record, which is a problem of its own.
[[nodiscard]] std::optional<Result<Parsed>> readWhole(FileFormat format, QByteArrayView bytes,
                                                      const ReadingContext &context, const ReadingWatch &watch = {});

} // namespace cultivar
