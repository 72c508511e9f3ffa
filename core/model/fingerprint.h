// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"

#include <bit>

namespace cultivar {

/// A 64-bit digest of a record's fields, the same on every machine and in every version (after FNV-1a, texts by
/// four units at a time; fields at their default do not count, so a field that a later version adds changes nothing).
/// Tells whether a record is as an import left it. The id is not part.
class Fingerprint
{
public:
    template <RecordType R> [[nodiscard]] static qint64 of(const R &record)
    {
        Fingerprint fingerprint;
        fingerprint.mix(record.uid.text());
        fingerprint.mixValue(record.trashed);
        fingerprint.mixFields(record);
        return std::bit_cast<qint64>(fingerprint.m_hash);
    }

private:
    template <Described T> void mixFields(const T &value)
    {
        [[maybe_unused]] static const T defaults{};
        T::describe([&](const char *name, auto member) {
            if (value.*member == defaults.*member)
                return;
            mixBytes(name, strlen(name));
            mixValue(value.*member);
        });
    }

    template <class T> void mixValue(const T &value)
    {
        if constexpr (std::is_same_v<T, QString>) {
            mix(value);
        } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, int> || std::is_enum_v<T>) {
            mixNumber(static_cast<qint64>(value));
        } else if constexpr (std::is_same_v<T, double>) {
            mixNumber(std::bit_cast<qint64>(value));
        } else if constexpr (std::is_same_v<T, QByteArray>) {
            mixNumber(value.size());
            mixBytes(value.constData(), static_cast<size_t>(value.size()));
        } else if constexpr (std::is_same_v<T, QDate>) {
            mixNumber(value.toJulianDay());
        } else if constexpr (std::is_same_v<T, PartialDate>) {
            mix(value.toText());
        } else if constexpr (std::is_same_v<T, QDateTime>) {
            mixNumber(value.toMSecsSinceEpoch());
        } else if constexpr (ReferenceTo<T>::value) {
            mixNumber(value.value());
        } else if constexpr (OptionalOf<T>::value) {
            mixNumber(value.has_value());
            if (value)
                mixValue(*value);
        } else if constexpr (ListField<T>) {
            mixNumber(value.size());
            for (const auto &element : value)
                mixValue(element);
        } else {
            mixFields(value);
        }
    }

    void mix(const QString &text);
    void mixWord(quint64 word);
    void mixNumber(qint64 number);
    void mixBytes(const char *bytes, size_t size);

    quint64 m_hash = 0xcbf29ce484222325U;
};

} // namespace cultivar
