// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validation.h"

#include <cmath>

namespace cultivar {

namespace {

Failure invalid(QLatin1StringView field, QLatin1StringView rule)
{
    return fail(ErrorKind::InvalidInput, field, rule);
}

} // namespace

bool isValidCadence(int days)
{
    return days >= 1 && days <= 3650;
}

Result<void> validate(const Contact &contact)
{
    if (contact.displayName().trimmed().isEmpty())
        return invalid("name"_L1, "empty"_L1);
    if (!std::isfinite(contact.importance) || contact.importance < 0 || contact.importance > 1)
        return invalid("importance"_L1, "0_to_1"_L1);
    if (contact.cadence && !isValidCadence(*contact.cadence))
        return invalid("cadence"_L1, "1_to_3650_days"_L1);
    return {};
}

Result<void> validate(const Circle &circle)
{
    if (circle.name.trimmed().isEmpty())
        return invalid("name"_L1, "empty"_L1);
    if (circle.cadence && !isValidCadence(*circle.cadence))
        return invalid("cadence"_L1, "1_to_3650_days"_L1);
    return {};
}

Result<void> validate(const Interaction &interaction)
{
    if (!interaction.day.isValid())
        return invalid("day"_L1, "missing"_L1);
    if (interaction.contacts.empty())
        return invalid("contacts"_L1, "missing"_L1);
    return {};
}

Result<void> validate(const Meeting &meeting)
{
    if (!meeting.start.isValid())
        return invalid("start"_L1, "missing"_L1);
    if (meeting.minutes < 1 || meeting.minutes > longestMeetingMinutes)
        return invalid("minutes"_L1, "1_to_44640"_L1);
    if (meeting.questions.size() > 3)
        return invalid("questions"_L1, "at_most_three"_L1);
    return {};
}

Result<void> validate(const FollowUp &followUp)
{
    if (followUp.contact.isNull())
        return invalid("contact"_L1, "missing"_L1);
    if (followUp.text.trimmed().isEmpty())
        return invalid("text"_L1, "empty"_L1);
    return {};
}

Result<void> validate(const ReachOut &reachOut)
{
    if (reachOut.contact.isNull())
        return invalid("contact"_L1, "missing"_L1);
    if (reachOut.state != ReachOutState::Draft && reachOut.reason.trimmed().isEmpty())
        return invalid("reason"_L1, "empty"_L1);
    return {};
}

Result<void> validate(const Introduction &introduction)
{
    if (introduction.a.isNull() || introduction.b.isNull() || introduction.a == introduction.b)
        return invalid("contact"_L1, "two_people"_L1);
    return {};
}

Result<void> validate(const Relation &relation)
{
    if (relation.from.isNull() || relation.to.isNull() || relation.from == relation.to)
        return invalid("contact"_L1, "two_people"_L1);
    return {};
}

Result<void> validate(const Referral &referral)
{
    if (referral.giver.isNull())
        return invalid("giver"_L1, "missing"_L1);
    if (referral.name.trimmed().isEmpty() && referral.named.isNull())
        return invalid("name"_L1, "empty"_L1);
    return {};
}

Result<void> validate(const GoodwillEntry &entry)
{
    if (entry.contact.isNull())
        return invalid("contact"_L1, "missing"_L1);
    return {};
}

Result<void> validate(const DistinctPair &pair)
{
    if (pair.first.isNull() || pair.second.isNull() || pair.first == pair.second)
        return invalid("contact"_L1, "two_people"_L1);
    return {};
}

Result<void> validate(const Photo &photo)
{
    if (photo.contact.isNull())
        return invalid("contact"_L1, "missing"_L1);
    if (photo.image.isEmpty() && photo.address.isEmpty())
        return invalid("image"_L1, "missing"_L1);
    if (photo.image.size() > mostImageBytes)
        return invalid("image"_L1, "too_large"_L1);
    if (!photo.image.isEmpty() && !imageFormatOf(photo.image))
        return invalid("image"_L1, "no_picture"_L1);
    return {};
}

} // namespace cultivar
