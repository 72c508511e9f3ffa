// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/choose/choose_queue.h"

#include "core/base/text.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/rules/cadence_budget.h"
#include "core/store/choose_queries.h"

#include <algorithm>

namespace cultivar {

namespace {

constexpr qsizetype longestWords = 200;

std::optional<QDate> dayOf(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

bool isOnlyAnAddress(const Contact &contact)
{
    Contact reachable;
    reachable.emails = contact.emails;
    reachable.phones = contact.phones;
    return contact.displayName() == reachable.displayName();
}

rules::Undecided placeOf(const store::UndecidedPerson &person)
{
    rules::Undecided place;
    place.incoming = person.incoming;
    place.outgoing = person.outgoing;
    place.both = person.both;
    place.metOn = dayOf(person.metOn);
    place.added = person.contact.added;
    place.isOnlyAnAddress = isOnlyAnAddress(person.contact);
    place.foldedName = fold(person.contact.displayName());
    place.uid = person.contact.uid;
    return place;
}

bool isWritten(Channel channel)
{
    return channel == Channel::Email || channel == Channel::Message || channel == Channel::Letter;
}

void countConversations(const std::vector<Interaction> &interactions, QDate today, ChooseCard &card)
{
    std::vector<rules::WrittenMessage> written;
    const Interaction *last = nullptr;
    const auto newness = [](const Interaction &each) {
        return std::tuple(!each.notes.trimmed().isEmpty(), each.day, each.at.value_or(QDateTime()), each.id);
    };
    for (const Interaction &each : interactions) {
        if (each.attempt || each.day > today)
            continue;
        if (!last || newness(*last) < newness(each))
            last = &each;
        if (each.direction == Direction::Both || !isWritten(each.channel)) {
            ++card.talks;
            continue;
        }
        const bool mine = each.direction == Direction::Outgoing;
        ++(mine ? card.outgoing : card.incoming);
        written.push_back({each.day, mine});
    }
    if (last)
        card.last = LastWords{last->day, last->channel, last->direction,
                              last->notes.left(4 * longestWords).simplified().left(longestWords)};
    card.history = rules::writingHistory(written, today);
}

Result<void> nameCommon(const Records &records, const std::vector<Interaction> &interactions, ChooseCard &card)
{
    std::vector<ContactId> others{card.contact.introducedBy};
    for (const Interaction &interaction : interactions)
        others.insert(others.end(), interaction.contacts.begin(), interaction.contacts.end());
    const Result<std::vector<Relation>> relations = records.ofContact<Relation>(card.contact.id);
    if (!relations)
        return passOn(relations);
    for (const Relation &relation : *relations)
        others.insert(others.end(), {relation.from, relation.to});
    std::ranges::sort(others);
    others.erase(std::unique(others.begin(), others.end()), others.end());
    for (const ContactId other : others) {
        if (other.isNull() || other == card.contact.id)
            continue;
        const Result<std::optional<Contact>> person = records.find(other);
        if (!person)
            return passOn(person);
        if (*person && (*person)->isActive())
            card.common.push_back({other, (*person)->uid, (*person)->displayName()});
    }
    std::ranges::sort(card.common, {},
                      [](const Acquaintance &each) { return std::tuple(fold(each.name), each.uid.text()); });
    return {};
}

void nameFiles(std::span<const BroughtByFile> files, const std::vector<Interaction> &interactions, ChooseCard &card)
{
    const auto holds = [](const BroughtByFile &file, qint64 id) { return id >= file.first && id <= file.last; };
    for (const BroughtByFile &file : files) {
        const bool brought = file.people ? holds(file, card.contact.id.value())
                                         : std::ranges::any_of(interactions, [&](const Interaction &each) {
                                               return holds(file, each.id.value());
                                           });
        if (brought && !card.files.contains(file.file))
            card.files += file.file;
    }
}

std::optional<QDate> metOn(const Contact &contact)
{
    for (const CustomField &field : contact.customFields)
        if (field.label == connectedOnLabel())
            return dayOf(field.value);
    return std::nullopt;
}

} // namespace

Result<ChooseQueue> chooseQueue(const Records &records)
{
    const QDate today = records.present().today;
    const Result<std::vector<store::UndecidedPerson>> people =
        store::undecidedPeople(records.database(), today, connectedOnLabel());
    if (!people)
        return passOn(people);
    const Result<int> done = store::contactDays(records.database(), rules::budgetStart(today), today);
    if (!done)
        return passOn(done);
    const Result<std::vector<store::AddedByBatch>> batches = store::addedByBatches(records.database());
    if (!batches)
        return passOn(batches);
    std::vector<std::pair<rules::Undecided, const store::UndecidedPerson *>> places;
    for (const store::UndecidedPerson &person : *people)
        places.emplace_back(placeOf(person), &person);
    std::ranges::sort(places, [](const auto &a, const auto &b) { return rules::isAskedBefore(a.first, b.first); });
    ChooseQueue queue;
    for (const store::AddedByBatch &batch : *batches)
        queue.files.push_back({batch.fileName, batch.record == Contact::recordName, batch.first, batch.last});
    queue.doneAWeek = rules::doneAWeek(*done);
    for (const auto &[place, person] : places)
        queue.people.push_back(
            {person->contact.id, person->contact.uid, person->contact.displayName(), place.conversations()});
    return queue;
}

Result<std::vector<ContactId>> undecidedOf(const Records &records, std::span<const ContactId> people)
{
    std::vector<ContactId> undecided;
    for (const ContactId id : people) {
        const Result<std::optional<Contact>> contact = records.find(id);
        if (!contact)
            return passOn(contact);
        if (!*contact || (*contact)->trashed || !(*contact)->circles.empty())
            continue;
        const Result<std::optional<Setting>> mark = records.find<Setting>(Uid(notNowMark + (*contact)->uid.text()));
        if (!mark)
            return passOn(mark);
        if (!*mark)
            undecided.push_back(id);
    }
    return undecided;
}

Result<std::vector<ChooseCard>> chooseCards(const Records &records, std::span<const ContactId> people,
                                            std::span<const BroughtByFile> files)
{
    std::vector<ChooseCard> cards;
    for (const ContactId id : people) {
        const Result<std::optional<Contact>> contact = records.find(id);
        if (!contact)
            return passOn(contact);
        if (!*contact || !(*contact)->isActive())
            continue;
        const Result<std::vector<Interaction>> interactions = records.ofContact<Interaction>(id);
        if (!interactions)
            return passOn(interactions);
        ChooseCard card;
        card.contact = **contact;
        card.metOn = metOn(card.contact);
        countConversations(*interactions, records.present().today, card);
        if (const Result<void> named = nameCommon(records, *interactions, card); !named)
            return passOn(named);
        nameFiles(files, *interactions, card);
        cards.push_back(std::move(card));
    }
    return cards;
}

} // namespace cultivar
