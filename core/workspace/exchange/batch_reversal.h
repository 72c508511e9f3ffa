// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fingerprint.h"
#include "core/rules/merge.h"
#include "core/store/batch_log.h"
#include "core/store/record_table.h"

#include <QHash>

#include <algorithm>
#include <span>

// What imports did to one record, backwards. Records do not depend on each other here, and are read some at a time.

namespace cultivar {

template <RecordType R> struct Reversal
{
    R stored;
    R future;                          ///< without what the imports changed, but with what was edited since
    std::optional<qint64> fingerprint; ///< as the import that added it left it
    bool keepsEdits = false;           ///< something was edited since that an import had changed

    [[nodiscard]] bool isAdded() const { return fingerprint.has_value(); }

    /// An import added it, and nobody changed it since.
    [[nodiscard]] bool goes() const { return isAdded() && Fingerprint::of(future) == *fingerprint; }
};

/// By record, and of one record the newest first.
[[nodiscard]] inline bool newestFirst(const store::BatchTouch &a, const store::BatchTouch &b)
{
    return std::tuple(a.key.id, b.batch, b.position) < std::tuple(b.key.id, a.batch, a.position);
}

inline void takeBackChange(Reversal<Contact> &reversal, const RecordChange<Contact> &change)
{
    rules::TakenBack taken = rules::takeBack(reversal.future, *change.after, *change.before);
    reversal.keepsEdits = reversal.keepsEdits || !taken.kept.isEmpty();
    reversal.future = std::move(taken.contact);
}

template <RecordType R> void takeBackChange(Reversal<R> &reversal, const RecordChange<R> &change)
{
    if (reversal.future == *change.after)
        reversal.future = *change.before;
}

/// Calls `use` with as many of the values at a time as records of that type are held in memory.
template <RecordType R, class Value, class Use>
[[nodiscard]] Result<void> inPages(const std::vector<Value> &values, Use use)
{
    std::span<const Value> rest(values);
    while (!rest.empty()) {
        const size_t count = std::min(rest.size(), store::recordsAtATime<R>);
        if (Result<void> done = use(rest.first(count)); !done)
            return done;
        rest = rest.subspan(count);
    }
    return {};
}

/// Of the records that `touches`, in the order of newestFirst(), are about and that are still there.
template <RecordType R>
[[nodiscard]] Result<std::vector<Reversal<R>>> reversalsOf(store::Database &database,
                                                           std::span<const store::BatchTouch> touches)
{
    std::vector<qint64> ids;
    for (const store::BatchTouch &touch : touches)
        if (ids.empty() || ids.back() != touch.key.id)
            ids.push_back(touch.key.id);
    Result<std::vector<R>> stored = store::RecordTable<R>(database).findAll(ids);
    if (!stored)
        return passOn(stored);
    const Result<std::vector<store::BatchChange>> changes = store::BatchLog(database).changes(touches);
    if (!changes)
        return passOn(changes);
    std::vector<Reversal<R>> reversals;
    QHash<qint64, size_t> places;
    for (R &record : *stored) {
        places.insert(record.id.value(), reversals.size());
        reversals.push_back({record, std::move(record), std::nullopt, false});
    }
    for (size_t i = 0; i < std::min(changes->size(), touches.size()); ++i) {
        const auto place = places.constFind(touches[i].key.id);
        if (place == places.cend())
            continue;
        Reversal<R> &reversal = reversals[*place];
        if (const auto *addition = std::get_if<store::BatchAddition>(&(*changes)[i]))
            reversal.fingerprint = addition->fingerprint;
        else if (const auto *change = std::get_if<RecordChange<R>>(&std::get<Change>((*changes)[i]));
                 change && change->before && change->after)
            takeBackChange(reversal, *change);
    }
    return reversals;
}

/// Calls `use` with the reversals of some records at a time, by id.
template <RecordType R, class Use>
[[nodiscard]] Result<void> forEachReversal(store::Database &database, const std::vector<store::BatchTouch> &touches,
                                           Use use)
{
    std::span<const store::BatchTouch> rest(touches);
    while (!rest.empty()) {
        size_t count = 0;
        for (size_t records = 0; count < rest.size(); ++count)
            if ((count == 0 || rest[count].key.id != rest[count - 1].key.id) && ++records > store::recordsAtATime<R>)
                break;
        Result<std::vector<Reversal<R>>> page = reversalsOf<R>(database, rest.first(count));
        if (!page)
            return passOn(page);
        if (Result<void> done = use(std::move(*page)); !done)
            return done;
        rest = rest.subspan(count);
    }
    return {};
}

} // namespace cultivar
