// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/workspace/exchange/import_request.h"
#include "core/workspace/exchange/imported_file.h"
#include "core/workspace/history.h"
#include "core/workspace/index/contact_index.h"
#include "core/workspace/worker.h"

#include <QFuture>
#include <QMutex>
#include <QObject>

namespace cultivar {

struct WorkspaceOptions
{
    QString path;       ///< of the database; a link is followed
    bool writes = true; ///< false: only reads, beside whoever writes
    std::shared_ptr<const Clock> clock;
    QTimeZone systemZone; ///< mine unless the settings say otherwise
    /// Empty the trash and back up for the day when opening. Not to be done when the clock only pretends a day.
    bool keepsHouse = true;
};

/// Why there is a backup.
enum class BackupCause
{
    Daily,
    BeforeImport,
    BeforeMigration,
    BeforeRestore,
    ByHand
};

struct Backup
{
    QString path;
    BackupCause cause = BackupCause::Daily;
    QDateTime made; ///< UTC
    qint64 bytes = 0;

    bool operator==(const Backup &) const = default;
};

/// Something that is not in order in the file.
struct CheckFinding
{
    QString kind;   ///< the word of a store::FindingKind
    QString detail; ///< the engine's words, or the record's name and key
};

/// All that a check found.
struct CheckReport
{
    std::vector<CheckFinding> findings;
};

/// The door to a database: for the GUI and the command line alike. Belongs to the thread that made it; its signals come
/// there. Works on two threads of its own, one that writes and one that reads, and hands out futures; what was begun is
/// finished before it is destroyed. One process writes to a file at a time.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(WorkspaceOptions options, QObject *parent = nullptr);
    ~Workspace() override;

    /// Lock, check, back up, migrate, empty old trash, back up for the day. Must be finished before anything else is
    /// asked. Errors: Locked, MissingFile (reading only), NewerFile, ForeignFile, DamagedFile, NoPermission, DiskFull.
    [[nodiscard]] QFuture<Result<void>> open();

    /// Of the database, where links led.
    [[nodiscard]] const QString &path() const { return m_options.path; }

    /// The present as of this moment, in the zone the settings say. From any thread.
    [[nodiscard]] Present present() const;

    using Command = std::function<Result<Edit>(const Records &)>;
    /// Runs `command` on the writing thread and applies its Edit, so that nothing changes in between. An empty Edit
    /// changes nothing.
    [[nodiscard]] QFuture<Result<ChangeSet>> change(Command command);
    [[nodiscard]] QFuture<Result<ChangeSet>> apply(Edit edit);
    [[nodiscard]] QFuture<Result<HistoryStep>> undo(JobControl control = {});
    [[nodiscard]] QFuture<Result<HistoryStep>> redo(JobControl control = {});
    /// Backs up first, unless there is nobody yet or it is a dry run.
    [[nodiscard]] QFuture<Result<ImportReport>> import(ImportRequest request, JobControl control = {});
    [[nodiscard]] QFuture<Result<HistoryStep>> undoImport(Uid batch, JobControl control = {});
    /// Several, that came in one go, as one step.
    [[nodiscard]] QFuture<Result<HistoryStep>> undoImports(std::vector<Uid> batches, JobControl control = {});

    /// What undo() and redo() would do now.
    [[nodiscard]] QFuture<Result<HistoryState>> history();

    /// Keeps what is half typed, as it is typed: no step of the history, no change set. An empty text forgets it.
    QFuture<Result<void>> keepDraft(QString key, QString text);

    /// Runs `query` on the reading thread with a `const Records &`.
    template <class Query>
    [[nodiscard]] auto query(Query query) -> QFuture<std::invoke_result_t<Query, const Records &>>
    {
        using Value = std::invoke_result_t<Query, const Records &>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        read([promise, query = std::move(query)](const Records &records) {
            promise->addResult(query(records));
            promise->finish();
        });
        return promise->future();
    }

    /// Builds a fresh index on the reading thread. It belongs to whoever takes it.
    [[nodiscard]] QFuture<Result<std::shared_ptr<ContactIndex>>> buildIndex();
    /// Rows as they are now, for ContactIndex::update().
    [[nodiscard]] QFuture<Result<std::vector<ContactRow>>> rows(std::vector<ContactId> contacts);

    [[nodiscard]] QFuture<Result<void>> backUp(QString target);
    /// A backup by hand, beside those the program makes by itself; as many are kept as the preferences say.
    [[nodiscard]] QFuture<Result<void>> backUpNow();
    /// What backups there are, newest first.
    [[nodiscard]] QFuture<Result<std::vector<Backup>>> backups();
    /// On the writing thread if there is one; a reader checks the search index in a temporary copy.
    [[nodiscard]] QFuture<Result<CheckReport>> check();

    /// Puts `backup` in the place of the database at `path`, which no process may have open for writing. Gives where
    /// the old one is kept.
    [[nodiscard]] static Result<QString> restore(const QString &backup, const QString &path, const QDateTime &now);

    /// The same for the database that is open here: closes it, and opens what was restored, all under the one lock, so
    /// that nobody gets in between. Queries wait meanwhile. Everything counts as changed. After an error the database
    /// is open as it was before. Errors: those of restore(), NoPermission where only reading was asked for.
    [[nodiscard]] QFuture<Result<QString>> restoreHere(QString backup);

Q_SIGNALS:
    /// Something was changed by this workspace.
    void changed(const cultivar::ChangeSet &changes);

private:
    struct Connections;

    [[nodiscard]] Result<void> openForWriting();
    [[nodiscard]] Result<QString> replaceBy(const QString &backup);
    [[nodiscard]] Result<void> openForReading();
    [[nodiscard]] Result<void> backUpBeforeImport();
    /// Fails with NoPermission where only reading was asked for.
    template <class Work> [[nodiscard]] auto onWriter(Work work) -> QFuture<std::invoke_result_t<Work>>;
    template <class Work> [[nodiscard]] QFuture<Result<HistoryStep>> onHistory(Work work);
    void read(std::function<void(const Records &)> query);
    [[nodiscard]] Result<void> keepHouse();
    /// Reads the preferences again when a setting may have changed, on the writing thread, and tells of the changes.
    void settle(const ChangeSet &changes);
    void useZoneOf(const rules::Preferences &preferences);

    WorkspaceOptions m_options;
    mutable QMutex m_zoneMutex;
    QTimeZone m_zone;
    std::unique_ptr<Connections> m_connections;
    std::unique_ptr<Worker> m_writing;
    std::unique_ptr<Worker> m_reading;
};

} // namespace cultivar
