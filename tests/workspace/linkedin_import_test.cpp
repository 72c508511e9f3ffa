// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;

class LinkedInImportTest : public WorkspaceTest
{
protected:
    /// Five thousand rows, every fiftieth of somebody who left.
    static QByteArray manyConnections()
    {
        QByteArray bytes = connectionsHeader();
        for (int row = 0; row < 5000; ++row)
            bytes += row % 50 == 49 ? QByteArray(",,,,,,05 Mar 2024\n")
                                    : connection(row, "Company " + QByteArray::number(row % 300));
        return bytes;
    }
};

TEST_F(LinkedInImportTest, TakesAWholeArchiveInWhicheverFileIsNamedFirst)
{
    const QString connections = write(u"Connections.csv"_s, manyConnections());
    const QString messages =
        write(u"messages.csv"_s, messagesHeader() + message(1, 1, true, "2026-10-01", "How are you?") +
                                     message(1, 1, false, "2026-10-02", "Very well") +
                                     message(2, 2, true, "2026-11-01", "Tea?") +
                                     message(3, 9999, false, "2026-11-02", "Do you know me?"));
    const ImportReport report = import({messages, connections});
    ASSERT_EQ(report.files.size(), 2U);
    EXPECT_EQ(report.files[1].read, 5000);
    EXPECT_EQ(report.files[1].added, 4900);
    EXPECT_EQ(report.files[1].failed, 100);
    ASSERT_EQ(report.files[1].problems.size(), 100U);
    constexpr int linesToTheFirstRow = 4;
    EXPECT_EQ(report.files[1].problems[0].line, linesToTheFirstRow + 50);
    EXPECT_EQ(report.files[1].problems[0].kind, ProblemKind::NoName);
    EXPECT_EQ(report.files[0].read, 4);
    EXPECT_EQ(report.files[0].added, 3);
    ASSERT_EQ(report.files[0].problems.size(), 1U);
    EXPECT_EQ(report.files[0].problems[0].line, 5);
    EXPECT_EQ(report.files[0].problems[0].kind, ProblemKind::UnknownPerson);
    EXPECT_EQ(report.files[0].problems[0].detail, u"First9999 Last9999"_s);
    EXPECT_EQ(formatWord(report.files[0].format), u"linkedin"_s);
    EXPECT_EQ(formatWord(report.files[1].format), u"linkedin"_s);

    const auto known = index();
    const auto clockOf = [&](const QString &name) { return known->row(contact(name).id)->clock; };
    EXPECT_EQ(clockOf(u"First1 Last1"_s), (ContactClock{QDate(2026, 10, 2), 0, std::nullopt}));
    EXPECT_EQ(clockOf(u"First2 Last2"_s), (ContactClock{std::nullopt, 1, QDate(2026, 11, 1)}));
    EXPECT_EQ(clockOf(u"First3 Last3"_s), ContactClock());

    const ImportReport again = import({messages, connections});
    for (const ImportedFile &file : again.files) {
        EXPECT_EQ(file.added, 0);
        EXPECT_EQ(file.updated, 0);
        EXPECT_TRUE(file.batch.isEmpty());
    }
    EXPECT_EQ(again.files[0].unchanged, 3);
    EXPECT_EQ(again.files[1].unchanged, 4900);
    EXPECT_TRUE(again.changes.isEmpty());
    expectSound();
}

TEST_F(LinkedInImportTest, GroupThreadsAreNoConversationWithAnybody)
{
    importOne(u"Connections.csv"_s, connectionsHeader() + connection(1, "A") + connection(2, "B"));
    const QByteArray group = "g,,Mina Example,https://www.linkedin.com/in/mina-example,\"First1 Last1,First2 Last2\","
                             "\"https://www.linkedin.com/in/person-1,https://www.linkedin.com/in/person-2\","
                             "2026-11-01 12:00:00 UTC,,Hello all,INBOX\n";
    const ImportedFile file =
        importOne(u"messages.csv"_s, messagesHeader() + group + message(1, 1, false, "2026-11-02", "Hello") +
                                         message(2, 2, true, "2026-11-03", "Tea?"));
    EXPECT_EQ(file.added, 2);
    EXPECT_EQ(file.failed, 0);
    const std::vector<Interaction> interactions = all<Interaction>();
    ASSERT_EQ(interactions.size(), 2U);
    EXPECT_EQ(interactions[0].direction, Direction::Incoming);
    EXPECT_EQ(interactions[0].contacts, std::vector{contact(u"First1 Last1"_s).id});
    EXPECT_EQ(interactions[1].direction, Direction::Outgoing);
    EXPECT_EQ(interactions[1].notes, u"Tea?"_s);
}

/// All messages are with one person, who writes more.
QByteArray oneThread()
{
    return messagesHeader() + message(1, 1, false, "2026-10-01", "Hello") +
           message(1, 1, false, "2026-10-02", "Are you there?") + message(1, 1, true, "2026-10-03", "Yes");
}

TEST_F(LinkedInImportTest, MyNameSaysWhichOfTwoIAm)
{
    set(u"my_name"_s, u"mina example"_s);
    add(u"First1 Last1"_s);
    ASSERT_EQ(importOne(u"messages.csv"_s, oneThread()).added, 3);
    EXPECT_EQ(all<Interaction>().front().direction, Direction::Incoming);
}

TEST_F(LinkedInImportTest, AConnectionIsNotMe)
{
    importOne(u"Connections.csv"_s, connectionsHeader() + connection(1, "A"));
    ASSERT_EQ(importOne(u"messages.csv"_s, oneThread()).added, 3);
    EXPECT_EQ(all<Interaction>().front().direction, Direction::Incoming);
}

TEST_F(LinkedInImportTest, ANewerExportFollowsWhatWasNotEdited)
{
    importOne(u"Connections.csv"_s, connectionsHeader() + connection(1, "Old", "Engineer") + connection(2, "Old"));
    edit(u"First1 Last1"_s, [](Contact &contact) { contact.role = u"My own words"_s; });
    const ImportedFile file = importOne(u"Connections.csv"_s, connectionsHeader() + connection(1, "New", "Head") +
                                                                  connection(2, "Old") + connection(3, "New"));
    EXPECT_EQ(file.added, 1);
    EXPECT_EQ(file.updated, 1);
    EXPECT_EQ(file.unchanged, 1);
    EXPECT_THAT(file.keptEdits, ElementsAre(KeptEdit{u"First1 Last1"_s, u"role"_s, u"My own words"_s, u"Head"_s}));
    EXPECT_EQ(contact(u"First1 Last1"_s).organization, u"New"_s);
    EXPECT_EQ(contact(u"First1 Last1"_s).role, u"My own words"_s);
}

TEST_F(LinkedInImportTest, AddressesThatLookDifferentAreTheSamePage)
{
    Contact ana;
    ana.name = u"Ana S."_s;
    ana.links = {{u"http://de.linkedin.com/in/Person-1/?trk=x"_s, u"linkedin"_s}};
    add(ana);
    const ImportedFile file = importOne(u"Connections.csv"_s, connectionsHeader() + connection(1, "A"));
    EXPECT_EQ(file.added, 0);
    EXPECT_EQ(file.updated, 1);
    EXPECT_EQ(names(), QStringList{u"Ana S."_s});
}

TEST_F(LinkedInImportTest, AMessageIsNotCreditedToANamesakeWithAnotherAddress)
{
    Contact namesake;
    namesake.name = u"First1 Last1"_s;
    namesake.links = {{u"https://www.linkedin.com/in/somebody-else"_s, u"linkedin"_s}};
    add(namesake);
    add(u"First2 Last2"_s);
    const ImportedFile file =
        importOne(u"messages.csv"_s, messagesHeader() + message(1, 1, false, "2026-11-02", "Hello") +
                                         message(2, 2, false, "2026-11-03", "Hello"));
    EXPECT_EQ(file.added, 1);
    ASSERT_EQ(file.problems.size(), 1U);
    EXPECT_EQ(file.problems.front().line, 2);
    EXPECT_EQ(file.problems.front().kind, ProblemKind::UnknownPerson);
    EXPECT_EQ(file.problems.front().detail, u"First1 Last1"_s);
    EXPECT_TRUE(file.problems.front().words.startsWith(u"c1,,First1 Last1,"_s));
    const std::vector<Interaction> interactions = all<Interaction>();
    ASSERT_EQ(interactions.size(), 1U);
    EXPECT_EQ(interactions[0].contacts, std::vector{contact(u"First2 Last2"_s).id});
}

} // namespace
} // namespace cultivar
