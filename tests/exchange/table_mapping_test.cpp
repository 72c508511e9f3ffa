// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/table_mapping.h"

#include "core/exchange/format_sniffer.h"
#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/address_book_csv.h"
#include "tests/exchange/parsed_printers.h"

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace table_mapping_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const auto table = "Members of the choir\n"
                   "Voice;Who;Lives in;Writes from;Or from;Sings since\n"
                   "alto;Ana Silva;Lisbon;ana@example.org;ana@example.com;11/10/1999\n"
                   "bass;Bo Chen;Porto;bo@example.org;;12/10/2001\n"_ba;

TableMapping choir()
{
    TableMapping mapping = guessedMapping(table);
    mapping.targets = {u"Voice"_s,          u"Full Name"_s,      u"Home City"_s,
                       u"E-mail Address"_s, u"E-mail Address"_s, u"Anniversary"_s};
    return mapping;
}

TEST(TableMapping, findsCharsetDelimiterAndHeaderByLooking)
{
    const TableMapping found = guessedMapping("\xff\xfe" + QByteArray("N\0a\0m\0e\0\t\0E\0-\0M\0a\0i\0l\0\n\0", 24));
    EXPECT_EQ(found.charset, "UTF-16LE");
    EXPECT_EQ(found.delimiter, u'\t');
    EXPECT_EQ(found.header, (QStringList{u"Name"_s, u"E-Mail"_s}));

    const TableMapping ours = guessedMapping(table);
    EXPECT_EQ(ours.delimiter, u';');
    EXPECT_EQ(ours.headerRow, 2);
    EXPECT_EQ(ours.header,
              (QStringList{u"Voice"_s, u"Who"_s, u"Lives in"_s, u"Writes from"_s, u"Or from"_s, u"Sings since"_s}));
    // Nobody knows such columns: all of them are kept, and nobody can be called by them.
    EXPECT_EQ(ours.targets, ours.header);
    EXPECT_FALSE(ours.namesPeople());
    EXPECT_TRUE(choir().namesPeople());
}

TEST(TableMapping, aTableWithoutAHeaderHasColumnsByNumber)
{
    const TableMapping found = guessedMapping("Ana,ana@example.org,+351 1\nBo,bo@example.org,+351 2\n");
    EXPECT_EQ(found.headerRow, 0);
    EXPECT_EQ(found.header, (QStringList{u"Column 1"_s, u"Column 2"_s, u"Column 3"_s}));
    EXPECT_THAT(firstRows("Ana,ana@example.org,+351 1\nBo,bo@example.org,+351 2\n", found, 1),
                ElementsAre(QStringList{u"Ana"_s, u"ana@example.org"_s, u"+351 1"_s}));
}

TEST(TableMapping, saysWhatTheColumnsHold)
{
    const Parsed parsed = readTable(table, choir());
    EXPECT_THAT(parsed.problems, IsEmpty());
    ASSERT_THAT(parsed.contacts, SizeIs(2));
    const Contact &ana = parsed.contacts[0].contact;
    EXPECT_EQ(parsed.contacts[0].line, 3);
    EXPECT_EQ(ana.displayName(), u"Ana Silva"_s);
    EXPECT_EQ(ana.city, u"Lisbon"_s);
    EXPECT_THAT(ana.emails, ElementsAre(Reach{u"ana@example.org"_s, {}}, Reach{u"ana@example.com"_s, {}}));
    EXPECT_THAT(ana.customFields, ElementsAre(CustomField{u"Voice"_s, u"alto"_s}));
    EXPECT_THAT(ana.dates, ElementsAre(ContactDate{DateKind::Anniversary, {}, *PartialDate::of(1999, 11, 10), true}));
}

TEST(TableMapping, leavesOutWhatIsNotWantedAndReadsDaysAsItIsTold)
{
    TableMapping mapping = choir();
    mapping.targets[0].clear();
    mapping.dayOrder = DayOrder::DayFirst;
    const Contact ana = readTable(table, mapping).contacts.at(0).contact;
    EXPECT_THAT(ana.customFields, IsEmpty());
    EXPECT_THAT(ana.dates, ElementsAre(ContactDate{DateKind::Anniversary, {}, *PartialDate::of(1999, 10, 11), true}));
}

TEST(TableMapping, anotherShapeKeepsWhatWasSaidOfTheSameColumns)
{
    TableMapping mapping = choir();
    mapping.headerRow = 1;
    EXPECT_EQ(withShape(table, mapping).header, QStringList{u"Members of the choir"_s});
    TableMapping commas = choir();
    commas.delimiter = u',';
    EXPECT_THAT(withShape(table, commas).header, SizeIs(1));
    EXPECT_EQ(withShape(table, choir()), choir());
}

TEST(TableMapping, isKeptAsText)
{
    TableMapping mapping = choir();
    mapping.dayOrder = DayOrder::MonthFirst;
    EXPECT_EQ(mappingFrom(mappingText(mapping)), mapping);
    for (const QString &text :
         {u""_s, u"[]"_s, u"{\"delimiter\":\"\",\"header_row\":1,\"header\":[\"a\"],\"targets\":[\"a\"]}"_s,
          u"{\"delimiter\":\",\",\"header_row\":1,\"header\":[\"a\",\"b\"],\"targets\":[\"a\"]}"_s})
        EXPECT_EQ(mappingFrom(text), std::nullopt) << text.toStdString();
}

TEST(TableMapping, isKnownAgainByItsColumns)
{
    EXPECT_EQ(mappingKey({u"Who"_s, u"Lives in"_s}), mappingKey({u"WHO"_s, u"lives in"_s}));
    EXPECT_NE(mappingKey({u"Who"_s, u"Lives in"_s}), mappingKey({u"Lives in"_s, u"Who"_s}));
    EXPECT_NE(mappingKey({u"a"_s, u"b"_s}), mappingKey({u"ab"_s}));
}

TEST(TableMapping, everythingOfferedMeansSomething)
{
    for (const QString &target : mappingTargets())
        EXPECT_NE(keptColumn(target).field, CsvField::Unknown) << target.toStdString();
}

TEST(LooksLikeTable, tellsTablesFromProse)
{
    EXPECT_TRUE(looksLikeTable(QString::fromUtf8(table)));
    EXPECT_FALSE(
        looksLikeTable(u"Dear Ana,\n\nI write to you, as I promised, about the maps, the bread, and more.\n"_s));
    EXPECT_FALSE(looksLikeTable(u"a\nb\nc\n"_s));
    EXPECT_FALSE(looksLikeTable({}));
}

} // namespace table_mapping_test
} // namespace cultivar
