// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/import_job.h"

#include "core/exchange/json_archive.h"
#include "core/exchange/linkedin_archive.h"
#include "core/exchange/own_csv.h"
#include "core/exchange/vcard_reader.h"
#include "core/workspace/archive_import.h"
#include "core/workspace/contact_import.h"
#include "core/workspace/job_progress.h"

#include <QFile>
#include <QFileInfo>

#include <span>

namespace cultivar {

namespace {

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::MissingFile, path);
    if (!file.open(QFile::ReadOnly))
        return fail(file.error() == QFile::PermissionsError ? ErrorKind::NoPermission : ErrorKind::CannotRead, path,
                    file.errorString());
    QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return fail(ErrorKind::CannotRead, path, file.errorString());
    return bytes;
}

/// What the file had brought so far is rolled back, so its numbers go too.
void refuse(ImportedFile &file, const Error &error)
{
    ImportedFile refused;
    refused.file = file.file;
    refused.format = file.format;
    refused.error = error;
    file = std::move(refused);
}

class FileImport
{
public:
    FileImport(const ImportSurroundings &surroundings, CircleId circle, bool dryRun, ImportedFile &report)
        : m_surroundings(surroundings)
        , m_writer(surroundings.writer)
        , m_circle(circle)
        , m_dryRun(dryRun)
        , m_report(report)
        , m_progress(surroundings.control, QFileInfo(report.file).fileName())
    {
    }

    /// Fails only for what concerns more than this file.
    Result<ChangeSet> run(std::optional<FileFormat> format)
    {
        const Result<QByteArray> bytes = readFile(m_report.file);
        if (!bytes) {
            m_report.error = bytes.error();
            return ChangeSet();
        }
        const FileFormat found = sniffFormat(bytes->left(sniffedBytes), QFileInfo(m_report.file).fileName());
        m_report.format = format && formatWord(*format) != formatWord(found) ? *format : found;
        if (const std::optional<ErrorKind> refusal = refusalOf(m_report.format)) {
            m_report.error = Error{*refusal, m_report.file, toWord(m_report.format)};
            return ChangeSet();
        }
        if (m_dryRun)
            return rehearse(*bytes);
        if (const Result<void> ready = m_surroundings.beforeWriting(); !ready)
            return passOn(ready);
        return inTransaction(*bytes);
    }

private:
    static std::optional<ErrorKind> refusalOf(FileFormat format)
    {
        switch (format) {
        case FileFormat::Vcard:
        case FileFormat::LinkedInConnections:
        case FileFormat::LinkedInMessages:
        case FileFormat::OwnCsv:
        case FileFormat::Json:
            return std::nullopt;
        case FileFormat::Unknown:
            return ErrorKind::UnknownFormat;
        case FileFormat::Zip:
        case FileFormat::Icalendar:
        case FileFormat::Ldif:
        case FileFormat::Mbox:
        case FileFormat::Eml:
        case FileFormat::ForeignCsv:
            return ErrorKind::LaterFormat;
        }
        Q_UNREACHABLE();
    }

    /// In the transaction of the whole dry run, so that messages find the people of the file before.
    Result<ChangeSet> rehearse(const QByteArray &bytes)
    {
        const Result<bool> wrote = take(bytes);
        m_writer.forget();
        m_report.batch = Uid();
        if (!wrote)
            return passOn(wrote);
        return ChangeSet();
    }

    Result<ChangeSet> inTransaction(const QByteArray &bytes)
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
        Result<ChangeSet> changes = m_writer.finish();
        if (changes)
            if (const Result<void> committed = transaction->commit(); !committed)
                changes = passOn(committed);
        if (!changes)
            m_writer.forget();
        return changes;
    }

    /// True if there is something to commit. What is wrong with the file alone goes to the report.
    Result<bool> take(const QByteArray &bytes)
    {
        Result<MatchIndex> matches = MatchIndex::read(m_writer.database());
        if (!matches)
            return passOn(matches);
        ContactImport import(m_writer, m_surroundings.present, *matches, m_circle, m_report);
        Result<void> done = dispatch(import, bytes);
        if (!done && isAboutTheFile(done.error())) {
            refuse(m_report, done.error());
            return false;
        }
        if (!done)
            return passOn(done);
        return import.finish();
    }

    static bool isAboutTheFile(const Error &error)
    {
        return error.kind == ErrorKind::UnknownFormat || error.kind == ErrorKind::LaterFormat ||
               error.kind == ErrorKind::NewerFile || error.kind == ErrorKind::InvalidInput;
    }

    Result<void> dispatch(ContactImport &import, const QByteArray &bytes)
    {
        switch (m_report.format) {
        case FileFormat::Vcard:
            return takeCards(import, bytes);
        case FileFormat::LinkedInConnections:
            return takeAll(import, readLinkedInConnections(bytes));
        case FileFormat::LinkedInMessages:
            return takeAll(import, readLinkedInMessages(bytes, m_surroundings.present.zone));
        case FileFormat::OwnCsv:
            return takeOwnCsv(import, bytes);
        case FileFormat::Json:
            return takeArchive(import, bytes);
        case FileFormat::Unknown:
        case FileFormat::Zip:
        case FileFormat::Icalendar:
        case FileFormat::Ldif:
        case FileFormat::Mbox:
        case FileFormat::Eml:
        case FileFormat::ForeignCsv:
            break; // refused before
        }
        Q_UNREACHABLE();
    }

    Result<void> takeCards(ContactImport &import, const QByteArray &bytes)
    {
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

    Result<void> takeAll(ContactImport &import, Parsed parsed)
    {
        const auto total = static_cast<qint64>(parsed.contacts.size() + parsed.interactions.size());
        qint64 taken = 0;
        for (RowProblem &problem : parsed.problems)
            import.add(std::move(problem));
        for (ParsedContact &contact : parsed.contacts) {
            if (!m_progress.reached(taken++, total))
                return fail(ErrorKind::Cancelled);
            if (Result<void> done = import.add(std::move(contact)); !done)
                return done;
        }
        for (ParsedInteraction &interaction : parsed.interactions) {
            if (!m_progress.reached(taken++, total))
                return fail(ErrorKind::Cancelled);
            if (Result<void> done = import.add(std::move(interaction)); !done)
                return done;
        }
        std::ranges::stable_sort(m_report.problems, {}, &RowProblem::line);
        return {};
    }

    Result<void> takeOwnCsv(ContactImport &import, const QByteArray &bytes)
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
        Result<Parsed> parsed = readOwnCsv(bytes, circleNamed);
        if (!parsed)
            return fail(parsed.error().kind, m_report.file, parsed.error().detail);
        Edit edit;
        for (Circle &circle : made)
            edit.add(std::move(circle));
        if (Result<void> done = import.apply(std::move(edit)); !done)
            return done;
        return takeAll(import, std::move(*parsed));
    }

    Result<void> takeArchive(ContactImport &import, const QByteArray &bytes)
    {
        Result<Network> network = readArchive(bytes);
        if (!network) {
            const Error &error = network.error();
            return fail(error.kind, m_report.file,
                        error.detail.isEmpty() ? error.subject : error.subject + u' ' + error.detail);
        }
        return importArchive(m_writer, import, std::move(*network), m_progress, m_report);
    }

    const ImportSurroundings &m_surroundings;
    store::EditWriter &m_writer;
    CircleId m_circle;
    bool m_dryRun;
    ImportedFile &m_report;
    JobProgress m_progress;
};

void addTo(ChangeSet &all, ChangeSet more)
{
    all.everything = all.everything || more.everything;
    all.count += more.count;
    all.records.insert(all.records.end(), more.records.begin(), more.records.end());
    all.added.insert(all.added.end(), more.added.begin(), more.added.end());
    all.addedUids.insert(all.addedUids.end(), more.addedUids.begin(), more.addedUids.end());
    all.contacts.insert(all.contacts.end(), more.contacts.begin(), more.contacts.end());
    std::ranges::sort(all.contacts);
    all.contacts.erase(std::ranges::unique(all.contacts).begin(), all.contacts.end());
}

void stopAt(ImportReport &report, std::span<const size_t> order, size_t stopped, const Error &error)
{
    refuse(report.files[stopped], error);
    for (const size_t later : order.subspan(static_cast<size_t>(std::ranges::find(order, stopped) - order.begin()) + 1))
        report.files[later].notReached = true;
}

/// Messages speak of people, so whoever brings both wants the people first.
bool bringsOnlyConversations(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) &&
           sniffFormat(file.read(sniffedBytes), QFileInfo(path).fileName()) == FileFormat::LinkedInMessages;
}

} // namespace

QString formatWord(FileFormat format)
{
    if (format == FileFormat::LinkedInConnections || format == FileFormat::LinkedInMessages)
        return u"linkedin"_s;
    return toWord(format);
}

Result<ImportReport> importFiles(const ImportSurroundings &surroundings, const ImportRequest &request)
{
    CircleId circle;
    if (!request.circle.isEmpty()) {
        const Result<Circle> named =
            Records(surroundings.writer.database(), surroundings.present).circleNamed(request.circle);
        if (!named)
            return passOn(named);
        circle = named->id;
    }
    std::optional<store::Transaction> rolledBack;
    if (request.dryRun) {
        Result<store::Transaction> transaction = store::Transaction::begin(surroundings.writer.database());
        if (!transaction)
            return passOn(transaction);
        rolledBack.emplace(std::move(*transaction));
    }
    ImportReport report;
    std::vector<size_t> order;
    for (const QString &file : request.files) {
        order.push_back(report.files.size());
        report.files.emplace_back().file = file;
    }
    std::ranges::stable_partition(
        order, [&](size_t i) { return !bringsOnlyConversations(request.files[static_cast<int>(i)]); });
    for (const size_t i : order) {
        FileImport import(surroundings, circle, request.dryRun, report.files[i]);
        Result<ChangeSet> changes = import.run(request.format);
        if (!changes && i == order.front())
            return passOn(changes);
        if (!changes) {
            stopAt(report, order, i, changes.error());
            break;
        }
        addTo(report.changes, std::move(*changes));
    }
    return report;
}

} // namespace cultivar
