// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/duplicates/merge_preview.h"

#include <algorithm>

namespace cultivar {

namespace {

Result<MergePerson> mergePerson(const Records &records, const Uid &uid)
{
    Result<Contact> contact = records.get<Contact>(uid);
    if (!contact)
        return passOn(contact);
    MergePerson person;
    person.contact = std::move(*contact);
    const ContactId id = person.contact.id;
    const Result<std::vector<Interaction>> interactions = records.ofContact<Interaction>(id);
    const Result<std::vector<FollowUp>> followUps = records.ofContact<FollowUp>(id);
    const Result<std::vector<Meeting>> meetings = records.ofContact<Meeting>(id);
    const Result<std::vector<Photo>> photos = records.ofContact<Photo>(id);
    if (!interactions || !followUps)
        return !interactions ? passOn(interactions) : passOn(followUps);
    if (!meetings || !photos)
        return !meetings ? passOn(meetings) : passOn(photos);
    person.history.conversations = static_cast<int>(interactions->size());
    if (!interactions->empty())
        person.history.first = std::ranges::min(*interactions, {}, &Interaction::day).day;
    person.history.openPromises = static_cast<int>(std::ranges::count_if(*followUps, &FollowUp::isOpen));
    person.history.meetings = static_cast<int>(meetings->size());
    if (!photos->empty())
        person.photo = imageDigest(photos->front().image);
    return person;
}

} // namespace

Result<MergePreview> mergePreview(const Records &records, const Uid &first, const Uid &second)
{
    Result<MergePerson> a = mergePerson(records, first);
    Result<MergePerson> b = mergePerson(records, second);
    if (!a || !b)
        return !a ? passOn(a) : passOn(b);
    if (!rules::keepsFirst(a->contact, b->contact))
        std::swap(*a, *b);
    MergePreview preview{std::move(*a), std::move(*b), {}, {}};
    for (const Contact *contact : {&preview.kept.contact, &preview.other.contact}) {
        for (const CircleId id : contact->circles) {
            const Result<std::optional<Circle>> circle = records.find(id);
            if (!circle)
                return passOn(circle);
            if (*circle && std::ranges::find(preview.circles, id, &Circle::id) == preview.circles.end())
                preview.circles.push_back(**circle);
        }
        const Result<std::optional<Contact>> introducer = records.find(contact->introducedBy);
        if (!introducer)
            return passOn(introducer);
        if (*introducer)
            preview.introducers.push_back({(*introducer)->id, (*introducer)->uid, (*introducer)->displayName()});
    }
    return preview;
}

} // namespace cultivar
