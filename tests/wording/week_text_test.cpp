// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/week_text.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar::wording;
using namespace Qt::StringLiterals;

namespace {

TEST(WeekText, TellsWhatWasDoneInOneLine)
{
    EXPECT_EQ(weekLine({{u"Jonas"_s, u"Ingrid"_s, u"Miriam"_s}, {}, 2, 0}),
              u"Wrote to Jonas, Ingrid and Miriam; kept two promises."_s);
    EXPECT_EQ(weekLine({{}, {u"Luis"_s}, 1, 1}), u"Kept a promise; let one go; talked with Luis."_s);
    EXPECT_EQ(weekLine({{u"Jonas"_s, u"Jonas"_s}, {}, 0, 0}), u"Wrote to Jonas."_s);
    EXPECT_EQ(weekLine({}), QString());
}

TEST(WeekText, CountsWhereNamesTakeTooMuchRoom)
{
    const QString longName(60, u'x');
    EXPECT_EQ(weekLine({{u"Jonas"_s}, {longName + u'a', longName + u'b'}, 1, 0}),
              u"Wrote to Jonas; kept a promise; talked with two people."_s);
    EXPECT_EQ(weekLine({{longName + u'a', longName + u'b', longName + u'c'}, {}, 0, 0}), u"Wrote to three people."_s);
    EXPECT_LE(weekLine({{QString(400, u'x')}, {}, 0, 0}).size(), longestWeekLine);
}

TEST(WeekText, ANameIsTakenOnOneLine)
{
    EXPECT_EQ(weekLine({{u"Jo\nnas"_s}, {}, 0, 0}), u"Wrote to Jo nas."_s);
}

TEST(WeekText, TellsTheWeeksKeptAndThePauses)
{
    EXPECT_EQ(keptWeeksText({}), u"This is the first week."_s);
    EXPECT_EQ(keptWeeksText({9, 8, {44}, 14}),
              u"Kept in 8 of the last 9 weeks, usually in 14 minutes. Week 44 was a pause."_s);
    EXPECT_EQ(keptWeeksText({6, 4, {44, 46}, {}}), u"Kept in 4 of the last 6 weeks. Weeks 44 and 46 were pauses."_s);
    EXPECT_EQ(keptWeeksText({8, 2, {41, 42, 43, 44, 45, 46}, {}}), u"Kept in 2 of the last 8 weeks."_s);
    EXPECT_EQ(keptWeeksText({1, 1, {}, 12}), u"Kept in the last week, usually in 12 minutes."_s);
    EXPECT_EQ(keptWeeksText({1, 0, {47}, {}}), u"Not kept in the last week."_s);
}

} // namespace
