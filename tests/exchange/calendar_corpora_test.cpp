// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_reader.h"
#include "core/exchange/calendar/calendar_writer.h"
#include "tests/exchange/calendar_support.h"
#include "tests/exchange/parsed_printers.h"
#include "tests/support/corpora.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <iostream>
#include <set>

namespace cultivar {
namespace calendar_corpora_test {

using namespace Qt::StringLiterals;
using ::testing::ContainerEq;
using ::testing::IsEmpty;

/// Calendars by their path; an empty one where there are no samples, which is skipped.
std::vector<std::string> calendars()
{
    std::vector<std::string> found;
    if (!test::corporaFolder().isEmpty())
        for (const QString &path : test::samples({u"*.ics"_s}))
            found.push_back(path.toStdString());
    return found.empty() ? std::vector<std::string>{""} : found;
}

/// The lines at which events begin, found without any of what is tested.
std::set<int> eventLines(const QByteArray &file)
{
    std::set<int> lines;
    int line = 0;
    for (const QByteArray &text : file.split('\n')) {
        ++line;
        const QByteArray upper = text.trimmed().toUpper();
        if (upper == "METHOD:REPLY") // what one guest answers is counted and passed over
            return {};
        if (upper == "BEGIN:VEVENT")
            lines.insert(line);
    }
    return lines;
}

class CalendarCorpora : public test::WithCorpora<::testing::TestWithParam<std::string>>
{
protected:
    void SetUp() override
    {
        WithCorpora::SetUp();
        if (IsSkipped())
            return;
        m_file = test::sample(QString::fromStdString(GetParam()));
        m_parsed = readCalendar(m_file, test::years(1980, 2050));
    }

    QByteArray m_file;
    ParsedCalendar m_parsed;
};

TEST_P(CalendarCorpora, everyEventIsTakenOrReported)
{
    std::set<int> seen;
    for (const CalendarEvent &event : m_parsed.events)
        seen.insert(event.line);
    for (const RowProblem &problem : m_parsed.problems) {
        std::cout << GetParam() << ':';
        PrintTo(problem, &std::cout);
        std::cout << '\n';
        seen.insert(problem.line);
    }
    EXPECT_THAT(seen, ContainerEq(eventLines(m_file)));
}

TEST_P(CalendarCorpora, whatIsWrittenIsReadAgain)
{
    std::vector<CalendarEntry> entries(m_parsed.events.begin(), m_parsed.events.end());
    const ParsedCalendar again = readCalendar(writeCalendar(entries, test::utcAt(2026, 7, 1)), test::years(1980, 2050));
    EXPECT_THAT(again.problems, IsEmpty());
    ASSERT_EQ(again.events.size(), m_parsed.events.size());
    for (size_t i = 0; i < again.events.size(); ++i) {
        EXPECT_EQ(again.events[i].uid, m_parsed.events[i].uid);
        EXPECT_EQ(again.events[i].occurrence, m_parsed.events[i].occurrence);
        EXPECT_EQ(again.events[i].start, m_parsed.events[i].start);
        EXPECT_EQ(again.events[i].end, m_parsed.events[i].end);
        EXPECT_EQ(again.events[i].allDay, m_parsed.events[i].allDay);
        EXPECT_EQ(again.events[i].summary, m_parsed.events[i].summary);
        EXPECT_EQ(again.events[i].description, m_parsed.events[i].description);
        EXPECT_THAT(again.events[i].people, ContainerEq(m_parsed.events[i].people));
    }
}

INSTANTIATE_TEST_SUITE_P(All, CalendarCorpora, ::testing::ValuesIn(calendars()));

} // namespace calendar_corpora_test
} // namespace cultivar
