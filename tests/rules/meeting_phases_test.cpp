// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/meeting_phases.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <numeric>

namespace cultivar::rules {

void PrintTo(const MeetingMoment &moment, std::ostream *out)
{
    *out << toWord(moment.phase).toStdString() << ", " << moment.secondsLeftInPhase << " s of it and "
         << moment.secondsLeft << " s in all left" << (moment.lastTwoMinutes ? ", last two minutes" : "")
         << (moment.overTime ? ", over time" : "");
}

namespace meeting_phases_test {

using namespace Qt::StringLiterals;

TEST(MeetingPhases, AreThreeOneFourteenTwoOfTwenty)
{
    EXPECT_EQ(phaseSeconds(20 * 60), (PerPhase{180, 60, 840, 120}));
}

TEST(MeetingPhases, GrowWithTheMeeting)
{
    EXPECT_EQ(phaseSeconds(60 * 60), (PerPhase{540, 180, 2520, 360}));
    EXPECT_EQ(phaseSeconds(10 * 60), (PerPhase{90, 30, 420, 60}));
    // 3 × 1201 ÷ 20 = 180.15, 60.05, 840.7, 120.1: the second over goes to the largest remainder.
    EXPECT_EQ(phaseSeconds(1201), (PerPhase{180, 60, 841, 120}));
}

TEST(MeetingPhases, LastHalfAMinuteWherePossible)
{
    // Overview gets 30; 390 over 3 : 14 : 2 are 61.6, 287.4, 41.05.
    EXPECT_EQ(phaseSeconds(7 * 60), (PerPhase{62, 30, 287, 41}));
    // Overview gets 30; of 270 the ending would get 28.4, so it gets 30 too; 240 over 3 : 14 are 42.4 and 197.6.
    EXPECT_EQ(phaseSeconds(5 * 60), (PerPhase{42, 30, 198, 30}));
    EXPECT_EQ(phaseSeconds(2 * 60), (PerPhase{30, 30, 30, 30}));
    EXPECT_EQ(phaseSeconds(60), (PerPhase{9, 3, 42, 6}));
    EXPECT_EQ(phaseSeconds(0), (PerPhase{0, 0, 0, 0}));
    EXPECT_EQ(phaseSeconds(-5), (PerPhase{0, 0, 0, 0}));
}

TEST(MeetingPhases, FollowTheSharesTheUserSet)
{
    EXPECT_EQ(phaseSeconds(1200, {1, 1, 1, 1}), (PerPhase{300, 300, 300, 300}));
    // 1200 over 3 : 14 : 2 are 189.5, 884.2, 126.3.
    EXPECT_EQ(phaseSeconds(1200, {3, 0, 14, 2}), (PerPhase{190, 0, 884, 126}));
    EXPECT_EQ(phaseSeconds(1200, {3, -4, 14, 2}), (PerPhase{190, 0, 884, 126}));
    EXPECT_EQ(phaseSeconds(1200, {0, 0, 0, 0}), (PerPhase{180, 60, 840, 120}));
    EXPECT_EQ(phaseSeconds(60, {1, 0, 1, 0}), (PerPhase{30, 0, 30, 0}));
}

TEST(MeetingPhases, AlwaysAddUpToTheMeeting)
{
    for (const PerPhase &shares : {defaultPhaseShares, PerPhase{1, 7, 2, 5}, PerPhase{0, 1, 100, 1}}) {
        const bool leavesOneOut = shares[0] == 0;
        for (int seconds = 0; seconds <= 5000; ++seconds) {
            const PerPhase parts = phaseSeconds(seconds, shares);
            EXPECT_EQ(std::accumulate(parts.begin(), parts.end(), 0), seconds);
            for (size_t i = 0; i < phaseCount; ++i)
                if (seconds >= 120 && !(leavesOneOut && i == 0)) {
                    EXPECT_GE(parts[i], 30) << seconds;
                }
        }
    }
}

TEST(MeetingPhases, MomentKnowsItsPhase)
{
    const PerPhase phases = phaseSeconds(20 * 60);
    EXPECT_EQ(momentAt(phases, 0), (MeetingMoment{Phase::FirstImpression, 180, 1200, false, false}));
    EXPECT_EQ(momentAt(phases, 179), (MeetingMoment{Phase::FirstImpression, 1, 1021, false, false}));
    EXPECT_EQ(momentAt(phases, 180), (MeetingMoment{Phase::Overview, 60, 1020, false, false}));
    EXPECT_EQ(momentAt(phases, 240), (MeetingMoment{Phase::Discussion, 840, 960, false, false}));
    EXPECT_EQ(momentAt(phases, 1079), (MeetingMoment{Phase::Discussion, 1, 121, false, false}));
    EXPECT_EQ(momentAt(phases, 1080), (MeetingMoment{Phase::Ending, 120, 120, true, false}));
    EXPECT_EQ(momentAt(phases, 1200), (MeetingMoment{Phase::Ending, 0, 0, true, false}));
    EXPECT_EQ(momentAt(phases, 1201), (MeetingMoment{Phase::Ending, 0, -1, true, true}));
    EXPECT_EQ(momentAt(phases, -300), momentAt(phases, 0));
}

TEST(MeetingPhases, LastTwoMinutesBeginOnTheClockNotWithTheEnding)
{
    const PerPhase hour = phaseSeconds(60 * 60);
    EXPECT_FALSE(momentAt(hour, 3600 - 300).lastTwoMinutes);
    EXPECT_EQ(momentAt(hour, 3600 - 300).phase, Phase::Ending);
    EXPECT_TRUE(momentAt(hour, 3600 - 120).lastTwoMinutes);
}

TEST(MeetingPhases, SkipAPhaseThatIsLeftOut)
{
    EXPECT_EQ(momentAt({190, 0, 884, 126}, 190).phase, Phase::Discussion);
}

TEST(MeetingPhases, HaveTheirWords)
{
    EXPECT_EQ(toWord(Phase::FirstImpression), u"first_impression"_s);
    EXPECT_EQ(toWord(Phase::Ending), u"ending"_s);
}

} // namespace meeting_phases_test
} // namespace cultivar::rules
