// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/open_files.h"

#include <QFileInfo>
#include <QHash>
#include <QMutex>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

struct List
{
    QMutex mutex;
    QHash<QString, int> times;
};

List &list()
{
    static List files;
    return files;
}

/// Whatever way it is written, and through links.
QString nameOf(const QString &path)
{
    const QFileInfo file(path);
    const QString canonical = file.canonicalFilePath();
    return canonical.isEmpty() ? file.absoluteFilePath() : canonical;
}

} // namespace

OpenFile::Guard::Guard()
{
    list().mutex.lock();
}

OpenFile::Guard::~Guard()
{
    list().mutex.unlock();
}

bool OpenFile::isNoted(const QString &path)
{
    return list().times.contains(nameOf(path));
}

void OpenFile::note(const QString &path)
{
    m_path = nameOf(path);
    ++list().times[m_path];
}

OpenFile::~OpenFile()
{
    if (m_path.isEmpty())
        return;
    const Guard guard;
    if (--list().times[m_path] == 0)
        list().times.remove(m_path);
}

bool isOpenHere(const QString &path)
{
    const OpenFile::Guard guard;
    if (OpenFile::isNoted(path))
        return true;
    for (const auto suffix : {"-wal"_L1, "-shm"_L1, "-journal"_L1})
        if (path.endsWith(suffix) && OpenFile::isNoted(path.chopped(suffix.size())))
            return true;
    return false;
}

} // namespace cultivar::store
