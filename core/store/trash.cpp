// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trash.h"

#include "core/model/validation.h"
#include "core/store/column_value.h"
#include "core/store/references.h"

#include <algorithm>
#include <vector>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

/// A reference to `target` is taken away; anything else stays as it is.
template <class Field> void detach(Field &, const RecordKey &) {}

template <class R> void detach(Id<R> &field, const RecordKey &target)
{
    if (target.record == R::recordName && field.value() == target.id)
        field = Id<R>();
}

template <class R> void detach(std::vector<Id<R>> &field, const RecordKey &target)
{
    if (target.record == R::recordName)
        std::erase(field, Id<R>(target.id));
}

void detach(std::vector<ReviewPick> &field, const RecordKey &target)
{
    if (target.record == Contact::recordName)
        std::erase_if(field, [&](const ReviewPick &pick) { return pick.contact.value() == target.id; });
}

/// `record` without any reference to `target`.
template <RecordType R> R detached(R record, const RecordKey &target)
{
    R::describe([&](const char *, auto member) { detach(record.*member, target); });
    return record;
}

/// Removes records one after the other, each after whatever refers to it was detached or, where it cannot be without,
/// removed.
class Purge
{
public:
    explicit Purge(EditWriter &writer)
        : m_writer(writer)
    {
    }

    Result<int> run(const QDateTime &before)
    {
        if (const Result<void> found = collect(before); !found)
            return passOn(found);
        for (size_t next = 0; next < m_doomed.size(); ++next) {
            const RecordKey doomed = m_doomed[next];
            if (const Result<void> done = detachAll(doomed); !done)
                return passOn(done);
        }
        Edit removals;
        for (const RecordKey &doomed : m_doomed)
            if (const Result<void> done = addRemoval(removals, doomed); !done)
                return passOn(done);
        if (const Result<void> done = m_writer.apply(removals); !done)
            return passOn(done);
        return static_cast<int>(m_doomed.size());
    }

private:
    Result<void> collect(const QDateTime &before)
    {
        Result<void> outcome;
        RecordTypes::forEach([&]<class R>() {
            if (!outcome)
                return;
            const auto old = m_writer.table<R>().where(u"trashed IS NOT NULL AND trashed < ?"_s, {instantText(before)});
            if (!old)
                outcome = passOn(old);
            else
                for (const R &record : *old)
                    doom(keyOf(record));
        });
        return outcome;
    }

    void doom(const RecordKey &key)
    {
        if (std::ranges::find(m_doomed, key) == m_doomed.end())
            m_doomed.push_back(key);
    }

    Result<void> detachAll(const RecordKey &target)
    {
        Result<void> outcome;
        RecordTypes::forEach([&]<class R>() {
            const QStringList conditions = referenceConditions(R::recordName, target.record);
            if (!outcome || conditions.isEmpty())
                return;
            const auto found =
                m_writer.table<R>().where(conditions.join(u" OR "_s), QVariantList(conditions.size(), target.id));
            if (!found) {
                outcome = passOn(found);
                return;
            }
            for (const R &record : *found) {
                R without = detached(record, target);
                if (!validate(without)) {
                    doom(keyOf(record));
                    continue;
                }
                Edit edit;
                edit.update(record, std::move(without));
                if (outcome)
                    outcome = m_writer.apply(edit);
            }
        });
        return outcome;
    }

    Result<void> addRemoval(Edit &removals, const RecordKey &key)
    {
        Result<void> outcome;
        RecordTypes::forEach([&]<class R>() {
            if (key.record != R::recordName)
                return;
            const auto record = m_writer.table<R>().find(Id<R>(key.id));
            if (!record)
                outcome = passOn(record);
            else if (*record)
                removals.remove(**record);
        });
        return outcome;
    }

    EditWriter &m_writer;
    std::vector<RecordKey> m_doomed;
};

} // namespace

Result<int> purgeTrash(EditWriter &writer, const QDateTime &now)
{
    Result<Transaction> transaction = Transaction::begin(writer.database());
    if (!transaction)
        return passOn(transaction);
    Result<int> purged = Purge(writer).run(now.addDays(-daysInTrash));
    if (purged && *purged > 0) {
        const Result<ChangeSet> finished = writer.finish();
        Result<void> done = finished ? writer.undoLog().forgetStepsNaming(*finished) : Result<void>(passOn(finished));
        if (done)
            done = transaction->commit();
        if (!done)
            purged = passOn(done);
    }
    writer.forget();
    return purged;
}

} // namespace cultivar::store
