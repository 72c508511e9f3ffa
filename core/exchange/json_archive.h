// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/reading_watch.h"
#include "core/model/records.h"

#include <QByteArray>

// The complete archive as JSON (RFC 8259, UTF-8):
//   {"format":"cultivar","version":1,"records":{"circle":[…],"contact":[…],…}}
// with every record type except Batch, which is about one database only. One record a line, each list sorted by uid,
// fields as in core/model/json_value.h, records referring to one another by uid.

namespace cultivar {

/// Whether the beginning of a JSON text says that it is such an archive, and not that of any other program.
[[nodiscard]] bool looksLikeArchive(QByteArrayView head);

/// Depends on nothing but the records' values. `watch` counts records; what is written when it stops is no archive.
/// Every id a record of `network` refers to must be that of another one in it.
[[nodiscard]] QByteArray writeArchive(const Network &network, const ReadingWatch &watch = {});

/// What writeArchive() wrote, and writeArchive() of it is `bytes` again; nothing of an empty file. Each list gets ids
/// from 1 in the order of the file. Fails with
///   UnknownFormat  another JSON;
///   NewerFile      a later version (detail: its number);
///   InvalidInput   subject: "contact/<uid>", or "contact/<n>" counted from 1 where there is no uid; else the key in
///   the envelope; or
///                  "line/<n>" where it is no JSON. Detail: the field or key, "uid" if it is missing or met twice,
///                  "field=uid" for a reference to nobody in the archive; the parser's word where it is no JSON;
///   Cancelled      `watch`, which counts records twice over, stopped it.
[[nodiscard]] Result<Network> readArchive(QByteArrayView bytes, const ReadingWatch &watch = {});

} // namespace cultivar
