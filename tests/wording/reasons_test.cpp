// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/reasons.h"
#include "core/wording/review_text.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace cultivar::wording;

namespace reasons_test {

const QDate today(2026, 11, 23);

QString reason(const ReasonFacts &facts)
{
    return reasonText(facts, today, QLocale::c());
}

TEST(ReasonText, SaysAllThatSpeaksForWriting)
{
    ReasonFacts facts;
    facts.state = rules::State::Overdue;
    facts.lane = Lane::Overdue;
    facts.daysSince = 94;
    facts.cadence = 60;
    facts.owed = {u"send the article"_s};
    facts.date = ReasonDate{DateKind::Birthday, {}, QDate(2026, 12, 3)};
    EXPECT_EQ(
        reason(facts),
        u"Last contact 94 days ago, you meant every 60. You promised: send the article. Birthday on 3 December."_s);
}

TEST(ReasonText, IsNeverEmpty)
{
    EXPECT_EQ(reason({}), u"You have not been in touch yet."_s);
    ReasonFacts facts;
    facts.lane = Lane::Reach;
    EXPECT_EQ(reason(facts), u"You wanted to get to know each other and have not spoken yet."_s);
}

TEST(ReasonText, CountsOneInWords)
{
    ReasonFacts facts;
    facts.daysSince = 1;
    facts.cadence = 1;
    facts.attempts = 1;
    EXPECT_EQ(reason(facts), u"Last contact yesterday, you meant every day. Your last message is still unanswered."_s);
    facts.daysSince = 0;
    facts.attempts = 2;
    EXPECT_TRUE(reason(facts).startsWith(u"Last contact today"));
    EXPECT_TRUE(reason(facts).contains(u"2 messages"));
}

TEST(ReasonText, NamesTheCircleOfTheCadence)
{
    ReasonFacts facts;
    facts.daysSince = 94;
    facts.cadence = 90;
    facts.circle = u"Stay in touch"_s;
    EXPECT_EQ(reason(facts), u"Last contact 94 days ago, you meant every 90 (Stay in touch)."_s);
}

TEST(ReasonText, ADayIsTodayToComeOrPast)
{
    ReasonFacts facts;
    facts.daysSince = 5;
    const auto with = [&](DateKind kind, const QString &label, QDate day) {
        facts.date = ReasonDate{kind, label, day};
        return reason(facts);
    };
    EXPECT_EQ(with(DateKind::Birthday, {}, today), u"Last contact 5 days ago. Birthday today."_s);
    EXPECT_EQ(with(DateKind::Anniversary, {}, today.addDays(-3)),
              u"Last contact 5 days ago. Anniversary was on 20 November."_s);
    EXPECT_EQ(with(DateKind::Other, u"first day at Acme"_s, QDate(2027, 1, 2)),
              u"Last contact 5 days ago. First day at Acme on 2 January 2027."_s);
}

TEST(ReasonText, EveryFactAddsToIt)
{
    const QString plain = reason({});
    const auto adds = [&](auto change) {
        ReasonFacts facts;
        change(facts);
        const QString text = reason(facts);
        EXPECT_FALSE(text.contains(u"%1")) << qPrintable(text);
        return text.size() > plain.size() && text.startsWith(plain) && text.endsWith(u'.');
    };
    EXPECT_TRUE(adds([](ReasonFacts &f) { f.owed = {u"a"_s, u"b"_s}; }));
    EXPECT_TRUE(adds([](ReasonFacts &f) { f.bridge = true; }));
    EXPECT_TRUE(adds([](ReasonFacts &f) { f.receivedMore = true; }));
    EXPECT_TRUE(adds([](ReasonFacts &f) { f.attempts = 3; }));
    EXPECT_TRUE(adds([](ReasonFacts &f) { f.state = rules::State::Dormant; }));
    EXPECT_TRUE(adds([](ReasonFacts &f) { f.why = u"knows hiring"_s; }));
}

TEST(ReasonText, TheUsersOwnWordsStayAsTheyAre)
{
    ReasonFacts facts;
    facts.daysSince = 3;
    facts.owed = {u"50 %1 off!\nreally?"_s, u" "_s};
    facts.why = u"Good ideas."_s;
    EXPECT_EQ(reason(facts), u"Last contact 3 days ago. You promised: 50 %1 off! really? Why: Good ideas."_s);
}

TEST(ReasonFacts, FollowFromARank)
{
    rules::Rank rank;
    rank.due.state = rules::State::Due;
    rank.due.daysSince = 12;
    rank.terms.bridge = 100;
    const ReasonFacts facts = reasonFacts(rank);
    EXPECT_EQ(facts.state, rules::State::Due);
    EXPECT_EQ(facts.daysSince, 12);
    EXPECT_TRUE(facts.bridge);
    EXPECT_FALSE(facts.receivedMore);
}

rules::Terms terms(int time, int followUp, int attempts)
{
    rules::Terms made;
    made.time = time;
    made.followUp = followUp;
    made.attempts = attempts;
    return made;
}

TEST(ArithmeticText, ShowsTheTermsThatCount)
{
    EXPECT_EQ(arithmeticText(terms(261, 200, -150)), u"time 26.1 + follow-up 20.0 - attempts 15.0 = 31.1"_s);
    EXPECT_EQ(arithmeticText(terms(0, 0, -150)), u"attempts -15.0 = -15.0"_s);
    EXPECT_EQ(arithmeticText({}), u"0.0"_s);
    rules::Terms all{1, 2, 3, 4, 5, 6, 7};
    EXPECT_EQ(arithmeticText(all).count(u'+'), 6);
}

TEST(ReviewText, ShowsNameLaneAndReasonAndTheArithmeticOnRequest)
{
    const std::vector<ProposalLine> picks{
        {u"Ana Silva"_s, Lane::Overdue, terms(261, 200, 0), u"Last contact 94 days ago."_s},
        {u"Ben"_s, std::nullopt, {}, u"Why not."_s}};
    EXPECT_EQ(
        reviewText(u"2026-W48"_s, picks, 5),
        u"Week 2026-W48: 2 to write to\n\n1. Ana Silva (overdue)\n   Last contact 94 days ago.\n\n2. Ben\n   Why not.\n"_s);
    EXPECT_TRUE(
        reviewText(u"2026-W48"_s, picks, 5, Arithmetic::Shown).contains(u"\n   time 26.1 + follow-up 20.0 = 46.1\n"));
}

TEST(ReviewText, SaysWhatToDoWhenThereIsNobody)
{
    EXPECT_EQ(reviewText(u"2026-W48"_s, {}, 0),
              u"Week 2026-W48: nobody to propose. Put contacts into circles to be shown whom to write to.\n"_s);
    EXPECT_TRUE(reviewText(u"2026-W48"_s, {}, 4).contains(u"those who are due (4)"));
}

} // namespace reasons_test
