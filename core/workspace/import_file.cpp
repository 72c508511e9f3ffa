// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/import_file.h"

#include "core/exchange/json_archive.h"
#include "core/exchange/source_records.h"
#include "core/exchange/tables/address_book_csv.h"
#include "core/exchange/tables/ldif_reader.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/tables/own_csv.h"
#include "core/exchange/vcard/vcard_reader.h"
#include "core/workspace/archive_import.h"
#include "core/workspace/contact_import.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace cultivar {

namespace {

constexpr qint64 bytesAtOnce = 4LL * 1024 * 1024;
/// A file that is all wrong is not quoted whole.
constexpr int problemsQuoted = 1000;
constexpr qsizetype longestQuote = 300;

std::optional<ErrorKind> refusalOf(FileFormat format)
{
    switch (format) {
    case FileFormat::Vcard:
    case FileFormat::LinkedInConnections:
    case FileFormat::LinkedInMessages:
    case FileFormat::OwnCsv:
    case FileFormat::AddressBook:
    case FileFormat::Ldif:
    case FileFormat::Json:
        return std::nullopt;
    case FileFormat::Unknown:
        return ErrorKind::UnknownFormat;
    case FileFormat::Zip:
    case FileFormat::Icalendar:
    case FileFormat::Mbox:
    case FileFormat::Eml:
    case FileFormat::ForeignCsv:
        return ErrorKind::LaterFormat;
    }
    Q_UNREACHABLE();
}

/// Whether what was found is what was asked for by its word: "csv" is any table.
bool isKindOf(FileFormat found, FileFormat asked)
{
    return formatWord(found) == formatWord(asked) || (asked == FileFormat::OwnCsv && found == FileFormat::AddressBook);
}

template <class Visitor> void forEachList(Parsed &parsed, Visitor &&visit)
{
    visit(parsed.contacts);
    visit(parsed.interactions);
    visit(parsed.meetings);
    visit(parsed.followUps);
    visit(parsed.goodwill);
    visit(parsed.relations);
    visit(parsed.overviews);
}

qint64 recordsIn(Parsed &parsed)
{
    qint64 count = 0;
    forEachList(parsed, [&count](const auto &records) { count += std::ssize(records); });
    return count;
}

bool isAboutTheFile(const Error &error)
{
    return error.kind == ErrorKind::UnknownFormat || error.kind == ErrorKind::LaterFormat ||
           error.kind == ErrorKind::NewerFile || error.kind == ErrorKind::InvalidInput;
}

} // namespace

void refuse(ImportedFile &file, const Error &error)
{
    ImportedFile refused;
    refused.file = file.file;
    refused.format = file.format;
    refused.error = error;
    file = std::move(refused);
}

FileImport::FileImport(const ImportPlan &plan, ImportedFile &report)
    : m_plan(plan)
    , m_writer(plan.surroundings.writer)
    , m_report(report)
    , m_progress(plan.surroundings.control, QFileInfo(report.file).fileName())
{
}

Result<QByteArray> FileImport::readFile()
{
    const QString &path = m_report.file;
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::MissingFile, path);
    if (!file.open(QFile::ReadOnly))
        return fail(file.error() == QFile::PermissionsError ? ErrorKind::NoPermission : ErrorKind::CannotRead, path,
                    file.errorString());
    // What is no plain file has no size and is read all the same.
    QByteArray bytes;
    bytes.reserve(std::max<qint64>(0, file.size()));
    m_progress.begin(JobPhase::Reading, false);
    do {
        if (!m_progress.reached(0, 0))
            return fail(ErrorKind::Cancelled);
        bytes += file.read(bytesAtOnce);
    } while (!file.atEnd() && file.error() == QFile::NoError);
    if (file.error() != QFile::NoError)
        return fail(ErrorKind::CannotRead, path, file.errorString());
    return bytes;
}

Result<ChangeSet> FileImport::run(std::optional<FileFormat> format)
{
    const Result<QByteArray> bytes = readFile();
    if (!bytes && bytes.error().kind == ErrorKind::Cancelled)
        return passOn(bytes);
    if (!bytes) {
        m_report.error = bytes.error();
        return ChangeSet();
    }
    const FileFormat found = sniffFormat(bytes->left(sniffedBytes), QFileInfo(m_report.file).fileName());
    m_report.format = format && !isKindOf(found, *format) ? *format : found;
    if (const std::optional<ErrorKind> refusal = refusalOf(m_report.format)) {
        m_report.error = Error{*refusal, m_report.file, toWord(m_report.format)};
        return ChangeSet();
    }
    if (m_plan.dryRun)
        return rehearse(*bytes);
    if (const Result<void> ready = m_plan.surroundings.beforeWriting(); !ready)
        return passOn(ready);
    return inTransaction(*bytes);
}

/// In the transaction of the whole dry run, so that messages find the people of the file before.
Result<ChangeSet> FileImport::rehearse(const QByteArray &bytes)
{
    const Result<bool> wrote = take(bytes);
    m_writer.forget();
    m_report.batch = Uid();
    if (!wrote)
        return passOn(wrote);
    return ChangeSet();
}

Result<ChangeSet> FileImport::inTransaction(const QByteArray &bytes)
{
    Result<store::Transaction> transaction = store::Transaction::begin(m_writer.database());
    if (!transaction)
        return passOn(transaction);
    const Result<bool> wrote = take(bytes);
    if (!wrote || !*wrote) {
        m_writer.forget();
        m_report.batch = Uid();
        if (!wrote)
            return passOn(wrote);
        return ChangeSet();
    }
    m_progress.begin(JobPhase::Finishing, true);
    Result<ChangeSet> changes =
        m_writer.finish([this](qint64 done, qint64 total) { return m_progress.reached(done, total); });
    if (changes)
        if (const Result<void> committed = transaction->commit(); !committed)
            changes = passOn(committed);
    if (!changes)
        m_writer.forget();
    return changes;
}

/// True if there is something to commit. What is wrong with the file alone goes to the report.
Result<bool> FileImport::take(const QByteArray &bytes)
{
    m_progress.begin(JobPhase::Reading, false);
    Result<MatchIndex> matches = MatchIndex::read(m_writer.database());
    if (!matches)
        return passOn(matches);
    ContactImport import({m_writer, m_plan.surroundings.present, *matches, m_plan.circle, m_plan.tally}, m_report);
    Result<void> done = dispatch(import, bytes);
    if (!done && isAboutTheFile(done.error())) {
        refuse(m_report, done.error());
        return false;
    }
    if (!done)
        return passOn(done);
    const Result<bool> wrote = import.finish();
    if (wrote)
        quoteProblems(bytes);
    return wrote;
}

/// Their own words are the quickest way to see what is wrong with them.
void FileImport::quoteProblems(const QByteArray &bytes)
{
    QSet<int> lines;
    for (const RowProblem &problem : m_report.problems)
        if (lines.size() < problemsQuoted)
            lines.insert(problem.line);
    QHash<int, QString> words;
    if (!lines.isEmpty())
        for (const SourceRecord &record : recordsAt(bytes, m_report.format, lines, watch()).records)
            words.insert(record.line, wordsOf(record, longestQuote));
    for (RowProblem &problem : m_report.problems) {
        problem.words = words.value(problem.line);
        m_plan.tally.problem(problem);
    }
}

ReadingWatch FileImport::watch()
{
    return [this](qint64 done, qint64 total) { return m_progress.reached(done, total); };
}

Result<void> FileImport::dispatch(ContactImport &import, const QByteArray &bytes)
{
    switch (m_report.format) {
    case FileFormat::Vcard:
        return takeCards(import, bytes);
    case FileFormat::LinkedInConnections:
        return takeAll(import, readLinkedInConnections(bytes, watch()));
    case FileFormat::LinkedInMessages:
        return takeAll(import, readLinkedInMessages(bytes, m_plan.surroundings.present.zone, watch()));
    case FileFormat::OwnCsv:
        return takeOwnCsv(import, bytes);
    case FileFormat::AddressBook:
        return takeAll(import, readAddressBook(bytes, watch()));
    case FileFormat::Ldif:
        return takeAll(import, readLdif(bytes, watch()));
    case FileFormat::Json:
        return takeArchive(import, bytes);
    case FileFormat::Unknown:
    case FileFormat::Zip:
    case FileFormat::Icalendar:
    case FileFormat::Mbox:
    case FileFormat::Eml:
    case FileFormat::ForeignCsv:
        break; // refused before
    }
    Q_UNREACHABLE();
}

Result<void> FileImport::takeCards(ContactImport &import, const QByteArray &bytes)
{
    m_progress.begin(JobPhase::Taking, false);
    VcardReader reader(bytes);
    while (auto next = reader.next()) {
        if (!m_progress.reached(reader.position(), reader.size()))
            return fail(ErrorKind::Cancelled);
        if (auto *problem = std::get_if<RowProblem>(&*next))
            import.add(std::move(*problem));
        else if (Result<void> done = import.add(std::move(std::get<ParsedContact>(*next))); !done)
            return done;
    }
    return {};
}

Result<void> FileImport::takeAll(ContactImport &import, Parsed parsed)
{
    // Reading that was stopped gave less than there is.
    if (*m_plan.surroundings.control.cancelled)
        return fail(ErrorKind::Cancelled);
    m_progress.begin(JobPhase::Taking, true);
    for (RowProblem &problem : parsed.problems)
        import.add(std::move(problem));
    const qint64 total = recordsIn(parsed);
    qint64 taken = 0;
    Result<void> outcome;
    // People first, for the others speak of them.
    forEachList(parsed, [&](auto &records) {
        for (auto &record : records) {
            if (!outcome)
                return;
            outcome = m_progress.reached(taken++, total) ? import.add(std::move(record)) : fail(ErrorKind::Cancelled);
        }
    });
    if (!outcome)
        return outcome;
    std::ranges::stable_sort(m_report.problems, {}, &RowProblem::line);
    return {};
}

Result<void> FileImport::takeOwnCsv(ContactImport &import, const QByteArray &bytes)
{
    const Result<std::vector<Circle>> circles = m_writer.table<Circle>().all();
    if (!circles)
        return passOn(circles);
    // Circles a file names and nobody has are made with the first contact that is written.
    std::vector<Circle> made;
    const auto circleNamed = [&](const QString &name) {
        for (const Circle &circle : *circles)
            if (circle.name == name && !circle.trashed)
                return circle.id;
        const Result<CircleId> id = m_writer.reserveId<Circle>();
        Circle circle;
        circle.id = id.value_or(CircleId());
        circle.name = name;
        if (id && !name.trimmed().isEmpty())
            made.push_back(circle);
        return id && !name.trimmed().isEmpty() ? *id : CircleId();
    };
    Result<Parsed> parsed = readOwnCsv(bytes, circleNamed, watch());
    if (!parsed)
        return fail(parsed.error().kind, m_report.file, parsed.error().detail);
    Edit edit;
    for (Circle &circle : made)
        edit.add(std::move(circle));
    if (Result<void> done = import.apply(std::move(edit)); !done)
        return done;
    return takeAll(import, std::move(*parsed));
}

Result<void> FileImport::takeArchive(ContactImport &import, const QByteArray &bytes)
{
    Result<Network> network = readArchive(bytes, watch());
    if (!network) {
        const Error &error = network.error();
        if (error.kind == ErrorKind::Cancelled)
            return passOn(network);
        return fail(error.kind, m_report.file,
                    error.detail.isEmpty() ? error.subject : error.subject + u' ' + error.detail);
    }
    m_progress.begin(JobPhase::Taking, true);
    return importArchive(m_writer, import, std::move(*network), m_progress, m_report);
}

} // namespace cultivar
