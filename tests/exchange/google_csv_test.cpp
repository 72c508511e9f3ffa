// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/google_csv.h"

#include "core/exchange/tables/address_book_csv.h"
#include "tests/exchange/parsed_printers.h"

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace google_csv_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Contact ana()
{
    Contact contact;
    contact.given = u"Ana"_s;
    contact.family = u"Silva"_s;
    contact.organization = u"Harbour, Inc."_s;
    contact.role = u"Engineer"_s;
    contact.emails = {{u"ana@example.org"_s, u"work"_s}, {u"ana@example.com"_s, {}}};
    contact.phones = {{u"+351 1 234"_s, u"mobile"_s}};
    contact.addresses = {{u"home"_s, {}, u"2nd floor"_s, u"1 Quay"_s, u"Bergen"_s, {}, u"5003"_s, u"Norway"_s}};
    contact.city = u"Bergen"_s;
    contact.dates = {{DateKind::Birthday, {}, *PartialDate::of({}, 4, 30), true},
                     {DateKind::Other, u"Name day"_s, *PartialDate::of(2001, 7, 26), true}};
    contact.tags = {u"choir"_s, u"bread"_s};
    contact.notes = u"Line one\nLine \"two\""_s;
    contact.customFields = {{u"Voice"_s, u"=alto"_s}};
    return contact;
}

TEST(GoogleCsv, comesBackAsItWas)
{
    const std::vector<Contact> contacts{ana()};
    const Parsed parsed = readAddressBook(writeGoogleCsv(contacts));
    EXPECT_THAT(parsed.problems, IsEmpty());
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    Contact back = parsed.contacts.front().contact;
    back.sources.clear();
    EXPECT_EQ(back, ana());
}

TEST(GoogleCsv, hasTheColumnsSomebodyNeedsAndDefusedCells)
{
    Contact bo;
    bo.name = u"Bo"_s;
    const QByteArray table = writeGoogleCsv(std::vector{bo, ana()});
    const QList<QByteArray> lines = table.split('\n');
    EXPECT_TRUE(lines[0].startsWith("First Name,Middle Name,Last Name,Name Prefix"));
    EXPECT_TRUE(lines[0].contains("E-mail 2 - Value"));
    EXPECT_FALSE(lines[0].contains("E-mail 3"));
    EXPECT_FALSE(lines[0].contains("Website"));
    EXPECT_TRUE(table.contains(",'+351 1 234,"));
    EXPECT_TRUE(table.contains("\"Harbour, Inc.\""));
    EXPECT_EQ(lines[0].count(','), lines[1].count(','));
}

TEST(GoogleCsv, leavesOutTheTrash)
{
    Contact gone = ana();
    gone.trashed = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    EXPECT_EQ(writeGoogleCsv(std::vector{gone}).count('\n'), 1);
}

TEST(GoogleCsv, tagsMayHaveCommasInThem)
{
    Contact bo = ana();
    bo.tags = {u"Friends, close"_s, u"a; b"_s, u"\"quoted\""_s, u"* Work"_s};
    const Parsed parsed = readAddressBook(writeGoogleCsv(std::vector{bo}));
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    EXPECT_EQ(parsed.contacts[0].contact.tags, bo.tags);
}

TEST(GoogleCsv, whatIsNoNameOfAPersonIsNoFirstName)
{
    const auto back = [](const Contact &contact) {
        const QByteArray table = writeGoogleCsv(std::vector{contact});
        EXPECT_TRUE(table.split('\n')[1].startsWith(',')) << table.toStdString();
        const Parsed parsed = readAddressBook(table);
        EXPECT_THAT(parsed.contacts, SizeIs(1));
        return parsed.contacts.empty() ? Contact() : parsed.contacts.front().contact;
    };
    Contact company;
    company.name = company.organization = u"Harbour Works"_s;
    Contact address;
    address.name = u"ana@example.org"_s;
    address.emails = {{address.name, {}}};
    Contact number;
    number.name = u"+351 1 2345678"_s;
    number.phones = {{number.name, u"mobile"_s}};
    for (const Contact &contact : {company, address, number}) {
        const Contact read = back(contact);
        EXPECT_EQ(read.displayName(), contact.name);
        EXPECT_EQ(read.given, QString());
        EXPECT_THAT(read.customFields, IsEmpty());
    }
}

} // namespace google_csv_test
} // namespace cultivar
