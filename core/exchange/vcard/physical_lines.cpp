// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/physical_lines.h"

namespace cultivar {

namespace {

/// How far a carriage return is looked behind.
constexpr qsizetype longestName = 64;

/// Carriage returns that no line feed follows. Without a way out of the loop, so that many bytes are looked at at once.
bool hasLoneReturns(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return false;
    uchar found = bytes.back() == '\r' ? 1 : 0;
    const char *const data = bytes.data();
    for (qsizetype i = 1; i < bytes.size(); ++i)
        found |= static_cast<uchar>(data[i - 1] == '\r') & static_cast<uchar>(data[i] != '\n');
    return found != 0;
}

} // namespace

PhysicalLines::PhysicalLines(QByteArrayView bytes)
    : m_bytes(bytes)
    , m_hasLineFeeds(bytes.contains('\n'))
    , m_isSimple(m_hasLineFeeds && !hasLoneReturns(bytes))
{
}

qsizetype PhysicalLines::endOfLineFrom(qsizetype from)
{
    if (!m_hasLineFeeds)
        return indexFrom('\r', from, m_bytes.size());
    if (m_lineFeed < from) {
        m_lineFeed = m_textEnd = indexFrom('\n', from, m_bytes.size());
        while (m_textEnd > from && m_bytes[m_textEnd - 1] == '\r')
            --m_textEnd;
    }
    m_hasReturn = false;
    // One inside a line ends it if what follows reads as the beginning of a content line.
    for (qsizetype cr = indexFrom('\r', from, m_textEnd); cr < m_textEnd; cr = indexFrom('\r', cr + 1, m_textEnd)) {
        if (headOfContentLine(m_bytes.sliced(cr + 1, std::min(m_textEnd - cr - 1, longestName))))
            return cr;
        m_hasReturn = true;
    }
    return m_lineFeed;
}

} // namespace cultivar
