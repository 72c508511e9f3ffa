// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/left_out.h"

#include "core/exchange/archives/archive_members.h"
#include "core/exchange/source_records.h"
#include "core/workspace/exchange/export_job.h"
#include "core/workspace/exchange/folder_members.h"
#include "core/workspace/exchange/import_source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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

/// What is wrong in one file of an archive is one file; in several, they stand beside it under their names.
Result<void> saveOfMembers(const LeftOutRequest &request, const Result<ArchiveMembers> &members)
{
    if (!members)
        return fail(members.error().kind, request.file.file, members.error().detail);
    std::vector<std::pair<QString, QByteArray>> saved;
    for (const ArchiveMember &member : members->known)
        if (QByteArray leftOut = leftOutOf(member.bytes, {member.format}, request.file.problems, member.name);
            !leftOut.isEmpty())
            saved.emplace_back(member.name.section(u'/', -1), std::move(leftOut));
    if (saved.empty())
        return fail(ErrorKind::NotFound, request.file.file);
    if (saved.size() == 1)
        return writeFile(request.target, saved.front().second);
    const QFileInfo target(request.target);
    for (const auto &[name, words] : saved)
        if (Result<void> done = writeFile(target.dir().filePath(target.completeBaseName() + u' ' + name), words); !done)
            return done;
    return {};
}

} // namespace

Result<void> saveLeftOut(const LeftOutRequest &request)
{
    const QString &path = request.file.file;
    if (request.file.format == FileFormat::Folder)
        return saveOfMembers(request, readFolderMembers(path));
    QFile file(path);
    if (const Result<void> opened = openFile(file); !opened)
        return passOn(opened);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return fail(ErrorKind::CannotRead, path, file.errorString());
    if (request.file.format == FileFormat::Zip)
        return saveOfMembers(request, readArchiveMembers(bytes));
    const QByteArray saved = leftOutOf(bytes, {request.file.format, request.file.mapping}, request.file.problems, {});
    return saved.isEmpty() ? fail(ErrorKind::NotFound, path) : writeFile(request.target, saved);
}

} // namespace cultivar
