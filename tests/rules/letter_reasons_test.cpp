// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/letter_reasons.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace cultivar::rules {
namespace letter_reasons_test {

using ::testing::ElementsAre;
using Kind = LetterReasonKind;

const QDate today(2026, 11, 27);

std::vector<Kind> kindsOf(const LetterMaterial &material)
{
    std::vector<Kind> kinds;
    for (const LetterReason &reason : letterReasons(material, today, 14))
        kinds.push_back(reason.kind);
    return kinds;
}

FollowUp promise(qint64 id, std::optional<QDate> due)
{
    FollowUp followUp;
    followUp.id = FollowUpId(id);
    followUp.text = u"Promise %1"_s.arg(id);
    followUp.made = today.addDays(-90);
    followUp.due = due;
    return followUp;
}

Clip clip(qint64 id, const QString &title, QDate day)
{
    Clip clip;
    clip.id = Id<Clip>(id);
    clip.title = title;
    clip.day = day;
    return clip;
}

Interaction interaction(qint64 id, QDate day, Direction direction)
{
    Interaction interaction;
    interaction.id = InteractionId(id);
    interaction.day = day;
    interaction.direction = direction;
    return interaction;
}

LetterMaterial everything()
{
    LetterMaterial material;
    material.contact.id = ContactId(7);
    material.contact.interests = {u"storage"_s, u"bakeries"_s};
    material.contact.dates = {{DateKind::Birthday, {}, *PartialDate::of({}, 12, 7), true},
                              {DateKind::Other, u"Name day"_s, *PartialDate::of({}, 6, 1), true}};
    material.contact.projects = {{u"Old maps"_s, today.addDays(-900)}, {u"New maps"_s, today.addDays(-30)}};
    material.followUps = {promise(1, {}), promise(2, today.addDays(9)), promise(3, today)};
    material.followUps[0].mine = false;
    material.goodwill = {GoodwillEntry(), GoodwillEntry()};
    material.goodwill[0].side = GoodwillSide::Received;
    material.goodwill[0].kind = GoodwillKind::Advice;
    material.goodwill[0].day = today.addDays(-60);
    material.goodwill[1].day = today.addDays(-5);
    material.interactions = {interaction(1, today.addDays(-3), Direction::Incoming)};
    material.clips = {clip(1, u"Wine"_s, today), clip(2, u"On storage"_s, today.addDays(-9)),
                      clip(3, u"Bakeries and storage"_s, today.addDays(-30))};
    return material;
}

TEST(LetterReasons, ComeFromTheirOwnMaterialAndEndInComingToMind)
{
    EXPECT_THAT(kindsOf(everything()), ElementsAre(Kind::Promise, Kind::Promise, Kind::Date, Kind::Clip, Kind::Clip,
                                                   Kind::Message, Kind::Project, Kind::CameToMind));
    const std::vector<LetterReason> reasons = letterReasons(everything(), today, 14);
    EXPECT_EQ(reasons[0].promise, FollowUpId(3));
    EXPECT_EQ(reasons[2].day, QDate(2026, 12, 7));
    EXPECT_EQ(reasons[3].clip, Id<Clip>(3));
    EXPECT_EQ(reasons[3].shared, (QStringList{u"storage"_s, u"bakeries"_s}));
    EXPECT_EQ(reasons[6].text, u"New maps"_s);
}

TEST(LetterReasons, ThanksAreForWhatWasReceived)
{
    LetterMaterial material = everything();
    material.clips.clear();
    const LetterReason thanks = letterReasons(material, today, 14)[5];
    EXPECT_EQ(thanks.kind, Kind::Thanks);
    EXPECT_EQ(thanks.goodwill, GoodwillKind::Advice);
    EXPECT_EQ(thanks.day, today.addDays(-60));
}

TEST(LetterReasons, WithNothingKnownTheyCameToMind)
{
    EXPECT_THAT(kindsOf({}), ElementsAre(Kind::CameToMind));
}

TEST(LetterReasons, AMessageThatWasAnsweredIsNone)
{
    LetterMaterial material;
    material.interactions = {interaction(1, today.addDays(-3), Direction::Incoming),
                             interaction(2, today.addDays(-2), Direction::Outgoing)};
    EXPECT_THAT(kindsOf(material), ElementsAre(Kind::CameToMind));
    material.interactions = {interaction(1, today.addDays(-121), Direction::Incoming)};
    EXPECT_THAT(kindsOf(material), ElementsAre(Kind::CameToMind));
    material.interactions = {interaction(1, today.addDays(-3), Direction::Incoming),
                             interaction(2, today.addDays(1), Direction::Outgoing)};
    EXPECT_THAT(kindsOf(material), ElementsAre(Kind::Message, Kind::CameToMind));
}

TEST(LetterReasons, WhatIsDoneGivenOrPutAwayIsNone)
{
    LetterMaterial material = everything();
    for (FollowUp &followUp : material.followUps)
        followUp.done = today;
    material.clips[1].givenTo = {ContactId(7)};
    material.clips[2].archived = today;
    EXPECT_THAT(kindsOf(material),
                ElementsAre(Kind::Date, Kind::Message, Kind::Project, Kind::Thanks, Kind::CameToMind));
}

TEST(ClipsFor, ThoseThatFitComeFirstAndTheNewestOfTheRest)
{
    std::vector<Clip> clips = everything().clips;
    clips.push_back(clip(4, u"Cheese"_s, today.addDays(1)));
    std::vector<qint64> order;
    for (const ClipMatch &match : clipsFor(clips, everything().contact))
        order.push_back(match.clip.id.value());
    EXPECT_THAT(order, ElementsAre(3, 2, 4, 1));
}

} // namespace letter_reasons_test
} // namespace cultivar::rules
