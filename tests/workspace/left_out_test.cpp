// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/left_out.h"

#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

#include <QFile>

namespace cultivar {
namespace {

using ::testing::SizeIs;

class LeftOutTest : public WorkspaceTest
{
};

TEST_F(LeftOutTest, WhatWasLeftOutIsMendedAndImportedAgain)
{
    const ImportedFile report =
        importOne(u"Connections.csv"_s, connectionsHeader() + connection(1, "A") + ",,,,Harbour,Planner,\n" +
                                            connection(2, "B") + ",,,,Cais,Baker,");
    ASSERT_THAT(report.problems, SizeIs(2));
    const QString target = path(u"left out.csv"_s);
    expectDone(saveLeftOut({report, target}));
    QFile file(target);
    ASSERT_TRUE(file.open(QFile::ReadOnly));
    QByteArray saved = file.readAll();
    EXPECT_EQ(saved, connectionsHeader() + ",,,,Harbour,Planner,\n,,,,Cais,Baker,\n");
    saved.replace("\n,,,,Harbour", "\nAna,Silva,,,Harbour").replace("\n,,,,Cais", "\nBo,Chen,,,Cais");
    EXPECT_EQ(importOne(u"mended.csv"_s, saved).added, 2);
    EXPECT_EQ(contact(u"Ana Silva"_s).organization, u"Harbour"_s);
}

TEST_F(LeftOutTest, SaysWhenTheFileIsGoneOrAnotherOne)
{
    const ImportedFile report = importOne(u"Connections.csv"_s, connectionsHeader() + ",,,,Harbour,Planner,\n");
    write(u"Connections.csv"_s, connectionsHeader());
    EXPECT_EQ(saveLeftOut({report, path(u"out.csv"_s)}).error().kind, ErrorKind::NotFound);
    QFile::remove(report.file);
    EXPECT_EQ(saveLeftOut({report, path(u"out.csv"_s)}).error().kind, ErrorKind::MissingFile);
    EXPECT_FALSE(QFile::exists(path(u"out.csv"_s)));
}

} // namespace
} // namespace cultivar
