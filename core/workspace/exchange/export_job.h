// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/job_control.h"
#include "core/workspace/records.h"

namespace cultivar {

enum class ExportFormat
{
    Vcard4,
    Vcard3,
    Csv,
    GoogleCsv, ///< the columns of Google Contacts, for other programs
    Icalendar, ///< meetings, and what I promised and is open
    Json
};

/// The bytes of an export, on the reading thread: everything, or one contact (uid or exact name). Contacts in the trash
/// are only in the complete JSON. All of one moment. Errors: InvalidInput for JSON of one contact, for the archive is
/// of everything; Cancelled.
[[nodiscard]] Result<QByteArray> exportContacts(const Records &records, ExportFormat format, const QString &contact,
                                                const JobControl &control = {});

/// Writes a file whole or not at all, readable by its owner only: under another name first, flushed, checked, then put
/// in place. Errors: DiskFull, NoPermission, CannotWrite, InvalidInput (it is the database that is open); what was at
/// `path` before is then still there.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &bytes);

struct ExportRequest
{
    QString target; ///< the file to write; one that is there is replaced
    ExportFormat format = ExportFormat::Vcard4;
    QString contact; ///< uid or exact name; empty: everything
};

/// Both at once. What was at the target before is still there after an error.
[[nodiscard]] Result<void> exportToFile(const Records &records, const ExportRequest &request,
                                        const JobControl &control = {});

} // namespace cultivar

template <> struct cultivar::EnumWords<cultivar::ExportFormat>
{
    static constexpr std::array words = {QLatin1StringView("vcard4"), QLatin1StringView("vcard3"),
                                         QLatin1StringView("csv"),    QLatin1StringView("google_csv"),
                                         QLatin1StringView("ics"),    QLatin1StringView("json")};
};
