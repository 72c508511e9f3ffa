// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"

namespace cultivar {

/// Values no field has by default, each different from the last, so that a mix-up of two fields shows.
class SampleValues
{
public:
    template <Described T> void fill(T &value)
    {
        T::describe([&](const char *, auto member) { fillValue(value.*member); });
    }

    template <RecordType R> [[nodiscard]] R record()
    {
        R made;
        made.id = Id<R>(++m_count);
        made.uid = Uid(QStringLiteral("uid-%1").arg(++m_count));
        made.trashed = instant();
        fill(made);
        return made;
    }

    template <class T> void fillValue(T &value)
    {
        ++m_count;
        if constexpr (std::is_same_v<T, QString>) {
            value = QStringLiteral("text %1 é \" 李").arg(m_count);
        } else if constexpr (std::is_same_v<T, QByteArray>) {
            value = QByteArray("\0\xff bytes ", 9) + QByteArray::number(m_count);
        } else if constexpr (std::is_same_v<T, bool>) {
            value = !value;
        } else if constexpr (std::is_same_v<T, int>) {
            value = m_count + 1000;
        } else if constexpr (std::is_same_v<T, double>) {
            value = 1.0 / (m_count + 3);
        } else if constexpr (std::is_same_v<T, QDate>) {
            value = QDate(2026, 1, 1).addDays(m_count);
        } else if constexpr (std::is_same_v<T, PartialDate>) {
            value = *PartialDate::of({}, 12, 1 + m_count % 28);
        } else if constexpr (std::is_same_v<T, QDateTime>) {
            value = instant();
        } else if constexpr (WordedEnum<T>) {
            const auto last = static_cast<int>(EnumWords<T>::words.size()) - 1;
            value = static_cast<int>(value) == last ? static_cast<T>(0) : static_cast<T>(last);
        } else if constexpr (ReferenceTo<T>::value) {
            value = T(m_count);
        } else if constexpr (OptionalOf<T>::value) {
            value.emplace();
            fillValue(*value);
        } else if constexpr (ListField<T>) {
            for (int i = 0; i < 2; ++i) {
                typename ListOf<T>::Element element{};
                fillValue(element);
                value.push_back(element);
            }
        } else {
            fill(value);
        }
    }

private:
    [[nodiscard]] QDateTime instant()
    {
        return QDateTime(QDate(2026, 3, 29), QTime(1, 30, 0, 7), Qt::UTC).addSecs(++m_count);
    }

    int m_count = 0;
};

} // namespace cultivar
