// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/source_records.h"

#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/vcard/vcard_reader.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace cultivar {
namespace source_records_test {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const QByteArray cards = "BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n"
                         "BEGIN:VCARD\r\nFN Bo\r\nEND:VCARD\r\n"
                         "BEGIN:VCARD\r\nFN:Cy\r\nEND:VCARD\r\n"
                         "BEGIN:VCARD\r\nFN:Iris Falk\r\n";

TEST(SourceRecords, GivesTheCardsThatCouldNotBeTakenWordForWord)
{
    const Parsed parsed = readVcards(cards);
    ASSERT_THAT(parsed.problems, SizeIs(2));
    const SourceRecords found =
        recordsAt(cards, {FileFormat::Vcard}, {parsed.problems[0].line, parsed.problems[1].line});
    EXPECT_EQ(found.head, QByteArray());
    ASSERT_THAT(found.records, SizeIs(2));
    EXPECT_EQ(found.records[0], (SourceRecord{4, "BEGIN:VCARD\r\nFN Bo\r\nEND:VCARD\r\n"}));
    EXPECT_EQ(found.records[1], (SourceRecord{10, "BEGIN:VCARD\r\nFN:Iris Falk\r\n"}));
    EXPECT_EQ(wordsOf(found.records[1], 100), u"BEGIN:VCARD FN:Iris Falk"_s);
}

TEST(SourceRecords, GivesACardThatWasReadToo)
{
    const SourceRecords found = recordsAt(cards, {FileFormat::Vcard}, {7});
    ASSERT_THAT(found.records, SizeIs(1));
    EXPECT_EQ(found.records.front().bytes, "BEGIN:VCARD\r\nFN:Cy\r\nEND:VCARD\r\n");
}

TEST(SourceRecords, EndsWhereTheFileEnds)
{
    const QByteArray open = "BEGIN:VCARD\nFN:Ana";
    const SourceRecords found = recordsAt(open, {FileFormat::Vcard}, {1});
    ASSERT_THAT(found.records, SizeIs(1));
    EXPECT_EQ(found.records.front().bytes, open);
}

TEST(SourceRecords, CutsWhereACardBeginsInsideAnother)
{
    const SourceRecords found =
        recordsAt("x\nBEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nBEGIN:VCARD\n", {FileFormat::Vcard}, {1, 2, 4, 6});
    const std::vector<SourceRecord> expected{
        {1, "x\n"}, {2, "BEGIN:VCARD\nFN:A\n"}, {4, "BEGIN:VCARD\nFN:B\n"}, {6, "BEGIN:VCARD\n"}};
    EXPECT_EQ(found.records, expected);
}

TEST(SourceRecords, GivesCardsOfUtf16AsUtf8EvenWhereTheseLookLikeUtf16)
{
    const QByteArray cardsOfZeros("\xfe\xff\0B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0\n\0A\0\0\0B\0\0\0:", 36);
    const SourceRecords found = recordsAt(cardsOfZeros, {FileFormat::Vcard}, {1});
    ASSERT_THAT(found.records, SizeIs(1));
    EXPECT_EQ(found.records.front().bytes, QByteArray("BEGIN:VCARD\nA\0B\0:", 17));
}

TEST(SourceRecords, GivesRowsBelowTheirHeaderSoThatTheyCanBeReadAgain)
{
    const QByteArray table = "Notes:\n\"Two\nlines\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,"
                             "Connected On\nAna,Silva,,,Cais,,05 Mar 2024\n,,,,\"Harbour\nTransit\",Planner,\n"
                             "Bo,Chen,,,,,\n";
    const Parsed parsed = readLinkedInConnections(table);
    ASSERT_THAT(parsed.problems, SizeIs(1));
    const SourceRecords found = recordsAt(table, {FileFormat::LinkedInConnections}, {parsed.problems.front().line});
    ASSERT_THAT(found.records, SizeIs(1));
    EXPECT_EQ(found.records.front().bytes, ",,,,\"Harbour\nTransit\",Planner,\n");
    EXPECT_EQ(wordsOf(found.records.front(), 100), u",,,,\"Harbour Transit\",Planner,"_s);

    QByteArray mended = found.head + found.records.front().bytes;
    mended.replace(",,,,\"", "Cy,Adams,,,\"");
    const Parsed again = readLinkedInConnections(mended);
    ASSERT_THAT(again.contacts, SizeIs(1));
    EXPECT_EQ(again.contacts.front().contact.given, u"Cy"_s);
    EXPECT_THAT(again.problems, IsEmpty());
}

TEST(SourceRecords, ShortensLongWordsAndStopsWhenToldTo)
{
    EXPECT_EQ(wordsOf({1, QByteArray(1000, 'x')}, 10), QString(9, u'x') + u'…');
    const SourceRecords found = recordsAt(cards, {FileFormat::Vcard}, {1, 4, 7}, [](qint64, qint64) { return false; });
    EXPECT_THAT(found.records, SizeIs(1));
    EXPECT_THAT(recordsAt("{}", {FileFormat::Json}, {1}).records, IsEmpty());
}

TEST(ReadingWatch, StopsLinkedInMessages)
{
    QByteArray table = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
                       "SUBJECT,CONTENT,FOLDER\n";
    for (int i = 0; i < 100; ++i)
        table += "c" + QByteArray::number(i % 7) +
                 ",,Mina,https://www.linkedin.com/in/mina,Ana,https://www.linkedin.com/in/ana,2026-10-02 12:00:00 "
                 "UTC,,Hello,INBOX\n";
    qint64 last = 0;
    bool falls = false;
    const auto counting = [&](qint64 done, qint64 total) {
        falls = falls || done < last || done > total;
        last = done;
        return true;
    };
    EXPECT_THAT(readLinkedInMessages(table, QTimeZone::utc(), counting).interactions, SizeIs(100));
    EXPECT_FALSE(falls);
    for (const int stop : {1, 50, 101, 250, 399}) {
        int asked = 0;
        const auto stopping = [&](qint64, qint64) { return ++asked < stop; };
        EXPECT_LT(readLinkedInMessages(table, QTimeZone::utc(), stopping).interactions.size(), 100U) << stop;
    }
}

} // namespace source_records_test
} // namespace cultivar
