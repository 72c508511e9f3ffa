// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <QCoreApplication>

namespace cultivar::cli {

std::optional<QDate> dayFrom(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    // Qt takes other separators and what follows a day as well.
    return day.isValid() && day.toString(Qt::ISODate) == text ? std::optional(day) : std::nullopt;
}

QString noneOf(const QString &word, const QString &choices)
{
    return QCoreApplication::translate("cli", "\"%1\" is none of %2").arg(word, choices);
}

Result<std::optional<QDate>> dayOption(const Invocation &invocation, const QString &option)
{
    if (!invocation.isSet(option))
        return std::optional<QDate>();
    const std::optional<QDate> day = dayFrom(invocation.value(option));
    if (!day)
        return fail(ErrorKind::InvalidInput, option, u"day"_s);
    return day;
}

Result<std::optional<int>> numberOption(const Invocation &invocation, const QString &option)
{
    if (!invocation.isSet(option))
        return std::optional<int>();
    bool isNumber = false;
    const int number = invocation.value(option).toInt(&isNumber);
    if (!isNumber || number < 0)
        return fail(ErrorKind::InvalidInput, option, u"whole_number"_s);
    return std::optional(number);
}

Result<std::optional<int>> daysOption(const Invocation &invocation, const QString &option)
{
    if (!invocation.isSet(option))
        return std::optional<int>();
    QString text = invocation.value(option);
    int unit = 1;
    constexpr int daysOfWeek = 7;
    constexpr int daysOfMonth = 30;
    constexpr int daysOfYear = 365;
    for (const auto &[suffix, days] :
         {std::pair(u'd', 1), std::pair(u'w', daysOfWeek), std::pair(u'm', daysOfMonth), std::pair(u'y', daysOfYear)}) {
        if (!text.endsWith(suffix))
            continue;
        unit = days;
        text.chop(1);
        break;
    }
    bool isNumber = false;
    const qint64 number = text.toInt(&isNumber);
    constexpr int longest = 3650;
    if (!isNumber)
        return fail(ErrorKind::InvalidInput, option, u"duration"_s);
    if (number < 1 || number * unit > longest)
        return fail(ErrorKind::InvalidInput, option, u"1_to_3650_days"_s);
    return std::optional(static_cast<int>(number * unit));
}

} // namespace cultivar::cli
