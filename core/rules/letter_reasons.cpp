// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/letter_reasons.h"

#include "core/rules/clip_matches.h"
#include "core/rules/near_dates.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

constexpr size_t mostPromises = 3;
constexpr size_t mostClips = 2;
constexpr int messageIsFresh = 120; ///< days
constexpr int projectIsNews = 400;  ///< days
constexpr int thanksAreDue = 400;   ///< days

using Reasons = std::vector<LetterReason>;

void addPromises(Reasons &reasons, const LetterMaterial &material)
{
    std::vector<const FollowUp *> open;
    for (const FollowUp &followUp : material.followUps)
        if (followUp.mine && followUp.isOpen())
            open.push_back(&followUp);
    std::ranges::sort(open, {}, [](const FollowUp *each) {
        return std::tuple(!each->due, each->due.value_or(QDate()), each->made.value_or(QDate()), each->id);
    });
    open.resize(std::min(open.size(), mostPromises));
    for (const FollowUp *promise : open) {
        LetterReason reason{LetterReasonKind::Promise, promise->text, promise->made};
        reason.promise = promise->id;
        reasons.push_back(std::move(reason));
    }
}

void addDates(Reasons &reasons, const LetterMaterial &material, QDate today, int window)
{
    for (const ContactDate &date : material.contact.dates) {
        if (!isNear(date.date, date.yearly, today, window))
            continue;
        LetterReason reason{LetterReasonKind::Date, date.label, nearestOccurrence(date.date, date.yearly, today)};
        reason.date = date.kind;
        reasons.push_back(std::move(reason));
    }
}

void addClips(Reasons &reasons, const LetterMaterial &material)
{
    size_t added = 0;
    for (const ClipMatch &match : clipsFor(material.clips, material.contact)) {
        if (match.shared.isEmpty() || added++ == mostClips)
            break;
        LetterReason reason{LetterReasonKind::Clip, match.clip.title};
        reason.shared = match.shared;
        reason.clip = match.clip.id;
        reasons.push_back(std::move(reason));
    }
}

/// Only if the last word between us was theirs.
void addMessage(Reasons &reasons, const LetterMaterial &material, QDate today)
{
    const Interaction *last = nullptr;
    for (const Interaction &interaction : material.interactions)
        if (interaction.day <= today && !interaction.trashed &&
            (!last || std::pair(last->day, last->id) < std::pair(interaction.day, interaction.id)))
            last = &interaction;
    if (last && last->direction == Direction::Incoming && last->day.daysTo(today) <= messageIsFresh)
        reasons.push_back({LetterReasonKind::Message, last->notes, last->day});
}

void addProject(Reasons &reasons, const LetterMaterial &material, QDate today)
{
    const Project *newest = nullptr;
    for (const Project &project : material.contact.projects)
        if (project.asOf && project.asOf->daysTo(today) <= projectIsNews && (!newest || *newest->asOf < *project.asOf))
            newest = &project;
    if (newest)
        reasons.push_back({LetterReasonKind::Project, newest->text, newest->asOf});
}

void addThanks(Reasons &reasons, const LetterMaterial &material, QDate today)
{
    const GoodwillEntry *newest = nullptr;
    for (const GoodwillEntry &entry : material.goodwill)
        if (entry.side == GoodwillSide::Received && !entry.trashed && entry.day.daysTo(today) <= thanksAreDue &&
            (!newest || newest->day < entry.day))
            newest = &entry;
    if (!newest)
        return;
    LetterReason reason{LetterReasonKind::Thanks, newest->note, newest->day};
    reason.goodwill = newest->kind;
    reasons.push_back(std::move(reason));
}

} // namespace

std::vector<ClipMatch> clipsFor(const std::vector<Clip> &clips, const Contact &contact)
{
    std::vector<ClipMatch> matches;
    for (const Clip &clip : clips)
        if (!clip.trashed && !clip.archived && std::ranges::find(clip.givenTo, contact.id) == clip.givenTo.end())
            matches.push_back({clip, sharedWords(clip, contact)});
    std::ranges::stable_sort(matches, [](const ClipMatch &a, const ClipMatch &b) {
        return std::pair(a.shared.size(), a.clip.day) > std::pair(b.shared.size(), b.clip.day);
    });
    return matches;
}

std::vector<LetterReason> letterReasons(const LetterMaterial &material, QDate today, int dateWindow)
{
    constexpr size_t most = 8;
    Reasons reasons;
    addPromises(reasons, material);
    addDates(reasons, material, today, dateWindow);
    addClips(reasons, material);
    addMessage(reasons, material, today);
    addProject(reasons, material, today);
    addThanks(reasons, material, today);
    if (reasons.size() >= most)
        reasons.erase(reasons.begin() + most - 1, reasons.end());
    reasons.push_back({});
    return reasons;
}

} // namespace cultivar::rules
