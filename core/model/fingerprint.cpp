// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fingerprint.h"

namespace cultivar {

namespace {
constexpr quint64 prime = 0x100000001b3U;
}

void Fingerprint::mixWord(quint64 word)
{
    m_hash = (m_hash ^ word) * prime;
    // A product carries nothing downwards, so what differs in the upper half of a word is brought there.
    m_hash ^= m_hash >> 32;
}

void Fingerprint::mix(const QString &text)
{
    mixNumber(text.size());
    const QChar *unit = text.constData();
    qsizetype left = text.size();
    for (; left >= 4; left -= 4, unit += 4)
        mixWord(quint64(unit[0].unicode()) | quint64(unit[1].unicode()) << 16 | quint64(unit[2].unicode()) << 32 |
                quint64(unit[3].unicode()) << 48);
    for (; left > 0; --left, ++unit)
        mixWord(unit->unicode());
}

void Fingerprint::mixNumber(qint64 number)
{
    const auto bits = std::bit_cast<quint64>(number);
    m_hash = (m_hash ^ (bits & 0xffffffffU)) * prime;
    m_hash = (m_hash ^ (bits >> 32)) * prime;
}

void Fingerprint::mixBytes(const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; ++i)
        m_hash = (m_hash ^ static_cast<unsigned char>(bytes[i])) * prime;
}

} // namespace cultivar
