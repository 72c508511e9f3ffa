// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/plain_mail_import.h"

#include "tests/benchmarks/made_up_mails.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <array>
#include <cstring>
#include <memory>

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype blockSize = qsizetype{256} * 1024;

/// The statements that write one talk.
class TalkWriter
{
public:
    explicit TalkWriter(const QSqlDatabase &database)
        : m_interaction(database)
        , m_contact(database)
        , m_search(database)
        , m_change(database)
    {
    }

    [[nodiscard]] bool prepare()
    {
        return m_interaction.prepare(
                   u"INSERT INTO interaction (id, uid, trashed, day, at, channel, direction, attempt, notes, origin) "
                   "VALUES (?, ?, NULL, ?, ?, 'email', ?, 0, ?, ?)"_s) &&
               m_contact.prepare(u"INSERT INTO interaction_contacts (owner, position, value) VALUES (?, 0, ?)"_s) &&
               m_search.prepare(u"INSERT INTO text_search (rowid, body) VALUES (?, ?)"_s) &&
               m_change.prepare(u"INSERT INTO batch_change (batch, position, record, record_id, before, after, "
                                "fingerprint) VALUES (1, ?, 'interaction', ?, NULL, NULL, ?)"_s);
    }

    [[nodiscard]] bool write(qint64 id, qint64 contact, const MadeUpMail &mail)
    {
        return writeInteraction(id, mail) && run(m_contact, {id, contact}) &&
               run(m_search, {id * rowsOfOne + freeRow, mail.subject.toLower()}) &&
               run(m_change, {m_written++, id, static_cast<qint64>(qHash(mail.id))});
    }

private:
    static constexpr qint64 rowsOfOne = 64; ///< of the search index
    static constexpr qint64 freeRow = 63;   ///< of these, for no kind of record

    [[nodiscard]] static bool run(QSqlQuery &query, std::initializer_list<QVariant> values)
    {
        int place = 0;
        for (const QVariant &value : values)
            query.bindValue(place++, value);
        return query.exec();
    }

    [[nodiscard]] bool writeInteraction(qint64 id, const MadeUpMail &mail)
    {
        return run(m_interaction, {id, QUuid::createUuid().toString(QUuid::WithoutBraces),
                                   mail.date.date().toString(Qt::ISODate), mail.date.toString(Qt::ISODate),
                                   mail.outgoing ? u"outgoing"_s : u"incoming"_s, mail.subject, u"mail:"_s + mail.id});
    }

    QSqlQuery m_interaction;
    QSqlQuery m_contact;
    QSqlQuery m_search;
    QSqlQuery m_change;
    qint64 m_written = 0;
};

bool configure(const QSqlDatabase &database)
{
    for (const auto *pragma : {"journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF",
                               "cell_size_check = ON", "temp_store = MEMORY", "cache_size = -65536"})
        if (QSqlQuery query(database); !query.exec(u"PRAGMA "_s + QLatin1StringView(pragma)))
            return false;
    return true;
}

bool writeTalks(QSqlDatabase &database, const MadeUpMails &mails, int count)
{
    QSqlQuery last(u"SELECT max(id) FROM interaction"_s, database);
    if (!last.next() || !database.transaction())
        return false;
    qint64 id = last.value(0).toLongLong();
    last.finish();
    TalkWriter writer(database);
    if (!writer.prepare())
        return false;
    for (int number = 0; number < count; ++number)
        if (const MadeUpMail mail = mails.mail(number); mail.kind == MadeUpMail::Kind::Talk)
            if (!writer.write(++id, mails.contactOf(mail), mail))
                return false;
    return database.commit();
}

} // namespace

Result<int> countSeparators(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fail(ErrorKind::CannotRead, path, file.errorString());
    const auto block = std::make_unique<std::array<char, blockSize>>();
    int found = 0;
    qsizetype kept = 0;
    for (qint64 count = 0; (count = file.read(block->data() + kept, blockSize - kept)) > 0;) {
        const char *at = block->data();
        const char *const end = at + kept + count;
        const auto feedFrom = [end](const char *from) {
            return static_cast<const char *>(std::memchr(from, '\n', static_cast<size_t>(end - from)));
        };
        for (const char *feed = feedFrom(at); feed; feed = feedFrom(at)) {
            found += feed - at >= 5 && std::memcmp(at, "From ", 5) == 0 ? 1 : 0;
            at = feed + 1;
        }
        kept = end - at;
        std::memmove(block->data(), at, static_cast<size_t>(kept));
    }
    return found;
}

Result<void> importPlainly(const QString &mailbox, const QString &database)
{
    const Result<std::vector<Addressee>> people = addresseesIn(database);
    const Result<int> count = countSeparators(mailbox);
    if (!people || !count)
        return fail(ErrorKind::CannotRead, !people ? database : mailbox);
    const QString name = u"plain"_s;
    bool written = false;
    QString why;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        connection.setDatabaseName(database);
        written = connection.open() && configure(connection) && writeTalks(connection, MadeUpMails(*people), *count);
        why = connection.lastError().text();
        connection.close();
    }
    QSqlDatabase::removeDatabase(name);
    return written ? Result<void>() : fail(ErrorKind::CannotWrite, database, why);
}

} // namespace cultivar::benchmarks
