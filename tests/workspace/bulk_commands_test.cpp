// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/bulk_commands.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Optional;

class BulkCommandsTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        for (const auto &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s})
            add(name);
        two = {contact(u"Ana"_s).id, contact(u"Bo"_s).id};
    }

    Error failureOf(Workspace::Command command)
    {
        const Result<ChangeSet> changes = workspace->change(std::move(command)).result();
        EXPECT_FALSE(changes.has_value());
        return changes ? Error() : changes.error();
    }

    /// Applies the command, expects its label, looks, and expects that one undo takes all of it back.
    void expectOneStep(Workspace::Command command, const EditLabel &label, const std::function<void()> &look)
    {
        const QByteArray before = archive();
        change(std::move(command));
        EXPECT_EQ(expectValue(workspace->history().result()).undo, label);
        look();
        undo();
        EXPECT_EQ(archive(), before);
    }

    std::vector<ContactId> two;
};

TEST_F(BulkCommandsTest, EachIsOneStep)
{
    const CircleId circle =
        expectValue(query([](const Records &records) { return records.circleNamed(u"Get to know"_s); })).id;
    expectOneStep(commands::addAllToCircle(two, circle), {EditKind::ChangeCircles, {}, 2}, [&] {
        EXPECT_THAT(contact(u"Ana"_s).circles, ElementsAre(circle));
        EXPECT_THAT(contact(u"Bo"_s).circles, ElementsAre(circle));
        EXPECT_THAT(contact(u"Cy"_s).circles, IsEmpty());
    });
    expectOneStep(commands::tagAll(two, u" Berlin  trip "_s), {EditKind::Tag, {}, 2},
                  [&] { EXPECT_THAT(contact(u"Bo"_s).tags, ElementsAre(u"Berlin trip"_s)); });
    expectOneStep(commands::setCadenceOfAll(two, 42), {EditKind::Cadence, {}, 2},
                  [&] { EXPECT_THAT(contact(u"Bo"_s).cadence, Optional(42)); });
    expectOneStep(commands::pauseAll(two, today.addDays(1)), {EditKind::Pause, {}, 2},
                  [&] { EXPECT_THAT(contact(u"Bo"_s).pausedUntil, Optional(today.addDays(1))); });
    expectOneStep(commands::archiveAll(two), {EditKind::Archive, {}, 2},
                  [&] { EXPECT_THAT(contact(u"Bo"_s).archived, Optional(today)); });
    expectOneStep(commands::trashAll(two), {EditKind::Trash, {}, 2}, [&] { EXPECT_EQ(index()->size(), 1U); });
}

TEST_F(BulkCommandsTest, WhoIsGoneOrSoAlreadyIsPassedOver)
{
    change(commands::tagAll({two[0]}, u"Berlin"_s));
    two.push_back(ContactId(999));
    expectOneStep(commands::tagAll(two, u"BERLIN"_s), {EditKind::Tag, u"Bo"_s, 1}, [&] {
        EXPECT_THAT(contact(u"Ana"_s).tags, ElementsAre(u"Berlin"_s));
        EXPECT_THAT(contact(u"Bo"_s).tags, ElementsAre(u"BERLIN"_s));
    });
    change(commands::trashAll({two[1]}));
    EXPECT_TRUE(change(commands::tagAll(two, u"berlin"_s)).isEmpty());
}

TEST_F(BulkCommandsTest, UnarchivingAndTheRhythmOfTheCircles)
{
    change(commands::archiveAll(two));
    open(today.addDays(3));
    change(commands::archiveAll(two));
    EXPECT_THAT(contact(u"Ana"_s).archived, Optional(today));
    change(commands::unarchiveAll(two));
    EXPECT_FALSE(contact(u"Ana"_s).archived.has_value());
    change(commands::setCadenceOfAll(two, 9));
    change(commands::setCadenceOfAll(two, {}));
    EXPECT_FALSE(contact(u"Ana"_s).cadence.has_value());
}

TEST_F(BulkCommandsTest, WhatMakesNoSenseIsRefusedWhole)
{
    EXPECT_EQ(failureOf(commands::tagAll(two, u"  "_s)).subject, u"tag"_s);
    EXPECT_EQ(failureOf(commands::pauseAll(two, today)).subject, u"until"_s);
    EXPECT_EQ(failureOf(commands::setCadenceOfAll(two, 0)).subject, u"cadence"_s);
    EXPECT_EQ(failureOf(commands::addAllToCircle(two, CircleId(999))).kind, ErrorKind::NotFound);
    EXPECT_EQ(index()->size(), 3U);
}

} // namespace
} // namespace cultivar
