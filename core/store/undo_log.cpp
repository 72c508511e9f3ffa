// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/undo_log.h"

#include "core/store/change_text.h"
#include "core/store/column_value.h"

namespace cultivar::store {

using namespace Qt::StringLiterals;

Result<void> UndoLog::append(const Edit &edit, const QDateTime &now)
{
    if (Result<void> done = m_database.execute(
            u"DELETE FROM batch_change WHERE batch IN (SELECT batch FROM undo_step WHERE undone AND batch IS NOT NULL)"_s);
        !done)
        return done;
    if (Result<void> done = m_database.execute(u"DELETE FROM undo_step WHERE undone"_s); !done)
        return done;
    const Result<Statement *> prepared = m_database.prepared(
        u"INSERT INTO undo_step (at, kind, subject, count, batch, undone) VALUES (?, ?, ?, ?, ?, 0)"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    statement.bind(toColumn(now));
    statement.bind(toColumn(edit.label().kind));
    statement.bind(toColumn(edit.label().subject));
    statement.bind(edit.label().count);
    statement.bind(toColumn(edit.batch()));
    if (Result<void> done = statement.run(); !done)
        return done;
    const Result<QString> id = m_database.scalar(u"SELECT max(id) FROM undo_step"_s);
    if (!id)
        return passOn(id);
    if (edit.batch().isNull())
        if (Result<void> done = insertChanges(id->toLongLong(), edit.changes()); !done)
            return done;
    return m_database.execute(
        u"DELETE FROM undo_step WHERE id <= (SELECT id FROM undo_step ORDER BY id DESC LIMIT 1 OFFSET %1)"_s.arg(
            maximumSteps));
}

Result<void> UndoLog::insertChanges(qint64 step, const std::vector<Change> &changes)
{
    const Result<Statement *> prepared = m_database.prepared(
        u"INSERT INTO undo_change (step, position, record, before, after) VALUES (?, ?, ?, ?, ?)"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    int position = 0;
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

Result<std::vector<Change>> UndoLog::changes(const UndoStep &step)
{
    const Result<Statement *> prepared =
        m_database.prepared(u"SELECT record, before, after FROM undo_change WHERE step = ? ORDER BY position"_s);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    statement.bind(step.id);
    if (const Result<void> started = statement.start(); !started)
        return passOn(started);
    std::vector<Change> changes;
    while (true) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return changes;
        Result<Change> change = fromText({statement.text(0), statement.text(1), statement.text(2)});
        if (!change) {
            statement.finish();
            return passOn(change);
        }
        changes.push_back(std::move(*change));
    }
}

Result<void> UndoLog::replaceChanges(const UndoStep &step, const std::vector<Change> &changes)
{
    const Result<Statement *> removal = m_database.prepared(u"DELETE FROM undo_change WHERE step = ?"_s);
    if (!removal)
        return passOn(removal);
    (*removal)->bind(step.id);
    if (Result<void> done = (*removal)->run(); !done)
        return done;
    return insertChanges(step.id, changes);
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
