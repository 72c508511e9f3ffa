// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/edit_text.h"
#include "core/workspace/contacts/follow_up_commands.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

class FollowUpCommandsTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        add(u"Ana Silva"_s);
        uid = change(commands::promise({u"Ana Silva"_s, u"Send the paper"_s, FollowUpKind::Article, today, true}))
                  .addedUids.front();
    }

    FollowUp followUp() { return all<FollowUp>().front(); }

    Error failure(Workspace::Command command)
    {
        const Result<ChangeSet> changed = workspace->change(std::move(command)).result();
        EXPECT_FALSE(changed.has_value());
        return changed ? Error() : changed.error();
    }

    Uid uid;
};

TEST_F(FollowUpCommandsTest, IsDoneTodayAndUndoOpensItAgain)
{
    change(commands::finishFollowUp(uid));
    EXPECT_EQ(followUp().done, today);
    EXPECT_EQ(wording::editText(undo().label), u"finish a follow-up with Ana Silva"_s);
    EXPECT_TRUE(followUp().isOpen());
}

TEST_F(FollowUpCommandsTest, MovesToADayToComeOrToNone)
{
    change(commands::moveFollowUp(uid, today.addDays(7)));
    EXPECT_EQ(followUp().due, today.addDays(7));
    change(commands::moveFollowUp(uid, std::nullopt));
    EXPECT_EQ(followUp().due, std::nullopt);
    undo();
    EXPECT_EQ(wording::editText(undo().label), u"move a follow-up with Ana Silva"_s);
    EXPECT_EQ(followUp().due, today);
    EXPECT_EQ(failure(commands::moveFollowUp(uid, today.addDays(-1))).subject, u"due"_s);
    EXPECT_EQ(failure(commands::moveFollowUp(uid, QDate())).detail, u"not_past"_s);
    EXPECT_EQ(followUp().due, today);
}

TEST_F(FollowUpCommandsTest, DroppedIsNeitherOpenNorDone)
{
    change(commands::dropFollowUp(uid));
    EXPECT_EQ(followUp().dropped, today);
    EXPECT_FALSE(followUp().done);
    EXPECT_FALSE(followUp().isOpen());
    EXPECT_EQ(wording::editText(undo().label), u"drop a follow-up with Ana Silva"_s);
    EXPECT_TRUE(followUp().isOpen());
}

TEST_F(FollowUpCommandsTest, WhatIsSettledIsLeftAsItIs)
{
    change(commands::finishFollowUp(uid));
    const FollowUp settled = followUp();
    EXPECT_TRUE(change(commands::dropFollowUp(uid)).isEmpty());
    EXPECT_TRUE(change(commands::moveFollowUp(uid, today.addDays(3))).isEmpty());
    open(today.addDays(1));
    EXPECT_TRUE(change(commands::finishFollowUp(uid)).isEmpty());
    EXPECT_EQ(followUp(), settled);
    EXPECT_EQ(failure(commands::dropFollowUp(Uid(u"nobody"_s))).kind, ErrorKind::NotFound);
}

} // namespace
} // namespace cultivar
