// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/records.h"

#include "core/base/text.h"
#include "core/store/contact_rows.h"
#include "core/store/database.h"
#include "core/store/draft_store.h"
#include "core/store/full_text.h"
#include "core/store/queries.h"
#include "core/store/record_table.h"
#include "core/workspace/whole_clock.h"

#include <algorithm>

namespace cultivar {

template <RecordType R> Result<std::optional<R>> Records::find(Id<R> id) const
{
    return store::RecordTable<R>(m_database).find(id);
}

template <RecordType R> Result<std::optional<R>> Records::find(const Uid &uid) const
{
    return store::RecordTable<R>(m_database).find(uid);
}

template <RecordType R> Result<R> Records::get(const Uid &uid) const
{
    Result<std::optional<R>> found = find<R>(uid);
    if (!found)
        return passOn(found);
    if (!*found || (*found)->trashed)
        return fail(ErrorKind::NotFound, uid.text(), R::recordName);
    return std::move(**found);
}

template <RecordType R> Result<std::vector<R>> Records::all() const
{
    return store::RecordTable<R>(m_database).all();
}

template <RecordType R> Result<std::vector<R>> Records::inTrash() const
{
    return store::RecordTable<R>(m_database).where(u"trashed IS NOT NULL"_s, {});
}

template <RecordType R> Result<bool> Records::any() const
{
    return store::hasAny(m_database, R::recordName);
}

template <RecordType R> Result<std::vector<R>> Records::ofContact(ContactId contact) const
{
    Result<std::vector<R>> found = store::RecordTable<R>(m_database).ofContact(contact);
    if (found)
        std::erase_if(*found, [](const R &record) { return record.trashed.has_value(); });
    return found;
}

Result<std::vector<ContactRow>> Records::rows(const std::vector<ContactId> &contacts) const
{
    return store::readContactRows(m_database, wholeClock, m_present.today, contacts);
}

Result<std::vector<Contact>> Records::contactsWithName(const QString &name) const
{
    return store::contactsNamed(m_database, name);
}

Result<std::vector<Contact>> Records::contactsWithUidPrefix(const QString &prefix) const
{
    return store::contactsWithUidPrefix(m_database, prefix);
}

namespace {

Result<std::vector<FollowUp>> byUrgency(Result<std::vector<FollowUp>> followUps)
{
    if (followUps)
        std::ranges::sort(*followUps, {}, [](const FollowUp &each) {
            return std::tuple(!each.isOpen(), !each.mine, !each.due.has_value(), each.due.value_or(QDate()), each.id);
        });
    return followUps;
}

} // namespace

Result<std::vector<FollowUp>> Records::followUps() const
{
    return byUrgency(store::followUps(m_database));
}

Result<std::vector<FollowUp>> Records::openFollowUps() const
{
    return byUrgency(store::openFollowUps(m_database));
}

Result<std::vector<ReachOut>> Records::awaitingAnswer() const
{
    Result<std::vector<ReachOut>> found = store::sentReachOuts(m_database);
    if (found)
        std::ranges::sort(*found, {}, [](const ReachOut &each) { return std::pair(each.day, each.id); });
    return found;
}

Result<std::vector<Referral>> Records::namesGiven() const
{
    Result<std::vector<Referral>> found = store::namesGiven(m_database);
    if (found)
        std::ranges::sort(*found, {}, [](const Referral &each) { return std::pair(each.day, each.id); });
    return found;
}

Result<std::vector<Meeting>> Records::meetingsAfter(const QDateTime &from) const
{
    Result<std::vector<Meeting>> found =
        store::meetingsStartingAfter(m_database, from.addSecs(-60LL * longestMeetingMinutes));
    if (!found)
        return found;
    std::erase_if(*found,
                  [&](const Meeting &meeting) { return meeting.start.addSecs(meeting.minutes * 60LL) <= from; });
    std::ranges::sort(*found, {}, [](const Meeting &meeting) { return std::pair(meeting.start, meeting.id); });
    return found;
}

Result<std::vector<Interaction>> Records::interactionsByHandSince(QDate day) const
{
    return store::interactionsByHandSince(m_database, day);
}

Result<Circle> Records::circleNamed(const QString &text) const
{
    const Result<std::vector<Circle>> circles = all<Circle>();
    if (!circles)
        return passOn(circles);
    std::vector<Circle> named;
    for (const Circle &circle : *circles) {
        if (circle.trashed)
            continue;
        if (circle.uid.text() == text)
            return circle;
        if (fold(circle.name) == fold(text))
            named.push_back(circle);
    }
    if (named.size() > 1)
        return fail(ErrorKind::Ambiguous, text, Circle::recordName);
    if (named.empty())
        return fail(ErrorKind::NotFound, text, Circle::recordName);
    return named.front();
}

Result<QHash<CircleId, int>> Records::circleSizes() const
{
    return store::circleSizes(m_database);
}

Result<std::vector<RecordKey>> Records::searchText(const QString &query, int limit) const
{
    return store::FullText(m_database).find(query, limit);
}

Result<std::vector<ContactId>> Records::contactsOfRecord(const RecordKey &key) const
{
    Result<std::vector<ContactId>> contacts = std::vector<ContactId>();
    RecordTypes::forEach([&]<class R>() {
        if (key.record != R::recordName)
            return;
        const Result<std::optional<R>> record = find(Id<R>(key.id));
        if (!record)
            contacts = passOn(record);
        else if (*record)
            contacts = contactsOf(**record);
    });
    return contacts;
}

Result<rules::Preferences> Records::preferences() const
{
    // There may be many marks on people, and they are asked for often.
    const Result<std::vector<Setting>> settings =
        store::RecordTable<Setting>(m_database)
            .where(u"substr(uid, 1, ?) <> ?"_s, {notNowMark.size(), QString(notNowMark)});
    if (!settings)
        return passOn(settings);
    return rules::preferencesFrom(*settings);
}

Result<QString> Records::draft(const QString &key) const
{
    return store::DraftStore(m_database).find(key);
}

Result<Network> Records::network() const
{
    Network network;
    Result<void> outcome;
    RecordTypes::forEach([&]<class R>() {
        if (!outcome)
            return;
        Result<std::vector<R>> records = all<R>();
        if (records)
            network.of<R>() = std::move(*records);
        else
            outcome = passOn(records);
    });
    if (!outcome)
        return passOn(outcome);
    return network;
}

namespace {

// What the functions below give, in words a macro can write without brackets in brackets.
template <class R> using MaybeOne = Result<std::optional<R>>;
template <class R> using Several = Result<std::vector<R>>;

} // namespace

// Every record type can be asked for from outside, where the store is not known.
#define CULTIVAR_INSTANTIATE(R)                                                                                        \
    template MaybeOne<R> Records::find(Id<R>) const;                                                                   \
    template MaybeOne<R> Records::find(const Uid &) const;                                                             \
    template Result<R> Records::get(const Uid &) const;                                                                \
    template Several<R> Records::all() const;                                                                          \
    template Several<R> Records::inTrash() const;                                                                      \
    template Result<bool> Records::any<R>() const;                                                                     \
    template Several<R> Records::ofContact(ContactId) const;

CULTIVAR_EACH_RECORD(CULTIVAR_INSTANTIATE)
#undef CULTIVAR_INSTANTIATE

} // namespace cultivar
