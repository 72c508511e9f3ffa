// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_date.h"

#include <array>
#include <string_view>

namespace cultivar {

namespace {

constexpr int hoursOfDay = 24;
constexpr int minutesOfHour = 60;
constexpr int leapSecond = 60;
constexpr int firstMailYear = 1900;
constexpr int firstOfThisCentury = 50; // RFC 5322, 4.3: 00 to 49 is 2000 to 2049
constexpr qint64 julianDayOf1970 = 2440588;
constexpr qint64 secondsOfDay = 86400;

struct NamedZone
{
    std::string_view name;
    int hours;
};

/// RFC 5322, 4.3, and those in common use that have one meaning only.
constexpr std::array<NamedZone, 20> namedZones = {{{"est", -5},  {"edt", -4}, {"cst", -6}, {"cdt", -5},  {"mst", -7},
                                                   {"mdt", -6},  {"pst", -8}, {"pdt", -7}, {"akst", -9}, {"akdt", -8},
                                                   {"hst", -10}, {"west", 1}, {"cet", 1},  {"cest", 2},  {"met", 1},
                                                   {"mest", 2},  {"eet", 2},  {"eest", 3}, {"msk", 3},   {"jst", 9}}};

bool isDateDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isDateLetter(char c)
{
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c & 0x80) != 0;
}

bool isSameWord(QByteArrayView word, std::string_view lower)
{
    if (word.size() != static_cast<qsizetype>(lower.size()))
        return false;
    for (qsizetype i = 0; i < word.size(); ++i)
        if ((word[i] | 0x20) != lower[static_cast<size_t>(i)])
            return false;
    return true;
}

/// 1 to 12 by the first three letters; 0 if it is none.
int monthNamed(QByteArrayView word)
{
    static constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                                "jul", "aug", "sep", "oct", "nov", "dec"};
    if (word.size() < 3)
        return 0;
    for (size_t i = 0; i < months.size(); ++i)
        if (isSameWord(word.first(3), months[i]))
            return static_cast<int>(i) + 1;
    return 0;
}

class MailDateReader
{
public:
    explicit MailDateReader(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] std::optional<QDateTime> read()
    {
        skip();
        if (!(isIsoDate() ? readIso() : readNamed()) || !QDate::isValid(m_year, m_month, m_day))
            return std::nullopt;
        const qint64 days = QDate(m_year, m_month, m_day).toJulianDay() - julianDayOf1970;
        return QDateTime::fromSecsSinceEpoch(days * secondsOfDay + m_seconds - m_offset, Qt::UTC);
    }

private:
    struct Number
    {
        int value = 0;
        int digits = 0; ///< 0: there was none
    };

    [[nodiscard]] char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool take(char wanted)
    {
        const bool found = m_at < m_text.size() && m_text[m_at] == wanted;
        m_at += found ? 1 : 0;
        return found;
    }

    void skip();
    void skipComment();
    Number takeNumber();
    QByteArrayView takeLetters();
    [[nodiscard]] bool isIsoDate() const;
    bool readIso();
    bool readNamed();
    bool readDayMonthYear();
    bool readMonthDay(int month);
    bool takeDay();
    bool takeYear();
    bool takeTime();
    bool takeHalfOfDay(int &hour);
    bool takeZone();
    bool takeOffset();

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
    qint64 m_seconds = 0; ///< since midnight
    qint64 m_offset = 0;  ///< seconds east of UTC
};

/// What stands between the parts: spaces, punctuation, comments.
void MailDateReader::skip()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == '(')
            skipComment();
        else if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == '.')
            ++m_at;
        else
            return;
    }
}

void MailDateReader::skipComment()
{
    int depth = 0;
    while (m_at < m_text.size()) {
        const char c = m_text[m_at++];
        if (c == '\\')
            ++m_at;
        else if (c == '(')
            ++depth;
        else if (c == ')' && --depth == 0)
            return;
    }
}

MailDateReader::Number MailDateReader::takeNumber()
{
    constexpr int mostDigits = 9;
    constexpr int ten = 10;
    Number number;
    for (; isDateDigit(here()) && number.digits < mostDigits; ++m_at, ++number.digits)
        number.value = number.value * ten + (here() - '0');
    return number;
}

QByteArrayView MailDateReader::takeLetters()
{
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && isDateLetter(m_text[m_at]))
        ++m_at;
    return m_text.sliced(begin, m_at - begin);
}

bool MailDateReader::isIsoDate() const
{
    constexpr qsizetype dayLength = 10;
    return m_text.size() - m_at >= dayLength && isDateDigit(m_text[m_at + 3]) && m_text[m_at + 4] == '-' &&
           isDateDigit(m_text[m_at + 5]);
}

bool MailDateReader::readIso()
{
    if (!takeYear() || !take('-'))
        return false;
    m_month = takeNumber().value;
    if (!take('-') || !takeDay())
        return false;
    if (!take('T') && !take('t'))
        skip();
    return takeTime() && takeZone();
}

bool MailDateReader::readNamed()
{
    QByteArrayView word = takeLetters();
    skip();
    if (!word.isEmpty() && monthNamed(word) == 0) {
        word = takeLetters();
        skip();
    }
    const qsizetype before = m_at;
    if (!word.isEmpty() && readMonthDay(monthNamed(word)))
        return true;
    // "mar., 1 Jan": Tuesday in other languages.
    m_at = before;
    return readDayMonthYear();
}

bool MailDateReader::readDayMonthYear()
{
    const auto pass = [this] {
        skip();
        if (!take('-'))
            take('/');
        skip();
    };
    if (!takeDay())
        return false;
    pass();
    m_month = monthNamed(takeLetters());
    pass();
    if (m_month == 0 || !takeYear())
        return false;
    skip();
    return takeTime() && takeZone();
}

/// As asctime() writes it, the zone on either side of the year.
bool MailDateReader::readMonthDay(int month)
{
    m_month = month;
    if (month == 0 || !takeDay())
        return false;
    skip();
    const qsizetype before = m_at;
    const bool yearFirst = takeNumber().digits > 2;
    m_at = before;
    if (yearFirst) {
        if (!takeYear())
            return false;
        skip();
        return takeTime() && takeZone();
    }
    if (!takeTime() || !takeZone())
        return false;
    skip();
    if (!takeYear())
        return false;
    skip();
    return here() == '\0' || takeZone();
}

bool MailDateReader::takeDay()
{
    const Number day = takeNumber();
    m_day = day.value;
    return day.digits == 1 || day.digits == 2;
}

bool MailDateReader::takeYear()
{
    constexpr int century = 100;
    const Number year = takeNumber();
    m_year = year.value;
    if (year.digits == 2)
        m_year += m_year < firstOfThisCentury ? firstMailYear + century : firstMailYear;
    else if (year.digits == 3)
        m_year += firstMailYear;
    return year.digits >= 2 && year.digits <= 4 && m_year >= firstMailYear;
}

bool MailDateReader::takeTime()
{
    const Number hour = takeNumber();
    if (hour.digits < 1 || hour.digits > 2 || !(take(':') || take('.')))
        return false;
    const Number minute = takeNumber();
    Number second;
    if (take(':') || take('.')) {
        second = takeNumber();
        if (second.digits < 1 || second.digits > 2)
            return false;
        if (take('.') || take(','))
            takeNumber();
    }
    int hours = hour.value;
    if (minute.digits != 2 || !takeHalfOfDay(hours))
        return false;
    m_seconds = (static_cast<qint64>(hours) * minutesOfHour + minute.value) * minutesOfHour + second.value;
    return hours < hoursOfDay && minute.value < minutesOfHour && second.value <= leapSecond;
}

bool MailDateReader::takeHalfOfDay(int &hour)
{
    constexpr int noon = 12;
    const qsizetype before = m_at;
    skip();
    const QByteArrayView word = takeLetters();
    const bool afternoon = isSameWord(word, "pm");
    if (!afternoon && !isSameWord(word, "am")) {
        m_at = before;
        return true;
    }
    const bool exists = hour >= 1 && hour <= noon;
    hour = hour % noon + (afternoon ? noon : 0);
    return exists;
}

bool MailDateReader::takeZone()
{
    constexpr qint64 hour = 3600;
    skip();
    const QByteArrayView name = takeLetters();
    // "GMT+0200": the name says from where the digits count.
    if (here() == '+' || here() == '-')
        return takeOffset();
    for (const NamedZone &zone : namedZones)
        if (isSameWord(name, zone.name))
            m_offset = zone.hours * hour;
    return true;
}

bool MailDateReader::takeOffset()
{
    constexpr int hundred = 100;
    const int sign = take('-') ? -1 : 1;
    if (sign > 0)
        take('+');
    const Number number = takeNumber();
    int hours = number.digits <= 2 ? number.value : number.value / hundred;
    int minutes = number.digits <= 2 ? 0 : number.value % hundred;
    if (number.digits <= 2 && take(':'))
        minutes = takeNumber().value;
    m_offset = static_cast<qint64>(sign) * (hours * minutesOfHour + minutes) * minutesOfHour;
    return number.digits >= 1 && number.digits <= 4 && hours < hoursOfDay && minutes < minutesOfHour;
}

} // namespace

std::optional<QDateTime> readMailDate(QByteArrayView text)
{
    return MailDateReader(text).read();
}

} // namespace cultivar
