// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace cultivar {

/// A personal e-mail to one person, not sent yet.
struct MailMessage
{
    QString fromName;
    QString fromAddress; ///< empty: no From field, the mail program adds the user's
    QString toName;
    QString toAddress; ///< empty: no To field
    QString subject;
    QString body;      ///< plain text, any line ends
    QDateTime date;    ///< written in its own zone or offset; invalid: no Date field
    QString messageId; ///< "unique@host", angle brackets optional; empty: no Message-ID field

    bool operator==(const MailMessage &) const = default;
};

/// The message for an .eml file (RFC 5322, CRLF) that mail programs open for editing ("X-Unsent: 1"): MIME (RFC 2045),
/// the body as quoted-printable UTF-8, field texts beyond short ASCII as encoded words (RFC 2047), domains as IDNA. No
/// value can add a field or an address: control characters become spaces, in addresses nothing, and so do there < > , ;
/// and space.
[[nodiscard]] QByteArray writeMailMessage(const MailMessage &message);

} // namespace cultivar
