// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/import_file.h"

#include "core/base/destroy_aside.h"
#include "core/exchange/json_archive.h"
#include "core/exchange/source_records.h"
#include "core/exchange/tables/own_csv.h"
#include "core/exchange/vcard/vcard_reader.h"
#include "core/exchange/whole_file.h"
#include "core/workspace/exchange/archive_import.h"
#include "core/workspace/exchange/contact_import.h"
#include "core/workspace/exchange/import_reports.h"
#include "core/workspace/exchange/import_source.h"
#include "core/workspace/exchange/linkedin_self.h"
#include "core/workspace/exchange/mapping_choice.h"
#include "core/workspace/exchange/source_following.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace cultivar {

namespace {

/// A file that is all wrong is not quoted whole.
constexpr int problemsQuoted = 1000;
constexpr qsizetype longestQuote = 300;

FileFormat formatOf(FileFormat found, std::optional<FileFormat> asked)
{
    return asked && !isKindOf(found, *asked) ? *asked : found;
}

/// Mail of many years is larger than memory, and is read message by message.
bool isMailStore(FileFormat format)
{
    return format == FileFormat::Mbox || format == FileFormat::Maildir;
}

template <class Visitor> void forEachRecordList(Parsed &parsed, Visitor &&visit)
{
    visit(parsed.interactions);
    visit(parsed.meetings);
    visit(parsed.followUps);
    visit(parsed.goodwill);
    visit(parsed.relations);
    visit(parsed.overviews);
}

qint64 recordsIn(Parsed &parsed)
{
    qint64 count = std::ssize(parsed.contacts);
    forEachRecordList(parsed, [&count](const auto &records) { count += std::ssize(records); });
    return count;
}

} // namespace

bool isKindOf(FileFormat found, FileFormat asked)
{
    const bool isMail = asked == FileFormat::Mbox || asked == FileFormat::Maildir;
    return formatWord(found) == formatWord(asked) ||
           (asked == FileFormat::OwnCsv && (found == FileFormat::AddressBook || found == FileFormat::ForeignCsv)) ||
           found == FileFormat::Zip || (found == FileFormat::Folder && !isMail);
}

bool isAboutTheFile(const Error &error)
{
    return error.kind == ErrorKind::UnknownFormat || error.kind == ErrorKind::NewerFile ||
           error.kind == ErrorKind::InvalidInput || error.kind == ErrorKind::CannotRead;
}

void refuse(ImportedFile &file, const Error &error)
{
    ImportedFile refused;
    refused.file = file.file;
    refused.format = file.format;
    refused.mapping = std::move(file.mapping);
    refused.firstRows = std::move(file.firstRows);
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

Result<ChangeSet> FileImport::run(std::optional<FileFormat> asked, std::optional<FileFormat> found)
{
    if (found && isMailStore(formatOf(*found, asked))) {
        m_report.format = formatOf(*found, asked);
        const auto take = m_report.format == FileFormat::Maildir ? takeMaildir : takeMailbox;
        return begin([this, take](ContactImport &import) { return noteMail(take(mailTarget(import), m_report.file)); });
    }
    if (found == FileFormat::Folder)
        return runFolder();
    const Result<QByteArray> bytes = readFile(m_report.file, m_progress);
    if (!bytes && bytes.error().kind == ErrorKind::Cancelled)
        return passOn(bytes);
    if (!bytes) {
        m_report.error = bytes.error();
        return ChangeSet();
    }
    if (!found)
        found = sniffFormat(bytes->left(sniffedBytes), QFileInfo(m_report.file).fileName());
    if (isWebPage(bytes->left(sniffedBytes))) {
        m_report.error = Error{ErrorKind::UnknownFormat, m_report.file, u"web_page"_s};
        return ChangeSet();
    }
    if (*found == FileFormat::Unknown && m_plan.request.tables.sayShape())
        found = FileFormat::ForeignCsv;
    m_report.format = formatOf(*found, asked);
    if (m_report.format == FileFormat::Unknown || isMailStore(m_report.format)) {
        m_report.error = Error{ErrorKind::UnknownFormat, m_report.file, {}};
        return ChangeSet();
    }
    if (const Result<void> mapped = findMapping(*bytes); !mapped)
        return passOn(mapped);
    if (m_report.error)
        return ChangeSet();
    return begin([&](ContactImport &import) { return takeBytes(import, *bytes); });
}

Result<ChangeSet> FileImport::begin(const Reading &reading)
{
    if (m_plan.request.dryRun)
        return rehearse(reading);
    if (const Result<void> ready = m_plan.surroundings.beforeWriting(); !ready)
        return passOn(ready);
    return inTransaction(reading);
}

Result<void> FileImport::findMapping(const QByteArray &bytes)
{
    const bool isKnown = m_report.format == FileFormat::AddressBook;
    if (!isKnown && m_report.format != FileFormat::ForeignCsv)
        return {};
    Result<MappingChoice> choice = chooseMapping(m_writer, m_plan.request, m_report.file, bytes);
    if (!choice)
        return passOn(choice);
    constexpr int rowsShown = 5;
    m_report.firstRows = firstRows(bytes, choice->mapping, rowsShown);
    // Nobody is asked about an empty table.
    if (!isKnown && !choice->known && !m_report.firstRows.empty())
        m_report.error = Error{ErrorKind::UnknownColumns, m_report.file, {}};
    m_report.mapping = std::move(choice->mapping);
    m_said = choice->said;
    return {};
}

/// In the transaction of the whole dry run, so that messages find the people of the file before.
Result<ChangeSet> FileImport::rehearse(const Reading &reading)
{
    const Result<bool> wrote = take(reading);
    m_writer.forget();
    m_report.batch = Uid();
    if (!wrote)
        return passOn(wrote);
    return ChangeSet();
}

Result<ChangeSet> FileImport::inTransaction(const Reading &reading)
{
    Result<store::Transaction> transaction = store::Transaction::begin(m_writer.database());
    if (!transaction)
        return passOn(transaction);
    const Result<bool> wrote = take(reading);
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
        if (const Result<void> kept = keepImportReport(m_writer.database(), m_report); !kept)
            changes = passOn(kept);
    if (changes && m_progress.isCancelled())
        changes = fail(ErrorKind::Cancelled);
    if (changes)
        if (const Result<void> committed = transaction->commit(); !committed)
            changes = passOn(committed);
    if (!changes)
        m_writer.forget();
    return changes;
}

/// True if there is something to commit. What is wrong with the file alone goes to the report.
Result<bool> FileImport::take(const Reading &reading)
{
    m_progress.begin(JobPhase::Reading, false);
    Result<MatchIndex> matches = MatchIndex::read(m_writer.database());
    if (!matches)
        return passOn(matches);
    auto known = std::make_unique<MatchIndex>(std::move(*matches));
    Result<bool> outcome = takeInto(*known, reading);
    // Of many people it is large, and who cancelled waits for this.
    destroyAside(std::move(known));
    return outcome;
}

Result<bool> FileImport::takeInto(MatchIndex &known, const Reading &reading)
{
    ContactImport import({m_writer, m_plan.surroundings.present, known, m_plan.circle, m_plan.tally, m_plan.events},
                         m_report);
    Result<void> done = reading(import);
    if (!done && isAboutTheFile(done.error())) {
        refuse(m_report, done.error());
        return false;
    }
    if (!done)
        return passOn(done);
    for (const RowProblem &problem : m_report.problems)
        m_plan.tally.problem(problem);
    return import.finish([this](qint64, qint64) { return !m_progress.isCancelled(); });
}

/// Their own words are the quickest way to see what is wrong with them.
void FileImport::quoteProblems(const std::vector<size_t> &problems, const SourceFormat &format, const QByteArray &bytes)
{
    QSet<int> lines;
    for (const size_t i : problems)
        if (lines.size() < problemsQuoted)
            lines.insert(m_report.problems[i].line);
    if (lines.isEmpty())
        return;
    QHash<int, QString> words;
    for (const SourceRecord &record : recordsAt(bytes, format, lines, watch()).records)
        words.insert(record.line, wordsOf(record, longestQuote));
    for (const size_t i : problems)
        m_report.problems[i].words = words.value(m_report.problems[i].line);
}

ReadingWatch FileImport::watch()
{
    return [this](qint64 done, qint64 total) { return m_progress.reached(done, total); };
}

Result<void> FileImport::takeBytes(ContactImport &import, const QByteArray &bytes)
{
    if (Result<void> done = dispatch(import, bytes); !done)
        return done;
    if (m_report.format == FileFormat::Zip)
        return {};
    std::vector<size_t> all(m_report.problems.size());
    std::iota(all.begin(), all.end(), size_t{0});
    quoteProblems(all, {m_report.format, m_report.mapping}, bytes);
    return {};
}

Result<void> FileImport::dispatch(ContactImport &import, const QByteArray &bytes)
{
    if (m_report.format == FileFormat::Zip)
        return takeZip(import, bytes);
    ReadingContext context = contextOf(QFileInfo(m_report.file).fileName());
    if (m_report.format == FileFormat::LinkedInMessages) {
        Result<LinkedInSelf> me = linkedInSelf(m_writer);
        if (!me)
            return passOn(me);
        context.linkedIn = *std::move(me);
    }
    if (Result<void> done = keepMapping(import); !done)
        return done;
    if (std::optional<Result<Parsed>> parsed = readWhole(m_report.format, bytes, context, watch())) {
        if (!*parsed)
            return aboutTheFile(parsed->error());
        std::vector<ParsedPart> parts;
        parts.push_back({{}, std::move(**parsed)});
        return takeAll(import, std::move(parts));
    }
    return takeInItsWay(import, m_report.format, bytes);
}

ReadingContext FileImport::contextOf(const QString &fileName) const
{
    const Present &present = m_plan.surroundings.present;
    return {fileName, present.zone, present.now, m_plan.myAddresses, {}, m_report.mapping};
}

/// With the import, so that taking it back also forgets what was said wrongly.
Result<void> FileImport::keepMapping(ContactImport &import)
{
    if (!m_said)
        return {};
    return import.set(mappingKey(m_report.mapping->header), mappingText(*m_report.mapping));
}

Result<void> FileImport::takeInItsWay(ContactImport &import, FileFormat format, const QByteArray &bytes,
                                      const QString &part)
{
    if (format == FileFormat::Vcard)
        return takeCards(import, bytes);
    if (format == FileFormat::OwnCsv)
        return takeOwnCsv(import, bytes, part);
    if (format == FileFormat::Eml)
        return noteMail(takeMessage(mailTarget(import), bytes));
    Q_ASSERT(format == FileFormat::Json);
    return takeArchive(import, bytes);
}

MailTarget FileImport::mailTarget(ContactImport &import)
{
    const Present &present = m_plan.surroundings.present;
    return {import, m_writer, m_progress, {present.zone, present.now, m_plan.myAddresses}, m_plan.waiting};
}

Result<void> FileImport::noteMail(const Result<MailPassedOver> &passedOver)
{
    if (!passedOver)
        return passOn(passedOver);
    m_report.passedOver = passedOver->all;
    m_report.unclearMail = passedOver->unclear;
    return {};
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

Result<void> FileImport::takeAll(ContactImport &import, std::vector<ParsedPart> parts)
{
    // Reading that was stopped gave less than there is.
    if (*m_plan.surroundings.control.cancelled)
        return fail(ErrorKind::Cancelled);
    m_progress.begin(JobPhase::Taking, true);
    qint64 total = 0;
    for (ParsedPart &part : parts)
        total += recordsIn(part.parsed);
    qint64 taken = 0;
    Result<void> outcome;
    const auto take = [&](auto &records) {
        for (auto &record : records)
            if (outcome)
                outcome =
                    m_progress.reached(taken++, total) ? import.add(std::move(record)) : fail(ErrorKind::Cancelled);
    };
    SourceFollowing following(m_writer, import, m_report);
    const auto follow = [&]<RecordType R>(std::vector<ParsedRecord<R>> &records) {
        std::erase_if(records, [&](const ParsedRecord<R> &record) {
            const Result<bool> settled = outcome ? following.take(record) : Result<bool>(false);
            if (!settled)
                outcome = passOn(settled);
            return settled.value_or(false);
        });
    };
    // People first, for the others speak of them.
    for (ParsedPart &part : parts) {
        import.beginPart(part.name);
        for (RowProblem &problem : part.parsed.problems)
            import.add(std::move(problem));
        take(part.parsed.contacts);
    }
    for (ParsedPart &part : parts) {
        import.beginPart(part.name);
        if (outcome)
            outcome = import.beginEvents(part.parsed);
        forEachRecordList(part.parsed, follow);
        forEachRecordList(part.parsed, take);
        m_report.eventsPassedOver += part.parsed.eventsPassedOver;
        if (outcome && !part.parsed.myName.isEmpty())
            outcome = import.nameMe(part.parsed.myName);
    }
    if (outcome)
        outcome = import.endEvents();
    std::ranges::stable_sort(m_report.problems, {}, &RowProblem::line);
    return outcome;
}

Result<void> FileImport::takeOwnCsv(ContactImport &import, const QByteArray &bytes, const QString &part)
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
    if (Result<void> done = import.apply(edit); !done)
        return done;
    std::vector<ParsedPart> parts;
    parts.push_back({part, std::move(*parsed)});
    return takeAll(import, std::move(parts));
}

/// Readers do not know the file they read, and tell where in it something is wrong.
Result<void> FileImport::aboutTheFile(const Error &error) const
{
    return Failure(errorIn(m_report.file, error));
}

Error FileImport::errorIn(const QString &file, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return {error.kind, {}, {}};
    return {error.kind, file, error.detail.isEmpty() ? error.subject : error.subject + u' ' + error.detail};
}

Result<void> FileImport::takeArchive(ContactImport &import, const QByteArray &bytes)
{
    Result<Network> network = readArchive(bytes, watch());
    if (!network)
        return aboutTheFile(network.error());
    return takeNetwork(import, std::move(*network));
}

Result<void> FileImport::takeNetwork(ContactImport &import, Network network)
{
    m_progress.begin(JobPhase::Taking, true);
    return importArchive(m_writer, import, std::move(network), m_progress, m_report);
}

} // namespace cultivar
