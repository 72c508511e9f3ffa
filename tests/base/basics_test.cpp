// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/enum_text.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/uid.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace Qt::StringLiterals;

namespace {
enum class Colour
{
    Red,
    DarkBlue
};
}

template <> struct cultivar::EnumWords<Colour>
{
    static constexpr std::array words = {"red"_L1, "dark_blue"_L1};
};

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorKind::InvalidInput, u"number"_s, u"odd"_s);
    return number / 2;
}

Result<QString> halfInWords(int number)
{
    const Result<int> halved = half(number);
    if (!halved)
        return passOn(halved);
    return QString::number(*halved);
}

TEST(Result, HoldsAValueOrAnError)
{
    EXPECT_EQ(half(4).value(), 2);
    ASSERT_FALSE(half(3).has_value());
    EXPECT_EQ(half(3).error(), (Error{ErrorKind::InvalidInput, u"number"_s, u"odd"_s}));
}

TEST(Result, PassesAnErrorOnAsAnotherType)
{
    EXPECT_EQ(halfInWords(4).value(), u"2"_s);
    EXPECT_EQ(halfInWords(3).error(), half(3).error());
}

TEST(EnumWords, ReadWhatTheyWrite)
{
    EXPECT_EQ(toWord(Colour::DarkBlue), u"dark_blue"_s);
    EXPECT_EQ(fromWord<Colour>(u"dark_blue"), Colour::DarkBlue);
    EXPECT_EQ(fromWord<Colour>(u"Red"), std::nullopt);
    EXPECT_EQ(fromWord<Colour>(u""), std::nullopt);
    EXPECT_EQ(wordList<Colour>(), u"red, dark_blue"_s);
}

TEST(Clock, TheDayDependsOnTheZone)
{
    const FixedClock clock(QDateTime(QDate(2026, 12, 31), QTime(20, 0), Qt::UTC));
    EXPECT_EQ(clock.today(QTimeZone("UTC")), QDate(2026, 12, 31));
    EXPECT_EQ(clock.today(QTimeZone("Asia/Kolkata")), QDate(2027, 1, 1));
    EXPECT_EQ(clock.today(QTimeZone("America/New_York")), QDate(2026, 12, 31));
}

TEST(Clock, AFixedDayIsThatDayInItsZone)
{
    for (const char *name : {"UTC", "Pacific/Kiritimati", "America/Los_Angeles"}) {
        const QTimeZone zone(name);
        const FixedClock clock(QDate(2026, 7, 10), zone);
        EXPECT_EQ(clock.today(zone), QDate(2026, 7, 10)) << name;
        EXPECT_EQ(clock.now().timeSpec(), Qt::UTC) << name;
    }
}

TEST(SystemClock, SpeaksUtc)
{
    EXPECT_EQ(SystemClock().now().timeSpec(), Qt::UTC);
}

TEST(Id, ZeroIsNoneAndNegativeIsNotStored)
{
    EXPECT_TRUE(Id<Colour>().isNull());
    EXPECT_FALSE(Id<Colour>(-1).isStored());
    EXPECT_FALSE(Id<Colour>(-1).isNull());
    EXPECT_TRUE(Id<Colour>(1).isStored());
    EXPECT_LT(Id<Colour>(1), Id<Colour>(2));
}

TEST(Uid, RandomOnesDiffer)
{
    const Uid uid = Uid::random();
    EXPECT_NE(uid, Uid::random());
    EXPECT_EQ(uid.text().size(), 36);
    EXPECT_EQ(uid.text(), uid.text().toLower());
    EXPECT_TRUE(Uid().isEmpty());
}

} // namespace
