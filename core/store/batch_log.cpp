// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/batch_log.h"

#include "core/model/as_brought.h"
#include "core/model/fingerprint.h"
#include "core/store/change_text.h"
#include "core/store/statement.h"

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

/// Whether a newer file of the same source may change the record that the first one brought. (Contacts and their photos
/// go on field by field.)
template <class R>
constexpr bool goesOnWithItsSource =
    std::is_same_v<R, Meeting> || std::is_same_v<R, Interaction> || std::is_same_v<R, GoodwillEntry>;

/// Empty if there are no such records.
QLatin1StringView recordNamed(const QString &name)
{
    QLatin1StringView found;
    RecordTypes::forEach([&]<class R>() {
        if (name == R::recordName)
            found = R::recordName;
    });
    return found;
}

} // namespace

Result<void> BatchLog::append(const Edit &edit)
{
    if (edit.batch() != m_lastBatch) {
        m_lastBatch = edit.batch();
        m_nextPosition = 0;
    }
    for (const Change &change : edit.changes()) {
        if (std::holds_alternative<RecordChange<Batch>>(change))
            continue;
        if (Result<void> done = insert(edit.batch(), change); !done)
            return done;
    }
    return {};
}

Result<void> BatchLog::insert(BatchId batch, const Change &change)
{
    const Result<Statement *> prepared = m_database.prepared(
        u"INSERT INTO batch_change (batch, position, record, record_id, before, after, fingerprint) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    statement.bind(batch.value());
    statement.bind(m_nextPosition++);
    std::visit(
        [&]<class R>(const RecordChange<R> &values) {
            statement.bind(QString(R::recordName));
            statement.bind((values.after ? *values.after : *values.before).id.value());
            if (!values.before) {
                statement.bind(QVariant());
                statement.bind(QVariant());
                statement.bind(Fingerprint::of(*values.after));
                return;
            }
            const ChangeText text = toText(change);
            statement.bind(text.before);
            statement.bind(text.after.isEmpty() ? QVariant() : QVariant(text.after));
            statement.bind(QVariant());
        },
        change);
    return statement.run();
}

Result<QHash<qint64, qint64>> BatchLog::lastBrought(QLatin1StringView record, QLatin1StringView origin)
{
    const QString some = u" AND record_id IN (SELECT id FROM %1 WHERE substr(origin, 1, ?) = ?)"_s.arg(record);
    const Result<Statement *> prepared =
        m_database.prepared(u"SELECT record_id, before, after, fingerprint FROM batch_change WHERE record = ?%1 "
                            "AND batch IN (SELECT id FROM batch WHERE taken_back IS NULL AND trashed IS NULL) "
                            "ORDER BY batch, position"_s.arg(origin.isEmpty() ? QString() : some));
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    statement.bind(QString(record));
    if (!origin.isEmpty()) {
        statement.bind(origin.size());
        statement.bind(QString(origin));
    }
    if (const Result<void> started = statement.start(); !started)
        return passOn(started);
    QHash<qint64, qint64> last;
    while (true) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            break;
        const qint64 id = statement.number(0);
        if (statement.isNull(1)) {
            last.insert(id, statement.number(3));
            continue;
        }
        const Result<Change> change = fromText({record, statement.text(1), statement.text(2)});
        if (!change) {
            statement.finish();
            return passOn(change);
        }
        const auto note = [&last, id](const auto &values) {
            if (values.after)
                last.insert(id, Fingerprint::of(asBrought(*values.after)));
        };
        std::visit(note, *change);
    }
    if (const Result<void> done = followMerges(record, last); !done)
        return passOn(done);
    return last;
}

Result<void> BatchLog::followMerges(QLatin1StringView record, QHash<qint64, qint64> &last)
{
    return readRows(m_database, u"SELECT record_id, before, after FROM merge_trace WHERE record = ? ORDER BY id"_s,
                    {QString(record)}, [&last](const Statement &row) {
                        const auto known = last.find(row.number(0));
                        if (known != last.end() && *known == row.number(1))
                            *known = row.number(2);
                    });
}

Result<void> BatchLog::noteMerge(const Edit &edit)
{
    const Result<Statement *> prepared =
        m_database.prepared(u"INSERT INTO merge_trace (record, record_id, before, after) VALUES (?, ?, ?, ?)"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    const auto note = [&statement]<class R>(const RecordChange<R> &values) -> Result<void> {
        if constexpr (goesOnWithItsSource<R>) {
            if (!values.before || !values.after)
                return {};
            statement.bind(QString(R::recordName));
            statement.bind(values.after->id.value());
            statement.bind(Fingerprint::of(asBrought(*values.before)));
            statement.bind(Fingerprint::of(asBrought(*values.after)));
            return statement.run();
        }
        return {};
    };
    for (const Change &change : edit.changes())
        if (const Result<void> done = std::visit(note, change); !done)
            return done;
    return {};
}

Result<std::vector<BatchTouch>> BatchLog::touches(BatchId batch)
{
    std::vector<BatchTouch> touches;
    const Result<void> read = readRows(
        m_database, u"SELECT record, record_id, position FROM batch_change WHERE batch = ? ORDER BY position"_s,
        {batch.value()}, [&](const Statement &row) {
            touches.push_back({{recordNamed(row.text(0)), row.number(1)}, batch, row.number(2)});
        });
    if (!read)
        return passOn(read);
    return touches;
}

Result<std::vector<BatchChange>> BatchLog::changes(std::span<const BatchTouch> touches)
{
    QStringList places;
    for (const BatchTouch &touch : touches)
        places += u"[%1,%2]"_s.arg(touch.batch.value()).arg(touch.position);
    const Result<Statement *> prepared =
        m_database.prepared(u"SELECT record, record_id, before, after, fingerprint FROM json_each(?) AS place "
                            "CROSS JOIN batch_change ON batch = json_extract(place.value, '$[0]') "
                            "AND position = json_extract(place.value, '$[1]') ORDER BY place.key"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    statement.bind(u'[' + places.join(u',') + u']');
    if (const Result<void> started = statement.start(); !started)
        return passOn(started);
    std::vector<BatchChange> changes;
    while (true) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return changes;
        if (statement.isNull(2)) {
            changes.emplace_back(
                BatchAddition{{recordNamed(statement.text(0)), statement.number(1)}, statement.number(4)});
            continue;
        }
        Result<Change> change = fromText({statement.text(0), statement.text(2), statement.text(3)});
        if (!change) {
            statement.finish();
            return passOn(change);
        }
        changes.emplace_back(std::move(*change));
    }
}

} // namespace cultivar::store
