// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/take_back.h"

#include "core/model/fingerprint.h"
#include "core/rules/merge.h"
#include "core/store/batch_log.h"
#include "core/store/record_table.h"
#include "core/store/references.h"
#include "core/workspace/job_progress.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <map>

namespace cultivar {

namespace {

constexpr size_t askedTogether = 500; ///< records

/// A record the imports changed: as it is stored, and as it will be.
template <RecordType R> struct Working
{
    R stored;
    R future;
};

/// What becomes of the records of one type.
template <RecordType R> struct Fates
{
    std::map<Id<R>, Working<R>> working;
    QSet<qint64> going; ///< added by the imports, and as they left them
};

/// Calls `use` with some hundred of the values at a time.
template <class Value, class Use> Result<void> inPortions(const std::vector<Value> &values, Use use)
{
    for (size_t from = 0; from < values.size(); from += askedTogether) {
        const auto first = values.begin() + static_cast<std::ptrdiff_t>(from);
        const auto count = static_cast<std::ptrdiff_t>(std::min(askedTogether, values.size() - from));
        if (Result<void> done = use(std::vector<Value>(first, first + count)); !done)
            return done;
    }
    return {};
}

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
        for (const BatchId batch : batches) {
            const Result<qint64> count = store::BatchLog(m_database).count(batch);
            if (!count)
                return passOn(count);
            m_total += *count;
        }
        m_progress.begin(JobPhase::LookingBack, true);
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
    template <RecordType R> Fates<R> &fates() { return std::get<Fates<R>>(m_fates); }

    Result<void> reverse(BatchId batch)
    {
        return store::BatchLog(m_database)
            .forEachPageBackwards(batch, [this](const std::vector<store::BatchChange> &page) { return reverse(page); });
    }

    /// What was changed goes back before what was added is looked at: in a batch both may be the same record.
    Result<void> reverse(const std::vector<store::BatchChange> &page)
    {
        if (!m_progress.reached(m_done, m_total))
            return fail(ErrorKind::Cancelled);
        m_done += static_cast<qint64>(page.size());
        std::vector<store::BatchAddition> additions;
        for (const store::BatchChange &change : page) {
            if (const auto *addition = std::get_if<store::BatchAddition>(&change)) {
                additions.push_back(*addition);
                continue;
            }
            Result<void> done =
                std::visit([this](const auto &values) { return reverse(values); }, std::get<Change>(change));
            if (!done)
                return done;
        }
        Result<void> outcome;
        RecordTypes::forEach([&]<class R>() {
            if (outcome)
                outcome = reverseAdditions<R>(additions);
        });
        return outcome;
    }

    template <RecordType R> Result<void> reverseAdditions(const std::vector<store::BatchAddition> &additions)
    {
        QHash<qint64, qint64> fingerprints;
        std::vector<qint64> unread;
        for (const store::BatchAddition &addition : additions) {
            if (addition.key.record != R::recordName)
                continue;
            const auto known = fates<R>().working.find(Id<R>(addition.key.id));
            if (known != fates<R>().working.end()) {
                decide(known->second.future, addition.fingerprint);
                continue;
            }
            fingerprints.insert(addition.key.id, addition.fingerprint);
            unread.push_back(addition.key.id);
        }
        const Result<std::vector<R>> found = store::RecordTable<R>(m_database).findAll(unread);
        if (!found)
            return passOn(found);
        for (auto record = found->rbegin(); record != found->rend(); ++record)
            decide(*record, fingerprints.value(record->id.value()));
        return {};
    }

    /// `record`: once what the imports changed is as before.
    template <RecordType R> void decide(const R &record, qint64 fingerprint)
    {
        if (Fingerprint::of(record) == fingerprint)
            fates<R>().going.insert(record.id.value());
        else
            keep(record);
    }

    template <RecordType R> Result<void> reverse(const RecordChange<R> &values)
    {
        if (!values.before || !values.after)
            return {};
        const Id<R> id = values.after->id;
        auto known = fates<R>().working.find(id);
        if (known == fates<R>().working.end()) {
            const Result<std::optional<R>> stored = store::RecordTable<R>(m_database).find(id);
            if (!stored)
                return passOn(stored);
            if (!*stored) // gone already
                return {};
            known = fates<R>().working.emplace(id, Working<R>{**stored, **stored}).first;
        }
        revert(known->second.future, values);
        return {};
    }

    void revert(Contact &current, const RecordChange<Contact> &change)
    {
        rules::TakenBack taken = rules::takeBack(current, *change.after, *change.before);
        if (!taken.kept.isEmpty() && !m_taken.keptEdits.contains(current.displayName()))
            m_taken.keptEdits += current.displayName();
        current = std::move(taken.contact);
    }

    template <RecordType R> void revert(R &current, const RecordChange<R> &change)
    {
        if (current == *change.after)
            current = *change.before;
    }

    void keep(const Contact &contact)
    {
        m_taken.kept += contact.displayName();
        ++m_taken.keptPeople;
    }

    /// What is no person is called by whom it is about.
    template <RecordType R> void keep(const R &record)
    {
        for (const ContactId id : contactsOf(record)) {
            const Result<std::optional<Contact>> contact = store::RecordTable<Contact>(m_database).find(id);
            if (contact && *contact) {
                m_taken.kept += (*contact)->displayName();
                return;
            }
        }
        m_taken.kept += record.uid.text();
    }

    /// A record stays if something that stays refers to it; that may in turn keep others.
    Result<void> keepWhatIsReferredTo()
    {
        bool again = true;
        Result<void> outcome;
        while (again && outcome) {
            again = false;
            RecordTypes::forEach([&]<class R>() {
                if (!outcome)
                    return;
                const Result<std::vector<qint64>> staying = referredTo<R>();
                outcome = staying ? keepEach<R>(*staying) : Result<void>(passOn(staying));
                again = again || (staying && !staying->empty());
            });
        }
        return outcome;
    }

    /// Of those that go, the ones something that stays refers to, by id.
    template <RecordType R> Result<std::vector<qint64>> referredTo()
    {
        const QSet<qint64> &going = fates<R>().going;
        QSet<qint64> staying;
        const auto ask = [&](const std::vector<qint64> &ids) -> Result<void> {
            if (!m_progress.reached(m_total, m_total))
                return fail(ErrorKind::Cancelled);
            const Result<std::vector<store::Reference>> found = store::referencesTo(m_database, R::recordName, ids);
            if (!found)
                return passOn(found);
            for (const store::Reference &reference : *found)
                if (!goes(reference.from))
                    staying.insert(reference.to);
            return {};
        };
        if (const Result<void> done = inPortions(std::vector<qint64>(going.begin(), going.end()), ask); !done)
            return passOn(done);
        std::vector<qint64> ids(staying.begin(), staying.end());
        std::ranges::sort(ids);
        return ids;
    }

    template <RecordType R> Result<void> keepEach(const std::vector<qint64> &ids)
    {
        return inPortions(ids, [this](const std::vector<qint64> &some) -> Result<void> {
            const Result<std::vector<R>> records = store::RecordTable<R>(m_database).findAll(some);
            if (!records)
                return passOn(records);
            for (const R &record : *records) {
                keep(record);
                fates<R>().going.remove(record.id.value());
                fates<R>().working.erase(record.id);
            }
            return {};
        });
    }

    bool goes(const RecordKey &key)
    {
        bool going = false;
        RecordTypes::forEach([&]<class R>() {
            if (key.record == R::recordName)
                going = fates<R>().going.contains(key.id);
        });
        return going;
    }

    TakeBack result()
    {
        RecordTypes::forEach([&]<class R>() {
            std::vector<qint64> going(fates<R>().going.begin(), fates<R>().going.end());
            std::ranges::sort(going);
            for (const qint64 id : going)
                m_taken.removals.push_back({R::recordName, id});
            for (auto &[id, record] : fates<R>().working)
                if (!fates<R>().going.contains(id.value()) && record.future != record.stored)
                    m_taken.reverts.update(std::move(record.stored), std::move(record.future));
        });
        return std::move(m_taken);
    }

    store::Database &m_database;
    JobProgress m_progress;
    qint64 m_done = 0; ///< changes of the imports
    qint64 m_total = 0;
    RecordTypes::Mapped<std::tuple, Fates> m_fates;
    TakeBack m_taken;
};

template <RecordType R>
Result<void> addRemovals(store::Database &database, const std::vector<RecordKey> &keys, Edit &edit)
{
    std::vector<qint64> ids;
    for (const RecordKey &key : keys)
        if (key.record == R::recordName)
            ids.push_back(key.id);
    Result<std::vector<R>> records = store::RecordTable<R>(database).findAll(ids);
    if (!records)
        return passOn(records);
    for (R &record : *records)
        edit.remove(std::move(record));
    return {};
}

} // namespace

Result<TakeBack> takeBack(store::Database &database, std::vector<BatchId> batches, const JobControl &control)
{
    return BatchReversal(database, control).run(std::move(batches));
}

Result<void> forEachEdit(store::Database &database, const TakeBack &taken, const std::function<Result<void>(Edit)> &use)
{
    if (!taken.reverts.isEmpty())
        if (Result<void> done = use(taken.reverts); !done)
            return done;
    return inPortions(taken.removals, [&](const std::vector<RecordKey> &keys) -> Result<void> {
        Edit edit;
        Result<void> outcome;
        RecordTypes::forEach([&]<class R>() {
            if (outcome)
                outcome = addRemovals<R>(database, keys, edit);
        });
        return outcome ? use(std::move(edit)) : outcome;
    });
}

} // namespace cultivar
