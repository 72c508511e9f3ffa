// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/contact_reason.h"

#include "core/rules/near_dates.h"

#include <algorithm>

namespace cultivar {

namespace {

std::optional<wording::ReasonDate> nearDate(const Contact &contact, QDate today, int window)
{
    for (const ContactDate &date : contact.dates) {
        if (!rules::isNear(date.date, date.yearly, today, window))
            continue;
        if (const auto day = rules::nearestOccurrence(date.date, date.yearly, today))
            return wording::ReasonDate{date.kind, date.label, *day};
    }
    return std::nullopt;
}

/// The cadence that counts, with the circle it is of.
void takeCadence(wording::ReasonFacts &facts, const ContactRow &row, const std::vector<Circle> &circles)
{
    if (row.cadence) {
        facts.cadence = row.cadence;
        return;
    }
    for (const CircleId id : row.circles) {
        const auto circle = std::ranges::find(circles, id, &Circle::id);
        const bool counts = circle != circles.end() && circle->cadence && !circle->trashed;
        if (counts && (!facts.cadence || *circle->cadence < *facts.cadence)) {
            facts.cadence = circle->cadence;
            facts.circle = circle->name;
        }
    }
}

} // namespace

Result<wording::ReasonFacts> reasonFactsOf(const Records &records, const RankedRow &ranked,
                                           const std::vector<Circle> &circles, int dateWindow)
{
    const Result<std::optional<Contact>> contact = records.find(ranked.row.id);
    const Result<std::vector<FollowUp>> followUps = records.ofContact<FollowUp>(ranked.row.id);
    if (!contact || !followUps)
        return !contact ? passOn(contact) : passOn(followUps);
    wording::ReasonFacts facts = wording::reasonFacts(ranked.rank);
    facts.lane = ranked.lane;
    facts.bridge = ranked.bridge;
    facts.attempts = ranked.row.clock.attempts;
    takeCadence(facts, ranked.row, circles);
    for (const FollowUp &followUp : *followUps)
        if (followUp.mine && followUp.isOpen())
            facts.owed += followUp.text;
    if (*contact) {
        facts.date = nearDate(**contact, records.present().today, dateWindow);
        facts.why = (*contact)->why;
    }
    return facts;
}

} // namespace cultivar
