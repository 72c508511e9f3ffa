// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database_files.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array journals = {"-wal"_L1, "-shm"_L1, "-journal"_L1};

/// What SQLite wrote for a copy need not be on the disk yet; renamed before that, a power cut leaves an empty file.
bool flushToDisk(const QString &path)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool flushed = ::fsync(file) == 0;
    ::close(file);
    return flushed;
#else
    Q_UNUSED(path);
    return true;
#endif
}

} // namespace

bool hasFiles(const QString &path)
{
    return QFile::exists(path) ||
           std::ranges::any_of(journals, [&](auto suffix) { return QFile::exists(path + suffix); });
}

void removeJournals(const QString &path)
{
    for (const auto suffix : journals)
        QFile::remove(path + suffix);
}

void removeFiles(const QString &path)
{
    QFile::remove(path);
    removeJournals(path);
}

Result<void> moveFiles(const QString &from, const QString &to)
{
    // The main file first: interrupted, a journal without its file is ignored, but not a file without its journal.
    QStringList suffixes = {QString()};
    suffixes.append({journals.begin(), journals.end()});
    QStringList moved;
    for (const QString &suffix : suffixes) {
        if (!QFile::exists(from + suffix))
            continue;
        QFile file(from + suffix);
        if (!file.rename(to + suffix)) {
            for (const QString &done : moved)
                QFile::rename(to + done, from + done);
            return fail(ErrorKind::CannotWrite, from + suffix, file.errorString());
        }
        moved += suffix;
    }
    return {};
}

Result<void> replaceFile(const QString &from, const QString &to)
{
    if (!flushToDisk(from))
        return fail(ErrorKind::CannotWrite, to, qt_error_string());
    std::error_code error;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), error);
    if (error)
        return fail(ErrorKind::CannotWrite, to, QString::fromStdString(error.message()));
    // The file is in place; some file systems cannot flush a folder, which is no reason to say that it is not.
    flushToDisk(QFileInfo(to).absolutePath());
    return {};
}

} // namespace cultivar::store
