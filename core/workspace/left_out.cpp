// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/left_out.h"

#include "core/exchange/source_records.h"
#include "core/workspace/export_job.h"

#include <QFile>

namespace cultivar {

Result<void> saveLeftOut(const LeftOutRequest &request)
{
    const QString &path = request.file.file;
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::MissingFile, path);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorKind::CannotRead, path, file.errorString());
    const QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return fail(ErrorKind::CannotRead, path, file.errorString());
    QSet<int> lines;
    for (const RowProblem &problem : request.file.problems)
        lines.insert(problem.line);
    const SourceRecords found = recordsAt(bytes, request.file.format, lines);
    if (found.records.empty())
        return fail(ErrorKind::NotFound, path);
    QByteArray saved = found.head;
    for (const SourceRecord &record : found.records) {
        saved += record.bytes;
        if (!record.bytes.endsWith('\n') && !record.bytes.endsWith('\r'))
            saved += '\n';
    }
    return writeFile(request.target, saved);
}

} // namespace cultivar
