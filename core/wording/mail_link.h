// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace cultivar::wording {

/// What a letter is handed to the mail program with.
struct MailText
{
    QString to; ///< one address; empty: to be filled in there
    QString subject;
    QString body;
};

struct MailLink
{
    QByteArray url;      ///< percent-encoded
    bool hasBody = true; ///< false: it did not fit
};

/// Longer links are cut by some mail programs, without a word.
inline constexpr qsizetype longestMailLink = 1900;

/// A mailto: link (RFC 6068), lines broken by CRLF. One that would be longer than longestMailLink leaves the body out,
/// and the end of a subject that is longer yet.
[[nodiscard]] MailLink mailLink(const MailText &mail);

} // namespace cultivar::wording
