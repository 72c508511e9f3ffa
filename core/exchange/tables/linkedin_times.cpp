// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/linkedin_times.h"

#include <QRegularExpression>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

std::optional<QDateTime> instantOf(QDate day, QTime time, const QTimeZone &zone)
{
    // An hour that the change of the clocks skips has no instant of its own; the next one is near enough.
    const QDateTime instant = QDateTime(day, time, zone).toUTC();
    return day.isValid() && time.isValid() && instant.isValid() ? std::optional(instant) : std::nullopt;
}

std::optional<QDateTime> yearFirst(const QString &text)
{
    static const QRegularExpression shape(
        u"^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[ T](\\d{1,2}):(\\d{2})(?::(\\d{2}))? ?(?:UTC|Z)$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int part) { return match.captured(part).toInt(); };
    return instantOf(QDate(number(1), number(2), number(3)), QTime(number(4), number(5), number(6)), QTimeZone::utc());
}

std::optional<QDateTime> monthFirst(const QString &text, const QTimeZone &mine)
{
    // The space before AM and PM is at times a narrow one.
    static const QRegularExpression shape(
        u"^(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4}),?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s*([AaPp])[Mm])?$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int part) { return match.captured(part).toInt(); };
    const int year = number(3) < 100 ? 2000 + number(3) : number(3);
    int hour = number(4);
    if (const QString half = match.captured(7).toLower(); !half.isEmpty()) {
        constexpr int noon = 12;
        if (hour < 1 || hour > noon)
            return std::nullopt;
        hour = hour % noon + (half == u"p" ? noon : 0);
    }
    return instantOf(QDate(year, number(1), number(2)), QTime(hour, number(5), number(6)), mine);
}

} // namespace

std::optional<QDateTime> linkedInInstant(const QString &text, const QTimeZone &mine)
{
    const QString trimmed = text.trimmed();
    if (const std::optional<QDateTime> instant = yearFirst(trimmed))
        return instant;
    return monthFirst(trimmed, mine);
}

} // namespace cultivar
