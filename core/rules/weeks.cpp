// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/weeks.h"

namespace cultivar::rules {

using namespace Qt::StringLiterals;

QString isoWeek(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return u"%1-W%2"_s.arg(year, 4, 10, QChar(u'0')).arg(week, 2, 10, QChar(u'0'));
}

QDate mondayOf(QDate day)
{
    return day.addDays(Qt::Monday - day.dayOfWeek());
}

QDate sundayOf(QDate day)
{
    return day.addDays(Qt::Sunday - day.dayOfWeek());
}

qint64 weekNumberSinceEpoch(QDate day)
{
    constexpr int daysOfWeek = 7;
    // From a Monday to a Monday, so that nothing is left over on either side of the epoch.
    return QDate(1970, 1, 5).daysTo(mondayOf(day)) / daysOfWeek;
}

} // namespace cultivar::rules
