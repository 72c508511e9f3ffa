// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mailbox_reader.h"

#include "core/exchange/mail/mail_date.h"

#include <algorithm>
#include <cstring>

namespace cultivar {

namespace {

/// Small enough to stay in the processor's caches.
constexpr qsizetype blockSize = qsizetype{256} * 1024;
constexpr qsizetype longestSeparator = 1024;
constexpr qsizetype bufferSize = largestMailHead + longestSeparator + blockSize;
/// Of a sender that is written with spaces ("ana at silva.example").
constexpr int mostSenderWords = 8;

bool isDigitByte(char c)
{
    return c >= '0' && c <= '9';
}

QByteArrayView firstLine(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    QByteArrayView line = end < 0 ? bytes : bytes.first(end);
    while (!line.isEmpty() && (line.back() == '\r' || line.back() == ' '))
        line.chop(1);
    return line;
}

bool hasClockTime(QByteArrayView text)
{
    for (qsizetype i = 1; i + 2 < text.size(); ++i)
        if (text[i] == ':' && isDigitByte(text[i - 1]) && isDigitByte(text[i + 1]) && isDigitByte(text[i + 2]))
            return true;
    return false;
}

bool hasYear(QByteArrayView text)
{
    int digits = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && isDigitByte(text[i])) {
            ++digits;
            continue;
        }
        const qsizetype begin = i - digits;
        if (digits == 4 && (text.sliced(begin).startsWith("19") || text.sliced(begin).startsWith("20")))
            return true;
        digits = 0;
    }
    return false;
}

bool beginsWithField(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size() && bytes[at] > ' ' && bytes[at] < '\x7f' && bytes[at] != ':')
        ++at;
    return at > 0 && at < bytes.size() && bytes[at] == ':';
}

/// What follows the sender in a line "From "; nothing if the sender is all.
QByteArrayView behindWord(QByteArrayView text)
{
    const qsizetype end = text.indexOf(' ');
    QByteArrayView rest = end < 0 ? QByteArrayView() : text.sliced(end);
    while (rest.startsWith(' '))
        rest = rest.sliced(1);
    return rest;
}

/// Whether the bytes, which stand behind an empty line, begin a message.
bool isSeparator(QByteArrayView bytes)
{
    constexpr QByteArrayView word = "From ";
    if (!bytes.startsWith(word))
        return false;
    const QByteArrayView near = bytes.first(std::min(bytes.size(), longestSeparator));
    const qsizetype end = near.indexOf('\n');
    if (end < 0 && near.size() == longestSeparator)
        return false;
    const QByteArrayView line = firstLine(near);
    if (line.size() < word.size())
        return end >= 0 && beginsWithField(near.sliced(end + 1));
    const QByteArrayView date = behindWord(line.sliced(word.size()));
    return hasClockTime(date) && hasYear(date);
}

/// As long as "Tue Jan  1 10:00:00 2019", in any case.
bool isAsciiTime(QByteArrayView date)
{
    static constexpr QByteArrayView shape = "Aaa Aaa dD DD:DD:DD DDDD";
    if (date.size() != shape.size())
        return false;
    for (qsizetype i = 0; i < shape.size(); ++i) {
        const char c = date[i];
        const bool isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        const bool fits = shape[i] == 'D'                      ? isDigitByte(c)
                          : shape[i] == 'd'                    ? isDigitByte(c) || c == ' '
                          : shape[i] == 'A' || shape[i] == 'a' ? isLetter
                                                               : c == shape[i];
        if (!fits)
            return false;
    }
    return true;
}

/// Whether the bytes begin a message although no empty line is before them: only a line that is written by nobody else
/// does, "From ana@silva.example Tue Jan  1 10:00:00 2019".
bool isSureSeparator(QByteArrayView bytes)
{
    constexpr QByteArrayView word = "From ";
    if (!bytes.startsWith(word))
        return false;
    const QByteArrayView near = bytes.first(std::min(bytes.size(), longestSeparator));
    const qsizetype end = near.indexOf('\n');
    if (end < 0 && near.size() == longestSeparator)
        return false;
    const QByteArrayView rest = firstLine(near).sliced(std::min(firstLine(near).size(), word.size()));
    const qsizetype space = rest.indexOf(' ');
    const QByteArrayView sender = rest.first(std::max<qsizetype>(space, 0));
    return (sender.contains('@') || sender == QByteArrayView("-") || sender == QByteArrayView("MAILER-DAEMON")) &&
           isAsciiTime(behindWord(rest));
}

std::optional<QDateTime> separatorDate(QByteArrayView line)
{
    QByteArrayView rest = behindWord(line);
    for (int word = 0; word < mostSenderWords && !rest.isEmpty(); ++word) {
        rest = behindWord(rest);
        if (const auto date = readMailDate(rest))
            return date;
    }
    return std::nullopt;
}

} // namespace

MailboxReader::MailboxReader(QIODevice &device)
    : m_device(device)
    , m_buffer(std::make_unique_for_overwrite<char[]>(bufferSize + 1))
    , m_base(device.isSequential() ? 0 : device.pos())
    , m_size(device.isSequential() ? 0 : device.size())
{
    if (ahead(3) >= 3 && buffered().startsWith("\xEF\xBB\xBF"))
        m_at += 3;
}

qint64 MailboxReader::size() const
{
    return std::max(m_size, m_base + m_end);
}

/// Sees to it that so many bytes stand in the buffer from m_at on, fewer only at the end; gives how many there are.
qsizetype MailboxReader::ahead(qsizetype wanted)
{
    if (m_end - m_at >= wanted || m_isAtEnd)
        return m_end - m_at;
    std::memmove(m_buffer.get(), m_buffer.get() + m_at, static_cast<size_t>(m_end - m_at));
    m_base += m_at;
    m_end -= m_at;
    m_at = 0;
    // What a CR at the end of the buffer is, tells the byte behind it.
    const auto endsHalf = [this] {
        return m_lineEnd == LineEnd::Unknown && m_end > 0 && m_buffer[static_cast<size_t>(m_end) - 1] == '\r';
    };
    while ((m_end < wanted || endsHalf()) && !m_isAtEnd) {
        const qint64 count = m_device.read(m_buffer.get() + m_end, std::min(bufferSize + 1 - m_end, blockSize));
        m_hasReadError = count < 0 && !m_device.isSequential();
        if (count > 0)
            take(count);
        else
            m_isAtEnd = !m_device.waitForReadyRead(-1);
    }
    return m_end;
}

/// Takes so many bytes more into the buffer. Old Macs end lines with CR alone.
void MailboxReader::take(qint64 count)
{
    // With the byte before, which may have been the first half of a line end.
    char *const begin = m_buffer.get() + std::max<qsizetype>(m_end - 1, 0);
    m_end += count;
    char *const end = m_buffer.get() + m_end;
    if (m_lineEnd == LineEnd::Unknown) {
        const char *const first = std::find_if(begin, end, [](char c) { return c == '\r' || c == '\n'; });
        if (first != end && *first == '\n')
            m_lineEnd = LineEnd::Feed;
        else if (end - first > 1)
            m_lineEnd = first[1] == '\n' ? LineEnd::Feed : LineEnd::Return;
    }
    if (m_lineEnd == LineEnd::Return)
        std::replace(begin, end, '\r', '\n');
}

/// Leaves m_at at the beginning of a message.
bool MailboxReader::skipToSeparator()
{
    while (ahead(longestSeparator) > 0) {
        const char *at = m_buffer.get() + m_at;
        const char *const end = m_buffer.get() + m_end;
        // A line that begins before it can be seen to be a separator or none.
        const char *const enough = m_isAtEnd ? end : end - longestSeparator + 1;
        bool afterEmptyLine = m_afterEmptyLine;
        bool found = false;
        int lines = 0;
        const char *feed = at;
        while (at < enough) {
            found = *at == 'F' && (afterEmptyLine ? isSeparator({at, end - at}) : isSureSeparator({at, end - at}));
            feed = found ? nullptr : static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
            if (!feed)
                break;
            afterEmptyLine = feed == at || (feed == at + 1 && *at == '\r');
            ++lines;
            at = feed + 1;
        }
        m_at = at - m_buffer.get();
        m_line += lines;
        m_afterEmptyLine = afterEmptyLine;
        if (found)
            return true;
        if (!feed)
            skipLongLine();
    }
    return false;
}

/// The line that begins at m_at and does not end in the buffer.
void MailboxReader::skipLongLine()
{
    m_afterEmptyLine = false;
    for (m_at = m_end; ahead(1) > 0; m_at = m_end) {
        const qsizetype feed = buffered().indexOf('\n');
        if (feed < 0)
            continue;
        m_at += feed + 1;
        ++m_line;
        return;
    }
}

/// Fills m_head with the header of the message at m_at; gives the length of the line "From ".
qsizetype MailboxReader::readHead()
{
    for (;;) {
        const QByteArrayView message = buffered();
        const qsizetype feed = message.first(std::min(message.size(), longestSeparator)).indexOf('\n');
        const qsizetype head = feed < 0 ? message.size() : feed + 1;
        scanMailHead(message.sliced(head), m_head);
        if (m_head.isComplete || m_isAtEnd || message.size() - head > largestMailHead)
            return head;
        // Twice as much each time: what is read again is no more than what there is.
        (void)ahead(std::min(2 * message.size() + longestSeparator, bufferSize));
    }
}

std::optional<MailHeaders> MailboxReader::next()
{
    if (!skipToSeparator())
        return std::nullopt;
    const qsizetype separator = readHead();
    MailHeaders headers = mailHeadersOf(m_head);
    headers.line = m_line;
    headers.offset = position();
    if (!headers.date)
        headers.date = separatorDate(firstLine(buffered().first(separator)));
    m_at += separator + m_head.size;
    m_line += 1 + m_head.lines;
    m_afterEmptyLine = false;
    return headers;
}

} // namespace cultivar
