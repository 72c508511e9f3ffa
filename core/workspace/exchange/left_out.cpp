// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/left_out.h"

#include "core/exchange/archives/archive_members.h"
#include "core/exchange/source_records.h"
#include "core/workspace/exchange/export_job.h"
#include "core/workspace/exchange/import_source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

QByteArray leftOutOf(const QByteArray &bytes, const SourceFormat &format, const std::vector<RowProblem> &problems,
                     const QString &part)
{
    QSet<int> lines;
    for (const RowProblem &problem : problems)
        if (problem.part == part)
            lines.insert(problem.line);
    const SourceRecords found = recordsAt(bytes, format, lines);
    if (found.records.empty())
        return {};
    QByteArray saved = found.head;
    for (const SourceRecord &record : found.records) {
        saved += record.bytes;
        if (!record.bytes.endsWith('\n') && !record.bytes.endsWith('\r'))
            saved += '\n';
    }
    return saved;
}

using PartLines = std::pair<QString, QByteArray>; ///< the name of a file inside another, and what is wrong in it

/// What is wrong in one file of an archive is one file; in several, they stand beside it under their names.
Result<void> saveParts(const LeftOutRequest &request, const std::vector<PartLines> &parts)
{
    if (parts.empty())
        return fail(ErrorKind::NotFound, request.file.file);
    if (parts.size() == 1)
        return writeFile(request.target, parts.front().second);
    const QFileInfo target(request.target);
    for (const auto &[name, words] : parts) {
        // Two folders may each have a file of one name.
        const QString own = target.completeBaseName() + u' ' + QString(name).replace(u'/', u' ');
        if (Result<void> done = writeFile(target.dir().filePath(own), words); !done)
            return done;
    }
    return {};
}

Result<void> saveOfArchive(const LeftOutRequest &request, const QByteArray &bytes)
{
    const Result<ArchiveMembers> members = readArchiveMembers(bytes);
    if (!members)
        return fail(members.error().kind, request.file.file, members.error().detail);
    std::vector<PartLines> saved;
    for (const ArchiveMember &member : members->known)
        if (QByteArray leftOut = leftOutOf(member.bytes, {member.format}, request.file.problems, member.name);
            !leftOut.isEmpty())
            saved.emplace_back(member.name, std::move(leftOut));
    return saveParts(request, saved);
}

/// Only the files that something is wrong in are read.
Result<void> saveOfFolder(const LeftOutRequest &request)
{
    QStringList parts;
    for (const RowProblem &problem : request.file.problems)
        parts += problem.part;
    parts.removeDuplicates();
    std::vector<PartLines> saved;
    for (const QString &part : parts) {
        QFile file(QDir(request.file.file).filePath(part));
        if (const Result<void> opened = openFile(file); !opened)
            continue;
        const QByteArray bytes = file.readAll();
        const FileFormat format =
            sniffFormat(QByteArrayView(bytes).first(std::min(sniffedBytes, bytes.size())), QFileInfo(part).fileName());
        if (QByteArray leftOut = leftOutOf(bytes, {format}, request.file.problems, part); !leftOut.isEmpty())
            saved.emplace_back(part, std::move(leftOut));
    }
    return saveParts(request, saved);
}

} // namespace

Result<void> saveLeftOut(const LeftOutRequest &request)
{
    const QString &path = request.file.file;
    if (request.file.format == FileFormat::Folder)
        return saveOfFolder(request);
    QFile file(path);
    if (const Result<void> opened = openFile(file); !opened)
        return passOn(opened);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return fail(ErrorKind::CannotRead, path, file.errorString());
    if (request.file.format == FileFormat::Zip)
        return saveOfArchive(request, bytes);
    const QByteArray saved = leftOutOf(bytes, {request.file.format, request.file.mapping}, request.file.problems, {});
    return saved.isEmpty() ? fail(ErrorKind::NotFound, path) : writeFile(request.target, saved);
}

} // namespace cultivar
