// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/merge.h"

#include "core/rules/contact_keys.h"
#include "core/rules/merged_lists.h"

namespace cultivar::rules {

namespace {

const Contact &noContact()
{
    static const Contact none;
    return none;
}

bool isUsersOwn(QLatin1StringView field)
{
    static constexpr std::array own = {"why"_L1,          "importance"_L1,    "bridge"_L1,         "cadence"_L1,
                                       "paused_until"_L1, "snoozed_until"_L1, "in_peace_until"_L1, "archived"_L1,
                                       "added"_L1,        "circles"_L1};
    return std::ranges::find(own, field) != own.end();
}

using Sources = std::vector<BroughtBySource>;

Sources withSource(Sources sources, const Sources &last, const Sources &brought)
{
    for (const BroughtBySource &entry : brought) {
        const auto place = std::ranges::find_if(
            sources, [&](const auto &old) { return holdsExactly(last, old) && !holdsExactly(brought, old); });
        if (holdsExactly(sources, entry))
            continue;
        if (place == sources.end())
            sources.push_back(entry);
        else
            *place = entry;
    }
    return sources;
}

/// The same day, of which only `a` tells the year.
bool isFuller(const PartialDate &a, const PartialDate &b)
{
    return a.year() && !b.year() && a.month() == b.month() && a.day() == b.day();
}

/// Days that both have. True if one stays although the source says another.
bool mergeDays(std::vector<ContactDate> &merged, const std::vector<ContactDate> &brought)
{
    bool differs = false;
    for (const ContactDate &date : brought) {
        const auto known = std::ranges::find_if(merged, [&](const ContactDate &each) { return isSame(each, date); });
        if (known == merged.end() || known->date == date.date || isFuller(known->date, date.date))
            continue;
        if (isFuller(date.date, known->date))
            known->date = date.date;
        else
            differs = true;
    }
    return differs;
}

/// One field of the three contacts. True if the user's edit stays although the source differs.
template <class Field>
bool mergeField(Field &merged, const Field &last, const Field &brought, const Field &none, QLatin1StringView name)
{
    if (brought == none || brought == merged)
        return false;
    if (isUsersOwn(name)) {
        if (merged == none && last == none)
            merged = brought;
        return false;
    }
    if (merged == last) {
        merged = brought;
        return false;
    }
    if constexpr (ListField<Field>) {
        merged = united(std::move(merged), brought, last);
        if constexpr (std::is_same_v<Field, std::vector<ContactDate>>)
            if (mergeDays(merged, brought))
                return true;
        return !std::ranges::all_of(brought, [&](const auto &element) { return holds(merged, element); });
    }
    return true;
}

template <class T> std::optional<T> laterOf(const std::optional<T> &a, const std::optional<T> &b)
{
    return a && b ? std::max(*a, *b) : a ? a : b;
}

template <class Field> void takeFieldBack(Field &current, const Field &after, const Field &before)
{
    if (current == after) {
        current = before;
        return;
    }
    if constexpr (ListField<Field>) {
        Field left;
        for (const auto &element : current) {
            if (!holdsExactly(after, element) || holdsExactly(before, element))
                left.push_back(element);
        }
        for (const auto &element : before) {
            if (!holdsExactly(after, element) && !holds(left, element))
                left.push_back(element);
        }
        current = left;
    }
}

/// A whole name that says what the parts said goes with them.
void renameWhole(Contact &merged, const Contact &stored, const Contact &brought)
{
    const auto partsOf = [](const Contact &contact) {
        return QStringList{contact.prefix, contact.given, contact.additional, contact.family, contact.suffix};
    };
    if (!brought.name.isEmpty() || merged.name.isEmpty() || partsOf(merged) == partsOf(stored))
        return;
    const QString parts = nameKey(partsOf(stored).join(u' '));
    if (nameKey(stored.name) == parts || nameKey(stored.name) == nameKey(stored.given + u' ' + stored.family))
        merged.name.clear();
}

/// Departments and organizations are said together.
void leaveDepartment(Contact &merged, const Contact &stored, const Contact &last, const Contact &brought)
{
    if (merged.organization != stored.organization && brought.department.isEmpty() &&
        stored.department == last.department)
        merged.department.clear();
}

} // namespace

MergeResult mergeFromSource(const Contact &stored, const Contact &broughtLast, const Contact &brought)
{
    MergeResult result{stored, {}, false};
    const Contact &none = noContact();
    Contact::describe([&](const char *name, auto member) {
        using Field = std::remove_cvref_t<decltype(stored.*member)>;
        if constexpr (std::is_same_v<Field, Sources>) {
            result.merged.*member = withSource(stored.*member, broughtLast.*member, brought.*member);
        } else {
            const QLatin1StringView field(name);
            if (mergeField(result.merged.*member, broughtLast.*member, brought.*member, none.*member, field))
                result.conflicts.append(field);
        }
    });
    renameWhole(result.merged, stored, brought);
    leaveDepartment(result.merged, stored, broughtLast, brought);
    // The day belongs to the role it was true of.
    if (result.conflicts.contains("role"_L1) || result.conflicts.contains("organization"_L1)) {
        result.merged.roleAsOf = stored.roleAsOf;
        result.conflicts.removeAll("role_as_of"_L1);
    }
    result.changed = result.merged != stored;
    return result;
}

Contact mergeFromOwnFile(const Contact &stored, const Contact &brought, const QStringList &given)
{
    Contact merged = stored;
    Contact::describe([&](const char *name, auto member) {
        using Field = std::remove_cvref_t<decltype(stored.*member)>;
        constexpr bool onlyGrows = std::is_same_v<Field, Sources> || std::is_same_v<Field, std::vector<CustomField>>;
        // A circle or an introducer nobody knows has come to nothing.
        constexpr bool refers = std::is_same_v<Field, ContactId> || std::is_same_v<Field, std::vector<CircleId>>;
        const bool says = given.contains(QLatin1StringView(name)) && !(refers && brought.*member == Field());
        if constexpr (onlyGrows)
            merged.*member = united(stored.*member, brought.*member);
        if (says && !std::is_same_v<Field, Sources>)
            merged.*member = brought.*member;
    });
    return merged;
}

Contact mergeDuplicates(const Contact &kept, const Contact &other)
{
    Contact merged = kept;
    const Contact &none = noContact();
    Contact::describe([&](const char *, auto member) {
        using Field = std::remove_cvref_t<decltype(kept.*member)>;
        if constexpr (ListField<Field>)
            merged.*member = united(kept.*member, other.*member);
        else if (merged.*member == none.*member)
            merged.*member = other.*member;
    });
    merged.archived = kept.archived;
    merged.pausedUntil = laterOf(kept.pausedUntil, other.pausedUntil);
    merged.snoozedUntil = laterOf(kept.snoozedUntil, other.snoozedUntil);
    merged.inPeaceUntil = laterOf(kept.inPeaceUntil, other.inPeaceUntil);
    if (kept.added && other.added)
        merged.added = std::min(*kept.added, *other.added);
    merged.notes = joinedNotes(kept.notes, other.notes);
    if (merged.introducedBy == kept.id || merged.introducedBy == other.id)
        merged.introducedBy = {};
    return merged;
}

Contact takeBackFurther(const Contact &goneBack, const Contact &current, const Contact &afterImport,
                        const Contact &beforeImport)
{
    Contact result = goneBack;
    Contact::describe([&](const char *, auto member) {
        if (goneBack.*member != current.*member && afterImport.*member != beforeImport.*member)
            takeFieldBack(result.*member, afterImport.*member, beforeImport.*member);
    });
    return result;
}

TakenBack takeBack(const Contact &current, const Contact &afterImport, const Contact &beforeImport)
{
    TakenBack result{current, {}};
    Contact::describe([&](const char *name, auto member) {
        if (afterImport.*member == beforeImport.*member)
            return;
        if (current.*member != afterImport.*member && current.*member != beforeImport.*member)
            result.kept.append(QLatin1StringView(name));
        takeFieldBack(result.contact.*member, afterImport.*member, beforeImport.*member);
    });
    return result;
}

} // namespace cultivar::rules
