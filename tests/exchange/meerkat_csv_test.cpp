// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/meerkat_csv.h"

#include "tests/exchange/parsed_printers.h"

#include <gmock/gmock.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace cultivar {
namespace {

using namespace Qt::StringLiterals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const QByteArray contactsHead =
    "=== CONTACTS ===\n"
    "ID,Firstname,Lastname,Nickname,Gender,Email,Phone,Birthday,Address,How We Met,"
    "Food Preference,Work Information,Contact Information,Circles,Created At,Updated At,Shoe\n";
const QByteArray anaRow =
    "7,Ana,Silva,Nani,female,ana@kiln.example,+351 1,1985-12-03,\"Rua 1\nPorto\",At a fair,No nuts,"
    "Potter,Likes glazes,craft; fair ; craft,2024-01-02T10:00:00+01:00,2024-02-03T10:00:00Z,38\n";
const QByteArray boRow = "8,Bo,,,,,,--02-29,,,,,,,,,\n";
const QByteArray relationshipsHead = "\n=== RELATIONSHIPS ===\nID,Contact ID,Contact Name,Name,Type,Gender,Birthday,"
                                     "Related Contact ID,Related Contact Name,Created At,Updated At\n";
const QByteArray activitiesHead = "\n=== ACTIVITIES ===\n"
                                  "ID,Title,Description,Location,Date,Contact Names,Created At,Updated At\n";
const QByteArray notesHead = "\n=== NOTES ===\nID,Contact ID,Contact Name,Content,Date,Created At,Updated At\n";
const QByteArray remindersHead = "\n=== REMINDERS ===\nID,Contact ID,Contact Name,Message,Remind At,Recurrence,By Mail,"
                                 "Reoccur From Completion,Completed,Last Sent,Created At,Updated At\n";

Uid person(const QString &id)
{
    return Uid::ofName(u"meerkat:contact/"_s + id);
}

/// The contact, after comparing it with what its words say later.
Contact contactAt(const Parsed &parsed, size_t index)
{
    EXPECT_GT(parsed.contacts.size(), index);
    if (parsed.contacts.size() <= index)
        return {};
    Contact contact = parsed.contacts[index].contact;
    EXPECT_THAT(contact.sources, SizeIs(1));
    const QString content = contact.sources.empty() ? QString() : contact.sources.front().content;
    contact.sources.clear();
    EXPECT_EQ(meerkatContact(content), contact);
    return contact;
}

TEST(MeerkatCsvTest, IsKnownByItsFirstLine)
{
    EXPECT_TRUE(isMeerkat(u"=== CONTACTS ===\n"_s));
    EXPECT_TRUE(isMeerkat(u"\n \r\n=== contacts ===,,,\r\nID"_s));
    EXPECT_FALSE(isMeerkat(u"ID,Firstname\n=== CONTACTS ===\n"_s));
    EXPECT_FALSE(isMeerkat(u"=== NOTES ===\n"_s));
    EXPECT_FALSE(isMeerkat(u"===\n"_s));
    EXPECT_FALSE(isMeerkat({}));
}

TEST(MeerkatCsvTest, ReadsContacts)
{
    const Parsed parsed = readMeerkat(contactsHead + anaRow + boRow);
    EXPECT_THAT(parsed.problems, IsEmpty());
    ASSERT_THAT(parsed.contacts, SizeIs(2));
    EXPECT_EQ(parsed.contacts[0].line, 3);
    EXPECT_EQ(parsed.contacts[1].line, 5);
    const Contact read = contactAt(parsed, 0);
    EXPECT_EQ(read.uid, person(u"7"_s));
    EXPECT_EQ(read.displayName(), u"Ana Silva"_s);
    EXPECT_EQ(read.nickname, u"Nani"_s);
    EXPECT_THAT(read.emails, ElementsAre(Reach{u"ana@kiln.example"_s, {}}));
    EXPECT_THAT(read.phones, ElementsAre(Reach{u"+351 1"_s, {}}));
    EXPECT_THAT(read.addresses, ElementsAre(Address{{}, {}, {}, u"Rua 1\nPorto"_s, {}, {}, {}, {}}));
    EXPECT_EQ(read.howMet, u"At a fair"_s);
    EXPECT_EQ(read.background, u"Potter"_s);
    EXPECT_EQ(read.notes, u"Likes glazes"_s);
    EXPECT_THAT(read.tags, ElementsAre(u"craft"_s, u"fair"_s));
    EXPECT_EQ(read.added, QDateTime(QDate(2024, 1, 2), QTime(9, 0), Qt::UTC));
    EXPECT_THAT(read.dates, ElementsAre(ContactDate{DateKind::Birthday, {}, *PartialDate::of(1985, 12, 3), true}));
    EXPECT_THAT(read.customFields, ElementsAre(CustomField{u"Gender"_s, u"female"_s},
                                               CustomField{u"Food"_s, u"No nuts"_s}, CustomField{u"Shoe"_s, u"38"_s}));
    const BroughtBySource &brought = parsed.contacts[0].contact.sources[0];
    EXPECT_EQ(brought.source, u"meerkat"_s);
    EXPECT_EQ(brought.key, u"7"_s);
    EXPECT_EQ(QJsonDocument::fromJson(brought.content.toUtf8())["Updated At"_L1].toString(), u"2024-02-03T10:00:00Z"_s);
    EXPECT_THAT(contactAt(parsed, 1).dates,
                ElementsAre(ContactDate{DateKind::Birthday, {}, *PartialDate::of(std::nullopt, 2, 29), true}));
}

TEST(MeerkatCsvTest, ReadsBirthdaysOldAndOdd)
{
    const Parsed parsed = readMeerkat("=== CONTACTS ===\nbirthday,Firstname,id\n03.12.1985,Ana,1\nin spring,Bo,2\n");
    EXPECT_THAT(parsed.problems, IsEmpty());
    EXPECT_THAT(contactAt(parsed, 0).dates,
                ElementsAre(ContactDate{DateKind::Birthday, {}, *PartialDate::of(1985, 12, 3), true}));
    EXPECT_THAT(contactAt(parsed, 1).dates, IsEmpty());
    EXPECT_THAT(contactAt(parsed, 1).customFields, ElementsAre(CustomField{u"Birthday"_s, u"in spring"_s}));
}

TEST(MeerkatCsvTest, AddsNotesBehindTheirDays)
{
    const Parsed parsed =
        readMeerkat(notesHead +
                    "1,7,Ana Silva,\"Fired up\n=== REMINDERS ===\",2024-03-04T23:30:00-08:00,,\n"
                    "2,7,Ana Silva,Cooled,,,\n3,9,Cy Doe,Gone,2024-03-04T00:00:00Z,,\n"
                    "4,,,About nobody,2024-03-04T00:00:00Z,,\n5,8,Bo,Then,later,,\n6,8,Bo,,2024-03-04,,\n" +
                    contactsHead + anaRow + boRow);
    EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{7, ProblemKind::UnknownPerson, u"Cy Doe"_s},
                                             RowProblem{8, ProblemKind::UnknownPerson, {}},
                                             RowProblem{9, ProblemKind::BadValue, u"later"_s}));
    EXPECT_EQ(contactAt(parsed, 0).notes, u"Likes glazes\n\n**2024-03-04** Fired up\n=== REMINDERS ===\n\nCooled"_s);
    EXPECT_EQ(contactAt(parsed, 1).notes, u"Then"_s);
}

TEST(MeerkatCsvTest, ReadsRelationships)
{
    const Parsed parsed =
        readMeerkat(contactsHead + anaRow + boRow + relationshipsHead +
                    "1,7,Ana Silva,Bo,child,,,8,Bo,,\n2,7,Ana Silva,Cy,friend,,2015-03-02,,,,\n"
                    "3,7,Ana Silva,,friend,,,99,Di Doe,,\n4,99,Di Doe,Bo,child,,,8,Bo,,\n,7,Ana,Bo,x,,,8,,,\n");
    EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{12, ProblemKind::UnknownPerson, u"Di Doe"_s},
                                             RowProblem{13, ProblemKind::BadValue, u"ID"_s}));
    ASSERT_THAT(parsed.relations, SizeIs(1));
    EXPECT_EQ(parsed.relations[0].line, 9);
    EXPECT_EQ(parsed.relations[0].record.kind, u"child"_s);
    EXPECT_EQ(parsed.relations[0].record.uid, Uid::ofName(u"meerkat:relationship/1"_s));
    EXPECT_THAT(parsed.relations[0].people,
                ElementsAre(PersonHint{person(u"8"_s), {}, {}, u"Bo"_s},
                            PersonHint{person(u"7"_s), u"ana@kiln.example"_s, {}, u"Ana Silva"_s}));
    const Contact read = contactAt(parsed, 0);
    ASSERT_THAT(read.customFields, SizeIs(5));
    EXPECT_EQ(read.customFields[3], (CustomField{u"friend"_s, u"Cy, 2015-03-02"_s}));
    EXPECT_EQ(read.customFields[4], (CustomField{u"friend"_s, u"Di Doe"_s}));
}

TEST(MeerkatCsvTest, ReadsActivities)
{
    const Parsed parsed =
        readMeerkat(contactsHead + anaRow + boRow + "9,Bo,,,,,,,,,,,,,,,\n" + activitiesHead +
                    "1,Fair,Sold out,Porto,2024-05-06T00:00:00Z,Ana Silva; Bo ; Cy Doe,,\n"
                    "2,Walk,,,someday,Ana Silva,,\n3,Alone,,,2024-05-06T00:00:00Z,,,\n,X,,,2024-05-06T00:00:00Z,Bo,,\n"
                    "5,Unset,,,0001-01-01T00:00:00Z,Ana Silva,,\n6,Run,,,2024-05-06x,Ana Silva,,\n");
    EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{11, ProblemKind::BadValue, u"someday"_s},
                                             RowProblem{12, ProblemKind::UnknownPerson, u"Alone"_s},
                                             RowProblem{13, ProblemKind::BadValue, u"ID"_s},
                                             RowProblem{14, ProblemKind::BadValue, u"0001-01-01T00:00:00Z"_s},
                                             RowProblem{15, ProblemKind::BadValue, u"2024-05-06x"_s}));
    ASSERT_THAT(parsed.interactions, SizeIs(1));
    const Interaction &fair = parsed.interactions[0].record;
    EXPECT_EQ(fair.day, QDate(2024, 5, 6));
    EXPECT_EQ(fair.at, std::nullopt);
    EXPECT_EQ(fair.channel, Channel::InPerson);
    EXPECT_EQ(fair.direction, Direction::Both);
    EXPECT_EQ(fair.notes, u"Fair, Porto\n\nSold out"_s);
    EXPECT_EQ(fair.origin, u"meerkat:activity/1"_s);
    // Two are called Bo, and nobody Cy Doe.
    EXPECT_THAT(parsed.interactions[0].people,
                ElementsAre(PersonHint{person(u"7"_s), u"ana@kiln.example"_s, {}, u"Ana Silva"_s},
                            PersonHint{{}, {}, {}, u"Bo"_s}, PersonHint{{}, {}, {}, u"Cy Doe"_s}));
}

TEST(MeerkatCsvTest, ReadsReminders)
{
    const Parsed parsed = readMeerkat(
        contactsHead + anaRow + remindersHead +
        "1,7,Ana Silva,Ask for "
        "clay,2024-06-01T09:00:00Z,monthly,true,true,false,,2024-05-01T00:00:00Z,2024-05-02T00:00:00Z\n"
        "2,7,Ana Silva,Thank,2024-06-02T09:00:00Z,once,false,true,true,,,2024-06-03T00:00:00Z\n"
        "3,7,Ana Silva,Pay,2024-06-02T09:00:00Z,once,,,TRUE,,,\n4,7,Ana Silva,,2024-06-02T09:00:00Z,once,,,,,,\n"
        "5,7,Ana Silva,Undated,,once,,,,,,\n6,9,Cy,Who,2024-06-02T09:00:00Z,once,,,,,,\n");
    EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{11, ProblemKind::BadValue, u"Message"_s},
                                             RowProblem{12, ProblemKind::BadValue, {}},
                                             RowProblem{13, ProblemKind::UnknownPerson, u"Cy"_s}));
    ASSERT_THAT(parsed.followUps, SizeIs(3));
    const FollowUp &open = parsed.followUps[0].record;
    EXPECT_TRUE(open.mine && open.isOpen());
    EXPECT_EQ(open.uid, Uid::ofName(u"meerkat:reminder/1"_s));
    EXPECT_EQ(open.text, u"Ask for clay"_s);
    EXPECT_EQ(open.made, QDate(2024, 5, 1));
    EXPECT_EQ(open.due, QDate(2024, 6, 1));
    EXPECT_THAT(parsed.followUps[0].people,
                ElementsAre(PersonHint{person(u"7"_s), u"ana@kiln.example"_s, {}, u"Ana Silva"_s}));
    EXPECT_EQ(parsed.followUps[1].record.done, QDate(2024, 6, 3));
    EXPECT_EQ(parsed.followUps[2].record.done, QDate(2024, 6, 2));
}

TEST(MeerkatCsvTest, TellsWhatIsNoContact)
{
    const Parsed parsed = readMeerkat(contactsHead + ",Cy,,,,,,,,,,,,,,,\n9,,,,female,,,,,,,,,,,,\n10,,,Di\n,,,\n");
    EXPECT_THAT(parsed.problems,
                ElementsAre(RowProblem{3, ProblemKind::BadValue, u"ID"_s}, RowProblem{4, ProblemKind::NoName, {}}));
    EXPECT_EQ(contactAt(parsed, 0).displayName(), u"Di"_s);
    const RowProblem noId{2, ProblemKind::MissingColumn, u"ID"_s};
    EXPECT_THAT(readMeerkat("=== CONTACTS ===\nFirstname\nAna\n").problems, ElementsAre(noId));
    EXPECT_THAT(readMeerkat("").problems, ElementsAre(RowProblem{1, ProblemKind::MissingColumn, u"ID"_s}));
    EXPECT_EQ(meerkatContact(u"[]"_s), std::nullopt);
}

TEST(MeerkatCsvTest, ReadsWhatASpreadsheetMadeOfIt)
{
    const Parsed parsed = readMeerkat("\xef\xbb\xbf=== CONTACTS ===,,,\r\nID,Firstname,,\r\n7,Ana,,\r\n,,,\r\n"
                                      "=== HOROSCOPES ===,,,\r\nID,Sign,,\r\n7,Fish,,\r\n");
    EXPECT_THAT(parsed.problems, IsEmpty());
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    EXPECT_EQ(contactAt(parsed, 0).given, u"Ana"_s);
}

TEST(MeerkatCsvTest, TakesWhateverThereIsOfIt)
{
    const QByteArray file = contactsHead + anaRow + boRow + relationshipsHead + "1,7,Ana Silva,Bo,child,,,8,Bo,,\n" +
                            activitiesHead + "1,Fair,Sold out,Porto,2024-05-06T00:00:00Z,Ana Silva,,\n" + notesHead +
                            "1,7,Ana Silva,\"Fired\nup\",2024-03-04T23:30:00-08:00,,\n" + remindersHead +
                            "1,7,Ana Silva,Ask,2024-06-01T09:00:00Z,once,,,,,,\n";
    for (qsizetype size = 0; size <= file.size(); ++size) {
        const Parsed parsed = readMeerkat(file.first(size));
        for (const ParsedContact &each : parsed.contacts)
            EXPECT_FALSE(each.line < 3 || each.contact.displayName().isEmpty()) << size;
        EXPECT_LE(parsed.contacts.size(), 2U);
    }
    EXPECT_THAT(readMeerkat(file).followUps, SizeIs(1));
}

TEST(MeerkatCsvTest, StopsWhenTold)
{
    const QByteArray file = contactsHead + anaRow + boRow;
    int asked = 0;
    const Parsed parsed = readMeerkat(file, [&](qint64 done, qint64 total) {
        EXPECT_EQ(total, QString::fromUtf8(file).size());
        EXPECT_LE(done, total);
        return ++asked < 4;
    });
    EXPECT_EQ(asked, 4);
    EXPECT_THAT(parsed.contacts, SizeIs(1));
}

} // namespace
} // namespace cultivar
