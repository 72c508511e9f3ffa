// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

namespace cultivar::cli {

Result<std::optional<QDate>> dayOption(const Invocation &invocation, const QString &option)
{
    if (!invocation.isSet(option))
        return std::optional<QDate>();
    const QDate day = QDate::fromString(invocation.value(option), Qt::ISODate);
    if (!day.isValid())
        return fail(ErrorKind::InvalidInput, option, invocation.value(option));
    return std::optional(day);
}

Result<std::optional<int>> numberOption(const Invocation &invocation, const QString &option)
{
    if (!invocation.isSet(option))
        return std::optional<int>();
    bool isNumber = false;
    const int number = invocation.value(option).toInt(&isNumber);
    if (!isNumber || number < 0)
        return fail(ErrorKind::InvalidInput, option, invocation.value(option));
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
    const int number = text.toInt(&isNumber);
    constexpr int longest = 3650;
    if (!isNumber || number < 1 || number > longest)
        return fail(ErrorKind::InvalidInput, option, invocation.value(option));
    return std::optional(number * unit);
}

} // namespace cultivar::cli
