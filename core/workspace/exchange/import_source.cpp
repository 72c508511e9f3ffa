// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/import_source.h"

#include "core/exchange/mail/mail_fields.h"
#include "core/store/open_files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace cultivar {

namespace {

constexpr qint64 bytesAtOnce = 4LL * 1024 * 1024;
/// Of a folder that is none of mail there may be no end.
constexpr int mostFoldersLookedAt = 1000;
constexpr int mostFilesLookedAt = 20'000;

/// Programs leave an empty "new" out, and archives of folders forget it.
bool isMaildir(const QDir &folder)
{
    const auto has = [&folder](const QString &name) { return QFileInfo(folder.filePath(name)).isDir(); };
    return has(u"cur"_s) || (has(u"new"_s) && has(u"tmp"_s));
}

/// A Maildir, or a folder of such, as mbsync keeps them.
bool holdsMaildir(const QString &path)
{
    if (isMaildir(QDir(path)))
        return true;
    QDirIterator folders(path, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    for (int seen = 0; folders.hasNext() && seen < mostFoldersLookedAt; ++seen)
        if (isMaildir(QDir(folders.next())))
            return true;
    return false;
}

/// Outside the folders of a Maildir, and besides the mailbox of Apple Mail: what is called as files with people,
/// meetings or mail are.
bool holdsOtherFiles(const QString &path)
{
    static const QStringList endings{u"vcf"_s,  u"vcard"_s, u"csv"_s, u"tsv"_s,
                                     u"ldif"_s, u"ics"_s,   u"eml"_s, u"mbox"_s};
    static const QStringList foldersOfMaildir{u"cur"_s, u"new"_s, u"tmp"_s};
    QDirIterator found(path, QDir::Files, QDirIterator::Subdirectories);
    for (int others = 0; found.hasNext() && others < mostFilesLookedAt;) {
        const QFileInfo info(found.next());
        if (foldersOfMaildir.contains(info.dir().dirName()))
            continue;
        if (endings.contains(info.suffix().toLower()))
            return true;
        ++others;
    }
    return false;
}

/// Where other files lie beside the mail, all are read.
FileFormat formatOfFolder(const QString &path)
{
    const bool isMailbox = QFileInfo(QDir(path).filePath(mailboxInFolder)).isFile();
    if ((!isMailbox && !holdsMaildir(path)) || holdsOtherFiles(path))
        return FileFormat::Folder;
    return isMailbox ? FileFormat::Mbox : FileFormat::Maildir;
}

} // namespace

Result<FileFormat> formatAt(const QString &path)
{
    if (QFileInfo(path).isDir())
        return formatOfFolder(path);
    QFile file(path);
    if (const Result<void> opened = openFile(file); !opened)
        return passOn(opened);
    return sniffFormat(file.read(sniffedBytes), QFileInfo(path).fileName());
}

Result<void> openFile(QFile &file)
{
    const QString path = file.fileName();
    if (!file.exists())
        return fail(ErrorKind::MissingFile, path);
    if (store::isOpenHere(path))
        return fail(ErrorKind::InvalidInput, QFileInfo(path).fileName(), u"the_database_itself"_s);
    if (!file.open(QFile::ReadOnly))
        return fail(file.error() == QFile::PermissionsError ? ErrorKind::NoPermission : ErrorKind::CannotRead, path,
                    file.errorString());
    return {};
}

Result<QByteArray> readOpen(QFile &file, qint64 most, const ReadingWatch &watch)
{
    // What is no plain file has no size and is read all the same.
    QByteArray bytes;
    bytes.reserve(std::clamp<qint64>(file.size(), 0, most));
    do {
        if (!goesOn(watch, 0, 0))
            return fail(ErrorKind::Cancelled);
        bytes += file.read(std::min(bytesAtOnce, most - bytes.size()));
    } while (!file.atEnd() && bytes.size() < most && file.error() == QFile::NoError);
    if (file.error() != QFile::NoError)
        return fail(ErrorKind::CannotRead, file.fileName(), file.errorString());
    return bytes;
}

Result<QByteArray> readFile(const QString &path, JobProgress &progress)
{
    QFile file(path);
    if (const Result<void> opened = openFile(file); !opened)
        return passOn(opened);
    progress.begin(JobPhase::Reading, false);
    return readOpen(file, std::numeric_limits<qint64>::max(),
                    [&progress](qint64 done, qint64 total) { return progress.reached(done, total); });
}

QStringList messagesOfMaildir(const QString &path)
{
    QStringList messages;
    QDirIterator files(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        const QString folder = file.dir().dirName();
        if (folder == u"cur" || folder == u"new")
            messages += file.filePath();
    }
    std::ranges::sort(messages);
    return messages;
}

std::optional<MailHeaders> mailIn(const QString &path)
{
    QFile file(path);
    if (!openFile(file))
        return std::nullopt;
    return readMailHeaders(file.read(largestMailHead));
}

} // namespace cultivar
