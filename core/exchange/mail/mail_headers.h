// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/mail_addresses.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace cultivar {

struct MailHead;

/// Who wrote a mail to whom, when, and in answer to what. Nothing of its body.
struct MailHeaders
{
    int line = 0;      ///< 1-based physical line of the file where the message starts
    qint64 offset = 0; ///< of that line; bytes from the file's beginning
    QString messageId; ///< without angle brackets; empty if there is none
    QStringList inReplyTo;
    QStringList references; ///< ids as `messageId`, in order, the last 100; so in `inReplyTo`
    std::vector<MailAddress> from;
    std::vector<MailAddress> to;
    std::vector<MailAddress> cc;
    std::vector<MailAddress> bcc;
    std::optional<QDateTime> date; ///< UTC; nothing if it cannot be read
    QByteArray received;           ///< when my mail server got it, by the topmost Received; for readMailDate()
    QString subject;               ///< on one line
    /// From a list, a newsletter or a machine: by List-* (RFC 2369, 2919), Precedence, Auto-Submitted (RFC 3834) and
    /// the like, a report (RFC 6522), or a sender such as noreply@ or mailer-daemon@.
    bool bulk = false;
    /// A draft, spam, or thrown away: by X-Gmail-Labels, Thunderbird's X-Mozilla-Status and X-Mozilla-Status2, X-Status
    /// of mutt and Pine, X-Mozilla-Draft-Info, or X-Unsent, of which the last two are nothing in a mail that was
    /// received.
    bool unwanted = false;

    bool operator==(const MailHeaders &) const = default;
};

/// The header of one message (RFC 5322; an .eml file, a file of a Maildir), below empty lines at its beginning, up to
/// the first empty line or largestMailHead bytes; lines end with LF, CRLF or all with CR. Fields that occur again:
/// addresses and ids add up, of the others the first counts.
[[nodiscard]] MailHeaders readMailHeaders(QByteArrayView message);

/// What the fields say; line and offset are left at 0.
[[nodiscard]] MailHeaders mailHeadersOf(const MailHead &head);

} // namespace cultivar
