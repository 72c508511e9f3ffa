// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fingerprint.h"

namespace cultivar {

namespace {
constexpr quint64 prime = 0x100000001b3U;
}

void Fingerprint::mix(const QString &text)
{
    mixNumber(text.size());
    for (const QChar unit : text)
        m_hash = (m_hash ^ unit.unicode()) * prime;
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
