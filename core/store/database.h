// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/open_files.h"

#include <QHash>
#include <QSqlDatabase>

#include <memory>

namespace cultivar::store {

class Statement;

/// "Cult" as application_id (SQLite file format, 1.3.14): tells our files from everybody's.
inline constexpr qint32 applicationId = 0x43756c74;

/// One connection to one file, for the thread that opened it. WAL, synchronous=FULL, foreign keys on.
class Database
{
public:
    enum class Mode
    {
        ReadWrite,
        ReadOnly
    };

    /// Opens, and in ReadWrite creates, the file. Does not migrate. Errors: MissingFile (ReadOnly), ForeignFile,
    /// NewerFile (nothing was written to either, nor to its journal), DamagedFile, NoPermission, CannotRead.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    /// An empty one in memory, for tests; not migrated either.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openInMemory();

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

    [[nodiscard]] Mode mode() const { return m_mode; }

    /// Runs one statement without parameters.
    [[nodiscard]] Result<void> execute(const QString &sql);

    /// Empties the page cache: after work that read much and is not done again soon.
    void giveBackMemory();

    /// The prepared statement for this text, kept for the life of the connection and reset. Not to be used twice at the
    /// same time.
    [[nodiscard]] Result<Statement *> prepared(const QString &sql);
    /// A prepared statement of the caller's own, for a text that will not come again.
    [[nodiscard]] Result<std::unique_ptr<Statement>> temporary(const QString &sql);
    /// The first column of the first row as text; empty if there is no row.
    [[nodiscard]] Result<QString> scalar(const QString &sql);

private:
    friend class Statement;

    Database(QString path, QString connection, Mode mode);
    [[nodiscard]] Result<void> configure();
    [[nodiscard]] QSqlDatabase connection() const;

    QString m_path;
    OpenFile m_openFile;
    QString m_connection;
    Mode m_mode;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
};

} // namespace cultivar::store
