// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fingerprint.h"
#include "core/rules/merge.h"
#include "core/store/batch_log.h"
#include "core/store/record_table.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <span>

// What imports did to one record, backwards. Records do not depend on each other here, and are read some at a time.

namespace cultivar {

template <RecordType R> struct Reversal
{
    R stored;
    R future;                          ///< without what the imports changed, but with what was edited since
                                       ///< (nor what those had left to them that were taken back before)
    R origin;                          ///< without what those changed either that were taken back before
    std::optional<qint64> fingerprint; ///< as the import that added it left it
    bool keepsEdits = false;           ///< something was edited since that an import had changed
    bool addedBefore = false;          ///< by one that was taken back before

    [[nodiscard]] bool isAdded() const { return fingerprint.has_value(); }

    /// An import added it, and nobody changed it since.
    [[nodiscard]] bool goes() const { return isAdded() && Fingerprint::of(origin) == *fingerprint; }
};

/// By record, and of one record the newest first.
[[nodiscard]] inline bool newestFirst(const store::BatchTouch &a, const store::BatchTouch &b)
{
    return std::tuple(a.key.id, b.batch, b.position) < std::tuple(b.key.id, a.batch, a.position);
}

/// Imports that were taken back before, and left what others had changed meanwhile.
using BatchIds = QSet<qint64>;

/// True if something was edited since.
inline bool takeBackChange(Contact &contact, const RecordChange<Contact> &change)
{
    rules::TakenBack taken = rules::takeBack(contact, *change.after, *change.before);
    contact = std::move(taken.contact);
    return !taken.kept.isEmpty();
}

template <RecordType R> bool takeBackChange(R &record, const RecordChange<R> &change)
{
    if (record == *change.after)
        record = *change.before;
    return false;
}

/// What an import that was taken back before had left to those that are taken back now.
inline void takeBackFurther(Reversal<Contact> &reversal, const RecordChange<Contact> &change)
{
    reversal.future = rules::takeBackFurther(reversal.future, reversal.stored, *change.after, *change.before);
}

template <RecordType R> void takeBackFurther(Reversal<R> &reversal, const RecordChange<R> &change)
{
    if (reversal.future != reversal.stored)
        takeBackChange(reversal.future, change);
}

template <RecordType R> void takeBackTouch(Reversal<R> &reversal, const store::BatchChange &touch, bool isBefore)
{
    if (const auto *addition = std::get_if<store::BatchAddition>(&touch)) {
        reversal.fingerprint = addition->fingerprint;
        reversal.addedBefore = isBefore;
        return;
    }
    const auto *change = std::get_if<RecordChange<R>>(&std::get<Change>(touch));
    if (!change || !change->before || !change->after)
        return;
    takeBackChange(reversal.origin, *change);
    if (isBefore)
        takeBackFurther(reversal, *change);
    else if (takeBackChange(reversal.future, *change))
        reversal.keepsEdits = true;
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
[[nodiscard]] Result<std::vector<Reversal<R>>>
reversalsOf(store::Database &database, std::span<const store::BatchTouch> touches, const BatchIds &before)
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
        reversals.push_back({record, record, std::move(record), std::nullopt, false, false});
    }
    for (size_t i = 0; i < std::min(changes->size(), touches.size()); ++i)
        if (const auto place = places.constFind(touches[i].key.id); place != places.cend())
            takeBackTouch(reversals[*place], (*changes)[i], before.contains(touches[i].batch.value()));
    return reversals;
}

/// Calls `use` with the reversals of some records at a time, by id.
template <RecordType R, class Use>
[[nodiscard]] Result<void> forEachReversal(store::Database &database, const std::vector<store::BatchTouch> &touches,
                                           const BatchIds &before, Use use)
{
    std::span<const store::BatchTouch> rest(touches);
    while (!rest.empty()) {
        size_t count = 0;
        for (size_t records = 0; count < rest.size(); ++count)
            if ((count == 0 || rest[count].key.id != rest[count - 1].key.id) && ++records > store::recordsAtATime<R>)
                break;
        Result<std::vector<Reversal<R>>> page = reversalsOf<R>(database, rest.first(count), before);
        if (!page)
            return passOn(page);
        if (Result<void> done = use(std::move(*page)); !done)
            return done;
        rest = rest.subspan(count);
    }
    return {};
}

} // namespace cultivar
