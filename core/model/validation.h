// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/records.h"

namespace cultivar {

/// What no stored record may be, whoever made it: InvalidInput with the field's name as subject and the rule's word as
/// detail. The writer of Edits asks it for every record; forms ask it first to say so beside the field.
[[nodiscard]] Result<void> validate(const Contact &contact);
[[nodiscard]] Result<void> validate(const Circle &circle);
[[nodiscard]] Result<void> validate(const Interaction &interaction);
[[nodiscard]] Result<void> validate(const Meeting &meeting);
[[nodiscard]] Result<void> validate(const FollowUp &followUp);
[[nodiscard]] Result<void> validate(const ReachOut &reachOut);
[[nodiscard]] Result<void> validate(const Introduction &introduction);
[[nodiscard]] Result<void> validate(const Relation &relation);
[[nodiscard]] Result<void> validate(const Referral &referral);
[[nodiscard]] Result<void> validate(const GoodwillEntry &entry);
[[nodiscard]] Result<void> validate(const DistinctPair &pair);
[[nodiscard]] Result<void> validate(const Photo &photo);

/// Every other record has no rule beyond its types.
template <RecordType R> [[nodiscard]] Result<void> validate(const R &)
{
    return {};
}

/// Days, 1 to 3650.
[[nodiscard]] bool isValidCadence(int days);

} // namespace cultivar
