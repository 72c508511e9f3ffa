// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/records.h"

#include <QJsonArray>
#include <QJsonObject>

// The JSON form of every described struct. Fields at their default are left out; days are ISO 8601, instants ISO 8601
// in UTC with milliseconds, enums their words, bytes base64. A key that is not known is refused: data of a later
// version is not cut silently.
//
// `References` says how an id looks outside: the undo log keeps keys, the archive writes uids. It offers
//   template <class R> QJsonValue write(Id<R>);   template <class R> std::optional<Id<R>> read(Id<R>, const QJsonValue
//   &);

namespace cultivar::json {

/// Ids as the numbers they are, for what stays in the same database.
struct Keys
{
    template <class R> static QJsonValue write(Id<R> id) { return QJsonValue(id.value()); }

    template <class R> static std::optional<Id<R>> read(Id<R>, const QJsonValue &value)
    {
        return value.isDouble() ? std::optional(Id<R>(value.toInteger())) : std::nullopt;
    }
};

[[nodiscard]] QJsonValue writeInstant(const QDateTime &instant);
[[nodiscard]] std::optional<QDateTime> readInstant(const QJsonValue &value);
[[nodiscard]] std::optional<QDate> readDay(const QJsonValue &value);

template <Described T, class References> [[nodiscard]] QJsonObject writeFields(const T &value, References &references);
template <Described T, class References>
[[nodiscard]] Result<T> readFields(const QJsonObject &object, References &references);

template <class T, class References> [[nodiscard]] QJsonValue writeValue(const T &value, References &references)
{
    if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, bool> || std::is_same_v<T, int> ||
                  std::is_same_v<T, double>) {
        return QJsonValue(value);
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        return QJsonValue(QString::fromLatin1(value.toBase64()));
    } else if constexpr (std::is_same_v<T, QDate>) {
        return QJsonValue(value.toString(Qt::ISODate));
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        return QJsonValue(value.toText());
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        return writeInstant(value);
    } else if constexpr (WordedEnum<T>) {
        return QJsonValue(toWord(value));
    } else if constexpr (ReferenceTo<T>::value) {
        return references.write(value);
    } else if constexpr (OptionalOf<T>::value) {
        return value ? writeValue(*value, references) : QJsonValue();
    } else if constexpr (ListField<T>) {
        QJsonArray array;
        for (const auto &element : value)
            array.append(writeValue(element, references));
        return array;
    } else {
        return writeFields(value, references);
    }
}

/// Nothing if the JSON is of another type or says what the field cannot be.
template <class T, class References>
[[nodiscard]] std::optional<T> readValue(const QJsonValue &json, References &references)
{
    if constexpr (std::is_same_v<T, QString>) {
        return json.isString() ? std::optional(json.toString()) : std::nullopt;
    } else if constexpr (std::is_same_v<T, bool>) {
        return json.isBool() ? std::optional(json.toBool()) : std::nullopt;
    } else if constexpr (std::is_same_v<T, int>) {
        return json.isDouble() && json.toDouble() == json.toInt(-1) ? std::optional(json.toInt()) : std::nullopt;
    } else if constexpr (std::is_same_v<T, double>) {
        return json.isDouble() ? std::optional(json.toDouble()) : std::nullopt;
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        return json.isString() ? std::optional(QByteArray::fromBase64(json.toString().toLatin1())) : std::nullopt;
    } else if constexpr (std::is_same_v<T, QDate>) {
        return readDay(json);
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        return json.isString() ? PartialDate::fromText(json.toString()) : std::nullopt;
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        return readInstant(json);
    } else if constexpr (WordedEnum<T>) {
        return json.isString() ? fromWord<T>(json.toString()) : std::nullopt;
    } else if constexpr (ReferenceTo<T>::value) {
        return references.read(T(), json);
    } else if constexpr (OptionalOf<T>::value) {
        using Value = typename OptionalOf<T>::Value;
        const std::optional<Value> value = readValue<Value>(json, references);
        return value ? std::optional<T>(T(*value)) : std::nullopt;
    } else if constexpr (ListField<T>) {
        if (!json.isArray())
            return std::nullopt;
        T list;
        for (const QJsonValue element : json.toArray()) {
            auto value = readValue<typename ListOf<T>::Element>(element, references);
            if (!value)
                return std::nullopt;
            list.push_back(std::move(*value));
        }
        return list;
    } else {
        if (!json.isObject())
            return std::nullopt;
        const Result<T> value = readFields<T>(json.toObject(), references);
        return value ? std::optional<T>(*value) : std::nullopt;
    }
}

template <Described T, class References> QJsonObject writeFields(const T &value, References &references)
{
    [[maybe_unused]] static const T defaults{};
    QJsonObject object;
    T::describe([&](const char *name, auto member) {
        if (value.*member != defaults.*member)
            object.insert(QLatin1StringView(name), writeValue(value.*member, references));
    });
    return object;
}

template <Described T, class References> Result<T> readFields(const QJsonObject &object, References &references)
{
    T value{};
    QString wrong;
    qsizetype known = 0;
    T::describe([&](const char *name, auto member) {
        const auto field = object.constFind(QLatin1StringView(name));
        if (field == object.constEnd())
            return;
        ++known;
        auto read = readValue<std::remove_cvref_t<decltype(value.*member)>>(*field, references);
        if (read)
            value.*member = std::move(*read);
        else if (wrong.isEmpty())
            wrong = QString::fromLatin1(name);
    });
    if (!wrong.isEmpty())
        return fail(ErrorKind::InvalidInput, wrong);
    if (known != object.size())
        return fail(ErrorKind::InvalidInput, object.keys().join(u", "));
    return value;
}

/// A whole record: its fields with "uid" and "trashed"; "id" only where `References` keeps keys.
template <RecordType R, class References> [[nodiscard]] QJsonObject writeRecord(const R &record, References &references)
{
    QJsonObject object = writeFields(record, references);
    object.insert(u"uid"_s, record.uid.text());
    if (record.trashed)
        object.insert(u"trashed"_s, writeInstant(*record.trashed));
    if constexpr (std::is_same_v<References, Keys>)
        object.insert(u"id"_s, record.id.value());
    return object;
}

template <RecordType R, class References> [[nodiscard]] Result<R> readRecord(QJsonObject object, References &references)
{
    const QJsonValue uid = object.take(u"uid"_s);
    const QJsonValue trashed = object.take(u"trashed"_s);
    const QJsonValue id = object.take(u"id"_s);
    if (!uid.isString() || uid.toString().isEmpty())
        return fail(ErrorKind::InvalidInput, u"uid"_s);
    Result<R> record = readFields<R>(object, references);
    if (!record)
        return record;
    record->uid = Uid(uid.toString());
    if (!trashed.isUndefined()) {
        record->trashed = readInstant(trashed);
        if (!record->trashed)
            return fail(ErrorKind::InvalidInput, u"trashed"_s);
    }
    if constexpr (std::is_same_v<References, Keys>)
        record->id = Id<R>(id.toInteger());
    return record;
}

} // namespace cultivar::json
