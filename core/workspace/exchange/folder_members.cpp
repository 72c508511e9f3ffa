// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/folder_members.h"

#include "core/exchange/mail/mail_fields.h"
#include "core/workspace/exchange/import_source.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace cultivar {

namespace {

constexpr auto whatIsLookedAt = QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot;

class FolderReader
{
public:
    FolderReader(const QString &path, const ReadingWatch &watch)
        : m_folder(QDir(path).absolutePath())
        , m_watch(watch)
    {
    }

    Result<ArchiveMembers> read() &&
    {
        if (!QFileInfo(m_folder.path()).isReadable())
            return fail(ErrorKind::NoPermission, m_folder.path());
        if (const Result<void> found = findFiles(); !found)
            return passOn(found);
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            if (!goesOn(m_watch, i, m_files.size()))
                return fail(ErrorKind::Cancelled);
            if (const Result<void> done = take(m_files[i]); !done)
                return passOn(done);
        }
        std::ranges::sort(m_members.passedOver);
        return std::move(m_members);
    }

private:
    Result<void> findFiles()
    {
        QDirIterator found(m_folder.path(), whatIsLookedAt, QDirIterator::Subdirectories);
        for (qint64 seen = 0; found.hasNext(); ++seen) {
            if (!goesOn(m_watch, 0, 0))
                return fail(ErrorKind::Cancelled);
            if (seen == mostFilesOfFolder)
                return fail(ErrorKind::InvalidInput, {}, u"too_large_folder"_s);
            const QFileInfo info(found.next());
            if (info.isSymLink())
                m_members.passedOver += nameOf(info.filePath());
            else if (info.isFile())
                m_files += info.filePath();
            else if (!info.isReadable())
                m_members.unreadable.emplace_back(nameOf(info.filePath()),
                                                  Error{ErrorKind::NoPermission, info.filePath(), {}});
        }
        std::ranges::sort(m_files);
        return {};
    }

    Result<void> take(const QString &path)
    {
        const QString name = nameOf(path);
        QFile file(path);
        if (const Result<void> opened = openFile(file); !opened) {
            // The database itself is no file to bring.
            if (opened.error().kind == ErrorKind::InvalidInput)
                m_members.passedOver += name;
            else
                m_members.unreadable.emplace_back(name, opened.error());
            return {};
        }
        const std::optional<FileFormat> format = formatOfMember(name, file.peek(sniffedBytes));
        if (!format) {
            m_members.passedOver += name;
            return {};
        }
        if (*format == FileFormat::Mbox) {
            m_members.known.push_back({name, *format, {}, path});
            return {};
        }
        const qint64 most = *format == FileFormat::Eml ? qint64{largestMailHead} : largestFolder - m_size + 1;
        Result<QByteArray> bytes = readOpen(file, most, m_watch);
        if (!bytes && bytes.error().kind == ErrorKind::Cancelled)
            return passOn(bytes);
        if (!bytes) {
            m_members.unreadable.emplace_back(name, bytes.error());
            return {};
        }
        m_size += bytes->size();
        if (m_size > largestFolder)
            return fail(ErrorKind::InvalidInput, {}, u"too_large_folder"_s);
        m_members.known.push_back({name, *format, std::move(*bytes), {}});
        return {};
    }

    [[nodiscard]] QString nameOf(const QString &path) const { return m_folder.relativeFilePath(path); }

    QDir m_folder;
    const ReadingWatch &m_watch;
    QStringList m_files;
    ArchiveMembers m_members;
    qint64 m_size = 0;
};

} // namespace

Result<ArchiveMembers> readFolderMembers(const QString &path, const ReadingWatch &watch)
{
    return FolderReader(path, watch).read();
}

} // namespace cultivar
