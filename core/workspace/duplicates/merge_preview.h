// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/merge_choice.h"
#include "core/workspace/contacts/contact_detail.h"

namespace cultivar {

/// What was with somebody, in numbers.
struct MergeHistory
{
    int conversations = 0; ///< attempts too
    std::optional<QDate> first;
    int openPromises = 0;
    int meetings = 0;

    bool operator==(const MergeHistory &) const = default;
};

struct MergePerson
{
    Contact contact;
    MergeHistory history;
    QByteArray photo{}; ///< imageDigest(); empty without a picture

    bool operator==(const MergePerson &) const = default;
};

/// All that deciding whether two are one needs.
struct MergePreview
{
    MergePerson kept;            ///< as proposed by rules::keepsFirst()
    MergePerson other;           ///< would go into the trash
    std::vector<Circle> circles; ///< of both
    std::vector<PersonName> introducers;

    bool operator==(const MergePreview &) const = default;
};

/// NotFound (subject: the uid) if one of them is gone. On the reading thread.
[[nodiscard]] Result<MergePreview> mergePreview(const Records &records, const Uid &first, const Uid &second);

} // namespace cultivar
