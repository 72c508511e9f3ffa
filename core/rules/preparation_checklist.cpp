// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/preparation_checklist.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

using Knows = bool (*)(const Meeting &, const PreparationFacts &);

struct ItemRule
{
    QLatin1StringView key;
    int minutes;  ///< it takes, about
    Knows isDone; ///< how the program knows; null where it cannot
};

bool isWritten(const QString &text)
{
    return !text.trimmed().isEmpty();
}

bool hasThreeQuestions(const Meeting &meeting, const PreparationFacts &)
{
    constexpr int wanted = 3;
    return std::ranges::count_if(meeting.questions, [](const InsightQuestion &question) {
               return question.couldNotBeLookedUp && isWritten(question.text);
           }) >= wanted;
}

bool hasPlaceAndZone(const Meeting &meeting, const PreparationFacts &facts)
{
    return (isWritten(meeting.link) || isWritten(meeting.place)) &&
           (isWritten(meeting.timeZone) || facts.attendeeZonesKnown);
}

constexpr auto itemRules = std::to_array<ItemRule>({
    {checklist::backgroundRead, 2, [](const Meeting &, const PreparationFacts &facts) { return facts.briefOpened; }},
    {checklist::purposeWritten, 1,
     [](const Meeting &meeting, const PreparationFacts &) { return isWritten(meeting.purpose); }},
    {checklist::overviewRehearsed, 1,
     [](const Meeting &meeting, const PreparationFacts &) { return meeting.rehearsedOn.has_value(); }},
    {checklist::threeQuestions, 3, hasThreeQuestions},
    {checklist::askForContacts, 1,
     [](const Meeting &meeting, const PreparationFacts &) { return meeting.askForContacts; }},
    {checklist::somethingToGive, 1,
     [](const Meeting &meeting, const PreparationFacts &) { return isWritten(meeting.give); }},
    {checklist::thanksPlanned, 1,
     [](const Meeting &meeting, const PreparationFacts &) { return isWritten(meeting.thanks); }},
    {checklist::placeAndTimeZone, 1, hasPlaceAndZone},
    {checklist::fiveMinutesEarly, 1, nullptr},
});

ChecklistItem itemFor(const QString &key, const Meeting &meeting, const PreparationFacts &facts)
{
    const auto mark = std::ranges::find(meeting.checklist, key, &ChecklistMark::item);
    if (mark != meeting.checklist.end())
        return {key, mark->ticked, TickedBy::Hand};
    const auto rule = std::ranges::find_if(itemRules, [&](const ItemRule &one) { return key == one.key; });
    if (rule != itemRules.end() && rule->isDone && rule->isDone(meeting, facts))
        return {key, true, TickedBy::Program};
    return {key, false, TickedBy::Nobody};
}

} // namespace

QStringList defaultChecklist()
{
    QStringList keys;
    for (const ItemRule &rule : itemRules)
        keys.append(rule.key);
    return keys;
}

std::vector<ChecklistItem> preparationChecklist(const Meeting &meeting, const PreparationFacts &facts,
                                                const QStringList &keys)
{
    std::vector<ChecklistItem> items;
    for (const QString &key : keys)
        if (isWritten(key) && std::ranges::find(items, key, &ChecklistItem::key) == items.end())
            items.push_back(itemFor(key, meeting, facts));
    return items;
}

Readiness readinessOf(const std::vector<ChecklistItem> &items)
{
    return {static_cast<int>(std::ranges::count_if(items, &ChecklistItem::ticked)), static_cast<int>(items.size())};
}

int minutesLeft(const std::vector<ChecklistItem> &items)
{
    int minutes = 0;
    for (const ChecklistItem &item : items) {
        if (item.ticked)
            continue;
        const auto rule = std::ranges::find_if(itemRules, [&](const ItemRule &one) { return item.key == one.key; });
        minutes += rule == itemRules.end() ? 1 : rule->minutes;
    }
    return minutes;
}

Meeting withMark(Meeting meeting, const QString &key, bool ticked)
{
    const auto mark = std::ranges::find(meeting.checklist, key, &ChecklistMark::item);
    if (mark != meeting.checklist.end())
        mark->ticked = ticked;
    else
        meeting.checklist.push_back({key, ticked});
    return meeting;
}

Meeting withoutMark(Meeting meeting, const QString &key)
{
    std::erase_if(meeting.checklist, [&](const ChecklistMark &mark) { return mark.item == key; });
    return meeting;
}

} // namespace cultivar::rules
