// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/vcard/content_line.h"

#include <QByteArrayView>

#include <algorithm>
#include <cstring>

namespace cultivar {

/// The lines of a file as they stand in it, before they are unfolded. They end in LF, CR LF, CR CR LF, or CR where a
/// content line follows. Each byte is looked at a fixed number of times.
class PhysicalLines
{
public:
    /// `bytes` must outlive the lines.
    explicit PhysicalLines(QByteArrayView bytes);

    /// The next one, if there is one.
    bool next()
    {
        if (m_held) {
            m_held = false;
            return true;
        }
        if (m_at >= m_bytes.size())
            return false;
        const qsizetype end = m_isSimple ? indexFrom('\n', m_at, m_bytes.size()) : endOfLineFrom(m_at);
        m_lineAt = m_at;
        m_line = m_bytes.sliced(m_at, end - m_at);
        m_at = end + 1;
        ++m_number;
        while (!m_line.isEmpty() && m_line.back() == '\r')
            m_line.chop(1);
        return true;
    }

    /// Without its end.
    [[nodiscard]] QByteArrayView line() const { return m_line; }

    /// 1-based.
    [[nodiscard]] int number() const { return m_number; }

    /// There may be carriage returns in it.
    [[nodiscard]] bool hasReturn() const { return m_hasReturn; }

    /// A line follows that continues this one.
    [[nodiscard]] bool foldFollows() const { return m_at < m_bytes.size() && isBlank(m_bytes[m_at]); }

    /// next() is to give it again.
    void hold() { m_held = true; }

    void skipFirst(qsizetype bytes) { m_line = m_line.sliced(bytes); }

    /// It is only the first `length` bytes, and next() is to give what begins at `rest`, as a line of the same number.
    void partAt(qsizetype length, qsizetype rest)
    {
        m_at = m_lineAt + rest;
        m_line = m_line.first(length);
        --m_number;
    }

    /// Where what next() will give begins.
    [[nodiscard]] qsizetype position() const { return m_held ? m_lineAt : std::min(m_at, m_bytes.size()); }

    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }

private:
    [[nodiscard]] qsizetype indexFrom(char wanted, qsizetype begin, qsizetype end) const
    {
        const void *found =
            begin < end ? std::memchr(m_bytes.data() + begin, wanted, static_cast<size_t>(end - begin)) : nullptr;
        return found ? static_cast<const char *>(found) - m_bytes.data() : end;
    }

    qsizetype endOfLineFrom(qsizetype from);

    QByteArrayView m_bytes;
    bool m_hasLineFeeds = false;
    bool m_isSimple = false; ///< every line ends with a line feed
    qsizetype m_at = 0;
    qsizetype m_lineAt = 0;    ///< where m_line begins
    qsizetype m_lineFeed = -1; ///< the first at or after m_at, once it was looked for
    qsizetype m_textEnd = 0;   ///< before m_lineFeed and its carriage returns
    QByteArrayView m_line;
    int m_number = 0;
    bool m_hasReturn = false;
    bool m_held = false;
};

} // namespace cultivar
