// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "core/base/freed_memory.h"
#include "core/base/time_zone.h"
#include "core/store/backup.h"
#include "core/store/contact_rows.h"
#include "core/store/draft_store.h"
#include "core/store/edit_writer.h"
#include "core/store/integrity.h"
#include "core/store/migrations.h"
#include "core/store/queries.h"
#include "core/store/trash.h"
#include "core/workspace/exchange/import_job.h"
#include "core/workspace/index/contact_index_builder.h"
#include "core/workspace/whole_clock.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSemaphore>
#include <QStorageInfo>

namespace cultivar {

namespace {

constexpr int migrationBackupsKept = 5;
constexpr int lockPatience = 500;    ///< milliseconds: a short command of another process is waited for
constexpr qint64 roomForLock = 4096; ///< bytes

/// The file itself where `path` leads to it through links: under two names there would be two locks, and a restore
/// would put a file in the place of a link.
QString withoutLinks(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists())
        return file.canonicalFilePath();
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : QDir(folder).filePath(file.fileName());
}

BackupCause causeOf(store::BackupReason reason)
{
    switch (reason) {
    case store::BackupReason::Daily:
        return BackupCause::Daily;
    case store::BackupReason::BeforeImport:
        return BackupCause::BeforeImport;
    case store::BackupReason::BeforeMigration:
        return BackupCause::BeforeMigration;
    case store::BackupReason::BeforeRestore:
        return BackupCause::BeforeRestore;
    case store::BackupReason::ByHand:
        return BackupCause::ByHand;
    }
    Q_UNREACHABLE();
}

bool isNamed(const QLockFile &lockFile)
{
    qint64 process = 0;
    QString host;
    QString program;
    return lockFile.getLockInfo(&process, &host, &program);
}

Result<std::unique_ptr<QLockFile>> lock(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir(folder).exists()) {
        if (!QDir().mkpath(folder))
            return fail(ErrorKind::CannotWrite, folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    auto lockFile = std::make_unique<QLockFile>(path + u".lock"_s);
    lockFile->setStaleLockTime(0);
    // A program that was killed while it made the lock left one without a name, which looks like nobody's forever.
    // Removing it fails as long as anybody holds it.
    if (lockFile->tryLock(lockPatience) ||
        (!isNamed(*lockFile) && lockFile->removeStaleLockFile() && lockFile->tryLock(0)))
        return lockFile;
    switch (lockFile->error()) {
    case QLockFile::NoError:
    case QLockFile::LockFailedError:
        return fail(ErrorKind::Locked, path);
    case QLockFile::PermissionError:
        return fail(ErrorKind::NoPermission, folder);
    case QLockFile::UnknownError:
        break;
    }
    // It does not say why, and the usual reason is that there is no room for its few bytes.
    const bool full = QStorageInfo(folder).bytesAvailable() < roomForLock;
    return fail(full ? ErrorKind::DiskFull : ErrorKind::CannotWrite, full ? path : folder);
}

} // namespace

struct Workspace::Connections
{
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<store::Database> writing;
    std::unique_ptr<store::EditWriter> writer;
    std::unique_ptr<store::Database> reading;
    rules::Preferences preferences;
};

Workspace::Workspace(WorkspaceOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_connections(std::make_unique<Connections>())
    , m_reading(std::make_unique<Worker>(u"reading"_s))
{
    m_options.path = withoutLinks(m_options.path);
    if (m_options.writes)
        m_writing = std::make_unique<Worker>(u"writing"_s);
    m_zone = m_options.systemZone;
}

Workspace::~Workspace()
{
    // Opening ends on the writing thread, so that one is emptied first.
    const auto nothing = [] { return true; };
    if (m_writing)
        m_writing->run(nothing).waitForFinished();
    // A connection is closed by the thread that opened it, and the one that writes last: only then does SQLite bring
    // everything into the one file.
    m_reading
        ->run([this] {
            m_connections->reading.reset();
            return true;
        })
        .waitForFinished();
    if (m_writing)
        m_writing
            ->run([this] {
                m_connections->writer.reset();
                m_connections->writing.reset();
                return true;
            })
            .waitForFinished();
}

Present Workspace::present() const
{
    const QMutexLocker locker(&m_zoneMutex);
    const QDateTime now = m_options.clock->now();
    return {now, now.toTimeZone(m_zone).date(), m_zone};
}

void Workspace::useZoneOf(const rules::Preferences &preferences)
{
    const QMutexLocker locker(&m_zoneMutex);
    m_zone = knownTimeZone(preferences.timeZone).value_or(m_options.systemZone);
}

QFuture<Result<void>> Workspace::open()
{
    const auto openBoth = [this]() -> Result<void> {
        if (m_options.writes)
            if (Result<void> done = openForWriting(); !done)
                return done;
        return m_reading->run([this] { return openForReading(); }).result();
    };
    // Without a writer there is nothing to wait for before reading.
    return m_options.writes ? m_writing->run(openBoth) : m_reading->run([this] { return openForReading(); });
}

Result<void> Workspace::openForWriting()
{
    if (!m_connections->lock) {
        Result<std::unique_ptr<QLockFile>> locked = lock(m_options.path);
        if (!locked)
            return passOn(locked);
        m_connections->lock = std::move(*locked);
    }
    Result<std::unique_ptr<store::Database>> opened =
        store::Database::open(m_options.path, store::Database::Mode::ReadWrite);
    if (!opened)
        return passOn(opened);
    store::Database &database = **opened;
    const Result<int> version = store::schemaVersion(database);
    if (!version)
        return passOn(version);
    if (*version > 0 && *version < store::currentSchemaVersion()) {
        const auto saved = store::backUpAutomatically(database, store::BackupReason::BeforeMigration,
                                                      m_options.clock->now(), migrationBackupsKept);
        if (!saved)
            return passOn(saved);
    }
    if (Result<void> done = store::migrate(database); !done)
        return done;
    m_connections->writing = std::move(*opened);
    m_connections->writer = std::make_unique<store::EditWriter>(database, wholeClock);
    const Result<rules::Preferences> preferences = Records(database, present()).preferences();
    if (!preferences)
        return passOn(preferences);
    m_connections->preferences = *preferences;
    useZoneOf(*preferences);
    Result<void> kept = m_options.keepsHouse ? keepHouse() : Result<void>();
    database.giveBackMemory();
    return kept;
}

Result<void> Workspace::keepHouse()
{
    const QDateTime now = m_options.clock->now();
    store::Database &database = *m_connections->writing;
    const Result<bool> any = store::hasContacts(database);
    if (!any)
        return passOn(any);
    if (*any && store::needsDailyBackup(m_options.path, now.date())) {
        const auto saved = store::backUpAutomatically(database, store::BackupReason::Daily, now,
                                                      m_connections->preferences.backupsKept);
        if (!saved)
            return passOn(saved);
    }
    const Result<int> purged = store::purgeTrash(*m_connections->writer, now);
    return purged ? Result<void>() : passOn(purged);
}

Result<void> Workspace::openForReading()
{
    Result<std::unique_ptr<store::Database>> opened =
        store::Database::open(m_options.path, store::Database::Mode::ReadOnly);
    if (!opened)
        return passOn(opened);
    const Result<int> version = store::schemaVersion(**opened);
    if (!version)
        return passOn(version);
    if (*version < store::currentSchemaVersion())
        return fail(*version == 0 ? ErrorKind::MissingFile : ErrorKind::Locked, m_options.path,
                    QString::number(*version));
    const Result<rules::Preferences> preferences = Records(**opened, present()).preferences();
    if (!preferences)
        return passOn(preferences);
    useZoneOf(*preferences);
    m_connections->reading = std::move(*opened);
    return {};
}

template <class Work> auto Workspace::onWriter(Work work) -> QFuture<std::invoke_result_t<Work>>
{
    if (m_writing)
        return m_writing->run(std::move(work));
    return m_reading->run(
        [path = m_options.path]() -> std::invoke_result_t<Work> { return fail(ErrorKind::NoPermission, path); });
}

void Workspace::settle(const ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    if (changes.everything)
        if (const Result<rules::Preferences> preferences = Records(*m_connections->writing, present()).preferences()) {
            m_connections->preferences = *preferences;
            useZoneOf(*preferences);
        }
    QMetaObject::invokeMethod(
        this, [this, changes] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
}

QFuture<Result<ChangeSet>> Workspace::change(Command command)
{
    return onWriter([this, command = std::move(command)]() -> Result<ChangeSet> {
        const Present now = present();
        Result<Edit> edit = command(Records(*m_connections->writing, now));
        if (!edit)
            return passOn(edit);
        Result<ChangeSet> changes = m_connections->writer->write(*edit, now.now);
        if (changes)
            settle(*changes);
        return changes;
    });
}

QFuture<Result<ChangeSet>> Workspace::apply(Edit edit)
{
    return change([edit = std::move(edit)](const Records &) -> Result<Edit> { return edit; });
}

template <class Work> QFuture<Result<HistoryStep>> Workspace::onHistory(Work work)
{
    return onWriter([this, work = std::move(work)]() -> Result<HistoryStep> {
        Result<HistoryStep> step = work(*m_connections->writer);
        if (step)
            settle(step->changes);
        return step;
    });
}

QFuture<Result<HistoryStep>> Workspace::undo(JobControl control)
{
    return onHistory(
        [control = std::move(control)](store::EditWriter &writer) { return cultivar::undo(writer, control); });
}

QFuture<Result<HistoryStep>> Workspace::redo(JobControl control)
{
    return onHistory(
        [control = std::move(control)](store::EditWriter &writer) { return cultivar::redo(writer, control); });
}

QFuture<Result<HistoryState>> Workspace::history()
{
    return m_reading->run([this] { return historyState(*m_connections->reading); });
}

QFuture<Result<void>> Workspace::keepDraft(QString key, QString text)
{
    return onWriter([this, key = std::move(key), text = std::move(text)] {
        return store::DraftStore(*m_connections->writing).keep(key, text);
    });
}

QFuture<Result<HistoryStep>> Workspace::undoImport(Uid batch, JobControl control)
{
    return undoImports({std::move(batch)}, std::move(control));
}

QFuture<Result<HistoryStep>> Workspace::undoImports(std::vector<Uid> batches, JobControl control)
{
    return onHistory([this, batches = std::move(batches), control = std::move(control)](store::EditWriter &writer) {
        return cultivar::undoImports(writer, batches, present().now, control);
    });
}

QFuture<Result<ImportReport>> Workspace::import(ImportRequest request, JobControl control)
{
    return onWriter([this, request = std::move(request), control = std::move(control)]() -> Result<ImportReport> {
        const Present now = present();
        bool saved = false;
        const auto backUpOnce = [&]() -> Result<void> {
            if (std::exchange(saved, true))
                return {};
            if (control.progress)
                control.progress({JobPhase::BackingUp, {}, 0, 0, false});
            return backUpBeforeImport();
        };
        Result<ImportReport> report = importFiles({*m_connections->writer, now, control, backUpOnce}, request);
        // Of several files the first may be in although a later one stopped the work.
        ChangeSet unknown;
        unknown.everything = true;
        settle(report ? report->changes : unknown);
        m_connections->writing->giveBackMemory();
        return report;
    });
}

Result<void> Workspace::backUpBeforeImport()
{
    const Result<bool> any = store::hasContacts(*m_connections->writing);
    if (!any || !*any)
        return any ? Result<void>() : passOn(any);
    const auto saved = store::backUpAutomatically(*m_connections->writing, store::BackupReason::BeforeImport,
                                                  present().now, m_connections->preferences.backupsKept);
    return saved ? Result<void>() : passOn(saved);
}

void Workspace::read(std::function<void(const Records &)> query)
{
    static_cast<void>(m_reading->run([this, query = std::move(query)] {
        query(Records(*m_connections->reading, present()));
        return true;
    }));
}

QFuture<Result<std::shared_ptr<ContactIndex>>> Workspace::buildIndex()
{
    return m_reading->run([this]() -> Result<std::shared_ptr<ContactIndex>> {
        Result<std::shared_ptr<ContactIndex>> index = readContactIndex(*m_connections->reading, present());
        // It takes a while, for which nobody who waits for the index has to wait.
        static_cast<void>(m_reading->run([this] {
            if (m_connections->reading) // gone when the workspace is closing
                m_connections->reading->giveBackMemory();
            giveBackFreedMemory();
            return true;
        }));
        return index;
    });
}

QFuture<Result<std::vector<ContactRow>>> Workspace::rows(std::vector<ContactId> contacts)
{
    return m_reading->run([this, contacts = std::move(contacts)] {
        return store::readContactRows(*m_connections->reading, wholeClock, present().today, contacts);
    });
}

QFuture<Result<void>> Workspace::backUp(QString target)
{
    return m_reading->run(
        [this, target = std::move(target)] { return store::backUp(*m_connections->reading, target); });
}

QFuture<Result<void>> Workspace::backUpNow()
{
    return m_reading->run([this]() -> Result<void> {
        const Present now = present();
        const Result<rules::Preferences> preferences = Records(*m_connections->reading, now).preferences();
        if (!preferences)
            return passOn(preferences);
        const auto saved = store::backUpAutomatically(*m_connections->reading, store::BackupReason::ByHand, now.now,
                                                      preferences->backupsKept);
        return saved ? Result<void>() : passOn(saved);
    });
}

QFuture<Result<std::vector<Backup>>> Workspace::backups()
{
    return m_reading->run([path = m_options.path]() -> Result<std::vector<Backup>> {
        std::vector<Backup> found;
        for (const store::BackupFile &file : store::backups(path))
            found.push_back({file.path, causeOf(file.reason), file.made, file.bytes});
        return found;
    });
}

QFuture<Result<CheckReport>> Workspace::check()
{
    // Who writes checks there: the search index cannot be checked by reading alone.
    const auto checkOn = [](store::Database &database) -> Result<CheckReport> {
        const Result<std::vector<store::Finding>> findings = store::check(database, wholeClock);
        if (!findings)
            return passOn(findings);
        CheckReport report;
        for (const store::Finding &finding : *findings)
            report.findings.push_back({toWord(finding.kind), finding.detail});
        return report;
    };
    if (m_writing)
        return m_writing->run([this, checkOn] { return checkOn(*m_connections->writing); });
    return m_reading->run([this, checkOn] { return checkOn(*m_connections->reading); });
}

QFuture<Result<QString>> Workspace::restoreHere(QString backup)
{
    return onWriter([this, backup = std::move(backup)]() -> Result<QString> {
        // The reading thread waits between its two connections, so that no query comes upon none.
        QSemaphore closed;
        QSemaphore replaced;
        QFuture<Result<void>> reading = m_reading->run([&] {
            m_connections->reading.reset();
            closed.release();
            replaced.acquire();
            return openForReading();
        });
        closed.acquire();
        const Result<QString> kept = replaceBy(backup);
        replaced.release();
        if (const Result<void> opened = reading.result(); !opened)
            return passOn(opened);
        if (kept) {
            ChangeSet all;
            all.everything = true;
            settle(all);
        }
        return kept;
    });
}

Result<QString> Workspace::replaceBy(const QString &backup)
{
    m_connections->writer.reset();
    m_connections->writing.reset();
    const QDateTime now = m_options.clock->now();
    Result<QString> kept = store::restore(backup, m_options.path, now);
    Result<void> opened = openForWriting();
    if (kept && !opened) {
        // What cannot be opened has to make room for what could.
        const Error why = opened.error();
        if (const Result<QString> back = store::restore(*kept, m_options.path, now); back)
            opened = openForWriting();
        kept = Failure(why);
    }
    return opened ? kept : passOn(opened);
}

Result<QString> Workspace::restore(const QString &backup, const QString &path, const QDateTime &now)
{
    const QString file = withoutLinks(path);
    const Result<std::unique_ptr<QLockFile>> locked = lock(file);
    if (!locked)
        return passOn(locked);
    return store::restore(backup, file, now);
}

} // namespace cultivar
