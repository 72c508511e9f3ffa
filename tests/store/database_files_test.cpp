// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database_files.h"

#include "tests/store/store_fixture.h"

#include <QDir>

namespace cultivar::store {
namespace {

using DatabaseFilesTest = StoreFileTest;

TEST_F(DatabaseFilesTest, AFileTakesThePlaceOfAnother)
{
    write(path(u"new"_s), "new");
    write(path(u"old"_s), "old");
    EXPECT_TRUE(replaceFile(path(u"new"_s), path(u"old"_s)).has_value());
    EXPECT_EQ(bytes(path(u"old"_s)), "new");
    EXPECT_FALSE(QFile::exists(path(u"new"_s)));
}

TEST_F(DatabaseFilesTest, WhatCannotBeReplacedIsStillThere)
{
    ASSERT_TRUE(QDir().mkpath(path(u"folder"_s)));
    write(path(u"old"_s), "old");
    const Result<void> placed = replaceFile(path(u"folder"_s), path(u"old"_s));
    ASSERT_FALSE(placed.has_value());
    EXPECT_EQ(placed.error().kind, ErrorKind::CannotWrite);
    EXPECT_EQ(bytes(path(u"old"_s)), "old");
}

TEST_F(DatabaseFilesTest, MovesAFileWithItsJournals)
{
    write(path(u"a"_s), "main");
    write(path(u"a-wal"_s), "journal");
    EXPECT_TRUE(moveFiles(path(u"a"_s), path(u"b"_s)).has_value());
    EXPECT_FALSE(hasFiles(path(u"a"_s)));
    EXPECT_EQ(bytes(path(u"b"_s)), "main");
    EXPECT_EQ(bytes(path(u"b-wal"_s)), "journal");
}

TEST_F(DatabaseFilesTest, MovesAllOrNone)
{
    write(path(u"a"_s), "main");
    write(path(u"a-wal"_s), "journal");
    write(path(u"b-wal"_s), "in the way");
    EXPECT_FALSE(moveFiles(path(u"a"_s), path(u"b"_s)).has_value());
    EXPECT_EQ(bytes(path(u"a"_s)), "main");
    EXPECT_EQ(bytes(path(u"a-wal"_s)), "journal");
    EXPECT_EQ(bytes(path(u"b-wal"_s)), "in the way");
    EXPECT_FALSE(QFile::exists(path(u"b"_s)));
}

} // namespace
} // namespace cultivar::store
