// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/letter_drafts.h"

#include "tests/workspace/review_fixture.h"

namespace cultivar {
namespace letter_drafts_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class LetterDraftsTest : public ReviewTest
{
protected:
    [[nodiscard]] Present now()
    {
        return expectValue(query([](const Records &records) -> Result<Present> { return records.present(); }));
    }

    [[nodiscard]] OfferedTime timeIn(int days) { return {now().now.addDays(days), u"Europe/Berlin"_s}; }

    std::vector<LetterStanding> standings(const QStringList &names)
    {
        std::vector<PersonLine> people;
        for (const QString &name : names)
            people.push_back(personLine(contact(name)));
        return expectValue(query([&](const Records &records) { return letterStandings(records, people); }));
    }
};

TEST_F(LetterDraftsTest, AreReadAsTheyWereKept)
{
    LetterDraft draft;
    EXPECT_EQ(letterDraftText(draft), QString());
    EXPECT_EQ(letterDraftFrom({}, now()), draft);
    EXPECT_EQ(letterDraftFrom(u"no draft"_s, now()), draft);
    draft.reason = u"promise/3"_s;
    draft.gift = QString();
    draft.keeps = false;
    draft.shown = {timeIn(3), timeIn(4)};
    draft.declined = {timeIn(4)};
    draft.subject = QString();
    draft.body = u"Dear “Ana”,\n\n…"_s;
    draft.sent = today;
    EXPECT_EQ(letterDraftFrom(letterDraftText(draft), now()), draft);
}

TEST_F(LetterDraftsTest, OfferNoTimesThatArePast)
{
    LetterDraft draft;
    draft.shown = {timeIn(-1), timeIn(1)};
    draft.declined = {timeIn(-1)};
    const LetterDraft later = letterDraftFrom(letterDraftText(draft), now());
    EXPECT_THAT(later.shown, ElementsAre(timeIn(1)));
    EXPECT_THAT(later.declined, IsEmpty());
}

TEST_F(LetterDraftsTest, AreOverWithTheWeekInWhichTheyWereSent)
{
    LetterDraft draft;
    draft.because = u"of the talk"_s;
    draft.sent = today.addDays(-4);
    EXPECT_EQ(letterDraftFrom(letterDraftText(draft), now()), draft);
    draft.sent = today.addDays(-5);
    EXPECT_EQ(letterDraftFrom(letterDraftText(draft), now()), LetterDraft());
}

TEST_F(LetterDraftsTest, ReasonsOfOneContactHaveDifferentKeys)
{
    using Kind = rules::LetterReasonKind;
    QSet<QString> keys;
    for (int kind = 0; kind <= static_cast<int>(Kind::CameToMind); ++kind) {
        rules::LetterReason reason{static_cast<Kind>(kind), u"the paper"_s, today};
        keys += letterReasonKey(reason);
        const QString key = letterReasonKey(reason);
        // The day a reason is told with may move on.
        reason.day = today.addDays(1);
        EXPECT_EQ(letterReasonKey(reason), key);
    }
    EXPECT_THAT(keys, SizeIs(static_cast<int>(Kind::CameToMind) + 1));
    rules::LetterReason promise;
    promise.kind = Kind::Promise;
    promise.promise = FollowUpId(1);
    const QString first = letterReasonKey(promise);
    promise.promise = FollowUpId(2);
    EXPECT_NE(letterReasonKey(promise), first);
}

TEST_F(LetterDraftsTest, StandingsTellWhoIsBegunAndWhoIsWrittenTo)
{
    LetterDraft draft;
    draft.because = u"of the talk"_s;
    workspace->keepDraft(letterDraftKey(contact(u"Bo"_s).uid), letterDraftText(draft)).waitForFinished();
    change(sendLetter(letterTo(u"Ana"_s)));
    const std::vector<LetterStanding> before = standings({u"Ana"_s, u"Bo"_s, u"Cy"_s});
    ASSERT_THAT(before, SizeIs(3));
    EXPECT_FALSE(before[0].letter.isEmpty());
    EXPECT_FALSE(before[0].way.has_value());
    EXPECT_FALSE(before[0].begun);
    EXPECT_TRUE(before[1].begun);
    EXPECT_TRUE(before[1].letter.isEmpty());
    EXPECT_FALSE(before[2].begun);
    workspace->keepDraft(unsureWhetherSentKey(before[0].letter), toWord(LetterWay::File)).waitForFinished();
    EXPECT_EQ(standings({u"Ana"_s}).front().way, LetterWay::File);
}

TEST_F(LetterDraftsTest, TwoLettersOfOneTextHaveOneGist)
{
    const auto gist = [this](const QString &name) { return letterGist(letterTo(name).body, name); };
    EXPECT_EQ(gist(u"Ana"_s), gist(u"Bo"_s));
    EXPECT_NE(letterGist(letterTo(u"Ana"_s).body + u" And more."_s, u"Ana"_s), gist(u"Bo"_s));
    EXPECT_EQ(letterGist({}, u"Ana"_s), QString());
    change(sendLetter(letterTo(u"Ana"_s)));
    ASSERT_THAT(writing(u"Bo"_s).before, SizeIs(1));
    EXPECT_EQ(writing(u"Bo"_s).before.front().name, u"Ana"_s);
    EXPECT_EQ(writing(u"Bo"_s).before.front().gist, gist(u"Bo"_s));
    EXPECT_THAT(writing(u"Ana"_s).before, IsEmpty());
}

} // namespace letter_drafts_test
} // namespace cultivar
