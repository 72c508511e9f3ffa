// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/merge_choice.h"
#include "core/workspace/workspace.h"

// What is decided about two contacts who may be one person. Errors: NotFound (subject: the uid), InvalidInput (subject
// "contact") for one and the same contact.
namespace cultivar::commands {

/// Where both have a picture: which of them stays. That of who is kept is proposed.
inline constexpr auto photoField = "photo"_L1;

struct MergeChoice
{
    Uid kept;
    Uid other;
    rules::MergeSides sides = {}; ///< of what is proposed otherwise, see rules::differingFields(), and of photoField
};

/// One person: `kept` gets what is chosen, everything that is about `other` is about `kept` from then on, and `other`
/// goes into the trash. What would be between `kept` and itself (a relation, an introduction, a name given) goes there,
/// too. The next import finds `kept` by what brought `other`.
[[nodiscard]] Workspace::Command mergeContacts(MergeChoice choice);

/// Two people, who are not proposed as one again. Nothing to do if that was said before.
[[nodiscard]] Workspace::Command declareDistinct(Uid first, Uid second);

} // namespace cultivar::commands
