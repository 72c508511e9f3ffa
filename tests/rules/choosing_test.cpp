// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/choosing.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace cultivar;
using namespace cultivar::rules;
using namespace Qt::StringLiterals;

namespace choosing_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Undecided person(const QString &name)
{
    Undecided made;
    made.foldedName = name;
    made.uid = Uid(name);
    return made;
}

Undecided with(int incoming, int outgoing, int both, const QString &name)
{
    Undecided made = person(name);
    made.incoming = incoming;
    made.outgoing = outgoing;
    made.both = both;
    return made;
}

QStringList order(std::vector<Undecided> people)
{
    // From either end the same order must come out.
    std::ranges::sort(people, isAskedBefore);
    const std::vector<Undecided> once = people;
    std::ranges::reverse(people);
    std::ranges::sort(people, isAskedBefore);
    EXPECT_EQ(people, once);
    QStringList names;
    for (const Undecided &each : people)
        names += each.foldedName;
    return names;
}

TEST(Choosing, MostTwoWayContactComesFirst)
{
    EXPECT_EQ(order({with(0, 90, 0, u"only mine"_s), with(90, 0, 0, u"only theirs"_s), with(1, 1, 0, u"few"_s),
                     with(17, 14, 0, u"many"_s), with(0, 0, 3, u"talks"_s)}),
              (QStringList{u"many"_s, u"talks"_s, u"few"_s, u"only mine"_s, u"only theirs"_s}));
}

TEST(Choosing, ThenTheNewestAcquaintanceThenTheNewestAddedThenTheName)
{
    Undecided old = person(u"old"_s);
    old.metOn = QDate(2020, 1, 1);
    Undecided fresh = person(u"fresh"_s);
    fresh.metOn = QDate(2026, 1, 1);
    Undecided addedLater = person(u"added later"_s);
    addedLater.added = QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC);
    Undecided addedFirst = person(u"added first"_s);
    addedFirst.added = QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC);
    EXPECT_EQ(order({person(u"b"_s), addedFirst, old, person(u"a"_s), addedLater, fresh}),
              (QStringList{u"fresh"_s, u"old"_s, u"added later"_s, u"added first"_s, u"a"_s, u"b"_s}));
}

TEST(Choosing, WhoIsOnlyAnAddressComesLast)
{
    Undecided address = with(9, 9, 9, u"info@cais.example"_s);
    address.isOnlyAnAddress = true;
    EXPECT_EQ(order({address, person(u"zoe"_s)}), (QStringList{u"zoe"_s, u"info@cais.example"_s}));
}

TEST(Choosing, AShortHistoryIsToldInHalfYears)
{
    const std::array messages = {WrittenMessage{QDate(2025, 7, 1), false}, WrittenMessage{QDate(2025, 6, 30), true},
                                 WrittenMessage{QDate(2025, 12, 31), true}, WrittenMessage{QDate(2026, 11, 27), false},
                                 WrittenMessage{QDate(2026, 11, 28), false}};
    const WritingHistory history = writingHistory(messages, QDate(2026, 11, 27));
    EXPECT_EQ(history.length, PeriodLength::HalfYear);
    EXPECT_THAT(history.periods,
                ElementsAre(WrittenInPeriod{QDate(2025, 1, 1), 0, 1}, WrittenInPeriod{QDate(2025, 7, 1), 1, 1},
                            WrittenInPeriod{QDate(2026, 1, 1), 0, 0}, WrittenInPeriod{QDate(2026, 7, 1), 1, 0}));
}

TEST(Choosing, ALongHistoryInYearsOfWhichTheLastAreTold)
{
    const std::array messages = {WrittenMessage{QDate(2010, 5, 1), false}, WrittenMessage{QDate(2020, 5, 1), true},
                                 WrittenMessage{QDate(2026, 5, 1), true}};
    const WritingHistory history = writingHistory(messages, QDate(2026, 11, 27), 7);
    EXPECT_EQ(history.length, PeriodLength::Year);
    ASSERT_EQ(history.periods.size(), 7U);
    EXPECT_EQ(history.periods.front(), (WrittenInPeriod{QDate(2020, 1, 1), 0, 1}));
    EXPECT_EQ(history.periods.back(), (WrittenInPeriod{QDate(2026, 1, 1), 0, 1}));
    EXPECT_EQ(writingHistory(std::array{WrittenMessage{QDate(2023, 1, 1), true}}, QDate(2026, 11, 27)).length,
              PeriodLength::HalfYear);
    EXPECT_EQ(writingHistory(std::array{WrittenMessage{QDate(2022, 12, 31), true}}, QDate(2026, 11, 27)).length,
              PeriodLength::Year);
    EXPECT_THAT(writingHistory({}, QDate(2026, 11, 27)).periods, IsEmpty());
}

} // namespace choosing_test
