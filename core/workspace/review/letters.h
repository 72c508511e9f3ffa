// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

namespace cultivar {

/// A personal e-mail as asked for.
struct LetterRequest
{
    QString contact; ///< uid or exact name
    QString reason;  ///< required
    QString give;
    std::optional<int> times; ///< how many times to offer, 0 to 5; as the preferences say unless given
    QString templateName;     ///< uid or name of a MessageTemplate; empty: the chosen or the built-in one
    /// These times and no others; `times` does not count then.
    std::optional<std::vector<OfferedTime>> offered = std::nullopt;
};

/// Where the window's wizard stands, which goes its own way until something is confirmed.
struct ReviewMoment
{
    Uid review;
    ReviewStep step = ReviewStep::Write;
    int secondsSpent = 0; ///< in the whole session
};

/// The letter, ready to read, to save and to log.
struct ComposedLetter
{
    Contact contact;
    QString to; ///< e-mail address; empty if the contact has none
    QString subject;
    QString body;
    QString reason;
    QString give;
    std::vector<OfferedTime> offered;
    QStringList unfilled;    ///< placeholders that stand in it still: without a value, or known to nobody
    bool isUnsigned = false; ///< the name of the user belongs into it, and is not known
    QString times = {};      ///< the offered times as they stand in it
    Uid keeps = {};          ///< the promise of mine it keeps
    Uid gives = {};          ///< the clip it gives
};

/// InvalidInput for an empty reason, NotFound for an unknown contact or template.
[[nodiscard]] Result<ComposedLetter> composeLetter(const Records &records, const LetterRequest &request);

/// The message for an .eml file, dated now.
[[nodiscard]] Result<QByteArray> letterAsMail(const Records &records, const ComposedLetter &letter);

/// When the times to offer are looked for.
struct OfferQuestion
{
    int count = 2;
    std::optional<QDate> after; ///< on later days than this, in my zone; today unless given
};

[[nodiscard]] Result<std::vector<OfferedTime>> timesToOffer(const Records &records, const Contact &contact,
                                                            const OfferQuestion &question);

/// Logs a letter as sent: a reach-out, the attempt it is, that a promise was kept and a clip given with it, that a name
/// I was given was contacted, and in an opened review of this week that they were written to. `moment`: the review
/// follows the wizard there.
[[nodiscard]] Workspace::Command sendLetter(ComposedLetter letter, std::optional<ReviewMoment> moment = std::nullopt);

} // namespace cultivar
