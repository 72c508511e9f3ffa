// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/review_fixture.h"

namespace cultivar {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class ReviewWritingTest : public ReviewTest
{
protected:
    void SetUp() override
    {
        ReviewTest::SetUp();
        edit(u"Ana"_s, [&](Contact &ana) {
            ana.given = u"Ana"_s;
            ana.timeZone = u"America/Toronto"_s;
            ana.interests = {u"tiles"_s};
        });
    }

    std::vector<OfferedTime> others(const std::vector<OfferedTime> &shown)
    {
        const Uid uid = contact(u"Ana"_s).uid;
        return expectValue(query([&](const Records &records) { return otherTimes(records, uid, 2, shown); }));
    }
};

TEST_F(ReviewWritingTest, HasReasonsGiftsTimesAndTemplates)
{
    Clip clip;
    clip.title = u"Map tiles at rest"_s;
    clip.address = u"https://example.org/1"_s;
    clip.day = today.addDays(-9);
    store(clip);
    clip.title = u"On bread"_s;
    clip.day = today;
    store(clip);
    change(commands::promise({u"Ana"_s, u"send the paper"_s, FollowUpKind::Article, {}, true}));
    const WritingDesk desk = writing(u"Ana"_s);
    ASSERT_THAT(desk.reasons, SizeIs(3));
    EXPECT_EQ(desk.reasons[0].name, u"You promised: send the paper"_s);
    EXPECT_EQ(desk.reasons[1].reason.kind, rules::LetterReasonKind::Clip);
    EXPECT_EQ(desk.reasons[2].reason.kind, rules::LetterReasonKind::CameToMind);
    ASSERT_THAT(desk.gifts, SizeIs(2));
    EXPECT_EQ(desk.gifts[0].text, u"“Map tiles at rest”: https://example.org/1"_s);
    EXPECT_EQ(desk.gifts[0].shared, QStringList{u"tiles"_s});
    EXPECT_THAT(desk.gifts[1].shared, IsEmpty());
    ASSERT_THAT(desk.times, SizeIs(2));
    EXPECT_EQ(desk.times[0].timeZone, u"America/Toronto"_s);
    ASSERT_THAT(desk.templates, SizeIs(1));
    EXPECT_EQ(desk.chosenTemplate, desk.templates[0].uid);
    EXPECT_FALSE(desk.sent.has_value());
    change(sendLetter(letterTo(u"Ana"_s)));
    EXPECT_TRUE(writing(u"Ana"_s).sent.has_value());
    EXPECT_EQ(writing(u"Ana"_s).attempts, 1);
}

TEST_F(ReviewWritingTest, OtherTimesAreLaterAndComeRoundAgain)
{
    const std::vector<OfferedTime> first = writing(u"Ana"_s).times;
    const std::vector<OfferedTime> second = others(first);
    ASSERT_THAT(second, SizeIs(2));
    EXPECT_GT(second.front().start, first.back().start.addSecs(3600 * 12));
    std::vector<OfferedTime> shown = second;
    for (int turn = 0; turn < 20 && shown != first; ++turn)
        shown = others(shown);
    EXPECT_EQ(shown, first);
}

TEST_F(ReviewWritingTest, ALetterIsComposedWithTheTimesThatWereTicked)
{
    const std::vector<OfferedTime> times = writing(u"Ana"_s).times;
    LetterRequest request{u"Ana"_s, u"You came to mind."_s, {}, {}, {}};
    request.offered = std::vector{times.back()};
    const auto compose = [&] {
        return expectValue(query([&](const Records &records) { return composeLetter(records, request); }));
    };
    EXPECT_EQ(compose().offered, std::vector{times.back()});
    EXPECT_FALSE(compose().times.isEmpty());
    EXPECT_TRUE(compose().body.contains(compose().times));
    request.offered = std::vector<OfferedTime>();
    EXPECT_THAT(compose().offered, IsEmpty());
    EXPECT_TRUE(compose().times.isEmpty());
}

TEST_F(ReviewWritingTest, WhatWasPutInCanBecomeATemplateAndIsTheSameLetterAgain)
{
    set(u"my_name"_s, u"Mina"_s);
    LetterRequest request{u"Ana"_s, u"You came to mind, Anatole."_s, u"The slides"_s, 2, {}};
    const ComposedLetter letter =
        expectValue(query([&](const Records &records) { return composeLetter(records, request); }));
    const MessageTemplate made = templateFrom(letter, u"Mina"_s, u"Mine"_s, u"en"_s);
    EXPECT_EQ(made.body, rules::builtInTemplate(u"en").body);
    EXPECT_EQ(made.subject, rules::builtInTemplate(u"en").subject);
    const Uid uid = store(made);
    set(u"message_template"_s, uid.text());
    EXPECT_EQ(writing(u"Ana"_s).chosenTemplate, uid.text());
    EXPECT_EQ(expectValue(query([&](const Records &records) { return composeLetter(records, request); })).body,
              letter.body);
    request.templateName = rules::builtInTemplate(u"en").uid.text();
    EXPECT_EQ(expectValue(query([&](const Records &records) { return composeLetter(records, request); })).body,
              letter.body);
}

} // namespace
} // namespace cultivar
