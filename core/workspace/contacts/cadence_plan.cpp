// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/cadence_plan.h"

#include "core/rules/cadence_budget.h"
#include "core/store/choose_queries.h"

#include <algorithm>

namespace cultivar {

namespace {

double askedBy(std::optional<int> cadence)
{
    return rules::contactsAWeek(std::span(&cadence, 1));
}

/// The cadence in effect and the circle it comes from; the contact's own comes from none.
struct InEffect
{
    std::optional<int> cadence;
    CircleId circle;
};

InEffect inEffect(const ContactFacts &contact, const CircleCadences &cadences)
{
    if (contact.cadence)
        return {contact.cadence, {}};
    InEffect shortest;
    for (const CircleId circle : contact.circles)
        if (const std::optional<int> cadence = cadences.value(circle);
            cadence && (!shortest.cadence || *cadence < *shortest.cadence))
            shortest = {cadence, circle};
    return shortest;
}

} // namespace

Result<CadencePlan> cadencePlan(const Records &records, const ContactIndex &index, const CircleCadences &wanted)
{
    const QDate today = records.present().today;
    const Result<int> done = store::contactDays(records.database(), rules::budgetStart(today), today);
    if (!done)
        return passOn(done);
    CadencePlan plan;
    plan.done = rules::doneAWeek(*done);
    CircleCadences present;
    for (const Circle &circle : index.circles()) {
        present[circle.id] = circle.cadence;
        plan.circles.push_back({circle.id});
    }
    CircleCadences other = present;
    for (auto cadence = wanted.begin(); cadence != wanted.end(); ++cadence)
        other[cadence.key()] = cadence.value();
    const auto share = [&](CircleId circle) {
        return std::ranges::find(plan.circles, circle, &CadencePlan::Share::circle);
    };
    ContactFilter active;
    active.kept = Kept::Active;
    index.visit(active, [&](const ContactFacts &contact) {
        const InEffect before = inEffect(contact, present);
        const InEffect after = inEffect(contact, other);
        plan.asked += askedBy(before.cadence);
        plan.wouldAsk += askedBy(after.cadence);
        if (const auto found = share(before.circle); found != plan.circles.end())
            found->asked += askedBy(before.cadence);
        if (const auto found = share(after.circle); found != plan.circles.end())
            found->wouldAsk += askedBy(after.cadence);
    });
    return plan;
}

} // namespace cultivar
