// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/column_value.h"

#include <QCalendar>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

void putDigits(QChar *out, int number, int digits)
{
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        out[i] = QChar(u'0' + number % 10);
}

} // namespace

QString dayText(QDate day)
{
    // Every interaction comes through here, and QDate::toString() prints like printf does.
    const QCalendar::YearMonthDay parts = QCalendar().partsFromDate(day);
    if (!day.isValid() || parts.year < 1 || parts.year > 9999)
        return day.toString(Qt::ISODate);
    QString text(10, u'-');
    QChar *out = text.data();
    putDigits(out, parts.year, 4);
    putDigits(out + 5, parts.month, 2);
    putDigits(out + 8, parts.day, 2);
    return text;
}

QDate dayFromText(QStringView text)
{
    const std::optional<PartialDate> date = text.size() == 10 ? PartialDate::fromText(text) : std::nullopt;
    return date ? date->exactDay().value_or(QDate()) : QDate::fromString(text.toString(), Qt::ISODate);
}

QString idList(const std::vector<qint64> &ids)
{
    QStringList texts;
    for (const qint64 id : ids)
        texts += QString::number(id);
    return u'[' + texts.join(u',') + u']';
}

QString instantText(const QDateTime &instant)
{
    const QDateTime utc = instant.toUTC();
    if (!utc.isValid())
        return utc.toString(Qt::ISODateWithMs);
    const QTime time = utc.time();
    QString clock(14, u':');
    QChar *out = clock.data();
    out[0] = u'T';
    putDigits(out + 1, time.hour(), 2);
    putDigits(out + 4, time.minute(), 2);
    putDigits(out + 7, time.second(), 2);
    out[9] = u'.';
    putDigits(out + 10, time.msec(), 3);
    out[13] = u'Z';
    return dayText(utc.date()) + clock;
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
    const QDate day = dayFromText(text);
    return day.isValid() || text.isEmpty() ? std::optional(day) : std::nullopt;
}

std::optional<QDateTime> ColumnReader::readInstant(int column) const
{
    const QString text = m_statement.text(column);
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    return instant.isValid() || text.isEmpty() ? std::optional(instant.toUTC()) : std::nullopt;
}

} // namespace cultivar::store
