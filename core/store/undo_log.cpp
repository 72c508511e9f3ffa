// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/undo_log.h"

#include "core/store/change_text.h"
#include "core/store/column_value.h"

#include <limits>

namespace cultivar::store {

using namespace Qt::StringLiterals;

Result<void> UndoLog::append(const Edit &edit, const QDateTime &now)
{
    const Result<qint64> step = begin(edit.label(), edit.batch(), now);
    if (!step)
        return passOn(step);
    return edit.batch().isNull() ? addChanges(*step, edit.changes()) : Result<void>();
}

Result<qint64> UndoLog::begin(const EditLabel &label, BatchId batch, const QDateTime &now)
{
    if (const Result<void> done = m_database.execute(
            u"DELETE FROM batch_change WHERE batch IN (SELECT batch FROM undo_step WHERE undone AND batch IS NOT NULL)"_s);
        !done)
        return passOn(done);
    if (const Result<void> done = m_database.execute(u"DELETE FROM undo_step WHERE undone"_s); !done)
        return passOn(done);
    const Result<Statement *> prepared = m_database.prepared(
        u"INSERT INTO undo_step (at, kind, subject, count, batch, undone) VALUES (?, ?, ?, ?, ?, 0)"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    statement.bind(toColumn(now));
    statement.bind(toColumn(label.kind));
    statement.bind(toColumn(label.subject));
    statement.bind(label.count);
    statement.bind(toColumn(batch));
    if (const Result<void> done = statement.run(); !done)
        return passOn(done);
    const Result<QString> id = m_database.scalar(u"SELECT max(id) FROM undo_step"_s);
    if (!id)
        return passOn(id);
    const Result<void> forgotten = m_database.execute(
        u"DELETE FROM undo_step WHERE id <= (SELECT id FROM undo_step ORDER BY id DESC LIMIT 1 OFFSET %1)"_s.arg(
            maximumSteps));
    if (!forgotten)
        return passOn(forgotten);
    return id->toLongLong();
}

Result<void> UndoLog::addChanges(qint64 step, const std::vector<Change> &changes)
{
    qint64 position = 0;
    const Result<void> read = readRows(m_database, u"SELECT max(position) + 1 FROM undo_change WHERE step = ?"_s,
                                       {step}, [&position](const Statement &row) { position = row.number(0); });
    if (!read)
        return read;
    const Result<Statement *> prepared = m_database.prepared(
        u"INSERT INTO undo_change (step, position, record, before, after) VALUES (?, ?, ?, ?, ?)"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    for (const Change &change : changes) {
        const ChangeText text = toText(change);
        statement.bind(step);
        statement.bind(position++);
        statement.bind(text.record);
        statement.bind(text.before.isEmpty() ? QVariant() : QVariant(text.before));
        statement.bind(text.after.isEmpty() ? QVariant() : QVariant(text.after));
        if (Result<void> done = statement.run(); !done)
            return done;
    }
    return {};
}

Result<std::vector<UndoStep>> UndoLog::read(const QString &sql)
{
    const Result<Statement *> prepared = m_database.prepared(sql);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    if (const Result<void> started = statement.start(); !started)
        return passOn(started);
    std::vector<UndoStep> steps;
    ColumnReader reader(statement, u"undo_step"_s);
    while (true) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return steps;
        UndoStep &step = steps.emplace_back();
        Id<UndoStep> key;
        reader.startRow();
        reader.read(key);
        step.id = key.value();
        reader.read(step.at);
        reader.read(step.label.kind);
        reader.read(step.label.subject);
        reader.read(step.label.count);
        reader.read(step.batch);
        if (reader.failed()) {
            statement.finish();
            return reader.failure();
        }
    }
}

Result<std::optional<UndoStep>> UndoLog::one(const QString &condition)
{
    Result<std::vector<UndoStep>> found =
        read(u"SELECT id, at, kind, subject, count, batch FROM undo_step WHERE %1 LIMIT 1"_s.arg(condition));
    if (!found)
        return passOn(found);
    return found->empty() ? std::optional<UndoStep>() : std::optional(found->front());
}

Result<std::optional<UndoStep>> UndoLog::nextUndo()
{
    return one(u"NOT undone ORDER BY id DESC"_s);
}

Result<std::optional<UndoStep>> UndoLog::nextRedo()
{
    return one(u"undone ORDER BY id"_s);
}

Result<std::vector<UndoStep>> UndoLog::steps()
{
    return read(u"SELECT id, at, kind, subject, count, batch FROM undo_step WHERE NOT undone ORDER BY id DESC"_s);
}

Result<qint64> UndoLog::countChanges(const UndoStep &step)
{
    qint64 count = 0;
    const Result<void> read = readRows(m_database, u"SELECT count(*) FROM undo_change WHERE step = ?"_s, {step.id},
                                       [&count](const Statement &row) { count = row.number(0); });
    if (!read)
        return passOn(read);
    return count;
}

Result<void> UndoLog::forEachPage(const UndoStep &step, Order order,
                                  const std::function<Result<void>(std::vector<Change>)> &see)
{
    qint64 position = order == Order::Forwards ? -1 : std::numeric_limits<qint64>::max();
    while (true) {
        Result<std::vector<Change>> page = pageBehind(step.id, order, position);
        if (!page)
            return passOn(page);
        if (page->empty())
            return {};
        if (Result<void> done = see(std::move(*page)); !done)
            return done;
    }
}

Result<std::vector<Change>> UndoLog::pageBehind(qint64 step, Order order, qint64 &position)
{
    constexpr int mostChanges = 200;
    constexpr qsizetype mostText = qsizetype{16} * 1024 * 1024; // in UTF-16 units: there may be pictures among them
    const QString behind =
        order == Order::Forwards ? u"position > ? ORDER BY position"_s : u"position < ? ORDER BY position DESC"_s;
    const Result<Statement *> prepared = m_database.prepared(
        u"SELECT record, before, after, position FROM undo_change WHERE step = ? AND %1 LIMIT %2"_s.arg(
            behind, QString::number(mostChanges)));
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    statement.bind(step);
    statement.bind(position);
    if (const Result<void> started = statement.start(); !started)
        return passOn(started);
    std::vector<Change> changes;
    qsizetype size = 0;
    while (size < mostText) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return changes;
        position = statement.number(3);
        const ChangeText text{statement.text(0), statement.text(1), statement.text(2)};
        size += text.before.size() + text.after.size();
        Result<Change> change = fromText(text);
        if (!change) {
            statement.finish();
            return passOn(change);
        }
        changes.push_back(std::move(*change));
    }
    statement.finish();
    return changes;
}

Result<void> UndoLog::forgetChanges(const UndoStep &step)
{
    const Result<Statement *> prepared = m_database.prepared(u"DELETE FROM undo_change WHERE step = ?"_s);
    if (!prepared)
        return passOn(prepared);
    (*prepared)->bind(step.id);
    return (*prepared)->run();
}

Result<void> UndoLog::markUndone(const UndoStep &step, bool undone)
{
    const Result<Statement *> prepared = m_database.prepared(u"UPDATE undo_step SET undone = ? WHERE id = ?"_s);
    if (!prepared)
        return passOn(prepared);
    (*prepared)->bind(undone ? 1 : 0);
    (*prepared)->bind(step.id);
    return (*prepared)->run();
}

Result<void> UndoLog::forgetStepsNaming(const ChangeSet &changes)
{
    if (changes.everything)
        return m_database.execute(u"DELETE FROM undo_step"_s);
    const Result<Statement *> prepared =
        m_database.prepared(u"DELETE FROM undo_step WHERE id <= (SELECT max(id) FROM ("
                            "SELECT step AS id FROM undo_change WHERE record = ? "
                            "AND json_extract(coalesce(before, after), '$.id') = ? UNION ALL "
                            "SELECT undo_step.id FROM undo_step JOIN batch_change USING (batch) "
                            "WHERE record = ? AND record_id = ?))"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    for (const RecordKey &key : changes.records) {
        for (int side = 0; side < 2; ++side) {
            statement.bind(QString(key.record));
            statement.bind(key.id);
        }
        if (Result<void> done = statement.run(); !done)
            return done;
    }
    return {};
}

} // namespace cultivar::store
