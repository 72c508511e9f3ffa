// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Two people, a talk, a promise and who they are to each other.
QByteArray monica(const QByteArray &job)
{
    return R"({"version":"1.0-preview.1","app_version":"4.0.0","export_date":"2026-10-01T10:00:00Z","exported_by":"me",
"account":{"uuid":"acc","data":[{"count":2,"type":"contact","values":[
{"uuid":"c-ana","created_at":"2020-01-01T00:00:00Z","properties":{"first_name":"Ana","last_name":"Silva","job":")" +
           job + R"("},
 "data":[{"count":1,"type":"call","values":[{"uuid":"k-1","properties":{"called_at":"2026-09-01T00:00:00Z","content":"Bread","contact_called":true}}]},
         {"count":1,"type":"task","values":[{"uuid":"t-1","properties":{"title":"Send the map","completed":false}}]}]},
{"uuid":"c-bo","created_at":"2020-01-01T00:00:00Z","properties":{"first_name":"Bo","last_name":"Chen"},"data":[]}]},
{"count":1,"type":"relationship","values":[{"uuid":"r-1","properties":{"type":"sibling","contact_is":"c-ana","of_contact":"c-bo"}}]}],
"properties":{},"instance":{}}})";
}

class MonicaImportTest : public WorkspaceTest
{
};

TEST_F(MonicaImportTest, BringsPeopleAndWhatIsAboutThem)
{
    const ImportReport report = import({write(u"monica.json"_s, monica("Baker"))});
    const ImportedFile &file = report.files.front();
    EXPECT_EQ(file.error, std::nullopt);
    EXPECT_EQ(file.format, FileFormat::Monica);
    EXPECT_THAT(file.problems, IsEmpty());
    EXPECT_EQ(report.people.added, 2);
    EXPECT_EQ(report.people.messages, 1);
    EXPECT_EQ(report.people.followUps, 1);
    EXPECT_EQ(report.people.relations, 1);
    EXPECT_EQ(contact(u"Ana Silva"_s).role, u"Baker"_s);
    const auto relations = all<Relation>();
    ASSERT_THAT(relations, SizeIs(1));
    EXPECT_EQ(relations.front().from, contact(u"Ana Silva"_s).id);
    EXPECT_EQ(relations.front().to, contact(u"Bo Chen"_s).id);
}

TEST_F(MonicaImportTest, ANewerExportBringsOnlyWhatIsNew)
{
    import({write(u"monica.json"_s, monica("Baker"))});
    const ImportReport again = import({write(u"again.json"_s, monica("Miller"))});
    EXPECT_EQ(again.people.updated, 1);
    EXPECT_EQ(again.people.messages, 0);
    EXPECT_EQ(again.people.followUps, 0);
    EXPECT_EQ(contact(u"Ana Silva"_s).role, u"Miller"_s);
    EXPECT_THAT(all<Interaction>(), SizeIs(1));
    EXPECT_THAT(all<FollowUp>(), SizeIs(1));
    EXPECT_THAT(all<Relation>(), SizeIs(1));
}

TEST_F(MonicaImportTest, WhatIsNoJsonSaysWhere)
{
    const ImportedFile file = import({write(u"monica.json"_s, monica("Baker").chopped(30))}).files.front();
    ASSERT_TRUE(file.error);
    EXPECT_EQ(file.error->kind, ErrorKind::InvalidInput);
    EXPECT_TRUE(file.error->detail.startsWith(u"line/"));
    EXPECT_THAT(all<Contact>(), IsEmpty());
}

} // namespace
} // namespace cultivar
