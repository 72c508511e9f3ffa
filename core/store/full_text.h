// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"
#include "core/store/database.h"

namespace cultivar::store {

/// The text of a record that is searched by words: notes, purposes, promises. Empty for records in the trash and for
/// those without prose. Names and other short fields are found by the index in memory.
template <RecordType R> [[nodiscard]] QString searchableText(const R &)
{
    return {};
}

[[nodiscard]] QString searchableText(const Contact &contact);
[[nodiscard]] QString searchableText(const Interaction &interaction);
[[nodiscard]] QString searchableText(const Meeting &meeting);
[[nodiscard]] QString searchableText(const FollowUp &followUp);
[[nodiscard]] QString searchableText(const GoodwillEntry &entry);
[[nodiscard]] QString searchableText(const Clip &clip);
[[nodiscard]] QString searchableText(const Referral &referral);

/// The FTS5 table over folded words. It holds no text of its own (contentless), so a row is taken out by the text that
/// was put in.
class FullText
{
public:
    explicit FullText(Database &database)
        : m_database(database)
    {
    }

    template <RecordType R>
    [[nodiscard]] Result<void> replace(const std::optional<R> &before, const std::optional<R> &after)
    {
        const QString oldText = before ? searchableText(*before) : QString();
        const QString newText = after ? searchableText(*after) : QString();
        if (oldText == newText)
            return {};
        if (!oldText.isEmpty())
            if (Result<void> done = remove(rowOf<R>(before->id.value()), oldText); !done)
                return done;
        return newText.isEmpty() ? Result<void>() : insert(rowOf<R>(after->id.value()), newText);
    }

    /// Records in which every word of `query` begins a word, newest key first, at most `limit`.
    [[nodiscard]] Result<std::vector<RecordKey>> find(const QString &query, int limit);

    /// Row numbers of everything indexed, ascending.
    [[nodiscard]] Result<std::vector<qint64>> rows();
    /// FTS5's own check of its index.
    [[nodiscard]] Result<void> checkStructure();

    template <RecordType R> [[nodiscard]] static qint64 rowOf(qint64 id) { return id * typesPerRow + typeNumber<R>(); }

private:
    static constexpr qint64 typesPerRow = 64; // room for record types to come, since row numbers are on disk

    template <RecordType R> static qint64 typeNumber()
    {
        qint64 number = 0;
        qint64 found = 0;
        RecordTypes::forEach([&]<class T>() {
            if (std::is_same_v<T, R>)
                found = number;
            ++number;
        });
        return found;
    }

    [[nodiscard]] Result<void> insert(qint64 row, const QString &text);
    [[nodiscard]] Result<void> remove(qint64 row, const QString &text);

    Database &m_database;
};

} // namespace cultivar::store
