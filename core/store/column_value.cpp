// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/column_value.h"

namespace cultivar::store {

using namespace Qt::StringLiterals;

QString instantText(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

Failure ColumnReader::failure() const
{
    return fail(ErrorKind::DamagedFile, m_table,
                u"column %1: %2"_s.arg(m_failedColumn).arg(m_statement.text(m_failedColumn)));
}

std::optional<PartialDate> ColumnReader::readPartialDate(int column) const
{
    const QString text = m_statement.text(column);
    return text.isEmpty() ? std::optional(PartialDate()) : PartialDate::fromText(text);
}

std::optional<QDate> ColumnReader::readDay(int column) const
{
    const QString text = m_statement.text(column);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() || text.isEmpty() ? std::optional(day) : std::nullopt;
}

std::optional<QDateTime> ColumnReader::readInstant(int column) const
{
    const QString text = m_statement.text(column);
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    return instant.isValid() || text.isEmpty() ? std::optional(instant.toUTC()) : std::nullopt;
}

} // namespace cultivar::store
