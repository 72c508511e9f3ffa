// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/edit_writer.h"

#include "core/model/references.h"
#include "core/model/validation.h"

#include <algorithm>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

/// Beyond this many records a change set names nothing and says "everything".
constexpr size_t namedChanges = 2000;

/// From so many changes on it is worth reading them together.
constexpr size_t changesReadTogether = 8;

template <class R> struct NewIds
{
    QHash<qint64, qint64> stored; ///< by the id inside the Edit
};

void keepEachOnce(std::vector<ContactId> &contacts)
{
    std::ranges::sort(contacts);
    contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
}

/// Many changes of few contacts take no more memory than few changes.
void noteContact(std::vector<ContactId> &contacts, ContactId contact)
{
    if (contacts.size() == contacts.capacity()) {
        keepEachOnce(contacts);
        contacts.reserve(2 * contacts.size() + 1);
    }
    contacts.push_back(contact);
}

} // namespace

EditWriter::EditWriter(Database &database, ClockRule clockRule)
    : m_database(database)
    , m_tables(RecordTypes::Mapped<std::tuple, RecordTable>(
          [&]<class... R>(std::type_identity<std::tuple<RecordTable<R>...>>) {
              return std::tuple<RecordTable<R>...>(RecordTable<R>(database)...);
          }(std::type_identity<RecordTypes::Mapped<std::tuple, RecordTable>>())))
    , m_clocks(database, std::move(clockRule))
    , m_fullText(database)
    , m_undoLog(database)
    , m_batchLog(database)
{
}

Result<ChangeSet> EditWriter::write(Edit &edit, const QDateTime &now)
{
    if (edit.isEmpty())
        return ChangeSet();
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return passOn(transaction);
    Result<void> outcome = apply(edit);
    if (outcome)
        outcome = m_undoLog.append(edit, now);
    Result<ChangeSet> changes = outcome ? finish() : Result<ChangeSet>(passOn(outcome));
    if (changes)
        if (const Result<void> committed = transaction->commit(); !committed)
            changes = passOn(committed);
    if (!changes)
        forget();
    return changes;
}

Result<void> EditWriter::apply(Edit &edit)
{
    if (Result<void> done = giveIds(edit); !done)
        return done;
    Result<void> done = readExpected(edit);
    if (done)
        done = applyChanges(edit);
    m_expected = {};
    if (!done)
        return done;
    if (!edit.batch().isNull())
        return m_batchLog.append(edit);
    return edit.label().kind == EditKind::Merge ? m_batchLog.noteMerge(edit) : Result<void>();
}

Result<void> EditWriter::readExpected(const Edit &edit)
{
    if (edit.changes().size() < changesReadTogether)
        return {};
    Result<void> outcome;
    RecordTypes::forEach([&]<class R>() {
        std::vector<qint64> ids;
        for (const Change &change : edit.changes())
            if (const auto *values = std::get_if<RecordChange<R>>(&change); values && values->before)
                ids.push_back(values->before->id.value());
        if (!outcome || ids.empty())
            return;
        Result<std::vector<R>> found = table<R>().findAll(ids);
        if (!found) {
            outcome = passOn(found);
            return;
        }
        for (R &record : *found)
            std::get<StoredNow<R>>(m_expected).records.insert(record.id.value(), std::move(record));
    });
    return outcome;
}

Result<void> EditWriter::applyChanges(const Edit &edit)
{
    for (const Change &change : edit.changes()) {
        Result<void> done = std::visit([this](const auto &values) { return applyChange(values); }, change);
        if (!done)
            return done;
    }
    return {};
}

Result<qint64> EditWriter::nextId(QLatin1StringView record)
{
    auto last = m_lastIds.find(record);
    if (last == m_lastIds.end()) {
        const Result<QString> sequence =
            m_database.scalar(u"SELECT seq FROM sqlite_sequence WHERE name = '%1'"_s.arg(record));
        if (!sequence)
            return passOn(sequence);
        last = m_lastIds.insert(record, sequence->toLongLong());
    }
    return ++*last;
}

Result<void> EditWriter::giveIds(Edit &edit)
{
    RecordTypes::Mapped<std::tuple, NewIds> ids;
    bool any = false;
    Result<void> outcome;
    for (Change &change : edit.changes()) {
        std::visit(
            [&]<class R>(RecordChange<R> &values) {
                if (!outcome || values.before || !values.after || values.after->id.isStored())
                    return;
                const Result<qint64> id = nextId(R::recordName);
                if (!id) {
                    outcome = passOn(id);
                    return;
                }
                std::get<NewIds<R>>(ids).stored.insert(values.after->id.value(), *id);
                values.after->id = Id<R>(*id);
                any = true;
            },
            change);
    }
    if (!outcome || !any)
        return outcome;
    for (Change &change : edit.changes()) {
        std::visit(
            [&]<class R>(RecordChange<R> &values) {
                if (values.after)
                    forEachReference(*values.after, [&]<class Target>(Id<Target> &reference) {
                        if (reference.value() < 0)
                            reference = Id<Target>(std::get<NewIds<Target>>(ids).stored.value(reference.value()));
                    });
            },
            change);
    }
    return {};
}

template <RecordType R> Result<void> EditWriter::expectStored(const R &record)
{
    QHash<qint64, R> &expected = std::get<StoredNow<R>>(m_expected).records;
    Result<std::optional<R>> stored;
    if (const auto read = expected.find(record.id.value()); read != expected.end()) {
        stored = std::optional<R>(std::move(*read));
        expected.erase(read);
    } else {
        stored = table<R>().find(record.id);
    }
    if (!stored)
        return passOn(stored);
    if (*stored != record)
        return fail(ErrorKind::Conflict, record.uid.text(), R::recordName);
    return {};
}

template <RecordType R> Result<void> EditWriter::applyChange(const RecordChange<R> &change)
{
    if (change.after)
        if (Result<void> valid = validate(*change.after); !valid)
            return valid;
    if (change.before)
        if (Result<void> same = expectStored(*change.before); !same)
            return same;
    Result<void> done;
    if (change.before && change.after)
        done = table<R>().update(*change.before, *change.after);
    else if (change.after)
        done = table<R>().insert(*change.after);
    else
        done = table<R>().remove(change.before->id);
    if (!done) {
        const bool collides = done.error().kind == ErrorKind::InUse && change.after;
        return collides ? Result<void>(fail(ErrorKind::Conflict, change.after->uid.text(), R::recordName)) : done;
    }
    note(change);
    return m_fullText.replace(change.before, change.after);
}

template <RecordType R> void EditWriter::note(const RecordChange<R> &change)
{
    const R &record = change.after ? *change.after : *change.before;
    ++m_changeSet.count;
    if (m_changeSet.records.size() < namedChanges) {
        m_changeSet.records.push_back(keyOf(record));
        if (!change.before) {
            m_changeSet.added.push_back(keyOf(record));
            m_changeSet.addedUids.push_back(record.uid);
        }
    } else {
        m_changeSet.everything = true;
    }
    // A circle or a setting may move every contact.
    if (std::is_same_v<R, Circle> || (std::is_same_v<R, Setting> && !record.uid.text().startsWith(notNowMark)))
        m_changeSet.everything = true;
    for (const std::optional<R> *side : {&change.before, &change.after}) {
        if (!*side)
            continue;
        for (const ContactId contact : contactsOf(**side)) {
            noteContact(m_touched, contact);
            if constexpr (std::is_same_v<R, Interaction>)
                noteContact(m_staleClocks, contact);
        }
    }
    // A contact that is added has no interactions but those added with it, unless its key was somebody's before.
    if constexpr (std::is_same_v<R, Contact>)
        if (!change.after)
            noteContact(m_staleClocks, record.id);
}

Result<ChangeSet> EditWriter::finish(const std::function<bool(qint64 done, qint64 total)> &goesOn)
{
    keepEachOnce(m_staleClocks);
    qint64 refreshed = 0;
    for (const ContactId contact : m_staleClocks) {
        if (goesOn && !goesOn(refreshed++, static_cast<qint64>(m_staleClocks.size())))
            return fail(ErrorKind::Cancelled);
        if (const Result<void> done = m_clocks.refresh(contact); !done)
            return passOn(done);
    }
    if (goesOn && !goesOn(refreshed, refreshed))
        return fail(ErrorKind::Cancelled);
    keepEachOnce(m_touched);
    m_changeSet.contacts = std::move(m_touched);
    ChangeSet changes = std::move(m_changeSet);
    forget();
    return changes;
}

void EditWriter::forget()
{
    m_changeSet = {};
    m_touched.clear();
    m_staleClocks.clear();
}

} // namespace cultivar::store
