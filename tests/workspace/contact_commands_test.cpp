// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/contact_commands.h"

#include "core/workspace/contacts/follow_up_commands.h"
#include "tests/workspace/workspace_fixture.h"

using namespace cultivar;

namespace {

class ContactCommandsTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        ana = add(u"Ana Silva"_s, {u"Get to know"_s});
    }

    [[nodiscard]] Contact now() { return contact(u"Ana Silva"_s); }

    Error refused(Workspace::Command command)
    {
        const Result<ChangeSet> result = workspace->change(std::move(command)).result();
        EXPECT_FALSE(result.has_value());
        return result ? Error() : result.error();
    }

    /// Each is one step with that label, and undoing it brings everything back.
    void expectOneStep(Workspace::Command command, EditKind kind)
    {
        const QByteArray before = archive();
        change(std::move(command));
        EXPECT_NE(archive(), before);
        const HistoryStep step = undo();
        EXPECT_EQ(step.label.kind, kind);
        EXPECT_EQ(step.label.subject, u"Ana Silva"_s);
        EXPECT_EQ(archive(), before);
        redo();
    }

    template <RecordType R> R only()
    {
        const std::vector<R> records = all<R>();
        EXPECT_EQ(records.size(), 1U);
        return records.front();
    }

    Uid ana;
};

TEST_F(ContactCommandsTest, AFieldIsChangedInOneStep)
{
    expectOneStep(commands::editContact(ana,
                                        [](const Records &, Contact &contact) -> Result<void> {
                                            contact.city = u"Lisbon"_s;
                                            return {};
                                        }),
                  EditKind::EditContact);
    EXPECT_EQ(now().city, u"Lisbon"_s);
    EXPECT_EQ(now().roleAsOf, std::nullopt);
}

TEST_F(ContactCommandsTest, WhoChangesTheRoleVouchesForItToday)
{
    const auto role = [&](const QString &text, std::optional<QDate> asOf = {}) {
        change(commands::editContact(ana, [=](const Records &, Contact &contact) -> Result<void> {
            contact.role = text;
            if (asOf)
                contact.roleAsOf = asOf;
            return {};
        }));
    };
    role(u"Head of Data"_s);
    EXPECT_EQ(now().roleAsOf, today);
    role(u"CTO"_s, today.addDays(-400));
    EXPECT_EQ(now().roleAsOf, today.addDays(-400));
    role({});
    EXPECT_EQ(now().roleAsOf, std::nullopt);
}

TEST_F(ContactCommandsTest, NobodyIsIntroducedByThemselves)
{
    const Error error = refused(commands::editContact(ana, [](const Records &, Contact &contact) -> Result<void> {
        contact.introducedBy = contact.id;
        return {};
    }));
    EXPECT_EQ(error, (Error{ErrorKind::InvalidInput, u"introduced_by"_s, u"two_people"_s}));
}

TEST_F(ContactCommandsTest, AChangeThatFailsChangesNothing)
{
    const QByteArray before = archive();
    const Error error = refused(commands::editContact(ana, [](const Records &, Contact &contact) -> Result<void> {
        contact.cadence = 0;
        return {};
    }));
    EXPECT_EQ(error, (Error{ErrorKind::InvalidInput, u"cadence"_s, u"1_to_3650_days"_s}));
    EXPECT_EQ(archive(), before);
}

TEST_F(ContactCommandsTest, CirclesAreSet)
{
    const std::vector<Circle> circles = all<Circle>();
    expectOneStep(commands::setCircles(ana, {circles[0].id, circles[2].id}), EditKind::ChangeCircles);
    EXPECT_THAT(now().circles, ::testing::ElementsAre(circles[0].id, circles[2].id));
}

TEST_F(ContactCommandsTest, WhatHidesThemEnds)
{
    change(commands::pause(u"Ana Silva"_s, today.addDays(10)));
    change(commands::snooze(u"Ana Silva"_s, 5));
    change(commands::leaveInPeace(u"Ana Silva"_s, std::nullopt));
    expectOneStep(commands::resume(ana), EditKind::Resume);
    EXPECT_EQ(now().pausedUntil, std::nullopt);
    EXPECT_EQ(now().snoozedUntil, std::nullopt);
    EXPECT_EQ(now().inPeaceUntil, std::nullopt);
}

TEST_F(ContactCommandsTest, TheyLeaveTheArchiveAndTheTrash)
{
    change(commands::archive({u"Ana Silva"_s}));
    expectOneStep(commands::unarchive(ana), EditKind::Unarchive);
    EXPECT_TRUE(now().isActive());
    change(commands::trash({u"Ana Silva"_s}));
    expectOneStep(commands::restoreContact(ana), EditKind::Restore);
    EXPECT_TRUE(now().isActive());
    expectOneStep(commands::setDeceased(ana, true), EditKind::Deceased);
    EXPECT_FALSE(now().isActive());
    change(commands::setDeceased(ana, false));
    EXPECT_TRUE(now().isActive());
}

TEST_F(ContactCommandsTest, RelationsAreMadeChangedAndPutAway)
{
    const Uid bea = add(u"Bea"_s);
    EXPECT_EQ(refused(commands::relate(ana, ana, u"twin of"_s)).kind, ErrorKind::InvalidInput);
    expectOneStep(commands::relate(ana, bea, u"sister of"_s), EditKind::Relate);
    expectOneStep(commands::changeRelation(only<Relation>().uid, u"works for"_s), EditKind::Relate);
    EXPECT_EQ(only<Relation>().kind, u"works for"_s);
    expectOneStep(commands::trashRelation(only<Relation>().uid), EditKind::Relate);
    EXPECT_TRUE(only<Relation>().trashed.has_value());
}

TEST_F(ContactCommandsTest, AConversationIsLoggedWithItsDirection)
{
    change(commands::log({{ana.text()}, Channel::Email, {}, {}, false, Direction::Incoming}));
    EXPECT_EQ(only<Interaction>().direction, Direction::Incoming);
    EXPECT_FALSE(only<Interaction>().attempt);
}

TEST_F(ContactCommandsTest, AConversationIsEditedAndPutAway)
{
    const Uid call = change(commands::log({{ana.text()}, Channel::Call, today.addDays(-3), u"a"_s})).addedUids.front();
    const auto dated = [&](QDate day) {
        return commands::editInteraction(call, [day](const Records &, Interaction &interaction) -> Result<void> {
            interaction.day = day;
            return {};
        });
    };
    expectOneStep(dated(today.addDays(-4)), EditKind::EditInteraction);
    EXPECT_EQ(refused(dated(today.addDays(1))), (Error{ErrorKind::InvalidInput, u"day"_s, u"to_come"_s}));
    EXPECT_EQ(refused(commands::editInteraction(call,
                                                [](const Records &, Interaction &interaction) -> Result<void> {
                                                    interaction.contacts.clear();
                                                    return {};
                                                }))
                  .subject,
              u"contacts"_s);
    expectOneStep(commands::trashInteraction(call), EditKind::TrashInteraction);
    EXPECT_EQ(refused(commands::trashInteraction(call)).kind, ErrorKind::NotFound);
    expectSound();
}

TEST_F(ContactCommandsTest, APromiseIsEditedReopenedAndPutAway)
{
    const Uid promise =
        change(commands::promise({ana.text(), u"send it"_s, FollowUpKind::Other, {}, true})).addedUids.front();
    expectOneStep(commands::editFollowUp(promise,
                                         [](const Records &, FollowUp &followUp) -> Result<void> {
                                             followUp.text = u"send the article"_s;
                                             followUp.mine = false;
                                             return {};
                                         }),
                  EditKind::EditFollowUp);
    change(commands::finishFollowUp(promise));
    EXPECT_FALSE(only<FollowUp>().isOpen());
    expectOneStep(commands::reopenFollowUp(promise), EditKind::ReopenFollowUp);
    EXPECT_TRUE(only<FollowUp>().isOpen());
    expectOneStep(commands::trashFollowUp(promise), EditKind::TrashFollowUp);
}

TEST_F(ContactCommandsTest, GoodwillIsEditedAndPutAway)
{
    commands::Goodwill given{ana.text(), GoodwillSide::Gave, GoodwillKind::Advice, {}, u"on hiring"_s, true};
    const Uid entry = change(commands::goodwill(given)).addedUids.front();
    EXPECT_TRUE(only<GoodwillEntry>().paidForward);
    expectOneStep(commands::editGoodwill(entry,
                                         [](const Records &, GoodwillEntry &changed) -> Result<void> {
                                             changed.note = u"on reviews"_s;
                                             return {};
                                         }),
                  EditKind::EditGoodwill);
    expectOneStep(commands::trashGoodwill(entry), EditKind::TrashGoodwill);
}

} // namespace
