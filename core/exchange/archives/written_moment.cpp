// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/written_moment.h"

#include <QRegularExpression>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr int lastWrittenYear = 9999;

} // namespace

std::optional<QDateTime> writtenInstant(QStringView text)
{
    static const QRegularExpression shape(u"^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2}:[0-9]{2})"
                                          "(?:\\.[0-9]+)?(?:Z|([+-][0-9]{2}):?([0-9]{2}))?)?$"_s);
    constexpr int secondsOfMinute = 60;
    const QRegularExpressionMatch match = shape.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    // Read apart, for together they might not exist in the zone of this machine.
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = match.captured(2).isEmpty() ? QTime(0, 0) : QTime::fromString(match.captured(2), Qt::ISODate);
    if (!day.isValid() || !time.isValid())
        return std::nullopt;
    const QString hours = match.captured(3);
    const int minutes = match.captured(4).toInt() * (hours.startsWith(u'-') ? -1 : 1);
    const int offset = hours.toInt() * secondsOfMinute + minutes;
    const QDateTime at = QDateTime(day, time, Qt::UTC).addSecs(-qint64(offset) * secondsOfMinute);
    const int year = at.date().year();
    return year < 1 || year > lastWrittenYear ? std::nullopt : std::optional(at);
}

std::optional<QDate> writtenDay(QStringView text)
{
    constexpr qsizetype lengthOfDay = 10;
    if (!writtenInstant(text))
        return std::nullopt;
    return QDate::fromString(text.left(lengthOfDay).toString(), Qt::ISODate);
}

} // namespace cultivar
