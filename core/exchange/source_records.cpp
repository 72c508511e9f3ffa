// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/source_records.h"

#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/address_book_csv.h"
#include "core/exchange/tables/csv_table.h"
#include "core/exchange/tables/ldif_reader.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/tables/linkedin_tables.h"
#include "core/exchange/tables/own_csv.h"
#include "core/exchange/vcard/vcard_reader.h"

namespace cultivar {

namespace {

SourceRecords cardsAt(QByteArrayView bytes, const QSet<int> &lines, const ReadingWatch &watch)
{
    SourceRecords found;
    VcardReader reader(bytes);
    const QByteArrayView text = reader.text();
    qsizetype start = 0;
    while (const auto next = reader.next()) {
        const int line = std::visit([](const auto &each) { return each.line; }, *next);
        if (lines.contains(line))
            found.records.push_back({line, text.sliced(start, reader.position() - start).toByteArray()});
        start = reader.position();
        if (found.records.size() == static_cast<size_t>(lines.size()) || !goesOn(watch, start, text.size()))
            break;
    }
    return found;
}

SourceRecords rowsAt(std::optional<CsvTable> table, const QSet<int> &lines, const ReadingWatch &watch)
{
    SourceRecords found;
    if (!table)
        return found;
    const QStringView text = table->text();
    qsizetype start = table->position();
    found.head = text.first(start).toUtf8();
    while (const std::optional<CsvRow> row = table->next()) {
        if (lines.contains(row->line))
            found.records.push_back({row->line, text.sliced(start, table->position() - start).toUtf8()});
        start = table->position();
        if (found.records.size() == static_cast<size_t>(lines.size()) || !goesOn(watch, start, text.size()))
            break;
    }
    return found;
}

SourceRecords entriesAt(const QString &text, const QSet<int> &lines, const ReadingWatch &watch)
{
    SourceRecords found;
    LdifReader reader(text);
    qsizetype start = 0;
    while (const std::optional<LdifEntry> entry = reader.next()) {
        if (lines.contains(entry->line))
            found.records.push_back({entry->line, QStringView(text).sliced(start, reader.position() - start).toUtf8()});
        start = reader.position();
        if (found.records.size() == static_cast<size_t>(lines.size()) || !goesOn(watch, start, text.size()))
            break;
    }
    return found;
}

} // namespace

SourceRecords recordsAt(QByteArrayView bytes, const SourceFormat &format, const QSet<int> &lines,
                        const ReadingWatch &watch)
{
    switch (format.format) {
    case FileFormat::Vcard:
        return cardsAt(bytes, lines, watch);
    case FileFormat::LinkedInConnections:
        return rowsAt(CsvTable::open(decodedText(bytes), linkedInConnectionColumns()), lines, watch);
    case FileFormat::LinkedInTable:
        return rowsAt(openLinkedInTable(decodedText(bytes)), lines, watch);
    case FileFormat::LinkedInMessages:
        return rowsAt(CsvTable::open(decodedText(bytes), linkedInMessageColumns()), lines, watch);
    case FileFormat::OwnCsv:
        return rowsAt(CsvTable::open(decodedText(bytes), ownCsvColumns()), lines, watch);
    case FileFormat::AddressBook:
    case FileFormat::ForeignCsv: {
        const TableMapping mapping = format.mapping ? *format.mapping : guessedMapping(bytes);
        return rowsAt(openTable(decodedText(bytes, mapping.charset), mapping), lines, watch);
    }
    case FileFormat::Ldif:
        return entriesAt(decodedText(bytes), lines, watch);
    case FileFormat::Monica:
    case FileFormat::Meerkat:
    case FileFormat::Json:
    case FileFormat::Zip:
    case FileFormat::Icalendar:
    case FileFormat::Mbox:
    case FileFormat::Maildir:
    case FileFormat::Folder:
    case FileFormat::Eml:
    case FileFormat::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

QString wordsOf(const SourceRecord &record, qsizetype length)
{
    // A photo in a card is long, and nobody reads it; a character takes at most four bytes.
    const QByteArrayView beginning = QByteArrayView(record.bytes).first(std::min(record.bytes.size(), 4 * length));
    const QString words = decodedText(beginning).simplified();
    return words.size() <= length ? words : words.left(length - 1) + u'…';
}

} // namespace cultivar
