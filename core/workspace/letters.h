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
    QStringList unfilled; ///< placeholders that stand in it still: without a value, or known to nobody
};

/// InvalidInput for an empty reason, NotFound for an unknown contact or template.
[[nodiscard]] Result<ComposedLetter> composeLetter(const Records &records, const LetterRequest &request);

/// The message for an .eml file, dated now.
[[nodiscard]] Result<QByteArray> letterAsMail(const Records &records, const ComposedLetter &letter);

/// Logs a letter as sent: a reach-out, the attempt it is, and in an opened review of this week that they were written
/// to.
[[nodiscard]] Workspace::Command sendLetter(ComposedLetter letter);

} // namespace cultivar
