// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/merge_choice.h"

#include "core/rules/merge.h"
#include "core/rules/merged_lists.h"

namespace cultivar::rules {

namespace {

struct FieldKind
{
    QLatin1StringView name;
    MergeKind kind;
};

constexpr auto birthdayField = "birthday"_L1;

/// In the order in which people are described. What is missing (pauses, archive, sources) settles by itself.
constexpr std::array fieldKinds = {
    FieldKind{"name"_L1, MergeKind::OneOf},        FieldKind{"nickname"_L1, MergeKind::OneOf},
    FieldKind{"role"_L1, MergeKind::OneOf},        FieldKind{"emails"_L1, MergeKind::Several},
    FieldKind{"phones"_L1, MergeKind::Several},    FieldKind{"links"_L1, MergeKind::Several},
    FieldKind{"city"_L1, MergeKind::OneOf},        FieldKind{"addresses"_L1, MergeKind::Several},
    FieldKind{birthdayField, MergeKind::OneOf},    FieldKind{"dates"_L1, MergeKind::Several},
    FieldKind{"circles"_L1, MergeKind::Several},   FieldKind{"tags"_L1, MergeKind::Several},
    FieldKind{"expertise"_L1, MergeKind::Several}, FieldKind{"interests"_L1, MergeKind::Several},
    FieldKind{"projects"_L1, MergeKind::Several},  FieldKind{"custom_fields"_L1, MergeKind::Several},
    FieldKind{"how_met"_L1, MergeKind::OneOf},     FieldKind{"introduced_by"_L1, MergeKind::OneOf},
    FieldKind{"life_stage"_L1, MergeKind::OneOf},  FieldKind{"salutation"_L1, MergeKind::OneOf},
    FieldKind{"language"_L1, MergeKind::OneOf},    FieldKind{"time_zone"_L1, MergeKind::OneOf},
    FieldKind{"importance"_L1, MergeKind::OneOf},  FieldKind{"bridge"_L1, MergeKind::OneOf},
    FieldKind{"cadence"_L1, MergeKind::OneOf},     FieldKind{"deceased"_L1, MergeKind::OneOf},
    FieldKind{"why"_L1, MergeKind::Joined},        FieldKind{"asks"_L1, MergeKind::Joined},
    FieldKind{"offers"_L1, MergeKind::Joined},     FieldKind{"background"_L1, MergeKind::Joined},
    FieldKind{"notes"_L1, MergeKind::Joined},
};

/// The field a described member is decided with.
QLatin1StringView decidedWith(QLatin1StringView member)
{
    for (const auto part : {"prefix"_L1, "given"_L1, "additional"_L1, "family"_L1, "suffix"_L1})
        if (member == part)
            return "name"_L1;
    for (const auto part : {"organization"_L1, "department"_L1, "role_as_of"_L1})
        if (member == part)
            return "role"_L1;
    return member;
}

template <class Visitor> void eachMember(QLatin1StringView field, Visitor &&visit)
{
    Contact::describe([&](const char *name, auto member) {
        if (decidedWith(QLatin1StringView(name)) == field)
            visit(member);
    });
}

std::vector<ContactDate> birthdaysOf(const std::vector<ContactDate> &dates, bool birthdays)
{
    std::vector<ContactDate> found;
    std::ranges::copy_if(dates, std::back_inserter(found), [birthdays](const ContactDate &date) {
        return (date.kind == DateKind::Birthday) == birthdays;
    });
    return found;
}

/// With nothing but the birthday, or all but it: so that the one and the others are compared apart.
Contact withDatesOf(Contact contact, QLatin1StringView field)
{
    if (field == birthdayField || field == "dates"_L1)
        contact.dates = birthdaysOf(contact.dates, field == birthdayField);
    return contact;
}

QString nameOf(const Contact &contact)
{
    if (!contact.name.isEmpty())
        return contact.name.simplified();
    QStringList parts{contact.prefix, contact.given, contact.additional, contact.family, contact.suffix};
    parts.removeAll(QString());
    return parts.join(u' ').simplified();
}

QString roleOf(const Contact &contact)
{
    QStringList parts{contact.role, contact.department, contact.organization};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// The words of a field; empty where there are none, or nothing is said in words.
QString textOf(const Contact &contact, QLatin1StringView field)
{
    if (field == "name"_L1)
        return nameOf(contact);
    if (field == "role"_L1)
        return roleOf(contact);
    if (field == birthdayField) {
        const std::vector<ContactDate> birthdays = birthdaysOf(contact.dates, true);
        return birthdays.empty() ? QString() : birthdays.front().date.toText();
    }
    QString text;
    eachMember(field, [&](auto member) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(contact.*member)>, QString>)
            text = contact.*member;
    });
    return text;
}

bool says(const Contact &contact, QLatin1StringView field)
{
    if (field == "name"_L1 || field == "role"_L1 || field == birthdayField)
        return !textOf(contact, field).isEmpty();
    static const Contact none;
    bool said = false;
    eachMember(field, [&](auto member) { said = contact.*member != none.*member; });
    return said;
}

/// Two anniversaries of other days are two.
template <ListField List> bool holdsAll(const List &list, const List &elements)
{
    return std::ranges::all_of(elements, [&](const auto &element) {
        if constexpr (std::is_same_v<List, std::vector<ContactDate>>)
            return holdsExactly(list, element);
        else
            return holds(list, element);
    });
}

bool differs(const Contact &a, const Contact &b, QLatin1StringView field)
{
    if (field == "name"_L1 || field == "role"_L1 || field == birthdayField)
        return textOf(a, field) != textOf(b, field);
    bool different = false;
    eachMember(field, [&](auto member) {
        if constexpr (ListField<std::remove_cvref_t<decltype(a.*member)>>)
            different = !holdsAll(a.*member, b.*member) || !holdsAll(b.*member, a.*member);
        else
            different = a.*member != b.*member;
    });
    return different;
}

QStringList wordsOf(const QString &text)
{
    QString words = fold(text);
    for (QChar &sign : words)
        if (!sign.isLetterOrNumber())
            sign = u' ';
    return words.simplified().split(u' ', Qt::SkipEmptyParts);
}

/// Some source has all its words: files write the same value in many ways.
bool isBrought(const Contact &contact, QLatin1StringView field)
{
    if (field == birthdayField)
        return !contact.sources.empty();
    const QStringList wanted = wordsOf(textOf(contact, field));
    return std::ranges::any_of(contact.sources, [&](const BroughtBySource &source) {
        const QStringList brought = wordsOf(source.content);
        return std::ranges::all_of(wanted, [&](const QString &word) { return brought.contains(word); });
    });
}

MergeSide preferred(const Contact &kept, const Contact &other, QLatin1StringView field)
{
    if (!says(kept, field) || !says(other, field))
        return says(other, field) ? MergeSide::Other : MergeSide::Kept;
    const QString ofKept = textOf(kept, field);
    const QString ofOther = textOf(other, field);
    if (ofKept.isEmpty() || ofOther.isEmpty())
        return MergeSide::Kept;
    if (const bool brought = isBrought(kept, field); ofKept != ofOther && brought != isBrought(other, field))
        return brought ? MergeSide::Other : MergeSide::Kept;
    if (field == "role"_L1 && kept.roleAsOf != other.roleAsOf)
        return kept.roleAsOf > other.roleAsOf ? MergeSide::Kept : MergeSide::Other; // no day is before every day
    return ofOther.size() > ofKept.size() ? MergeSide::Other : MergeSide::Kept;
}

MergeField fieldOf(const Contact &first, const Contact &second, const FieldKind &field)
{
    const Contact kept = withDatesOf(first, field.name);
    const Contact other = withDatesOf(second, field.name);
    const MergeSide side = field.kind == MergeKind::OneOf ? preferred(kept, other, field.name) : MergeSide::Both;
    return {field.name, field.kind, side, says(kept, field.name), says(other, field.name)};
}

int saidFields(const Contact &contact)
{
    return static_cast<int>(
        std::ranges::count_if(fieldKinds, [&](const FieldKind &field) { return says(contact, field.name); }));
}

bool isCalled(const Contact &contact, const QString &name)
{
    const QString key = nameKey(name);
    return key == nameKey(nameOf(contact)) || key == nameKey(contact.nickname) ||
           std::ranges::any_of(contact.customFields,
                               [&](const CustomField &field) { return fold(field.value) == fold(name); });
}

void keepFindable(Contact &merged, const QString &name)
{
    if (name.isEmpty() || isCalled(merged, name))
        return;
    if (merged.nickname.isEmpty())
        merged.nickname = name;
    else
        merged.customFields.push_back({alsoKnownAs, name});
}

std::vector<ContactDate> datesOf(const Contact &kept, const Contact &other, bool birthdays, MergeSide side)
{
    std::vector<ContactDate> taken = birthdaysOf((side == MergeSide::Other ? other : kept).dates, birthdays);
    if (side == MergeSide::Both)
        for (const ContactDate &date : birthdaysOf(other.dates, birthdays))
            if (!holdsExactly(taken, date))
                taken.push_back(date);
    return taken;
}

/// What stands in a source without a key is known by its words alone.
void uniteSources(Contact &merged, const Contact &kept, const Contact &other)
{
    merged.sources = kept.sources;
    for (const BroughtBySource &source : other.sources)
        if (source.key.isEmpty() ? !holdsExactly(merged.sources, source) : !holds(merged.sources, source))
            merged.sources.push_back(source);
}

void takeSide(Contact &merged, const Contact &taken, QLatin1StringView field)
{
    eachMember(field, [&](auto member) { merged.*member = taken.*member; });
}

void keepOldRole(Contact &merged, const Contact &left)
{
    QString role = roleOf(left);
    if (role.isEmpty() || role == roleOf(merged))
        return;
    if (left.roleAsOf)
        role += u" (%1)"_s.arg(left.roleAsOf->year());
    merged.background = joinedNotes(merged.background, role, u"\n"_s);
}

} // namespace

bool keepsFirst(const Contact &first, const Contact &second)
{
    if (first.sources.empty() != second.sources.empty())
        return first.sources.empty();
    if (first.added && second.added && *first.added != *second.added)
        return *first.added < *second.added;
    return saidFields(first) >= saidFields(second);
}

std::vector<MergeField> differingFields(const Contact &kept, const Contact &other)
{
    std::vector<MergeField> fields;
    for (const FieldKind &field : fieldKinds)
        if (differs(withDatesOf(kept, field.name), withDatesOf(other, field.name), field.name))
            fields.push_back(fieldOf(kept, other, field));
    return fields;
}

Contact mergedAs(const Contact &kept, const Contact &other, const MergeSides &sides)
{
    Contact merged = mergeDuplicates(kept, other);
    merged.dates.clear();
    for (const FieldKind &field : fieldKinds) {
        const MergeSide side = sides.value(field.name, fieldOf(kept, other, field).side);
        if (field.name == birthdayField || field.name == "dates"_L1)
            std::ranges::copy(datesOf(kept, other, field.name == birthdayField, side),
                              std::back_inserter(merged.dates));
        else if (field.kind != MergeKind::Joined && side != MergeSide::Both && differs(kept, other, field.name))
            takeSide(merged, side == MergeSide::Kept ? kept : other, field.name);
    }
    if (roleOf(kept) == roleOf(other))
        merged.roleAsOf = std::max(kept.roleAsOf, other.roleAsOf);
    uniteSources(merged, kept, other);
    merged.why = joinedNotes(kept.why, other.why, u" "_s);
    merged.background = joinedNotes(kept.background, other.background);
    for (const Contact *side : {&kept, &other}) {
        keepFindable(merged, nameOf(*side));
        keepFindable(merged, side->nickname);
        keepOldRole(merged, *side);
    }
    if (merged.introducedBy == kept.id || merged.introducedBy == other.id)
        merged.introducedBy = {};
    return merged;
}

} // namespace cultivar::rules
