// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/contact_search.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ContactSearchTest : public WorkspaceTest
{
protected:
    QStringList search(const QString &line, CircleId circle = {}, int limit = -1)
    {
        const auto built = index();
        const auto rows = expectValue(
            query([&](const Records &records) { return searchContacts(records, *built, line, circle, limit); }));
        QStringList names;
        for (const ContactRow &row : rows)
            names += row.name;
        return names;
    }

    void call(const QString &name, int daysAgo, const QString &note)
    {
        change(commands::log({{name}, Channel::Call, today.addDays(-daysAgo), note, false}));
    }

    CircleId getToKnow()
    {
        for (const Circle &each : all<Circle>())
            if (each.role == CircleRole::GetToKnow)
                return each.id;
        return {};
    }
};

TEST_F(ContactSearchTest, FindsInFieldsFirstAndThenInNotes)
{
    add(u"Anchor Hill"_s);
    Contact noted;
    noted.name = u"Bo Chen"_s;
    noted.notes = u"Collects anchors"_s;
    add(noted, {u"Get to know"_s});
    add(u"Ada Cy"_s);
    call(u"Ada Cy"_s, 0, u"Spoke of an anchor"_s);
    change(commands::trash({u"Anchor Hill"_s}));
    add(u"Anchor Hill"_s);
    EXPECT_THAT(search(u"anch"_s), ElementsAre(u"Anchor Hill"_s, u"Ada Cy"_s, u"Bo Chen"_s));
    EXPECT_THAT(search(u"anch"_s, {}, 2), ElementsAre(u"Anchor Hill"_s, u"Ada Cy"_s));
    EXPECT_THAT(search(u"anch"_s, {}, 1), ElementsAre(u"Anchor Hill"_s));
    EXPECT_THAT(search(u"anch"_s, {}, 0), IsEmpty());
    EXPECT_THAT(search(u"anch"_s, getToKnow()), ElementsAre(u"Bo Chen"_s));
    EXPECT_THAT(search(u"anch circle:get"_s), ElementsAre(u"Bo Chen"_s));
    EXPECT_THAT(search(u"anch zebra"_s), IsEmpty());
}

TEST_F(ContactSearchTest, AWordMayStandInAFieldAndAnotherInANote)
{
    add(u"Ana Silva"_s);
    add(u"Bo Chen"_s);
    call(u"Ana Silva"_s, 5, u"She is hiring"_s);
    call(u"Ana Silva"_s, 300, u"Talked of sailing"_s);
    call(u"Bo Chen"_s, 5, u"Hiring, too, and sailing"_s);
    EXPECT_THAT(search(u"ana hiring"_s), ElementsAre(u"Ana Silva"_s));
    EXPECT_THAT(search(u"hiring sailing"_s), ElementsAre(u"Ana Silva"_s, u"Bo Chen"_s));
    EXPECT_THAT(search(u"hiring sailing bo"_s), ElementsAre(u"Bo Chen"_s));
    EXPECT_THAT(search(u"hiring sailing zoe"_s), IsEmpty());
}

TEST_F(ContactSearchTest, PhrasesAreFoundAsTheyStandWhereverTheyStand)
{
    Contact york;
    york.name = u"Ana"_s;
    york.city = u"New York"_s;
    add(york);
    Contact asks;
    asks.name = u"Bo"_s;
    asks.asks = {u"a flat in New York"_s};
    add(asks);
    Contact apart;
    apart.name = u"Cy"_s;
    apart.asks = {u"York, or the new town"_s};
    add(apart);
    add(u"Di"_s);
    call(u"Di"_s, 1, u"Moves to New\nYork"_s);
    add(u"Ed"_s);
    call(u"Ed"_s, 1, u"York is new to him"_s);
    EXPECT_THAT(search(u"\"new york\""_s), ElementsAre(u"Ana"_s, u"Bo"_s, u"Di"_s));
    EXPECT_THAT(search(u"\"new york\" flat"_s), ElementsAre(u"Bo"_s));
    EXPECT_THAT(search(u"\"new york\" moves"_s), ElementsAre(u"Di"_s));
    EXPECT_THAT(search(u"new york"_s).size(), 5);
    const FoundContacts found = index()->search(filterOf(u"\"new york\""));
    EXPECT_EQ(found.contacts.size(), 1U);
    EXPECT_EQ(found.unsure.size(), 2U);
}

TEST_F(ContactSearchTest, WithoutWordsThereIsNothingToLookForInNotes)
{
    EXPECT_FALSE(noteQuestion(rules::parseSearchQuery(u"circle:x quiet:3d"), {}).has_value());
    EXPECT_TRUE(noteQuestion(rules::parseSearchQuery(u"\"a\""), {}).has_value());
}

TEST_F(ContactSearchTest, WhatNobodyWaitsForIsGivenUp)
{
    add(u"Ana"_s);
    call(u"Ana"_s, 1, u"hiring"_s);
    const NoteQuestion question{rules::termsOf(rules::parseSearchQuery(u"hiring")), {}};
    const auto ask = [&](bool stale) {
        return expectValue(
            query([&](const Records &records) { return searchNotes(records, question, [stale] { return stale; }); }));
    };
    ASSERT_EQ(ask(false).apart.size(), 1U);
    EXPECT_EQ(ask(false).apart.front().size(), 1U);
    EXPECT_THAT(ask(true).apart, IsEmpty());
}

} // namespace
} // namespace cultivar
