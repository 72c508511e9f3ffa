// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

const QByteArray choir = "Voice;Who;Writes from\n"
                         "alto;Ana Silva;ana@example.org\n"
                         "bass;;\n"
                         "tenor;Bo Chen;bo@example.org\n";

class TableMappingImportTest : public WorkspaceTest
{
protected:
    ImportedFile importMapped(const QString &file, const TableMapping &mapping, bool dryRun = false)
    {
        ImportRequest request;
        request.files = {file};
        request.mappings.insert(file, mapping);
        request.dryRun = dryRun;
        return expectValue(workspace->import(request).result()).files.front();
    }

    static TableMapping meant(TableMapping mapping)
    {
        mapping.targets = {u"Voice"_s, u"Full Name"_s, u"E-mail Address"_s};
        return mapping;
    }
};

TEST_F(TableMappingImportTest, ATableNobodyKnowsAsksWhatItsColumnsHold)
{
    const ImportedFile file = import({write(u"choir.csv"_s, choir)}).files.front();
    ASSERT_TRUE(file.error);
    EXPECT_EQ(file.error->kind, ErrorKind::UnknownColumns);
    ASSERT_TRUE(file.mapping);
    EXPECT_EQ(file.mapping->header, (QStringList{u"Voice"_s, u"Who"_s, u"Writes from"_s}));
    EXPECT_THAT(file.firstRows, SizeIs(3));
    EXPECT_EQ(file.firstRows.front(), (QStringList{u"alto"_s, u"Ana Silva"_s, u"ana@example.org"_s}));
    EXPECT_THAT(all<Contact>(), SizeIs(0));
}

TEST_F(TableMappingImportTest, AnEmptyTableAsksNothing)
{
    for (const QByteArray &table : {QByteArray(), QByteArray("\xEF\xBB\xBF"), QByteArray("Voice;Who;Writes from\n"),
                                    QByteArray("Voice;Who;Writes from\n;;\n ; ;\n")}) {
        const ImportedFile file = import({write(u"choir.csv"_s, table)}).files.front();
        EXPECT_EQ(file.error, std::nullopt) << table.toStdString();
        EXPECT_EQ(file.read, 0) << table.toStdString();
    }
}

TEST_F(TableMappingImportTest, ATableThatBeginsWithEmptyRowsAsksAllTheSame)
{
    const ImportedFile file =
        import({write(u"choir.csv"_s, QByteArray(choir).replace("alto", ";;\n;;\n;;\n;;\n;;\n;;\nalto"))})
            .files.front();
    ASSERT_TRUE(file.error);
    EXPECT_EQ(file.error->kind, ErrorKind::UnknownColumns);
    EXPECT_THAT(file.firstRows, SizeIs(3));
}

TEST_F(TableMappingImportTest, WhatWasSaidIsKnownAgainForTheNextTableOfItsKind)
{
    const QString first = write(u"choir.csv"_s, choir);
    const TableMapping mapping = meant(*import({first}).files.front().mapping);
    EXPECT_EQ(importMapped(first, mapping, true).added, 2);
    EXPECT_THAT(all<Contact>(), SizeIs(0));
    const ImportedFile done = importMapped(first, mapping);
    EXPECT_EQ(done.added, 2);
    ASSERT_THAT(done.problems, SizeIs(1));
    EXPECT_EQ(done.problems.front().words, u"bass;;"_s);
    EXPECT_THAT(contact(u"Ana Silva"_s).customFields, ElementsAre(CustomField{u"Voice"_s, u"alto"_s}));

    const ImportedFile next =
        import({write(u"next.csv"_s, "voice;who;writes from\nalto;Cy Dee;cy@example.org\n")}).files.front();
    EXPECT_EQ(next.error, std::nullopt);
    EXPECT_EQ(next.added, 1);
    EXPECT_EQ(contact(u"Cy Dee"_s).preferredEmail(), u"cy@example.org"_s);
}

TEST_F(TableMappingImportTest, HowTheNextTableIsWrittenItSaysItself)
{
    const QString first = write(u"choir.csv"_s, choir);
    importMapped(first, meant(*import({first}).files.front().mapping));
    const ImportedFile latin =
        import({write(u"latin.csv"_s, "Voice;Who;Writes from\nalto;\xc5sa Berg;asa@example.org\n")}).files.front();
    EXPECT_EQ(latin.error, std::nullopt);
    EXPECT_EQ(contact(u"\u00c5sa Berg"_s).preferredEmail(), u"asa@example.org"_s);
    const ImportedFile commas =
        import({write(u"commas.csv"_s, "Voice,Who,Writes from\nbass,Ulf Svensson,ulf@example.org\n")}).files.front();
    EXPECT_EQ(commas.error, std::nullopt);
    EXPECT_EQ(contact(u"Ulf Svensson"_s).preferredEmail(), u"ulf@example.org"_s);
}

TEST_F(TableMappingImportTest, AHeaderBelowOtherLinesIsKnownAgain)
{
    const QByteArray columns = "Stimme;Wer;Von wo\n";
    const QString first = write(u"choir.csv"_s, "Our choir;;\n2026;;\n" + columns + "alto;Ana Silva;ana@example.org\n");
    TableMapping mapping = *import({first}).files.front().mapping;
    mapping.headerRow = 3;
    mapping = meant(withShape("Our choir;;\n2026;;\n" + columns + "alto;Ana Silva;ana@example.org\n", mapping));
    EXPECT_EQ(importMapped(first, mapping).added, 1);
    EXPECT_EQ(import({first}).files.front().unchanged, 1);
    const ImportedFile corrected =
        import({write(u"left.csv"_s, columns + "bass;Bo Chen;bo@example.org\n")}).files.front();
    EXPECT_EQ(corrected.error, std::nullopt);
    EXPECT_EQ(corrected.added, 1);
}

TEST_F(TableMappingImportTest, TakingTheImportBackForgetsIt)
{
    const QString path = write(u"choir.csv"_s, choir);
    const ImportedFile done = importMapped(path, meant(*import({path}).files.front().mapping));
    undoImport(done.batch);
    EXPECT_EQ(import({path}).files.front().error.value().kind, ErrorKind::UnknownColumns);
}

TEST_F(TableMappingImportTest, AKnownTableCanBeReadInAnotherWay)
{
    const QString path =
        write(u"people.csv"_s, "First Name,Last Name,E-mail Address,Notes\nAna,Silva,ana@example.org,x\n");
    TableMapping mapping = *import({path}).files.front().mapping;
    EXPECT_EQ(contact(u"Ana Silva"_s).notes, u"x"_s);
    mapping.targets[3] = u"Nickname"_s;
    EXPECT_EQ(importMapped(path, mapping).updated, 1);
    EXPECT_EQ(contact(u"Ana Silva"_s).nickname, u"x"_s);
}

} // namespace
} // namespace cultivar
