// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/folder_members.h"

#include "core/workspace/exchange/import_source.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace cultivar {

namespace {

Result<QStringList> filesOf(const QString &path, const ReadingWatch &watch)
{
    QStringList files;
    QDirIterator found(QDir(path).absolutePath(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        if (!goesOn(watch, 0, 0))
            return fail(ErrorKind::Cancelled);
        files += found.next();
        if (files.size() > mostFilesOfFolder)
            return fail(ErrorKind::InvalidInput, path, u"too_large_folder"_s);
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

Result<ArchiveMembers> readFolderMembers(const QString &path, const ReadingWatch &watch)
{
    const Result<QStringList> files = filesOf(path, watch);
    if (!files)
        return passOn(files);
    const QDir folder(QDir(path).absolutePath());
    ArchiveMembers members;
    qint64 size = 0;
    for (qsizetype i = 0; i < files->size(); ++i) {
        if (!goesOn(watch, i, files->size()))
            return fail(ErrorKind::Cancelled);
        const QString name = folder.relativeFilePath(files->at(i));
        QFile file(files->at(i));
        const bool isOpen = openFile(file).has_value();
        const std::optional<FileFormat> format = isOpen ? formatOfMember(name, file.peek(sniffedBytes)) : std::nullopt;
        if (!format) {
            members.passedOver += name;
            continue;
        }
        size += file.size();
        if (size > largestFolder)
            return fail(ErrorKind::InvalidInput, path, u"too_large_folder"_s);
        QByteArray bytes = file.readAll();
        if (file.error() == QFile::NoError)
            members.known.push_back({name, *format, std::move(bytes)});
        else
            members.passedOver += name;
    }
    return members;
}

} // namespace cultivar
