// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/letter_reasons.h"
#include "core/rules/message_template.h"

#include <QLocale>

namespace cultivar::wording {

/// A reason as it is offered to the user: "You promised: the paper on map tiles", "Birthday on 7 December".
[[nodiscard]] QString reasonName(const rules::LetterReason &reason, QDate today, const QLocale &locale = QLocale());

// What stands in letters is in their language (BCP 47; German if it is that, else English), not in the user's.

/// The sentence a letter begins with.
[[nodiscard]] QString reasonSentence(const rules::LetterReason &reason, QDate today, QStringView language);

/// The sentence of somebody who came to mind, with the user's own words why: "because of your talk", "of your talk".
[[nodiscard]] QString cameToMindSentence(const QString &because, QStringView language);

/// A clip as it stands in a letter: its title and address.
[[nodiscard]] QString clipSentence(const Clip &clip, QStringView language);

enum class ShortLetterKind
{
    Nudge,       ///< after a letter that was not answered
    AskKindly,   ///< about something they promised
    KeepPromise, ///< with something I promised
    DropPromise, ///< to say that I will not get to it
    PayForward   ///< with a clip they may need
};

struct ShortLetterFacts
{
    ShortLetterKind kind = ShortLetterKind::Nudge;
    QString text;             ///< the promise, or the subject of the letter before
    std::optional<QDate> day; ///< of the letter before
    std::optional<Clip> clip;
    QString myName;
};

/// A letter of two lines.
[[nodiscard]] rules::Letter shortLetter(const ShortLetterFacts &facts, const Contact &contact, QDate today,
                                        QStringView language);

} // namespace cultivar::wording
