// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/partial_date.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace Qt::StringLiterals;

namespace {

TEST(PartialDate, ReadsExtendedAndBasicForms)
{
    const auto textOf = [](QStringView text) { return PartialDate::fromText(text).value_or(PartialDate()).toText(); };
    EXPECT_EQ(textOf(u"1985-12-03"), u"1985-12-03"_s);
    EXPECT_EQ(textOf(u"19851203"), u"1985-12-03"_s);
    EXPECT_EQ(textOf(u"--12-03"), u"--12-03"_s);
    EXPECT_EQ(textOf(u"--1203"), u"--12-03"_s);
    EXPECT_EQ(textOf(u"1985-12"), u"1985-12"_s);
    EXPECT_EQ(textOf(u"1985"), u"1985"_s);
    EXPECT_EQ(textOf(u" 0985 "), u"0985"_s);
}

TEST(PartialDate, RefusesWhatIsNoDate)
{
    for (const QStringView text : {u"", u"---03", u"1985-13-01", u"1985-04-31", u"2023-02-29", u"--02-30",
                                   u"1985/12/03", u"85-12-03", u"0000", u"--12", u"1985-1-3", u"١٩٨٥", u"tomorrow"})
        EXPECT_FALSE(PartialDate::fromText(text).has_value()) << qPrintable(text.toString());
}

TEST(PartialDate, RefusesPartsThatMakeNoDate)
{
    EXPECT_FALSE(PartialDate::of({}, {}, {}));
    EXPECT_FALSE(PartialDate::of(1985, {}, 3));
    EXPECT_FALSE(PartialDate::of({}, 12, {}));
    EXPECT_FALSE(PartialDate::of(10000, 1, 1));
    EXPECT_TRUE(PartialDate::of({}, 2, 29));
    EXPECT_FALSE(PartialDate::of(2023, 2, 29));
}

TEST(PartialDate, TheLeapDayIsKeptOnThe28thInCommonYears)
{
    const PartialDate leap = *PartialDate::fromText(u"--02-29");
    EXPECT_EQ(leap.anniversaryIn(2027), QDate(2027, 2, 28));
    EXPECT_EQ(leap.anniversaryIn(2028), QDate(2028, 2, 29));
    EXPECT_EQ(leap.anniversaryIn(2100), QDate(2100, 2, 28));
}

TEST(PartialDate, GivesTheExactDayOnlyWhenAllIsKnown)
{
    EXPECT_EQ(PartialDate(QDate(1985, 12, 3)).exactDay(), QDate(1985, 12, 3));
    EXPECT_FALSE(PartialDate::fromText(u"1985-12")->exactDay());
    EXPECT_FALSE(PartialDate::fromText(u"1985-12")->anniversaryIn(2026));
    EXPECT_FALSE(PartialDate::fromText(u"--12-03")->exactDay());
}

TEST(PartialDate, AnEmptyOneIsNull)
{
    EXPECT_TRUE(PartialDate().isNull());
    EXPECT_TRUE(PartialDate().toText().isEmpty());
    EXPECT_FALSE(PartialDate(QDate(2000, 1, 1)).isNull());
}

} // namespace
