// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/settings/suggestion_preview.h"

#include <algorithm>

namespace cultivar {

namespace {

/// What one set of numbers gives: values, since the index goes on.
struct Suggested
{
    std::vector<SuggestedPerson> three;
    std::vector<SuggestedPerson> first;
};

SuggestedPerson personOf(const ContactIndex &index, const RankedContact &ranked, std::optional<Lane> lane)
{
    SuggestedPerson person;
    const std::optional<ContactRow> row = index.row(ranked.contact);
    person.contact = row->id;
    person.uid = row->uid;
    person.name = row->name;
    person.lane = lane;
    person.state = *ranked.rank.due.state;
    person.share = ranked.rank.due.x;
    person.score = ranked.rank.terms.score();
    return person;
}

Suggested suggestedBy(const ContactIndex &index)
{
    Suggested suggested;
    for (const rules::Pick &pick : index.weeklyThree())
        if (const std::optional<RankedContact> ranked = index.rankedContact(pick.contact))
            suggested.three.push_back(personOf(index, *ranked, pick.lane));
    for (const RankedContact &ranked : index.ranked(-1)) {
        if (suggested.first.size() == SuggestionPreview::listed)
            break;
        if (rules::isOnDueList(*ranked.rank.due.state))
            suggested.first.push_back(
                personOf(index, ranked, rules::laneOf(*ranked.rank.due.state, ranked.inGetToKnow)));
    }
    return suggested;
}

std::optional<int> placeOf(const std::vector<SuggestedPerson> &people, ContactId contact)
{
    const auto found = std::ranges::find(people, contact, &SuggestedPerson::contact);
    return found == people.end() ? std::nullopt : std::optional(static_cast<int>(found - people.begin()) + 1);
}

} // namespace

SuggestionPreview suggestionPreview(ContactIndex &index, const rules::RankingConstants &wanted)
{
    const rules::RankingConstants present = index.constants();
    const Suggested before = suggestedBy(index);
    index.useConstants(wanted);
    Suggested after = suggestedBy(index);
    index.useConstants(present);

    SuggestionPreview preview{std::move(after.three), std::move(after.first)};
    for (std::vector<SuggestedPerson> *people : {&preview.three, &preview.first})
        for (SuggestedPerson &person : *people) {
            if (const std::optional<RankedContact> ranked = index.rankedContact(person.contact))
                person.was = ranked->rank.terms.score();
            person.rank = placeOf(before.first, person.contact);
        }
    preview.sameThree =
        std::ranges::equal(preview.three, before.three, {}, &SuggestedPerson::contact, &SuggestedPerson::contact);
    for (size_t place = 0; place < preview.first.size(); ++place)
        preview.moved += preview.first[place].rank != static_cast<int>(place) + 1;
    ContactFilter active;
    active.kept = Kept::Active;
    preview.active = static_cast<int>(index.search(active).contacts.size());
    return preview;
}

} // namespace cultivar
