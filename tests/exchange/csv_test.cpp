// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/csv.h"
#include "core/exchange/tables/csv_table.h"
#include "tests/support/corpora.h"
#include "tests/support/printers.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

static void PrintTo(const CsvRow &row, std::ostream *out)
{
    *out << row.line << ": " << ::testing::PrintToString(row.cells) << (row.unclosedQuote ? " unclosed " : " ")
         << row.oddQuotes.toStdString();
}

namespace csv_test {

using ::testing::ElementsAre;

std::vector<CsvRow> rowsOf(const QString &text, QChar delimiter = u',')
{
    CsvReader reader(text, delimiter);
    std::vector<CsvRow> rows;
    while (auto row = reader.next())
        rows.push_back(std::move(*row));
    return rows;
}

CsvRow row(int line, const QStringList &cells)
{
    return {line, cells, false};
}

TEST(CsvReader, takesAnyLineEndAndCountsPhysicalLines)
{
    EXPECT_THAT(rowsOf(u"a,b\nc,d\r\ne,f\rg,h"_s), ElementsAre(row(1, {u"a"_s, u"b"_s}), row(2, {u"c"_s, u"d"_s}),
                                                               row(3, {u"e"_s, u"f"_s}), row(4, {u"g"_s, u"h"_s})));
}

TEST(CsvReader, keepsLineBreaksOfQuotedCellsAndCountsThem)
{
    EXPECT_THAT(rowsOf(u"\"a\r\nb\nc\rd\",1\r\nnext,2\r\n"_s),
                ElementsAre(row(1, {u"a\r\nb\nc\rd"_s, u"1"_s}), row(5, {u"next"_s, u"2"_s})));
}

TEST(CsvReader, readsQuotesWhereverTheyStand)
{
    CsvRow expected = row(1, {u"say \"hi\""_s, u"5\" tall"_s, u"ab\"c"_s, QString()});
    expected.oddQuotes = u"b\"c"_s;
    EXPECT_THAT(rowsOf(u"\"say \"\"hi\"\"\",5\" tall,\"a\"b\"c,\"\"\n"_s), ElementsAre(expected));
}

TEST(CsvReader, losesNoRowToAQuoteThatNothingCloses)
{
    const std::vector<CsvRow> rows = rowsOf(u"a,\"b\nc,d\n\"\",e\n"_s);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].cells, QStringList({u"a"_s, u"\"b"_s}));
    EXPECT_TRUE(rows[0].unclosedQuote);
    EXPECT_EQ(rows[1], row(2, {u"c"_s, u"d"_s}));
    EXPECT_EQ(rows[2], row(3, {QString(), u"e"_s}));
}

TEST(CsvReader, passesEmptyLinesButNotEmptyCells)
{
    EXPECT_THAT(rowsOf(u"\n\na\n\n\"\"\n,\n\n"_s),
                ElementsAre(row(3, {u"a"_s}), row(5, {QString()}), row(6, {QString(), QString()})));
    EXPECT_TRUE(rowsOf(QString()).empty());
}

TEST(CsvReader, keepsRaggedRowsAndNul)
{
    const QString nul = u"a"_s + QChar(0) + u"b"_s;
    EXPECT_THAT(rowsOf(nul + u",2,3\n1\n"_s), ElementsAre(row(1, {nul, u"2"_s, u"3"_s}), row(2, {u"1"_s})));
}

TEST(CsvReader, isLinearInHostileText)
{
    QElapsedTimer timer;
    timer.start();
    const QString openings = u"\"\"\"\"\"\n"_s.repeated(200'000) + u"x\n"_s;
    EXPECT_GT(rowsOf(openings).size(), 0U);
    const QString mixed = u"\"a\n"_s.repeated(200'001);
    EXPECT_GT(rowsOf(mixed).size(), 0U);
    EXPECT_GT(rowsOf(u","_s.repeated(500'000)).front().cells.size(), 500'000);
    // Quadratic work on any of these takes minutes.
    EXPECT_LT(timer.elapsed(), 20'000);
}

TEST(DetectDelimiter, looksAtTheRows)
{
    EXPECT_EQ(detectDelimiter(u"a,b,c\n1,2;3,4\n"), u',');
    EXPECT_EQ(detectDelimiter(u"a;b;c\n1,5;2;3\n1;2,5;3\n"), u';');
    EXPECT_EQ(detectDelimiter(u"a\tb\n1, 2\t3\n"), u'\t');
    EXPECT_EQ(detectDelimiter(u"name;mail\n"), u';');
    EXPECT_EQ(detectDelimiter(u"one column\nonly\n"), u',');
    EXPECT_EQ(detectDelimiter(u""), u',');
}

TEST(DecodedText, findsTheEncoding)
{
    EXPECT_EQ(decodedText("J\xc3\xbcrgen"), u"Jürgen"_s);
    EXPECT_EQ(decodedText("\xef\xbb\xbfJ\xc3\xbcrgen"), u"Jürgen"_s);
    EXPECT_EQ(decodedText("J\xfcrgen \x80 \x93q\x94"), u"Jürgen € “q”"_s);
    EXPECT_EQ(decodedText(QByteArrayView("\xff\xfeJ\0\xfc\0", 6)), u"Jü"_s);
    EXPECT_EQ(decodedText(QByteArrayView("\xfe\xff\0J\0\xfc", 6)), u"Jü"_s);
    EXPECT_EQ(decodedText(QByteArrayView("a\0b", 3)), (u"a"_s + QChar(0) + u"b"_s));
    EXPECT_EQ(decodedText("cut \xc3"), u"cut Ã"_s);
    EXPECT_EQ(decodedText(""), QString());
}

TEST(CsvWriter, quotesOnlyWhatNeedsIt)
{
    CsvWriter writer;
    writer.addRow({u"plain text"_s, u"a,b"_s, u"say \"hi\""_s, u"two\nlines"_s, QString(), u"semi;colon"_s});
    writer.addRow({QString()});
    EXPECT_EQ(writer.bytes(), "plain text,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,semi;colon\r\n\"\"\r\n"_ba);
}

TEST(CsvWriter, defusesWhatASpreadsheetWouldRun)
{
    CsvWriter writer;
    writer.addRow(
        {u"=1+1"_s, u"+49 30 1"_s, u"-1"_s, u"@SUM(A1)"_s, u"\tx"_s, u"\rx"_s, u"'=1"_s, u"'tis"_s, u"1-2"_s});
    EXPECT_EQ(writer.bytes(), "'=1+1,'+49 30 1,'-1,'@SUM(A1),'\tx,\"'\rx\",''=1,'tis,1-2\r\n"_ba);
}

TEST(CsvWriter, isReadBackEqual)
{
    const QStringList hostile = {u"=cmd|' /C calc'!A0"_s,
                                 u"'=x"_s,
                                 u"''''+1"_s,
                                 u"'"_s,
                                 u"''"_s,
                                 u"+49 171 5"_s,
                                 u"\"\"\""_s,
                                 u"\r\n"_s,
                                 u"\n=1"_s,
                                 u",,,"_s,
                                 u"🌱, \"x\""_s,
                                 u" padded "_s,
                                 u"\ta"_s,
                                 u"'\t"_s,
                                 QString(),
                                 u"a\0b"_s,
                                 u"\ufeffbom"_s};
    CsvWriter writer;
    writer.addRow(hostile);
    for (const QString &cell : hostile)
        writer.addRow({cell});
    std::vector<CsvRow> rows = rowsOf(decodedText(writer.bytes()));
    ASSERT_EQ(rows.size(), static_cast<size_t>(hostile.size()) + 1);
    for (qsizetype i = 0; i < hostile.size(); ++i) {
        EXPECT_EQ(restoredCell(rows[0].cells.value(i)), hostile[i]);
        EXPECT_EQ(restoredCell(rows[static_cast<size_t>(i) + 1].cells.value(0)), hostile[i]);
    }
}

TEST(CsvTable, findsItsHeaderBelowAnyPreamble)
{
    const std::vector<ColumnNames> required = {{u"First"_s, u"Vorname"_s}, {u"Mail"_s}};
    std::optional<CsvTable> table =
        CsvTable::open(u"Notes:\n\"a, b\nc\"\n\n VORNAME ;Ort; mail\nAna;Porto;a@example.org\nBo\n"_s, required);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->header(), QStringList({u"VORNAME"_s, u"Ort"_s, u"mail"_s}));
    EXPECT_EQ(table->column({u"Mail"_s}), 2);
    EXPECT_EQ(table->column({u"Fax"_s}), std::nullopt);
    const std::optional<CsvRow> first = table->next();
    ASSERT_TRUE(first);
    EXPECT_EQ(first->line, 6);
    EXPECT_EQ(cellAt(*first, table->column({u"mail"_s})), u"a@example.org"_s);
    const std::optional<CsvRow> second = table->next();
    ASSERT_TRUE(second);
    EXPECT_EQ(cellAt(*second, 2), QString());
    EXPECT_EQ(cellAt(*second, std::nullopt), QString());
    EXPECT_FALSE(table->next());
    EXPECT_FALSE(CsvTable::open(u"First,Phone\nAna,1\n"_s, required));
}

class CsvSpectrum : public test::WithCorpora<::testing::TestWithParam<const char *>>
{
};

TEST_P(CsvSpectrum, agreesWithItsJson)
{
    const QString name = u"csv-spectrum/"_s + QString::fromLatin1(GetParam());
    // The files named so are meant to have CRLF, which copies of them tend to lose.
    QByteArray bytes = test::sample(name + u".csv"_s);
    if (name.endsWith(u"_crlf"))
        bytes.replace("\r\n", "\n").replace("\n", "\r\n");
    const QString text = decodedText(bytes);
    const std::vector<CsvRow> rows = rowsOf(text, detectDelimiter(text));
    ASSERT_FALSE(rows.empty());
    QJsonArray found;
    for (size_t i = 1; i < rows.size(); ++i) {
        QJsonObject object;
        for (qsizetype column = 0; column < rows[0].cells.size(); ++column)
            object.insert(rows[0].cells[column], rows[i].cells.value(column));
        found.append(object);
    }
    const QJsonDocument document = QJsonDocument::fromJson(test::sample(name + u".json"_s));
    if (document.isArray()) {
        EXPECT_EQ(QJsonDocument(found).toJson(), document.toJson());
        return;
    }
    // One file has its only row without a list around it, and its number made unrecognisable in the JSON alone.
    ASSERT_EQ(found.size(), 1);
    QJsonObject row = found[0].toObject();
    row[u"Contact Phone Number"_s] = document[u"Contact Phone Number"_s];
    EXPECT_EQ(QJsonDocument(row).toJson(), document.toJson());
}

INSTANTIATE_TEST_SUITE_P(All, CsvSpectrum,
                         ::testing::Values("comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json",
                                           "location_coordinates", "newlines", "newlines_crlf", "quotes_and_newlines",
                                           "simple", "simple_crlf", "utf8"));

class CsvInjection : public test::WithCorpora<::testing::Test>
{
};

TEST_F(CsvInjection, leavesNoPayloadLive)
{
    const QByteArray payloads = test::sample(u"csv-injection-payloads/csv-payload.txt"_s);
    ASSERT_FALSE(payloads.isEmpty());
    for (const QString &payload : QString::fromUtf8(payloads).split(u'\n', Qt::SkipEmptyParts)) {
        const QString cell = defusedCell(payload);
        EXPECT_FALSE(QStringView(u"=+-@\t\r\n").contains(cell.front())) << cell.toStdString();
        EXPECT_EQ(restoredCell(cell), payload);
    }
}

} // namespace csv_test
} // namespace cultivar
