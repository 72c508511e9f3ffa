// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wording/letter_words.h"
#include "core/workspace/review/letters.h"

// What becomes of a letter that was sent, each as a command for Workspace::change() and one step to undo. Letters are
// named by the uid of their reach-out. Errors: NotFound (subject: the uid); Conflict (subject: "letter", detail: the
// word of its state) for one that no longer waits.
namespace cultivar::commands {

/// It never went out: the letter and its attempt go to the trash, the review takes them as not written to, what was
/// kept or given with it is open again.
[[nodiscard]] Workspace::Command notSent(Uid letter);

/// They answered: an incoming message of today. With one of the offered times a meeting then, too.
[[nodiscard]] Workspace::Command answered(Uid letter, std::optional<OfferedTime> suits);

/// Not before a week: they are snoozed for seven days.
[[nodiscard]] Workspace::Command waitForAnswer(Uid letter);

/// No answer, and none awaited any more: they are left in peace for three months, or as the ranking constants say.
[[nodiscard]] Workspace::Command leaveLetterInPeace(Uid letter);

/// A letter of two lines, ready to be sent.
struct ShortLetter
{
    ComposedLetter letter;
    std::optional<Uid> after; ///< the letter it follows, which is then no longer waited for
    std::optional<Uid> drops; ///< the promise of mine it lets go of
    bool paysForward = false; ///< what it gives is noted as paid forward
};

/// Logs it as sent, with all that goes with it.
[[nodiscard]] Workspace::Command sendShortLetter(ShortLetter letter);

} // namespace cultivar::commands

namespace cultivar {

[[nodiscard]] Result<commands::ShortLetter> nudge(const Records &records, const Uid &letter);
/// About a promise: theirs is asked for kindly; mine is kept, with the clip that fits it, or let go of.
[[nodiscard]] Result<commands::ShortLetter> promiseLetter(const Records &records, const Uid &followUp,
                                                          wording::ShortLetterKind kind,
                                                          const std::optional<Clip> &clip);
[[nodiscard]] Result<commands::ShortLetter> payForwardLetter(const Records &records, const Uid &contact,
                                                             const std::optional<Clip> &clip, const QString &ask);

} // namespace cultivar
