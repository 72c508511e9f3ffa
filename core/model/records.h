// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/circle.h"
#include "core/model/contact.h"
#include "core/model/follow_up.h"
#include "core/model/giving.h"
#include "core/model/housekeeping.h"
#include "core/model/interaction.h"
#include "core/model/meeting.h"
#include "core/model/photo.h"
#include "core/model/review.h"

#include <variant>

namespace cultivar {

template <class... Types> struct TypeList
{
    template <template <class...> class Target, template <class> class Wrap> using Mapped = Target<Wrap<Types>...>;

    static constexpr size_t size = sizeof...(Types);

    /// Calls `visit.template operator()<Type>()` for each type in order.
    template <class Visitor> static void forEach(Visitor &&visit) { (visit.template operator()<Types>(), ...); }
};

/// Every record type, those that others refer to first. Adding one here gives it a table, undo, trash, JSON and a
/// check.
using RecordTypes =
    TypeList<Setting, Batch, Circle, Contact, Overview, Interaction, Meeting, FollowUp, Referral, Introduction,
             GoodwillEntry, Clip, Goal, ReachOut, Review, SavedView, MessageTemplate, Relation, DistinctPair, Photo>;

/// The same types for what templates are compiled for once: CULTIVAR_EACH_RECORD(X) is X(Setting) X(Batch) and so on.
/// A type that is missing here does not link.
#define CULTIVAR_EACH_RECORD(X)                                                                                        \
    X(Setting)                                                                                                         \
    X(Batch)                                                                                                           \
    X(Circle)                                                                                                          \
    X(Contact)                                                                                                         \
    X(Overview)                                                                                                        \
    X(Interaction)                                                                                                     \
    X(Meeting)                                                                                                         \
    X(FollowUp)                                                                                                        \
    X(Referral)                                                                                                        \
    X(Introduction)                                                                                                    \
    X(GoodwillEntry)                                                                                                   \
    X(Clip)                                                                                                            \
    X(Goal)                                                                                                            \
    X(ReachOut)                                                                                                        \
    X(Review)                                                                                                          \
    X(SavedView)                                                                                                       \
    X(MessageTemplate)                                                                                                 \
    X(Relation)                                                                                                        \
    X(DistinctPair)                                                                                                    \
    X(Photo)

/// A record of any type by key.
struct RecordKey
{
    QLatin1StringView record; ///< recordName of its type
    qint64 id = 0;

    bool operator==(const RecordKey &) const = default;
};

template <RecordType R> [[nodiscard]] RecordKey keyOf(const R &record)
{
    return {R::recordName, record.id.value()};
}

/// All records of a network at once: what the archive holds, and what samples and tests are made of.
/// Ids are consistent inside it; they need not be those of any database.
struct Network
{
    template <class R> using ListOfRecords = std::vector<R>;

    RecordTypes::Mapped<std::tuple, ListOfRecords> lists;

    template <RecordType R> [[nodiscard]] std::vector<R> &of() { return std::get<std::vector<R>>(lists); }

    template <RecordType R> [[nodiscard]] const std::vector<R> &of() const { return std::get<std::vector<R>>(lists); }

    bool operator==(const Network &) const = default;
};

/// The contacts a record is about, for anything that has to follow it: search, derived values, the index.
[[nodiscard]] std::vector<ContactId> contactsOf(const Contact &contact);

template <RecordType R> [[nodiscard]] std::vector<ContactId> contactsOf(const R &record)
{
    std::vector<ContactId> contacts;
    R::describe([&](const char *, auto member) {
        using Field = std::remove_cvref_t<decltype(record.*member)>;
        if constexpr (std::is_same_v<Field, ContactId>) {
            if (!(record.*member).isNull())
                contacts.push_back(record.*member);
        } else if constexpr (std::is_same_v<Field, std::vector<ContactId>>) {
            contacts.insert(contacts.end(), (record.*member).begin(), (record.*member).end());
        } else if constexpr (std::is_same_v<Field, std::vector<ReviewPick>>) {
            for (const ReviewPick &pick : record.*member)
                contacts.push_back(pick.contact);
        }
    });
    return contacts;
}

} // namespace cultivar
