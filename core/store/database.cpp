// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/base/log.h"
#include "core/store/migrations.h"
#include "core/store/sql_error.h"
#include "core/store/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QtEndian>

#include <atomic>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto privateFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto privateFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

QString newConnectionName()
{
    static std::atomic<int> count = 0;
    return u"cultivar-%1"_s.arg(++count);
}

Result<void> refuseUnlessOurs(const QString &path, qint64 foundApplicationId, qint64 foundVersion)
{
    if (foundApplicationId != applicationId)
        return fail(ErrorKind::ForeignFile, path);
    if (foundVersion > currentSchemaVersion())
        return fail(ErrorKind::NewerFile, path, QString::number(foundVersion));
    return {};
}

bool hasJournal(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0;
}

/// Looks at the bytes before SQLite does, so that a file that is not ours is not even locked. With a journal beside it
/// the header may be behind: what it says of us is then asked through SQLite.
Result<void> refuseForeignHeader(const QString &path)
{
    constexpr qsizetype headerSize = 100;
    constexpr qsizetype versionOffset = 60;
    constexpr qsizetype applicationIdOffset = 68;
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fail(file.error() == QFile::PermissionsError ? ErrorKind::NoPermission : ErrorKind::CannotRead, path,
                    file.errorString());
    const QByteArray header = file.read(headerSize);
    if (header.isEmpty())
        return {};
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return fail(ErrorKind::ForeignFile, path);
    if (hasJournal(path))
        return {};
    return refuseUnlessOurs(path, qFromBigEndian<qint32>(header.constData() + applicationIdOffset),
                            qFromBigEndian<qint32>(header.constData() + versionOffset));
}

/// Whatever else keeps it from being read may be mended by opening it for writing.
bool isRefusal(ErrorKind kind)
{
    return kind == ErrorKind::ForeignFile || kind == ErrorKind::NewerFile;
}

/// The folder and the file, readable by their owner only; a folder that exists keeps its permissions.
Result<void> createPrivately(const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    if (!folder.exists()) {
        if (!QDir().mkpath(folder.path()))
            return fail(ErrorKind::CannotWrite, folder.path());
        QFile::setPermissions(folder.path(), privateFolder);
    }
    QFile file(path);
    if (file.exists())
        return {};
    if (!file.open(QFile::WriteOnly | QFile::NewOnly))
        return fail(file.error() == QFile::PermissionsError || file.error() == QFile::OpenError
                        ? ErrorKind::NoPermission
                        : ErrorKind::CannotWrite,
                    path, file.errorString());
    file.setPermissions(privateFile);
    return {};
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    const bool exists = QFile::exists(path);
    if (exists && QFileInfo(path).isDir())
        return fail(ErrorKind::ForeignFile, path);
    if (!exists && mode == Mode::ReadOnly)
        return fail(ErrorKind::MissingFile, path);
    if (!exists)
        if (const Result<void> created = createPrivately(path); !created)
            return passOn(created);
    std::unique_ptr<Database> database(new Database(path, newConnectionName(), mode));
    const Result<void> ours = OpenFile::begin(path, database->m_openFile,
                                              [&] { return exists ? refuseForeignHeader(path) : Result<void>(); });
    if (!ours)
        return passOn(ours);
    // Closing a writing connection brings the journal into the file, a reading one leaves both as they are.
    if (exists && mode == Mode::ReadWrite && hasJournal(path))
        if (const auto readable = open(path, Mode::ReadOnly); !readable && isRefusal(readable.error().kind))
            return passOn(readable);
    if (const Result<void> ready = database->configure(); !ready)
        return passOn(ready);
    return database;
}

Result<std::unique_ptr<Database>> Database::openInMemory()
{
    std::unique_ptr<Database> database(new Database(u":memory:"_s, newConnectionName(), Mode::ReadWrite));
    if (const Result<void> ready = database->configure(); !ready)
        return passOn(ready);
    return database;
}

Database::Database(QString path, QString connection, Mode mode)
    : m_path(std::move(path))
    , m_connection(std::move(connection))
    , m_mode(mode)
{
    QSqlDatabase handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    handle.setDatabaseName(m_path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (mode == Mode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    handle.setConnectOptions(options);
}

Database::~Database()
{
    m_statements.clear();
    connection().close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connection, false);
}

void Database::giveBackMemory()
{
    if (const Result<void> done = execute(u"PRAGMA shrink_memory"_s); !done)
        qCDebug(logStore) << "the page cache stays:" << done.error().detail;
}

Result<void> Database::configure()
{
    QSqlDatabase handle = connection();
    if (!handle.open())
        return Failure(errorFrom(handle.lastError(), m_path));
    for (const auto *pragma : {"PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON",
                               "PRAGMA temp_store = MEMORY",
                               m_mode == Mode::ReadOnly ? "PRAGMA cache_size = -4096" : "PRAGMA cache_size = -65536"})
        if (const Result<void> done = execute(QString::fromLatin1(pragma)); !done)
            return done;
    const Result<QString> tables = scalar(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return passOn(tables);
    if (*tables != u"0") {
        const Result<QString> id = scalar(u"PRAGMA application_id"_s);
        const Result<QString> version = scalar(u"PRAGMA user_version"_s);
        if (!id || !version)
            return passOn(!id ? id : version);
        if (const Result<void> ours = refuseUnlessOurs(m_path, id->toLongLong(), version->toLongLong()); !ours)
            return ours;
    }
    // The file is open for reading only; query_only besides would forbid VACUUM INTO, and with it the backup.
    if (m_mode == Mode::ReadOnly)
        return {};
    for (const auto *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"})
        if (const Result<void> done = execute(QString::fromLatin1(pragma)); !done)
            return done;
    return {};
}

Result<void> Database::execute(const QString &sql)
{
    QSqlQuery query(connection());
    if (!query.exec(sql))
        return Failure(errorFrom(query.lastError(), m_path));
    return {};
}

Result<Statement *> Database::prepared(const QString &sql)
{
    if (const auto found = m_statements.constFind(sql); found != m_statements.constEnd()) {
        (*found)->finish();
        return found->get();
    }
    std::shared_ptr<Statement> statement(new Statement(*this, sql));
    if (const Result<void> ready = statement->prepare(); !ready)
        return passOn(ready);
    m_statements.insert(sql, statement);
    return statement.get();
}

Result<std::unique_ptr<Statement>> Database::temporary(const QString &sql)
{
    std::unique_ptr<Statement> statement(new Statement(*this, sql));
    if (const Result<void> ready = statement->prepare(); !ready)
        return passOn(ready);
    return statement;
}

Result<QString> Database::scalar(const QString &sql)
{
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return Failure(errorFrom(query.lastError(), m_path));
    return query.next() ? query.value(0).toString() : QString();
}

} // namespace cultivar::store
