// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_text.h"
#include "core/base/partial_date.h"
#include "core/model/record.h"
#include "core/store/statement.h"

namespace cultivar::store {

// How a field looks in its column: text, integer, real or blob; days and instants as ISO 8601 text (instants in UTC
// with milliseconds, so that text order is time order), enums as their words, a null reference or absent optional as
// NULL.

[[nodiscard]] QString dayText(QDate day);
/// An invalid day for what is none.
[[nodiscard]] QDate dayFromText(QStringView text);
[[nodiscard]] QString instantText(const QDateTime &instant);

template <class T> [[nodiscard]] QVariant toColumn(const T &value)
{
    if constexpr (std::is_same_v<T, QString>)
        return value.isNull() ? QVariant(QString(QLatin1StringView(""))) : QVariant(value);
    else if constexpr (std::is_same_v<T, bool>)
        return QVariant(static_cast<int>(value));
    else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, double>)
        return QVariant(value);
    else if constexpr (std::is_same_v<T, QByteArray>)
        return value.isNull() ? QVariant(QByteArray("")) : QVariant(value);
    else if constexpr (std::is_same_v<T, QDate>)
        return QVariant(dayText(value));
    else if constexpr (std::is_same_v<T, PartialDate>)
        return QVariant(value.toText());
    else if constexpr (std::is_same_v<T, QDateTime>)
        return QVariant(instantText(value));
    else if constexpr (WordedEnum<T>)
        return QVariant(toWord(value));
    else if constexpr (ReferenceTo<T>::value)
        return value.isNull() ? QVariant() : QVariant(value.value());
    else
        return value ? toColumn(*value) : QVariant();
}

/// Ids as one parameter, for `IN (SELECT value FROM json_each(?))`.
[[nodiscard]] QString idList(const std::vector<qint64> &ids);

/// Reads the columns of a row one after the other. A value the field cannot be makes the row DamagedFile.
class ColumnReader
{
public:
    ColumnReader(const Statement &statement, QString table)
        : m_statement(statement)
        , m_table(std::move(table))
    {
    }

    void startRow() { m_column = 0; }

    [[nodiscard]] bool failed() const { return m_failedColumn >= 0; }

    [[nodiscard]] Failure failure() const;

    template <class T> void read(T &field)
    {
        const int column = m_column++;
        if constexpr (OptionalOf<T>::value) {
            if (m_statement.isNull(column))
                return;
            typename OptionalOf<T>::Value value{};
            readAt(column, value);
            field = std::move(value);
        } else if constexpr (ReferenceTo<T>::value) {
            field = T(m_statement.number(column));
        } else {
            readAt(column, field);
        }
    }

private:
    template <class T> void readAt(int column, T &field)
    {
        if constexpr (std::is_same_v<T, QString>)
            field = m_statement.text(column);
        else if constexpr (std::is_same_v<T, bool>)
            field = m_statement.number(column) != 0;
        else if constexpr (std::is_same_v<T, int>)
            field = static_cast<int>(m_statement.number(column));
        else if constexpr (std::is_same_v<T, double>)
            field = m_statement.value(column).toDouble();
        else if constexpr (std::is_same_v<T, QByteArray>)
            field = m_statement.value(column).toByteArray();
        else if constexpr (std::is_same_v<T, QDate>)
            set(column, field, readDay(column));
        else if constexpr (std::is_same_v<T, PartialDate>)
            set(column, field, readPartialDate(column));
        else if constexpr (std::is_same_v<T, QDateTime>)
            set(column, field, readInstant(column));
        else
            set(column, field, fromWord<T>(m_statement.text(column)));
    }

    template <class T> void set(int column, T &field, const std::optional<T> &value)
    {
        if (value)
            field = *value;
        else
            m_failedColumn = column;
    }

    // Empty text is the null value of a field that need not be set.
    [[nodiscard]] std::optional<PartialDate> readPartialDate(int column) const;
    [[nodiscard]] std::optional<QDate> readDay(int column) const;
    [[nodiscard]] std::optional<QDateTime> readInstant(int column) const;

    const Statement &m_statement;
    QString m_table;
    int m_column = 0;
    int m_failedColumn = -1;
};

} // namespace cultivar::store
