// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.h"

#include "core/base/enum_text.h"
#include "core/base/partial_date.h"

#include <QStringList>

#include <optional>
#include <vector>

// How a field of a record stands in one cell of our own CSV.
//
// A value: text as it is; days ISO 8601; instants ISO 8601 in UTC with milliseconds; numbers with a point; true, false;
// enums their word. An empty cell is the field's default. A list: its elements with "; " between. An element that has
// several fields: they stand in the order of the struct's description with
// "|" between, those left out at the end being at their default ("ana@example.org|work; ana@example.com"). A backslash
// takes from the next character any meaning it has here; space at the ends of a field does not count unless so marked.
// An element without any text is written "|".
//
// Read are also what spreadsheets of other languages make of values: a decimal comma, "24.12.1970" and other days that
// onlyDay() understands, "WAHR".

namespace cultivar::csv {

/// A list element as its fields.
using Fields = QStringList;

[[nodiscard]] QString joinedElements(const std::vector<Fields> &elements);
[[nodiscard]] std::vector<Fields> splitElements(QStringView cell);

[[nodiscard]] QString instantText(const QDateTime &instant);
[[nodiscard]] std::optional<QDateTime> instantFrom(const QString &text);
[[nodiscard]] QString numberText(double number);
[[nodiscard]] std::optional<double> numberFrom(const QString &text);
[[nodiscard]] std::optional<bool> truthFrom(const QString &text);
[[nodiscard]] std::optional<PartialDate> dayFrom(const QString &text);

template <class T> [[nodiscard]] QString valueText(const T &value)
{
    if constexpr (std::is_same_v<T, QString>)
        return value;
    else if constexpr (std::is_same_v<T, bool>)
        return value ? QStringLiteral("true") : QStringLiteral("false");
    else if constexpr (std::is_same_v<T, int>)
        return QString::number(value);
    else if constexpr (std::is_same_v<T, double>)
        return numberText(value);
    else if constexpr (std::is_same_v<T, QDate>)
        return value.toString(Qt::ISODate);
    else if constexpr (std::is_same_v<T, PartialDate>)
        return value.toText();
    else if constexpr (std::is_same_v<T, QDateTime>)
        return instantText(value);
    else if constexpr (OptionalOf<T>::value)
        return value ? valueText(*value) : QString();
    else
        return toWord(value);
}

/// Nothing if the text does not say such a value. The text is not empty.
template <class T> [[nodiscard]] std::optional<T> valueFrom(const QString &text)
{
    bool ok = true;
    if constexpr (std::is_same_v<T, QString>) {
        return text;
    } else if constexpr (std::is_same_v<T, bool>) {
        return truthFrom(text.trimmed());
    } else if constexpr (std::is_same_v<T, int>) {
        const int number = text.trimmed().toInt(&ok);
        return ok ? std::optional(number) : std::nullopt;
    } else if constexpr (std::is_same_v<T, double>) {
        return numberFrom(text.trimmed());
    } else if constexpr (std::is_same_v<T, QDate>) {
        if (const QDate iso = QDate::fromString(text.trimmed(), Qt::ISODate); iso.isValid())
            return iso;
        const std::optional<PartialDate> day = dayFrom(text.trimmed());
        return day ? day->exactDay() : std::nullopt;
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        return dayFrom(text.trimmed());
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        return instantFrom(text.trimmed());
    } else if constexpr (OptionalOf<T>::value) {
        const auto value = valueFrom<typename OptionalOf<T>::Value>(text);
        return value ? std::optional<T>(T(*value)) : std::nullopt;
    } else {
        return fromWord<T>(text.trimmed());
    }
}

/// The fields of a list element, without those at the end that are at their default.
template <Described T> [[nodiscard]] Fields fieldsOf(const T &element)
{
    static const T defaults{};
    Fields fields;
    qsizetype told = 0;
    T::describe([&](const char *, auto member) {
        fields.append(valueText(element.*member));
        if (element.*member != defaults.*member)
            told = fields.size();
    });
    return fields.first(told);
}

template <Described T> [[nodiscard]] std::optional<T> elementFrom(const Fields &fields)
{
    T element{};
    bool understood = true;
    qsizetype at = 0;
    T::describe([&](const char *, auto member) {
        const QString text = fields.value(at++);
        if (text.isEmpty())
            return;
        auto value = valueFrom<std::remove_cvref_t<decltype(element.*member)>>(text);
        if (value)
            element.*member = std::move(*value);
        else
            understood = false;
    });
    return understood && fields.size() <= at ? std::optional(element) : std::nullopt;
}

template <ListField L> [[nodiscard]] QString listText(const L &list)
{
    std::vector<Fields> elements;
    for (const auto &element : list) {
        if constexpr (std::is_same_v<L, QStringList>)
            elements.push_back({element});
        else
            elements.push_back(fieldsOf(element));
    }
    return joinedElements(elements);
}

template <ListField L> [[nodiscard]] std::optional<L> listFrom(const QString &cell)
{
    L list;
    for (const Fields &fields : splitElements(cell)) {
        if constexpr (std::is_same_v<L, QStringList>) {
            list.append(fields == Fields{QString(), QString()} ? QString() : fields.join(u'|'));
        } else {
            auto element = elementFrom<typename ListOf<L>::Element>(fields);
            if (!element)
                return std::nullopt;
            list.push_back(std::move(*element));
        }
    }
    return list;
}

} // namespace cultivar::csv
