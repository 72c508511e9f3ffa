// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/mail_fields.h"
#include "core/exchange/mail/mail_headers.h"

#include <QIODevice>

#include <memory>
#include <optional>

namespace cultivar {

/// The messages of an mbox file (RFC 4155 and the dialects mboxo, mboxrd, mboxcl), one by one, with memory for one
/// header only.
///
/// A message begins with a line "From " and a sender, and a time and a year (Thunderbird leaves all of them out, in
/// which case a field has to follow), which stands at the beginning or behind an empty line; one with an address and a
/// time as asctime() writes it needs no empty line. Content-Length is not looked at: editors and filters make it wrong
/// too often. So a line of that shape in a body, which mboxcl2 alone does not quote, begins a message of its own. What
/// comes before the first message is passed over. Lines end with LF or CRLF, or all with CR.
class MailboxReader
{
public:
    /// `device` is open for reading, stands where the mailbox begins, and outlives the reader. One that is sequential
    /// is waited for, so that it blocks the thread.
    explicit MailboxReader(QIODevice &device);

    /// The next message; nothing at the end. A date that cannot be read is that of the line "From ".
    [[nodiscard]] std::optional<MailHeaders> next();

    /// Bytes done of `size()`, from the device's beginning; a body is skipped by the call for the next message.
    [[nodiscard]] qint64 position() const { return m_base + m_at; }

    /// Of a sequential device no more than what was read is known.
    [[nodiscard]] qint64 size() const;

    /// Whether the device failed, which looks like the end; it says why.
    [[nodiscard]] bool hasReadError() const { return m_hasReadError; }

private:
    enum class LineEnd
    {
        Unknown,
        Feed,   ///< LF, perhaps behind CR
        Return, ///< CR alone; in the buffer it is LF
    };

    [[nodiscard]] QByteArrayView buffered() const { return {m_buffer.get() + m_at, m_end - m_at}; }

    [[nodiscard]] qsizetype ahead(qsizetype wanted);
    void take(qint64 count);
    [[nodiscard]] bool skipToSeparator();
    void skipLongLine();
    [[nodiscard]] qsizetype readHead();

    QIODevice &m_device;
    std::unique_ptr<char[]> m_buffer;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    qint64 m_base = 0; ///< position of the buffer's first byte
    qint64 m_size;     ///< of the device when reading began; 0 for one that is sequential
    int m_line = 1;    ///< of m_at
    LineEnd m_lineEnd = LineEnd::Unknown;
    bool m_afterEmptyLine = true;
    bool m_isAtEnd = false;
    bool m_hasReadError = false;
    MailHead m_head;
};

} // namespace cultivar
