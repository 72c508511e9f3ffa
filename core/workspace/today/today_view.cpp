// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/today/today_view.h"

#include "core/rules/contact_clock.h"
#include "core/rules/near_dates.h"
#include "core/workspace/meetings/briefs.h"

#include <QSet>

#include <algorithm>

namespace cultivar {

namespace {

/// The talks that are still to be told about long after are those that were forgotten.
constexpr int daysUntold = 28;

Result<void> addTalks(const Records &records, TodayView &view)
{
    Result<Agenda> made = agenda(records, {0});
    const Result<bool> any = records.any<Meeting>();
    if (!made || !any)
        return !made ? passOn(made) : passOn(any);
    view.agenda = std::move(*made);
    view.usesMeetings = *any;
    const QDateTime since = records.present().now.addDays(-daysUntold);
    std::erase_if(view.agenda.rows,
                  [&](const AgendaRow &row) { return row.group == rules::AgendaGroup::Waiting && row.start < since; });
    const auto next = std::ranges::find_if(
        view.agenda.rows, [](const AgendaRow &row) { return row.talk() && row.group != rules::AgendaGroup::Waiting; });
    if (next == view.agenda.rows.end())
        return {};
    Result<std::vector<rules::ChecklistItem>> items = meetingChecklist(records, next->talk()->meeting);
    if (!items)
        return passOn(items);
    view.nextChecklist = std::move(*items);
    return {};
}

Result<void> addPromises(const Records &records, PersonLines &people, TodayView &view)
{
    const Result<std::vector<FollowUp>> open = records.openFollowUps();
    if (!open)
        return passOn(open);
    for (const FollowUp &followUp : *open) {
        const Result<std::optional<PersonLine>> person = people.find(followUp.contact);
        if (!person)
            return passOn(person);
        if (*person)
            view.promises.push_back({followUp, **person});
    }
    const Result<bool> any = records.any<FollowUp>();
    view.usesPromises = any.value_or(false);
    return any ? Result<void>() : passOn(any);
}

Result<void> addReachOuts(const Records &records, PersonLines &people, TodayView &view)
{
    const Result<std::vector<ReachOut>> waiting = records.awaitingAnswer();
    if (!waiting)
        return passOn(waiting);
    for (const ReachOut &reachOut : *waiting) {
        const Result<std::optional<PersonLine>> person = people.find(reachOut.contact);
        if (!person)
            return passOn(person);
        if (*person)
            view.reachOuts.push_back(
                {reachOut.uid, **person, reachOut.day, reachOut.give, static_cast<int>(reachOut.offered.size())});
    }
    const Result<bool> any = records.any<ReachOut>();
    view.usesReachOuts = any.value_or(false);
    return any ? Result<void>() : passOn(any);
}

Result<void> addDates(const Records &records, const std::vector<ContactId> &contacts, TodayView &view)
{
    for (const ContactId id : contacts) {
        const Result<std::optional<Contact>> contact = records.find(id);
        if (!contact)
            return passOn(contact);
        if (!*contact || !(*contact)->isActive())
            continue;
        for (const ContactDate &date : (*contact)->dates) {
            if (!rules::isAhead(date.date, date.yearly, view.today))
                continue;
            const std::optional<QDate> day = rules::nextOccurrence(date.date, date.yearly, view.today);
            const std::optional<int> first = date.date.year();
            const bool counts = date.yearly && first && day->year() > *first;
            view.dates.push_back({personLine(**contact), date.kind, date.label, *day,
                                  counts ? std::optional(day->year() - *first) : std::nullopt});
        }
    }
    std::ranges::stable_sort(view.dates, {},
                             [](const ComingDate &each) { return std::pair(each.day, each.person.name); });
    return {};
}

/// Whether anything happened with them since that day.
Result<bool> heardSince(const Records &records, ContactId contact, QDate day)
{
    const Result<std::vector<Interaction>> interactions = records.ofContact<Interaction>(contact);
    if (!interactions)
        return passOn(interactions);
    return std::ranges::any_of(*interactions, [day](const Interaction &each) { return each.day > day; });
}

Result<void> addNames(const Records &records, PersonLines &people, TodayView &view)
{
    const Result<std::vector<Referral>> given = records.namesGiven();
    if (!given)
        return passOn(given);
    for (const Referral &referral : *given) {
        const Result<std::optional<PersonLine>> giver = people.find(referral.giver);
        if (!giver)
            return passOn(giver);
        if (!*giver)
            continue;
        GivenName name{referral.uid, referral.name, std::nullopt, **giver, referral.day};
        if (!referral.named.isNull()) {
            Result<std::optional<PersonLine>> person = people.find(referral.named);
            const Result<bool> heard = heardSince(records, referral.named, referral.day);
            if (!person || !heard)
                return !person ? passOn(person) : passOn(heard);
            if (!*person || *heard)
                continue;
            name.name = (*person)->name;
            name.person = std::move(*person);
        }
        view.names.push_back(std::move(name));
    }
    return {};
}

Result<int> conversationsFor(const Records &records, const Goal &goal)
{
    const QDate today = records.present().today;
    QSet<InteractionId> counted;
    for (const ContactId contact : goal.contacts) {
        const Result<std::vector<Interaction>> interactions = records.ofContact<Interaction>(contact);
        if (!interactions)
            return passOn(interactions);
        for (const Interaction &each : *interactions)
            if (each.day <= today && each.day > today.addYears(-1) &&
                rules::countsAsContact({each.day, each.channel, each.direction, each.attempt}))
                counted.insert(each.id);
    }
    return static_cast<int>(counted.size());
}

Result<void> addGoals(const Records &records, TodayView &view)
{
    const Result<std::vector<Goal>> goals = records.all<Goal>();
    if (!goals)
        return passOn(goals);
    for (const Goal &goal : *goals) {
        if (goal.trashed || goal.reached)
            continue;
        const Result<int> conversations = conversationsFor(records, goal);
        if (!conversations)
            return passOn(conversations);
        view.goals.push_back({goal, *conversations});
    }
    std::ranges::stable_sort(view.goals, {}, [](const OpenGoal &each) {
        return std::pair(!each.goal.by.has_value(), each.goal.by.value_or(QDate()));
    });
    return {};
}

} // namespace

Result<TodayView> todayView(const Records &records, const ReviewRanking &ranking)
{
    TodayView view;
    view.today = records.present().today;
    PersonLines people(records);
    Result<void> added = addTalks(records, view);
    if (added)
        added = addPromises(records, people, view);
    if (added)
        added = addReachOuts(records, people, view);
    if (added)
        added = addDates(records, ranking.withDatesAhead, view);
    if (added)
        added = addNames(records, people, view);
    if (added)
        added = addGoals(records, view);
    if (!added)
        return passOn(added);
    Result<ReviewStanding> review = reviewStanding(records, ranking);
    const Result<bool> any = records.any<Contact>();
    if (!review || !any)
        return !review ? passOn(review) : passOn(any);
    view.review = std::move(*review);
    view.hasContacts = *any;
    return view;
}

} // namespace cultivar
