// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/partial_date.h"

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// A number of exactly `digits` ASCII digits at `from`; -1 if it is something else.
int numberAt(QStringView text, qsizetype from, qsizetype digits)
{
    if (from + digits > text.size())
        return -1;
    int number = 0;
    for (qsizetype i = from; i < from + digits; ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < u'0' || unit > u'9')
            return -1;
        number = number * 10 + (unit - u'0');
    }
    return number;
}

/// Zeros in front up to `width` digits.
void appendPadded(QString &text, int number, int width)
{
    int unit = 1;
    for (int i = 1; i < width; ++i)
        unit *= 10;
    for (; unit > 0; unit /= 10)
        text += QChar(u'0' + number / unit % 10);
}

std::optional<int> known(int part)
{
    return part == 0 ? std::nullopt : std::optional(part);
}

std::optional<PartialDate> ofParts(int year, int month, int day)
{
    if (year < 0 || month < 0 || day < 0)
        return std::nullopt;
    return PartialDate::of(known(year), known(month), known(day));
}

} // namespace

PartialDate::PartialDate(QDate date)
    : m_year(date.year())
    , m_month(date.month())
    , m_day(date.day())
{
}

std::optional<PartialDate> PartialDate::of(std::optional<int> year, std::optional<int> month, std::optional<int> day)
{
    constexpr int leapYear = 2000;
    if (!year && !month)
        return std::nullopt;
    if (year && (*year < 1 || *year > 9999))
        return std::nullopt;
    if (month && (*month < 1 || *month > 12))
        return std::nullopt;
    if (day && (!month || !QDate::isValid(year.value_or(leapYear), *month, *day)))
        return std::nullopt;
    if (!year && !day)
        return std::nullopt;
    PartialDate date;
    date.m_year = year.value_or(0);
    date.m_month = month.value_or(0);
    date.m_day = day.value_or(0);
    return date;
}

std::optional<PartialDate> PartialDate::fromText(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u"--")) {
        const QStringView rest = text.mid(2);
        if (rest.size() == 5 && rest[2] == u'-')
            return ofParts(0, numberAt(rest, 0, 2), numberAt(rest, 3, 2));
        return rest.size() == 4 ? ofParts(0, numberAt(rest, 0, 2), numberAt(rest, 2, 2)) : std::nullopt;
    }
    switch (text.size()) {
    case 4:
        return ofParts(numberAt(text, 0, 4), 0, 0);
    case 7:
        return text[4] == u'-' ? ofParts(numberAt(text, 0, 4), numberAt(text, 5, 2), 0) : std::nullopt;
    case 8:
        return ofParts(numberAt(text, 0, 4), numberAt(text, 4, 2), numberAt(text, 6, 2));
    case 10:
        if (text[4] != u'-' || text[7] != u'-')
            return std::nullopt;
        return ofParts(numberAt(text, 0, 4), numberAt(text, 5, 2), numberAt(text, 8, 2));
    default:
        return std::nullopt;
    }
}

QString PartialDate::toText() const
{
    if (isNull())
        return {};
    QString text;
    text.reserve(10);
    if (m_year == 0) {
        text += u"--";
        appendPadded(text, m_month, 2);
        text += u'-';
        appendPadded(text, m_day, 2);
        return text;
    }
    appendPadded(text, m_year, 4);
    for (const int part : {m_month, m_day}) {
        if (part == 0)
            continue;
        text += u'-';
        appendPadded(text, part, 2);
    }
    return text;
}

std::optional<int> PartialDate::year() const
{
    return known(m_year);
}

std::optional<int> PartialDate::month() const
{
    return known(m_month);
}

std::optional<int> PartialDate::day() const
{
    return known(m_day);
}

std::optional<QDate> PartialDate::exactDay() const
{
    if (m_year == 0 || m_month == 0 || m_day == 0)
        return std::nullopt;
    return QDate(m_year, m_month, m_day);
}

std::optional<QDate> PartialDate::anniversaryIn(int inYear) const
{
    if (m_month == 0 || m_day == 0)
        return std::nullopt;
    const QDate day(inYear, m_month, m_day);
    return day.isValid() ? day : QDate(inYear, 2, 28);
}

} // namespace cultivar
