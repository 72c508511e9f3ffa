// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/take_back.h"

#include "core/model/references.h"
#include "core/store/record_table.h"
#include "core/store/references.h"
#include "core/workspace/exchange/batch_reversal.h"
#include "core/workspace/job_progress.h"

#include <QSet>

#include <algorithm>

namespace cultivar {

namespace {

/// What becomes of the records of one type.
template <RecordType R> struct Fates
{
    std::vector<store::BatchTouch> touches; ///< by record, the newest of each first
    QSet<qint64> going;                     ///< added by the imports, and as they left them
    QSet<qint64> toldBefore;                ///< of those that go: that they stay
    QSet<qint64> changing;
    QHash<qint64, std::vector<RecordKey>> futures; ///< what those that change will refer to
};

template <RecordType R> std::vector<RecordKey> referencesOf(const R &record)
{
    std::vector<RecordKey> keys;
    forEachReference(record, [&keys]<class Target>(const Id<Target> &reference) {
        if (!reference.isNull())
            keys.push_back({Target::recordName, reference.value()});
    });
    return keys;
}

class TakingBack
{
public:
    TakingBack(store::Database &database, const JobControl &control, const QString &what)
        : m_database(database)
        , m_progress(control, what)
    {
    }

    Result<TakeBack> run(const std::vector<BatchId> &batches, LeftBefore leftBefore)
    {
        m_progress.begin(JobPhase::LookingBack, true);
        std::vector<BatchId> all = batches;
        if (leftBefore == LeftBefore::Goes)
            if (const Result<void> added = addTakenBackBefore(all); !added)
                return passOn(added);
        Result<void> done = findTouches(all);
        RecordTypes::forEach([&]<class R>() {
            if (done)
                done = decide<R>();
        });
        if (done)
            done = keepWhatIsReferredTo();
        if (!done)
            return passOn(done);
        return result();
    }

private:
    template <RecordType R> Fates<R> &fates() { return std::get<Fates<R>>(m_fates); }

    Result<void> addTakenBackBefore(std::vector<BatchId> &batches)
    {
        const Result<std::vector<Batch>> all = store::RecordTable<Batch>(m_database).all();
        if (!all)
            return passOn(all);
        for (const Batch &batch : *all) {
            if (!batch.takenBack || batch.trashed || std::ranges::find(batches, batch.id) != batches.end())
                continue;
            batches.push_back(batch.id);
            m_before.insert(batch.id.value());
        }
        return {};
    }

    Result<void> findTouches(const std::vector<BatchId> &batches)
    {
        for (const BatchId batch : batches) {
            const Result<std::vector<store::BatchTouch>> touches = store::BatchLog(m_database).touches(batch);
            if (!touches)
                return passOn(touches);
            m_total += static_cast<qint64>(touches->size());
            RecordTypes::forEach([&]<class R>() {
                std::ranges::copy_if(*touches, std::back_inserter(fates<R>().touches),
                                     [](const store::BatchTouch &touch) { return touch.key.record == R::recordName; });
            });
        }
        RecordTypes::forEach([&]<class R>() { std::ranges::sort(fates<R>().touches, newestFirst); });
        return {};
    }

    Result<void> goOn(qint64 more = 0)
    {
        if (!m_progress.reached(m_done, m_total))
            return fail(ErrorKind::Cancelled);
        m_done += more;
        return {};
    }

    template <RecordType R> Result<void> decide()
    {
        return forEachReversal<R>(m_database, fates<R>().touches, m_before,
                                  [this](const std::vector<Reversal<R>> &page) {
                                      for (const Reversal<R> &reversal : page)
                                          decide(reversal);
                                      return goOn(static_cast<qint64>(page.size()));
                                  });
    }

    template <RecordType R> void decide(const Reversal<R> &reversal)
    {
        const qint64 id = reversal.stored.id.value();
        if (reversal.goes()) {
            fates<R>().going.insert(id);
            if (reversal.addedBefore)
                fates<R>().toldBefore.insert(id);
            return;
        }
        if (reversal.isAdded() && !reversal.addedBefore)
            keep(reversal.stored);
        if constexpr (std::is_same_v<R, Contact>)
            if (reversal.keepsEdits)
                m_taken.keptEdits += reversal.stored.displayName();
        if (reversal.future == reversal.stored)
            return;
        fates<R>().changing.insert(id);
        fates<R>().futures.insert(id, referencesOf(reversal.future));
    }

    void keep(const Contact &contact)
    {
        m_taken.kept += contact.displayName();
        ++m_taken.keptPeople;
    }

    /// What is no person is called by whom it is about, or by a name of its own.
    template <RecordType R> void keep(const R &record)
    {
        for (const ContactId id : contactsOf(record)) {
            const Result<std::optional<Contact>> contact = store::RecordTable<Contact>(m_database).find(id);
            if (contact && *contact) {
                m_taken.kept += (*contact)->displayName();
                return;
            }
        }
        if constexpr (requires { record.name; })
            m_taken.kept += record.name;
        else
            m_taken.kept += record.uid.text();
    }

    /// A record stays if something that stays refers to it; that may in turn keep others.
    Result<void> keepWhatIsReferredTo()
    {
        std::vector<RecordKey> staying;
        Result<void> done;
        RecordTypes::forEach([&]<class R>() {
            if (done)
                done = findReferredTo<R>(staying);
            for (const std::vector<RecordKey> &future : fates<R>().futures)
                std::ranges::copy_if(future, std::back_inserter(staying),
                                     [this](const RecordKey &key) { return goes(key); });
        });
        while (done && !staying.empty()) {
            std::vector<RecordKey> next;
            RecordTypes::forEach([&]<class R>() {
                if (done)
                    done = keepEach<R>(staying, next);
            });
            staying = std::move(next);
        }
        return done;
    }

    /// Adds to `staying` those that go although something refers to them that does not.
    template <RecordType R> Result<void> findReferredTo(std::vector<RecordKey> &staying)
    {
        const std::vector<qint64> going(fates<R>().going.begin(), fates<R>().going.end());
        return inPages<R>(going, [&](std::span<const qint64> page) -> Result<void> {
            const Result<std::vector<store::Reference>> found =
                store::referencesTo(m_database, R::recordName, {page.begin(), page.end()});
            if (!found)
                return passOn(found);
            for (const store::Reference &reference : *found)
                if (const RecordKey to{R::recordName, reference.to}; keeps(reference.from, to))
                    staying.push_back(to);
            return goOn();
        });
    }

    template <RecordType R> Result<void> keepEach(const std::vector<RecordKey> &staying, std::vector<RecordKey> &next)
    {
        std::vector<qint64> ids;
        for (const RecordKey &key : staying)
            if (key.record == R::recordName && fates<R>().going.remove(key.id))
                ids.push_back(key.id);
        std::ranges::sort(ids);
        return inPages<R>(ids, [&](std::span<const qint64> page) -> Result<void> {
            const Result<std::vector<R>> records =
                store::RecordTable<R>(m_database).findAll({page.begin(), page.end()});
            if (!records)
                return passOn(records);
            for (const R &record : *records) {
                if (!fates<R>().toldBefore.contains(record.id.value()))
                    keep(record);
                std::ranges::copy_if(referencesOf(record), std::back_inserter(next),
                                     [this](const RecordKey &key) { return goes(key); });
            }
            return goOn();
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

    /// Whether `from`, which refers to it now, is there afterwards and refers to it still.
    bool keeps(const RecordKey &from, const RecordKey &to)
    {
        bool keeps = true;
        RecordTypes::forEach([&]<class R>() {
            if (from.record != R::recordName)
                return;
            const auto future = fates<R>().futures.constFind(from.id);
            const bool letsGo = future != fates<R>().futures.cend() && std::ranges::find(*future, to) == future->end();
            keeps = !letsGo && !fates<R>().going.contains(from.id);
        });
        return keeps;
    }

    TakeBack result()
    {
        RecordTypes::forEach([&]<class R>() {
            addKeys(R::recordName, fates<R>().going, m_taken.removals);
            addKeys(R::recordName, fates<R>().changing, m_taken.reverts);
            std::ranges::copy_if(
                fates<R>().touches, std::back_inserter(m_taken.changes),
                [this](const store::BatchTouch &touch) { return fates<R>().changing.contains(touch.key.id); });
        });
        m_taken.takenBackBefore = m_before;
        return std::move(m_taken);
    }

    static void addKeys(QLatin1StringView record, const QSet<qint64> &ids, std::vector<RecordKey> &keys)
    {
        const auto first = static_cast<std::ptrdiff_t>(keys.size());
        for (const qint64 id : ids)
            keys.push_back({record, id});
        std::sort(keys.begin() + first, keys.end(), [](const RecordKey &a, const RecordKey &b) { return a.id < b.id; });
    }

    store::Database &m_database;
    JobProgress m_progress;
    qint64 m_done = 0; ///< records
    qint64 m_total = 0;
    BatchIds m_before; ///< those that were taken back before
    RecordTypes::Mapped<std::tuple, Fates> m_fates;
    TakeBack m_taken;
};

template <RecordType R>
Result<void> revertEach(store::Database &database, const TakeBack &taken, const std::function<Result<void>(Edit)> &use)
{
    std::vector<store::BatchTouch> touches;
    std::ranges::copy_if(taken.changes, std::back_inserter(touches),
                         [](const store::BatchTouch &touch) { return touch.key.record == R::recordName; });
    return forEachReversal<R>(database, touches, taken.takenBackBefore, [&use](std::vector<Reversal<R>> page) {
        Edit edit;
        for (Reversal<R> &reversal : page)
            edit.update(std::move(reversal.stored), std::move(reversal.future));
        return use(std::move(edit));
    });
}

template <RecordType R>
Result<void> removeEach(store::Database &database, const TakeBack &taken, const std::function<Result<void>(Edit)> &use)
{
    std::vector<qint64> ids;
    for (const RecordKey &key : taken.removals)
        if (key.record == R::recordName)
            ids.push_back(key.id);
    return inPages<R>(ids, [&](std::span<const qint64> page) -> Result<void> {
        Result<std::vector<R>> records = store::RecordTable<R>(database).findAll({page.begin(), page.end()});
        if (!records)
            return passOn(records);
        Edit edit;
        for (R &record : *records)
            edit.remove(std::move(record));
        return use(std::move(edit));
    });
}

} // namespace

Result<TakeBack> takeBack(store::Database &database, const std::vector<BatchId> &batches, LeftBefore leftBefore,
                          const JobControl &control, const QString &what)
{
    return TakingBack(database, control, what).run(batches, leftBefore);
}

Result<void> forEachEdit(store::Database &database, const TakeBack &taken, const std::function<Result<void>(Edit)> &use)
{
    Result<void> done;
    RecordTypes::forEach([&]<class R>() {
        if (done)
            done = revertEach<R>(database, taken, use);
    });
    RecordTypes::forEach([&]<class R>() {
        if (done)
            done = removeEach<R>(database, taken, use);
    });
    return done;
}

} // namespace cultivar
