// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/review_fixture.h"

namespace cultivar {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class ReviewPromisesTest : public ReviewTest
{
protected:
    Uid promise(const QString &to, const QString &text, std::optional<QDate> due, bool mine = true)
    {
        return change(commands::promise({to, text, FollowUpKind::Article, due, mine})).addedUids.front();
    }
};

TEST_F(ReviewPromisesTest, AreThoseDueUntilTheNextReviewMineFirst)
{
    promise(u"Ana"_s, u"late"_s, today.addDays(-3));
    promise(u"Ana"_s, u"next Friday"_s, today.addDays(7));
    promise(u"Ana"_s, u"too far"_s, today.addDays(8));
    promise(u"Ana"_s, u"some day"_s, {});
    promise(u"Bo"_s, u"theirs"_s, today, false);
    const PromiseDesk desk = promises();
    EXPECT_EQ(desk.until, QDate(2026, 12, 4));
    ASSERT_THAT(desk.mine, SizeIs(2));
    EXPECT_EQ(desk.mine[0].promise.text, u"late"_s);
    EXPECT_EQ(desk.mine[1].promise.text, u"next Friday"_s);
    ASSERT_THAT(desk.theirs, SizeIs(1));
    EXPECT_EQ(desk.theirs[0].person.name, u"Bo"_s);
}

TEST_F(ReviewPromisesTest, KnowWhereTheyWereMadeAndWhenTheNextTalkIs)
{
    const QDate made = today.addDays(-40);
    const Uid uid = promise(u"Ana"_s, u"the paper"_s, today);
    FollowUp before = stored<FollowUp>(uid);
    FollowUp after = before;
    after.made = made;
    Edit edit;
    edit.update(before, after);
    expectValue(workspace->apply(edit).result());
    EXPECT_EQ(promises().mine[0].place.channel, Channel::Call);
    EXPECT_FALSE(promises().mine[0].nextTalk.has_value());
    const QDateTime start = workspace->present().now.addDays(3);
    change(commands::meet({u"Ana"_s, start, {}, {}}));
    EXPECT_EQ(promises().mine[0].nextTalk, start);
}

TEST_F(ReviewPromisesTest, AnArticleFindsTheClipThatSharesItsWords)
{
    Clip clip;
    clip.title = u"Map tiles at rest"_s;
    clip.day = today;
    store(clip);
    promise(u"Ana"_s, u"send the paper on tiles"_s, today);
    promise(u"Ana"_s, u"send the book"_s, today);
    promise(u"Ana"_s, u"their tiles"_s, today, false);
    ASSERT_TRUE(promises().mine[0].clip.has_value());
    EXPECT_EQ(promises().mine[0].shared, QStringList{u"tiles"_s});
    EXPECT_FALSE(promises().mine[1].clip.has_value());
    EXPECT_FALSE(promises().theirs[0].clip.has_value());
}

TEST_F(ReviewPromisesTest, ThoseToOneOfTheThreeMayGoWithTheLetter)
{
    openReview();
    const QString name = desk().cards.front().person.name;
    promise(name, u"the paper"_s, today);
    EXPECT_TRUE(promises().mine[0].isPick);
    change(sendLetter(letterTo(name)));
    EXPECT_FALSE(promises().mine[0].isPick);
}

TEST_F(ReviewPromisesTest, KeptWithALetterOfTwoLinesOrLetGoWithOne)
{
    const Uid uid = promise(u"Ana"_s, u"the paper"_s, today);
    const auto letter = [&](wording::ShortLetterKind kind) {
        return expectValue(
            query([&](const Records &records) { return promiseLetter(records, uid, kind, std::nullopt); }));
    };
    change(commands::sendShortLetter(letter(wording::ShortLetterKind::KeepPromise)));
    EXPECT_EQ(stored<FollowUp>(uid).done, today);
    EXPECT_EQ(index()->row(contact(u"Ana"_s).id)->clock.attempts, 1);
    EXPECT_THAT(promises().mine, IsEmpty());
    undo();
    EXPECT_THAT(promises().mine, SizeIs(1));
    change(commands::sendShortLetter(letter(wording::ShortLetterKind::DropPromise)));
    EXPECT_EQ(stored<FollowUp>(uid).dropped, today);
    undo();
    const Uid theirs = promise(u"Bo"_s, u"the rubric"_s, today, false);
    const auto ask = expectValue(query([&](const Records &records) {
        return promiseLetter(records, theirs, wording::ShortLetterKind::AskKindly, std::nullopt);
    }));
    EXPECT_TRUE(ask.letter.body.contains(u"the rubric"_s));
    change(commands::sendShortLetter(ask));
    EXPECT_TRUE(stored<FollowUp>(theirs).isOpen());
    EXPECT_THAT(all<ReachOut>(), SizeIs(1));
}

TEST_F(ReviewPromisesTest, HowOftenOneWasMovedIsKeptBeside)
{
    const Uid uid = promise(u"Ana"_s, u"the paper"_s, today);
    EXPECT_EQ(promises().mine[0].moves, 0);
    expectDone(workspace->keepDraft(movesOfPromiseKey(uid), u"2"_s).result());
    EXPECT_EQ(promises().mine[0].moves, 2);
}

} // namespace
} // namespace cultivar
