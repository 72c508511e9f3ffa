// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/integrity.h"

#include "core/store/backup.h"
#include "core/store/full_text.h"
#include "core/store/record_table.h"
#include "core/store/statement.h"

#include <QTemporaryDir>

#include <algorithm>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

Result<QStringList> rowsOf(Database &database, const QString &pragma)
{
    QStringList rows;
    const Result<void> read = readRows(database, pragma, {}, [&rows](const Statement &row) { rows += row.text(0); });
    if (!read)
        return passOn(read);
    return rows;
}

Result<void> collectFileFindings(Database &database, std::vector<Finding> &findings)
{
    const Result<QStringList> structure = rowsOf(database, u"PRAGMA integrity_check"_s);
    if (!structure) {
        if (structure.error().kind != ErrorKind::DamagedFile)
            return passOn(structure);
        findings.push_back({FindingKind::Structure, structure.error().detail});
        return {};
    }
    if (*structure != QStringList{u"ok"_s})
        for (const QString &row : *structure)
            findings.push_back({FindingKind::Structure, row});
    const Result<QStringList> foreignKeys = rowsOf(database, u"PRAGMA foreign_key_check"_s);
    if (!foreignKeys)
        return passOn(foreignKeys);
    for (const QString &table : *foreignKeys)
        findings.push_back({FindingKind::ForeignKey, table});
    return {};
}

/// FTS5 checks itself by a write, so a database that is only read is checked in a copy, row for row the same.
Result<void> checkSearchStructure(Database &database)
{
    if (database.mode() == Database::Mode::ReadWrite)
        return FullText(database).checkStructure();
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.db"_s);
    if (!folder.isValid())
        return fail(ErrorKind::CannotWrite, copy, folder.errorString());
    if (const Result<void> written = backUp(database, copy); !written)
        return written;
    const Result<std::unique_ptr<Database>> writable = Database::open(copy, Database::Mode::ReadWrite);
    return writable ? FullText(**writable).checkStructure() : passOn(writable);
}

/// Reads every record, and gives the rows the search index should have.
std::vector<qint64> collectRecordFindings(Database &database, std::vector<Finding> &findings)
{
    std::vector<qint64> expected;
    RecordTypes::forEach([&]<class R>() {
        const Result<std::vector<R>> records = RecordTable<R>(database).all();
        if (!records) {
            findings.push_back({FindingKind::Record, u"%1: %2"_s.arg(R::recordName, records.error().detail)});
            return;
        }
        for (const R &record : *records)
            if (!searchableText(record).isEmpty())
                expected.push_back(FullText::rowOf<R>(record.id.value()));
    });
    std::ranges::sort(expected);
    return expected;
}

} // namespace

Result<void> checkFile(Database &database)
{
    std::vector<Finding> findings;
    if (const Result<void> done = collectFileFindings(database, findings); !done)
        return done;
    if (!findings.empty())
        return fail(ErrorKind::DamagedFile, database.path(), findings.front().detail);
    return {};
}

Result<std::vector<Finding>> check(Database &database, const ClockRule &clockRule)
{
    std::vector<Finding> findings;
    if (const Result<void> done = collectFileFindings(database, findings); !done)
        return passOn(done);
    if (!findings.empty())
        return findings;

    const std::vector<qint64> expectedRows = collectRecordFindings(database, findings);
    ClockStore clocks(database, clockRule);
    const Result<std::vector<ContactId>> wrongClocks = clocks.findWrong();
    if (!wrongClocks)
        return passOn(wrongClocks);
    for (const ContactId contact : *wrongClocks)
        findings.push_back({FindingKind::DerivedColumn, u"contact %1"_s.arg(contact.value())});

    FullText fullText(database);
    const Result<std::vector<qint64>> rows = fullText.rows();
    if (!rows)
        return passOn(rows);
    if (*rows != expectedRows)
        findings.push_back(
            {FindingKind::SearchIndex, u"%1 rows, expected %2"_s.arg(rows->size()).arg(expectedRows.size())});
    if (const Result<void> sound = checkSearchStructure(database); !sound) {
        if (sound.error().kind != ErrorKind::DamagedFile)
            return passOn(sound);
        findings.push_back({FindingKind::SearchIndex, sound.error().detail});
    }
    return findings;
}

} // namespace cultivar::store
