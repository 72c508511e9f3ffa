// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <vector>

namespace cultivar {

/// More of a message's header is not looked at; bytes.
inline constexpr qsizetype largestMailHead = qsizetype{1024} * 1024;

/// The fields that something is read from.
enum class MailField
{
    From,
    To,
    Cc,
    Bcc,
    Date,
    Subject,
    MessageId,
    InReplyTo,
    References,
    ContentType,
    Precedence,
    AutoSubmitted,
    Received,
    Labels, ///< X-Gmail-Labels, of Google's archives
    MozillaStatus,
    MozillaStatus2,
    XStatus,  ///< of mutt, Pine and others
    Draft,    ///< those that only mail that was not sent yet has
    MassMail, ///< those that only lists, newsletters and machines write
};

struct RawMailField
{
    MailField field = MailField::From;
    QByteArrayView value; ///< behind the colon, still folded
};

/// The header of a message (RFC 5322, 2.2), as far as it is wanted.
struct MailHead
{
    std::vector<RawMailField> fields; ///< in their order
    qsizetype size = 0;               ///< bytes up to the empty line or, if there is none, the last whole line
    int lines = 0;                    ///< physical lines in them
    bool isComplete = false;          ///< the empty line was seen
};

/// Reads up to the first empty line, to the end, or to largestMailHead, where the last field is cut to what is whole;
/// lines end with LF or CRLF. Lines that are no field are passed over. The values point into `bytes`; what `head` held
/// before is forgotten.
void scanMailHead(QByteArrayView bytes, MailHead &head);

} // namespace cultivar
