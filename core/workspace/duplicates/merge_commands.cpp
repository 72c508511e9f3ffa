// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/duplicates/merge_commands.h"

#include "core/model/references.h"
#include "core/store/record_table.h"

#include <algorithm>

namespace cultivar::commands {

namespace {

struct TwoContacts
{
    Contact kept;
    Contact other;
};

Result<TwoContacts> twoContacts(const Records &records, const Uid &kept, const Uid &other)
{
    Result<Contact> first = records.get<Contact>(kept);
    Result<Contact> second = records.get<Contact>(other);
    if (!first || !second)
        return !first ? passOn(first) : passOn(second);
    if (first->id == second->id)
        return fail(ErrorKind::InvalidInput, u"contact"_s, u"two_people"_s);
    return TwoContacts{std::move(*first), std::move(*second)};
}

bool isOfTwo(const DistinctPair &pair, ContactId a, ContactId b)
{
    return std::minmax(pair.first, pair.second) == std::minmax(a, b);
}

/// How far a pick has come; of two picks that become one the further stays.
int distanceOf(PickState state)
{
    return state == PickState::Written ? 2 : state == PickState::Kept ? 1 : 0;
}

template <class Field> void dropDoubles(Field &) {}

void dropDoubles(std::vector<ContactId> &contacts)
{
    std::vector<ContactId> once;
    for (const ContactId contact : contacts)
        if (std::ranges::find(once, contact) == once.end())
            once.push_back(contact);
    contacts = std::move(once);
}

void dropDoubles(std::vector<ReviewPick> &picks)
{
    std::vector<ReviewPick> once;
    for (const ReviewPick &pick : picks) {
        const auto same = std::ranges::find(once, pick.contact, &ReviewPick::contact);
        if (same == once.end())
            once.push_back(pick);
        else if (distanceOf(pick.state) > distanceOf(same->state))
            *same = pick;
    }
    picks = std::move(once);
}

/// Moves everything that is about one contact to another.
class Reassignment
{
public:
    Reassignment(const Records &records, Edit &edit, const TwoContacts &two, const rules::MergeSides &sides)
        : m_records(records)
        , m_edit(edit)
        , m_kept(two.kept.id)
        , m_other(two.other.id)
        , m_photo(sides.value(photoField, rules::MergeSide::Kept))
    {
    }

    /// Records of every type, so that one that is new to the program cannot be forgotten.
    Result<void> run()
    {
        Result<void> outcome;
        RecordTypes::forEach([&]<class R>() {
            if (outcome)
                outcome = moveAll<R>();
        });
        return outcome;
    }

private:
    /// What lies in the trash is moved as well: it may come back.
    template <RecordType R> Result<void> moveAll()
    {
        const Result<std::vector<R>> found = store::RecordTable<R>(m_records.database()).ofContact(m_other);
        if (!found)
            return passOn(found);
        for (const R &record : *found) {
            if constexpr (std::is_same_v<R, Contact>)
                if (record.id == m_kept || record.id == m_other)
                    continue;
            R after = moved(record);
            const Result<bool> superfluous = isSuperfluous(after);
            if (!superfluous)
                return passOn(superfluous);
            if (*superfluous)
                drop(record);
            else
                m_edit.update(record, std::move(after));
        }
        return {};
    }

    template <RecordType R> R moved(R record) const
    {
        forEachReference(record, [this]<class Target>(Id<Target> &reference) {
            if constexpr (std::is_same_v<Target, Contact>)
                if (reference == m_other)
                    reference = m_kept;
        });
        R::describe([&](const char *, auto member) { dropDoubles(record.*member); });
        return record;
    }

    /// Between somebody and themselves, or said already.
    template <RecordType R> Result<bool> isSuperfluous(const R &record) const
    {
        int times = 0;
        R::describe([&](const char *, auto member) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(record.*member)>, ContactId>)
                times += record.*member == m_kept ? 1 : 0;
        });
        if (times > 1)
            return true;
        if constexpr (std::is_same_v<R, Photo>)
            return isSuperfluousPhoto(record);
        if constexpr (std::is_same_v<R, DistinctPair> || std::is_same_v<R, Relation>) {
            const Result<std::vector<R>> known = m_records.ofContact<R>(m_kept);
            if (!known)
                return passOn(known);
            return std::ranges::any_of(*known, [&](const R &each) { return saysTheSame(each, record); });
        }
        return false;
    }

    /// There is one at most. A known image is better than an address.
    Result<bool> isSuperfluousPhoto(const Photo &photo) const
    {
        const Result<std::vector<Photo>> known = m_records.ofContact<Photo>(m_kept);
        if (!known)
            return passOn(known);
        if (known->empty())
            return false;
        const bool isBetter =
            !photo.image.isEmpty() && (known->front().image.isEmpty() || m_photo == rules::MergeSide::Other);
        if (photo.trashed || !isBetter)
            return true;
        drop(known->front());
        return false;
    }

    static bool saysTheSame(const DistinctPair &a, const DistinctPair &b) { return isOfTwo(a, b.first, b.second); }

    static bool saysTheSame(const Relation &a, const Relation &b)
    {
        return std::tie(a.from, a.to, a.kind) == std::tie(b.from, b.to, b.kind);
    }

    template <RecordType R> void drop(const R &record) const
    {
        // Nobody would look for that in the trash.
        if constexpr (std::is_same_v<R, DistinctPair>) {
            m_edit.remove(record);
        } else if (!record.trashed) {
            R after = record;
            after.trashed = m_records.present().now;
            m_edit.update(record, std::move(after));
        }
    }

    const Records &m_records;
    Edit &m_edit;
    ContactId m_kept;
    ContactId m_other;
    rules::MergeSide m_photo;
};

/// Whoever was asked whether the one matters, and said not now, is not asked about the same person again.
Result<void> moveNotNow(const Records &records, Edit &edit, const TwoContacts &two)
{
    const Uid uid(notNowMark + two.kept.uid.text());
    const Result<std::optional<Setting>> ofKept = records.find<Setting>(uid);
    const Result<std::optional<Setting>> ofOther = records.find<Setting>(Uid(notNowMark + two.other.uid.text()));
    if (!ofKept || !ofOther)
        return !ofKept ? passOn(ofKept) : passOn(ofOther);
    if (!*ofOther || *ofKept)
        return {};
    Setting mark;
    mark.uid = uid;
    mark.value = (*ofOther)->value;
    edit.add(std::move(mark));
    return {};
}

} // namespace

Workspace::Command mergeContacts(MergeChoice choice)
{
    return [choice = std::move(choice)](const Records &records) -> Result<Edit> {
        const Result<TwoContacts> two = twoContacts(records, choice.kept, choice.other);
        if (!two)
            return passOn(two);
        Contact merged = rules::mergedAs(two->kept, two->other, choice.sides);
        Edit edit({EditKind::Merge, merged.displayName(), 2});
        edit.update(two->kept, std::move(merged));
        Result<void> done = Reassignment(records, edit, *two, choice.sides).run();
        if (done)
            done = moveNotNow(records, edit, *two);
        if (!done)
            return passOn(done);
        Contact gone = two->other;
        gone.trashed = records.present().now;
        edit.update(two->other, std::move(gone));
        return edit;
    };
}

Workspace::Command declareDistinct(Uid first, Uid second)
{
    return [first = std::move(first), second = std::move(second)](const Records &records) -> Result<Edit> {
        const Result<TwoContacts> two = twoContacts(records, first, second);
        if (!two)
            return passOn(two);
        const Result<std::vector<DistinctPair>> known = records.ofContact<DistinctPair>(two->kept.id);
        if (!known)
            return passOn(known);
        Edit edit({EditKind::KeepApart, two->other.displayName(), 2});
        const bool said = std::ranges::any_of(
            *known, [&](const DistinctPair &pair) { return isOfTwo(pair, two->kept.id, two->other.id); });
        if (said)
            return edit;
        DistinctPair pair;
        pair.first = two->kept.id;
        pair.second = two->other.id;
        edit.add(std::move(pair));
        return edit;
    };
}

} // namespace cultivar::commands
