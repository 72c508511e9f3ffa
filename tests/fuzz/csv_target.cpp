// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/address_book_csv.h"
#include "core/exchange/tables/cell_contact.h"
#include "core/exchange/tables/csv.h"
#include "core/exchange/tables/table_mapping.h"
#include "tests/fuzz/promise.h"

using namespace cultivar;
using namespace Qt::StringLiterals;
using fuzz::promise;

namespace {

std::vector<CsvRow> readRows(const QString &text, QChar delimiter)
{
    std::vector<CsvRow> rows;
    CsvReader reader(text, delimiter);
    qsizetype before = -1;
    for (int line = 0; std::optional<CsvRow> row = reader.next(); line = rows.back().line) {
        promise(row->line > line, "lines of rows grow", QString::number(row->line));
        promise(reader.position() > before && reader.position() <= reader.size(), "reading goes on");
        promise(!row->cells.isEmpty(), "a row has a cell");
        before = reader.position();
        rows.push_back(*std::move(row));
    }
    promise(reader.position() == reader.size(), "all is read");
    return rows;
}

void writeAndRead(const std::vector<CsvRow> &rows)
{
    CsvWriter writer;
    writer.addRow({u"first"_s}); // so that no cell can be taken for a byte order mark
    for (const CsvRow &row : rows)
        writer.addRow(row.cells);
    const std::vector<CsvRow> again = readRows(QString::fromUtf8(writer.bytes()), u',');
    promise(again.size() == rows.size() + 1, "as many rows are read as were written");
    for (size_t i = 0; i < rows.size(); ++i) {
        promise(again[i + 1].cells.size() == rows[i].cells.size(), "as many cells are read as were written");
        promise(!again[i + 1].unclosedQuote, "written quotes are closed");
        for (qsizetype j = 0; j < rows[i].cells.size(); ++j) {
            const QString &cell = again[i + 1].cells[j];
            promise(restoredCell(cell) == rows[i].cells[j], "a cell is read as it was written", rows[i].cells[j]);
            promise(cell.isEmpty() || !u"=+-@\t\r"_s.contains(cell.front()), "a written cell does not run", cell);
        }
    }
}

void readByMapping(QByteArrayView file)
{
    const TableMapping mapping = guessedMapping(file);
    promise(mapping.targets.size() == mapping.header.size(), "every column has a target");
    if (!mapping.header.isEmpty())
        promise(mappingFrom(mappingText(mapping)) == mapping, "a mapping is kept as text", mappingText(mapping));
    const TableMapping shaped = withShape(file, mapping);
    promise(shaped.header == mapping.header, "the same shape has the same header", mappingText(mapping));
    (void)firstRows(file, mapping, 3);
    (void)mappingKey(mapping.header);

    const Parsed parsed = readTable(file, mapping);
    QSet<int> lines;
    int line = 0;
    for (const ParsedContact &found : parsed.contacts) {
        promise(found.line > line, "lines of contacts grow", QString::number(found.line));
        line = found.line;
        lines.insert(line);
        Contact bare = found.contact;
        promise(bare.sources.size() == 1, "a contact keeps its cells");
        const std::optional<Contact> kept = contactOfContent(bare.sources.front().content);
        bare.sources.clear();
        promise(kept.has_value() && *kept == bare, "the kept cells describe the contact",
                kept ? fuzz::differences(*kept, bare) : QString());
    }
    fuzz::promiseRecords(file, FileFormat::AddressBook, lines);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArrayView file = fuzz::viewOf(bytes, size);
    const QString text = decodedText(file);
    (void)looksLikeTable(text);
    // Cells are written as UTF-8, which has no halves of surrogate pairs.
    const QString whole = QString::fromUtf8(text.toUtf8());
    writeAndRead(readRows(whole, detectDelimiter(whole)));
    writeAndRead(readRows(whole, u'|'));
    readByMapping(file);
    return 0;
}
