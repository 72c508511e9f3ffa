// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trash.h"

#include "core/model/validation.h"
#include "core/store/column_value.h"
#include "core/store/references.h"

#include <variant>

namespace cultivar::store {

namespace {

template <RecordType R> using IdOf = Id<R>;
using AnyId = RecordTypes::Mapped<std::variant, IdOf>;

/// `record` without any reference to `target`.
template <RecordType R, RecordType Target> R detached(R record, Id<Target> target)
{
    R::describe([&](const char *, auto member) {
        auto &field = record.*member;
        using Field = std::remove_cvref_t<decltype(field)>;
        if constexpr (std::is_same_v<Field, Id<Target>>) {
            if (field == target)
                field = Id<Target>();
        } else if constexpr (std::is_same_v<Field, std::vector<Id<Target>>>) {
            std::erase(field, target);
        } else if constexpr (std::is_same_v<Field, std::vector<ReviewPick>>) {
            if constexpr (std::is_same_v<Target, Contact>)
                std::erase_if(field, [&](const ReviewPick &pick) { return pick.contact == target; });
        }
    });
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
            const AnyId doomed = m_doomed[next];
            const Result<void> done = std::visit([this]<class R>(Id<R> id) { return detachAll(id); }, doomed);
            if (!done)
                return passOn(done);
        }
        Edit removals;
        for (const AnyId doomed : m_doomed) {
            const Result<void> done = std::visit([&]<class R>(Id<R> id) { return addRemoval(removals, id); }, doomed);
            if (!done)
                return passOn(done);
        }
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
                    doom(record.id);
        });
        return outcome;
    }

    template <RecordType R> void doom(Id<R> id)
    {
        if (std::ranges::find(m_doomed, AnyId(id)) == m_doomed.end())
            m_doomed.emplace_back(id);
    }

    template <RecordType Target> Result<void> detachAll(Id<Target> target)
    {
        Result<void> outcome;
        RecordTypes::forEach([&]<class R>() {
            const QStringList conditions = referenceConditions<R, Target>();
            if (!outcome || conditions.isEmpty())
                return;
            const auto found =
                m_writer.table<R>().where(conditions.join(u" OR "_s), QVariantList(conditions.size(), target.value()));
            if (!found) {
                outcome = passOn(found);
                return;
            }
            for (const R &record : *found) {
                R without = detached(record, target);
                if (!validate(without)) {
                    doom(record.id);
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

    template <RecordType R> Result<void> addRemoval(Edit &removals, Id<R> id)
    {
        const auto record = m_writer.table<R>().find(id);
        if (!record)
            return passOn(record);
        if (*record)
            removals.remove(**record);
        return {};
    }

    EditWriter &m_writer;
    std::vector<AnyId> m_doomed;
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
