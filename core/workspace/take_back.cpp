// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/take_back.h"

#include "core/model/fingerprint.h"
#include "core/rules/merge.h"
#include "core/store/batch_log.h"
#include "core/store/record_table.h"
#include "core/store/references.h"
#include "core/workspace/job_progress.h"

#include <algorithm>
#include <functional>
#include <map>

namespace cultivar {

namespace {

/// A record of the imports: as it is stored, and as it will be.
template <RecordType R> struct Working
{
    R stored;
    std::optional<R> future;
    bool added = false; ///< by one of them, and as it left it
};

template <RecordType R> using WorkingRecords = std::map<Id<R>, Working<R>>;

class BatchReversal
{
public:
    BatchReversal(store::Database &database, const JobControl &control)
        : m_database(database)
        , m_progress(control, {})
    {
    }

    /// The newest first, whatever the order they are given in.
    Result<TakeBack> run(std::vector<BatchId> batches)
    {
        std::ranges::sort(batches, std::greater());
        Result<void> done;
        for (const BatchId batch : batches)
            if (done)
                done = reverse(batch);
        if (done)
            done = keepWhatIsReferredTo();
        if (!done)
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
        Result<std::optional<R>> stored = store::RecordTable<R>(m_database).find(id);
        if (!stored)
            return passOn(stored);
        if (!*stored)
            return nullptr;
        return &working<R>().emplace(id, Working<R>{**stored, **stored, false}).first->second;
    }

    Result<void> reverse(BatchId batch)
    {
        const Result<std::vector<store::BatchChange>> changes = store::BatchLog(m_database).changes(batch);
        if (!changes)
            return passOn(changes);
        m_progress.begin(JobPhase::Taking, true);
        for (auto change = changes->rbegin(); change != changes->rend(); ++change) {
            if (!m_progress.reached(change - changes->rbegin(), static_cast<qint64>(changes->size())))
                return fail(ErrorKind::Cancelled);
            Result<void> done = std::visit([this](const auto &each) { return reverse(each); }, *change);
            if (!done)
                return done;
        }
        return {};
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
                keep(found->stored);
            }
        });
        return outcome;
    }

    Result<void> reverse(const Change &change)
    {
        return std::visit([this](const auto &values) { return reverseOne(values); }, change);
    }

    template <RecordType R> Result<void> reverseOne(const RecordChange<R> &values)
    {
        if (!values.before || !values.after)
            return {};
        const Result<Working<R> *> record = workingOn(values.after->id);
        if (!record)
            return passOn(record);
        if (*record && (*record)->future)
            revert(*(*record)->future, values);
        return {};
    }

    void revertContact(Contact &current, const RecordChange<Contact> &change)
    {
        rules::TakenBack taken = rules::takeBack(current, *change.after, *change.before);
        if (!taken.kept.isEmpty() && !m_keptEdits.contains(current.displayName()))
            m_keptEdits += current.displayName();
        current = std::move(taken.contact);
    }

    template <RecordType R> void revert(R &current, const RecordChange<R> &change)
    {
        if constexpr (std::is_same_v<R, Contact>)
            revertContact(current, change);
        else if (current == *change.after)
            current = *change.before;
    }

    void keep(const Contact &contact)
    {
        m_kept += contact.displayName();
        ++m_keptPeople;
    }

    /// What is no person is called by whom it is about.
    template <RecordType R> void keep(const R &record)
    {
        for (const ContactId id : contactsOf(record)) {
            const Result<Working<Contact> *> contact = workingOn(id);
            if (contact && *contact) {
                m_kept += (*contact)->stored.displayName();
                return;
            }
        }
        m_kept += record.uid.text();
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
                    if (!m_progress.reached(0, 0)) {
                        outcome = fail(ErrorKind::Cancelled);
                        return;
                    }
                    const Result<std::vector<RecordKey>> referring =
                        store::recordsReferringTo(m_database, {R::recordName, id.value()});
                    if (!referring) {
                        outcome = passOn(referring);
                        return;
                    }
                    if (std::ranges::all_of(*referring, [this](const RecordKey &key) { return goes(key); }))
                        continue;
                    record.future = record.stored;
                    keep(record.stored);
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
        taken.keptPeople = m_keptPeople;
        taken.keptEdits = m_keptEdits;
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

    store::Database &m_database;
    JobProgress m_progress;
    RecordTypes::Mapped<std::tuple, WorkingRecords> m_working;
    QStringList m_kept;
    int m_keptPeople = 0;
    QStringList m_keptEdits;
};

} // namespace

Result<TakeBack> takeBack(store::Database &database, std::vector<BatchId> batches, const JobControl &control)
{
    return BatchReversal(database, control).run(std::move(batches));
}

} // namespace cultivar
