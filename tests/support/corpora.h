// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>

namespace cultivar::test {

/// Where the public sample files are, which live outside the repository (CULTIVAR_CORPORA); empty where there are none.
inline QString corporaFolder()
{
    return qEnvironmentVariable("CULTIVAR_CORPORA");
}

/// One of them by its path in the folder, or by its whole path. Where there are any, it has to be among them.
inline QByteArray sample(const QString &path)
{
    QFile file(QDir(corporaFolder()).filePath(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

/// The whole paths of those that are called so, in order.
inline QStringList samples(const QStringList &patterns)
{
    QStringList found;
    for (QDirIterator walk(corporaFolder(), patterns, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();)
        found += walk.next();
    found.sort();
    return found;
}

/// A test of sample files. It says that it is skipped where there are none, and only there.
template <class Base> class WithCorpora : public Base
{
protected:
    void SetUp() override
    {
        Base::SetUp();
        if (corporaFolder().isEmpty())
            GTEST_SKIP() << "CULTIVAR_CORPORA is not set: there are no sample files";
    }
};

} // namespace cultivar::test
