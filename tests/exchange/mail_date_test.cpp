// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_headers.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace mail_date_test {

std::optional<QDateTime> dateOf(const QByteArray &value)
{
    return readMailHeaders("Date: " + value + "\r\n\r\n").date;
}

QDateTime utc(int year, int month, int day, int hour, int minute, int second = 0)
{
    return {QDate(year, month, day), QTime(hour, minute, second), Qt::UTC};
}

struct WrittenDate
{
    const char *text;
    QDateTime moment;
};

void expectDates(const std::vector<WrittenDate> &dates)
{
    for (const WrittenDate &date : dates)
        EXPECT_EQ(dateOf(date.text), date.moment) << date.text;
}

TEST(MailDateTest, ReadsTheFormOfTheStandard)
{
    expectDates({{"Tue, 1 Jan 2019 10:00:00 +0200", utc(2019, 1, 1, 8, 0)},
                 {"Tue, 01 Jan 2019 10:00:07 -0330", utc(2019, 1, 1, 13, 30, 7)},
                 {"1 Jan 2019 10:00 +0000", utc(2019, 1, 1, 10, 0)},
                 {"Fri, 31 Dec 1999 23:30:00 -0100", utc(2000, 1, 1, 0, 30)},
                 {"Sat, 29 Feb 2020 00:00:00 -0000", utc(2020, 2, 29, 0, 0)},
                 {"Sat, 31 Dec 2016 23:59:60 +0000", utc(2017, 1, 1, 0, 0)},
                 {"Mon, 9 Sep 1968 09:09:09 +0100", utc(1968, 9, 9, 8, 9, 9)}});
    const std::vector<QByteArray> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (size_t i = 0; i < months.size(); ++i)
        EXPECT_EQ(dateOf("1 " + months[i] + " 2019 10:00:00 +0000"), utc(2019, static_cast<int>(i) + 1, 1, 10, 0));
}

TEST(MailDateTest, ReadsObsoleteForms)
{
    expectDates({{"Tue, 1 Jan 19 10:00:00 GMT", utc(2019, 1, 1, 10, 0)},
                 {"1 Jan 49 10:00 UT", utc(2049, 1, 1, 10, 0)},
                 {"1 Jan 50 10:00 UT", utc(1950, 1, 1, 10, 0)},
                 {"1 Jan 119 10:00 UT", utc(2019, 1, 1, 10, 0)},
                 {"Tue, 1 Jan 2019 10:00:00 EST", utc(2019, 1, 1, 15, 0)},
                 {"Tue, 1 Jan 2019 10:00:00 EDT", utc(2019, 1, 1, 14, 0)},
                 {"Tue, 1 Jan 2019 10:00:00 cdt", utc(2019, 1, 1, 15, 0)},
                 {"Tue, 1 Jan 2019 10:00:00 MST", utc(2019, 1, 1, 17, 0)},
                 {"Tue, 1 Jan 2019 10:00:00 PDT", utc(2019, 1, 1, 17, 0)},
                 {"Tue, 1 Jan 2019 10:00:00 PST", utc(2019, 1, 1, 18, 0)},
                 {"Tue, 1 Jan 2019 10:00:00 CEST", utc(2019, 1, 1, 8, 0)},
                 {"Tue, 1 Jan 2019 10:00:00 Z", utc(2019, 1, 1, 10, 0)},
                 {"Tue, 1 Jan 2019 10:00:00 A", utc(2019, 1, 1, 10, 0)},
                 {"Tue, 1 Jan 2019 10:00:00 Mars", utc(2019, 1, 1, 10, 0)},
                 {"Tue, 1 Jan 2019 10:00:00", utc(2019, 1, 1, 10, 0)},
                 {"Tue, 1 Jan 2019 10:00:00 +0200 (CEST)", utc(2019, 1, 1, 8, 0)},
                 {"Tue (a (deep\\)) comment), 1 (one) Jan 2019 10:00:00 (x) +0200", utc(2019, 1, 1, 8, 0)},
                 {"Tue,\r\n\t1  Jan   2019  9:05:00   +0200  ", utc(2019, 1, 1, 7, 5)},
                 {"Tue 1 Jan 2019 10:00:00 GMT+0200", utc(2019, 1, 1, 8, 0)}});
}

TEST(MailDateTest, ReadsWhatIsWrittenByMistake)
{
    expectDates({{"2019-01-01T10:00:00+02:00", utc(2019, 1, 1, 8, 0)},
                 {"2019-01-01T10:00:00+05:30", utc(2019, 1, 1, 4, 30)},
                 {"2019-01-01T10:00:00.123Z", utc(2019, 1, 1, 10, 0)},
                 {"2019-01-01 10:00:00 -0500", utc(2019, 1, 1, 15, 0)},
                 {"2019-01-01 10:00", utc(2019, 1, 1, 10, 0)},
                 {"Tuesday, 1-January-2019 10:00:00 +2", utc(2019, 1, 1, 8, 0)},
                 {"Tue, 1 Sept. 2019 10.00.00 +0200", utc(2019, 9, 1, 8, 0)},
                 {"Tue, Jan 1, 2019 10:00:00 +0200", utc(2019, 1, 1, 8, 0)},
                 {"Tue Jan  1 10:00:00 2019", utc(2019, 1, 1, 10, 0)},
                 {"Tue Jan 01 10:00:00 +0200 2019", utc(2019, 1, 1, 8, 0)},
                 {"Tue Jan 1 10:00:00 PST 2019", utc(2019, 1, 1, 18, 0)},
                 {"Tue Jan 1 10:00:00 2019 +0200", utc(2019, 1, 1, 8, 0)},
                 {"Tue, 1 Jan 2019 12:30:00 AM +0000", utc(2019, 1, 1, 0, 30)},
                 {"Tue, 1 Jan 2019 1:30 pm +0000", utc(2019, 1, 1, 13, 30)},
                 {"mar., 1 Jan 2019 10:00:00 +0000", utc(2019, 1, 1, 10, 0)}});
}

TEST(MailDateTest, KnowsWhatDoesNotExist)
{
    for (const QByteArray &odd : {"",
                                  "x",
                                  "Tue",
                                  "1",
                                  "Tue, 1",
                                  "Tue, 1 Jan",
                                  "Tue, 1 Jan 2019",
                                  "2019-01-01",
                                  "Tue, 31 Feb 2019 10:00:00 +0000",
                                  "Fri, 29 Feb 2019 10:00:00 +0000",
                                  "0 Jan 2019 10:00 +0000",
                                  "1 Jan 2019 24:00 +0000",
                                  "1 Jan 2019 10:60 +0000",
                                  "1 Jan 2019 10:00:61 +0000",
                                  "1 Jan 2019 10:0 +0000",
                                  "1 Jan 2019 100:00 +0000",
                                  "1 Foo 2019 10:00 +0000",
                                  "01/02/2019 10:00 +0000",
                                  "1 Jan 20190 10:00 +0000",
                                  "1 Jan 1899 10:00 +0000",
                                  "1 Jan 9 10:00 +0000",
                                  "1 Jan 2019 10:00 +0099",
                                  "1 Jan 2019 10:00 +9900",
                                  "1 Jan 2019 10:00 +02000",
                                  "1 Jan 2019 10:00 +",
                                  "111 Jan 2019 10:00",
                                  "2019-13-01T10:00:00Z",
                                  "2019-00-01T10:00:00Z",
                                  "2019-02-30T10:00:00Z",
                                  "1 Jan 2019 13:00 PM",
                                  "99999999999 Jan",
                                  "Tue Jan 1 10:00:00",
                                  "(((((1 Jan 2019 10:00"})
        EXPECT_EQ(dateOf(odd), std::nullopt) << odd.toStdString();
    EXPECT_EQ(dateOf("x\r\nDate: 1 Jan 2019 10:00 +0000\r\nDate: 2 Jan 2019 10:00 +0000"), utc(2019, 1, 1, 10, 0))
        << "the first that is one";
}

} // namespace mail_date_test
} // namespace cultivar
