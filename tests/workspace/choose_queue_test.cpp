// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/choose/choose_commands.h"
#include "core/workspace/choose/choose_queue.h"

#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ChooseQueueTest : public WorkspaceTest
{
protected:
    ChooseQueue queue()
    {
        return expectValue(query([](const Records &records) { return chooseQueue(records); }));
    }

    QStringList queued()
    {
        QStringList names;
        for (const ChooseEntry &entry : queue().people)
            names += entry.name;
        return names;
    }

    ChooseCard card(const QString &name)
    {
        const std::vector ids = {contact(name).id};
        const std::vector<BroughtByFile> files = queue().files;
        const auto cards = expectValue(query([&](const Records &records) { return chooseCards(records, ids, files); }));
        EXPECT_EQ(cards.size(), 1U);
        return cards.empty() ? ChooseCard() : cards.front();
    }

    Uid circle(const QString &name)
    {
        return expectValue(query([&](const Records &records) { return records.circleNamed(name); })).uid;
    }

    void importNetwork()
    {
        import({write(u"Connections.csv"_s,
                      connectionsHeader() + connection(1, "A") + connection(2, "B", "Planner") + connection(3, "C")),
                write(u"messages.csv"_s,
                      messagesHeader() + message(1, 2, false, "2026-10-02", "Hello") +
                          message(1, 2, true, "2026-10-03", "Tea?") + message(1, 2, false, "2025-03-03", "Long ago") +
                          message(2, 3, true, "2026-09-01", "Only me") + message(3, 9, true, "2026-09-01", "Nobody"))});
    }
};

TEST_F(ChooseQueueTest, AsksAboutThoseOneTalksWithFirstAndAddressesLast)
{
    importNetwork();
    Contact address;
    address.emails = {{u"info@cais.example"_s, {}}};
    add(address);
    add(u"Zoe Fox"_s);
    EXPECT_EQ(queued(), (QStringList{u"First2 Last2"_s, u"First1 Last1"_s, u"First3 Last3"_s, u"Zoe Fox"_s,
                                     u"info@cais.example"_s}));
    const ChooseQueue asked = queue();
    EXPECT_EQ(asked.people[0].conversations, 3);
    EXPECT_EQ(asked.people[0].uid, contact(u"First2 Last2"_s).uid);
    EXPECT_EQ(asked.people[2].conversations, 1);
    EXPECT_DOUBLE_EQ(asked.doneAWeek, 1.0 / 12);
}

TEST_F(ChooseQueueTest, LeavesOutWhoIsInACircleAndWhoIsNotActive)
{
    add(u"Ana Silva"_s, {u"Get to know"_s});
    add(u"Bo Chen"_s);
    add(u"Cy Adams"_s);
    add(u"Di Fox"_s);
    change(commands::archive({u"Bo Chen"_s}));
    change(commands::trash({u"Cy Adams"_s}));
    EXPECT_EQ(queued(), QStringList{u"Di Fox"_s});
}

TEST_F(ChooseQueueTest, EveryAnswerIsOneStepAndRemembered)
{
    const Uid ana = add(u"Ana Silva"_s);
    add(u"Bo Chen"_s);
    const ChangeSet changes = change(commands::notNow(ana));
    EXPECT_FALSE(changes.everything);
    EXPECT_EQ(queued(), QStringList{u"Bo Chen"_s});
    EXPECT_TRUE(change(commands::notNow(ana)).isEmpty());
    EXPECT_EQ(undo().label, (EditLabel{EditKind::NotNow, u"Ana Silva"_s, 1}));
    EXPECT_EQ(queued(), (QStringList{u"Ana Silva"_s, u"Bo Chen"_s}));
    redo();
    EXPECT_EQ(queued(), QStringList{u"Bo Chen"_s});

    change(commands::putInCircle(contact(u"Bo Chen"_s).uid, circle(u"Stay in touch"_s)));
    EXPECT_THAT(queued(), IsEmpty());
    EXPECT_EQ(undo().label.kind, EditKind::ChangeCircles);
    EXPECT_EQ(queued(), QStringList{u"Bo Chen"_s});
    open();
    EXPECT_EQ(queued(), QStringList{u"Bo Chen"_s});
    expectSound();
}

TEST_F(ChooseQueueTest, AnAnswerIsForgottenWhenever)
{
    const Uid ana = add(u"Ana Silva"_s);
    const Uid close = circle(u"Stay in touch"_s);
    const Uid other = circle(u"Get to know"_s);
    change(commands::putInCircle(ana, close));
    change(commands::putInCircle(ana, other));
    EXPECT_THAT(contact(u"Ana Silva"_s).circles, SizeIs(2));
    change(commands::forgetAnswer(ana, {close}));
    EXPECT_THAT(contact(u"Ana Silva"_s).circles, SizeIs(1));
    change(commands::forgetAnswer(ana, {close, other}));
    EXPECT_EQ(queued(), QStringList{u"Ana Silva"_s});
    change(commands::notNow(ana));
    change(commands::forgetAnswer(ana, {}));
    EXPECT_EQ(queued(), QStringList{u"Ana Silva"_s});
    EXPECT_THAT(all<Setting>(), IsEmpty());
}

TEST_F(ChooseQueueTest, SayingNotNowKeepsAnImportFromBeingEdited)
{
    const ImportedFile file = importOne(u"people.vcf"_s, cultivar::card("ana", "Ana Silva"));
    change(commands::notNow(Uid(u"ana"_s)));
    EXPECT_EQ(undoImport(file.batch).removed, 1);
    EXPECT_THAT(names(), IsEmpty());
    expectSound();
}

TEST_F(ChooseQueueTest, TheCardTellsWhatWasBetweenUs)
{
    importNetwork();
    const ChooseCard second = card(u"First2 Last2"_s);
    EXPECT_EQ(second.contact.role, u"Planner"_s);
    EXPECT_EQ(second.incoming, 2);
    EXPECT_EQ(second.outgoing, 1);
    EXPECT_EQ(second.talks, 0);
    ASSERT_TRUE(second.last.has_value());
    EXPECT_EQ(*second.last, (LastWords{QDate(2026, 10, 3), Channel::Message, Direction::Outgoing, u"Tea?"_s}));
    EXPECT_EQ(second.metOn, QDate(2024, 3, 5));
    EXPECT_THAT(second.files, ElementsAre(u"Connections.csv"_s, u"messages.csv"_s));
    EXPECT_EQ(second.history.periods.front(), (rules::WrittenInPeriod{QDate(2025, 1, 1), 1, 0}));
    EXPECT_EQ(second.history.periods.back(), (rules::WrittenInPeriod{QDate(2026, 7, 1), 1, 1}));
    EXPECT_THAT(card(u"First1 Last1"_s).files, ElementsAre(u"Connections.csv"_s));
    EXPECT_FALSE(second.isBare());
    add(u"Zoe Fox"_s);
    EXPECT_TRUE(card(u"Zoe Fox"_s).isBare());
    EXPECT_THAT(card(u"Zoe Fox"_s).files, IsEmpty());
}

TEST_F(ChooseQueueTest, TheCardNamesWhomWeBothKnow)
{
    add(u"Ana Silva"_s);
    add(u"Bo Chen"_s);
    add(u"Cy Adams"_s);
    change(commands::log({{u"Ana Silva"_s, u"Bo Chen"_s}, Channel::Call, {}, u"Two\nlines"_s, false}));
    edit(u"Ana Silva"_s, [this](Contact &ana) { ana.introducedBy = contact(u"Cy Adams"_s).id; });
    const ChooseCard ana = card(u"Ana Silva"_s);
    EXPECT_EQ(ana.talks, 1);
    EXPECT_EQ(ana.last.value_or(LastWords()).text, u"Two lines"_s);
    QStringList common;
    for (const Acquaintance &each : ana.common)
        common += each.name;
    EXPECT_EQ(common, (QStringList{u"Bo Chen"_s, u"Cy Adams"_s}));
}

TEST_F(ChooseQueueTest, KnowsWhoIsUndecidedAgain)
{
    const Uid ana = add(u"Ana Silva"_s);
    const Uid bo = add(u"Bo Chen"_s);
    add(u"Cy Adams"_s);
    const std::vector ids = {contact(u"Ana Silva"_s).id, contact(u"Bo Chen"_s).id, contact(u"Cy Adams"_s).id,
                             ContactId(4711)};
    const auto undecided = [&] {
        return expectValue(query([&](const Records &records) { return undecidedOf(records, ids); })).size();
    };
    EXPECT_EQ(undecided(), 3U);
    change(commands::notNow(ana));
    change(commands::putInCircle(bo, circle(u"Get to know"_s)));
    EXPECT_EQ(undecided(), 1U);
    undo();
    EXPECT_EQ(undecided(), 2U);
    undo();
    EXPECT_EQ(undecided(), 3U);
}

TEST_F(ChooseQueueTest, WhoIsGoneMeanwhileHasNoCard)
{
    add(u"Ana Silva"_s);
    add(u"Bo Chen"_s);
    const std::vector ids = {contact(u"Ana Silva"_s).id, contact(u"Bo Chen"_s).id, ContactId(4711)};
    change(commands::trash({u"Ana Silva"_s}));
    const auto cards = expectValue(query([&](const Records &records) { return chooseCards(records, ids, {}); }));
    ASSERT_EQ(cards.size(), 1U);
    EXPECT_EQ(cards.front().contact.name, u"Bo Chen"_s);
}

} // namespace
} // namespace cultivar
