// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/take_back.h"

#include "core/model/fingerprint.h"
#include "core/rules/merge.h"
#include "core/store/edit_writer.h"
#include "core/store/references.h"

#include <map>

namespace cultivar {

namespace {

/// A record of the batch: as it is stored, and as it will be.
template <RecordType R> struct Working
{
    R stored;
    std::optional<R> future;
    bool added = false; ///< by the batch, and as it left it
};

template <RecordType R> using WorkingRecords = std::map<Id<R>, Working<R>>;

QString nameOf(const Contact &contact)
{
    return contact.displayName();
}

template <RecordType R> QString nameOf(const R &record)
{
    return record.uid.text();
}

class BatchReversal
{
public:
    explicit BatchReversal(store::EditWriter &writer)
        : m_writer(writer)
    {
    }

    Result<TakeBack> run(BatchId batch)
    {
        const Result<std::vector<store::BatchChange>> changes = m_writer.batchLog().changes(batch);
        if (!changes)
            return passOn(changes);
        for (auto change = changes->rbegin(); change != changes->rend(); ++change) {
            const Result<void> done = std::visit([this](const auto &each) { return reverse(each); }, *change);
            if (!done)
                return passOn(done);
        }
        if (const Result<void> done = keepWhatIsReferredTo(); !done)
            return passOn(done);
        return result();
    }

private:
    template <RecordType R> WorkingRecords<R> &working() { return std::get<WorkingRecords<R>>(m_working); }

    /// Null if the record is gone already.
    template <RecordType R> Result<Working<R> *> workingOn(Id<R> id)
    {
        if (const auto known = working<R>().find(id); known != working<R>().end())
            return &known->second;
        Result<std::optional<R>> stored = m_writer.table<R>().find(id);
        if (!stored)
            return passOn(stored);
        if (!*stored)
            return nullptr;
        return &working<R>().emplace(id, Working<R>{**stored, **stored, false}).first->second;
    }

    Result<void> reverse(const store::BatchAddition &addition)
    {
        Result<void> outcome;
        RecordTypes::forEach([&]<class R>() {
            if (addition.key.record != R::recordName)
                return;
            const Result<Working<R> *> record = workingOn(Id<R>(addition.key.id));
            if (!record) {
                outcome = passOn(record);
                return;
            }
            Working<R> *found = *record;
            if (!found || !found->future)
                return;
            if (Fingerprint::of(*found->future) == addition.fingerprint) {
                found->future.reset();
                found->added = true;
            } else {
                m_kept += nameOf(found->stored);
            }
        });
        return outcome;
    }

    Result<void> reverse(const Change &change)
    {
        return std::visit(
            [this]<class R>(const RecordChange<R> &values) -> Result<void> {
                if (!values.before || !values.after)
                    return {};
                const Result<Working<R> *> record = workingOn(values.after->id);
                if (!record)
                    return passOn(record);
                if (*record && (*record)->future)
                    revert(*(*record)->future, values);
                return {};
            },
            change);
    }

    static void revert(Contact &current, const RecordChange<Contact> &change)
    {
        current = rules::takeBack(current, *change.after, *change.before).contact;
    }

    template <RecordType R> static void revert(R &current, const RecordChange<R> &change)
    {
        if (current == *change.after)
            current = *change.before;
    }

    /// A record stays if something that stays refers to it; that may in turn keep others.
    Result<void> keepWhatIsReferredTo()
    {
        bool again = true;
        Result<void> outcome;
        while (again && outcome) {
            again = false;
            RecordTypes::forEach([&]<class R>() {
                for (auto &[id, record] : working<R>()) {
                    if (record.future || !record.added || !outcome)
                        continue;
                    const Result<std::vector<RecordKey>> referring = store::recordsReferringTo(m_writer.database(), id);
                    if (!referring) {
                        outcome = passOn(referring);
                        return;
                    }
                    if (std::ranges::all_of(*referring, [this](const RecordKey &key) { return goes(key); }))
                        continue;
                    record.future = record.stored;
                    m_kept += nameOf(record.stored);
                    again = true;
                }
            });
        }
        return outcome;
    }

    bool goes(const RecordKey &key)
    {
        bool going = false;
        RecordTypes::forEach([&]<class R>() {
            if (key.record != R::recordName)
                return;
            const auto found = working<R>().find(Id<R>(key.id));
            going = found != working<R>().end() && !found->second.future;
        });
        return going;
    }

    TakeBack result()
    {
        TakeBack taken;
        taken.kept = m_kept;
        RecordTypes::forEach([&]<class R>() {
            for (const auto &[id, record] : working<R>()) {
                if (!record.future) {
                    taken.edit.remove(record.stored);
                    ++taken.removed;
                } else if (*record.future != record.stored) {
                    taken.edit.update(record.stored, *record.future);
                    ++taken.reverted;
                }
            }
        });
        return taken;
    }

    store::EditWriter &m_writer;
    RecordTypes::Mapped<std::tuple, WorkingRecords> m_working;
    QStringList m_kept;
};

} // namespace

Result<TakeBack> takeBack(store::EditWriter &writer, BatchId batch)
{
    return BatchReversal(writer).run(batch);
}

} // namespace cultivar
