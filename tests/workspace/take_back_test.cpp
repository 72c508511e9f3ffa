// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_archive.h"
#include "core/sample/sample_network.h"
#include "tests/workspace/sample_files.h"
#include "tests/workspace/snapshot.h"
#include "tests/workspace/workspace_fixture.h"

#include <set>

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class TakeBackTest : public WorkspaceTest
{
protected:
    QByteArray older = card("ana", "Ana Silva", "TITLE:Engineer\nCATEGORIES:choir\n") + card("bo", "Bo Chen");
    QByteArray newer = card("ana", "Ana Silva", "TITLE:Architect\nNICKNAME:Nita\nCATEGORIES:choir,sailing\n") +
                       card("bo", "Bo Chen") + card("cy", "Cy Adams");
};

TEST_F(TakeBackTest, AnImportNobodyTouchedGoesWhole)
{
    const ImportedFile file = importOne(u"people.vcf"_s, older);
    const HistoryStep step = undoImport(file.batch);
    EXPECT_EQ(step.removed, 2);
    EXPECT_EQ(step.reverted, 0);
    EXPECT_THAT(step.kept, IsEmpty());
    EXPECT_THAT(names(), IsEmpty());
    EXPECT_EQ(all<Batch>().front().takenBack, workspace->present().now);
    expectSound();
}

TEST_F(TakeBackTest, TheOldestFirstLeavesWhatWasThereBefore)
{
    importOne(u"people.vcf"_s, card("ana", "Ana Silva", "NICKNAME:Nita\n"));
    const Contact before = contact(u"Ana Silva"_s);
    const Uid first = importOne(u"first.vcf"_s, card("ana", "Ana Silva", "NICKNAME:Nita\nTITLE:Engineer\n")).batch;
    const Uid second = importOne(u"second.vcf"_s, card("ana", "Ana Silva", "NICKNAME:Nita\nTITLE:Architect\n")).batch;
    undoImport(first);
    EXPECT_EQ(contact(u"Ana Silva"_s).role, u"Architect"_s);
    undoImport(second);
    EXPECT_EQ(contact(u"Ana Silva"_s), before);
    expectSound();
}

TEST_F(TakeBackTest, CannotBeDoneTwiceNorForABatchNobodyKnows)
{
    const ImportedFile file = importOne(u"people.vcf"_s, older);
    undoImport(file.batch);
    EXPECT_EQ(workspace->undoImport(file.batch).result().error().kind, ErrorKind::NothingToUndo);
    EXPECT_EQ(workspace->undoImport(Uid(u"none"_s)).result().error().kind, ErrorKind::NotFound);
}

TEST_F(TakeBackTest, AHandEditBetweenTwoImportsStaysWhenBothAreTakenBack)
{
    const Uid first = importOne(u"older.vcf"_s, older).batch;
    edit(u"Ana Silva"_s, [](Contact &ana) {
        ana.notes = u"Met at the harbour"_s;
        ana.tags.append(u"mine"_s);
    });
    const Uid second = importOne(u"newer.vcf"_s, newer).batch;
    EXPECT_EQ(contact(u"Ana Silva"_s).tags, (QStringList{u"choir"_s, u"mine"_s, u"sailing"_s}));

    const HistoryStep newerGone = undoImport(second);
    EXPECT_EQ(newerGone.removed, 1);
    EXPECT_EQ(newerGone.reverted, 1);
    Contact ana = contact(u"Ana Silva"_s);
    EXPECT_EQ(ana.role, u"Engineer"_s);
    EXPECT_EQ(ana.nickname, QString());
    EXPECT_EQ(ana.tags, (QStringList{u"choir"_s, u"mine"_s}));
    EXPECT_EQ(ana.notes, u"Met at the harbour"_s);

    const HistoryStep olderGone = undoImport(first);
    EXPECT_EQ(olderGone.removed, 1);
    EXPECT_EQ(olderGone.kept, QStringList{u"Ana Silva"_s});
    EXPECT_EQ(names(), QStringList{u"Ana Silva"_s});
    ana = contact(u"Ana Silva"_s);
    EXPECT_EQ(ana.notes, u"Met at the harbour"_s);
    EXPECT_TRUE(ana.tags.contains(u"mine"_s));
    expectSound();
}

TEST_F(TakeBackTest, TheSameHoldsInTheOrderInWhichTheyCame)
{
    const Uid first = importOne(u"older.vcf"_s, older).batch;
    edit(u"Ana Silva"_s, [](Contact &ana) { ana.notes = u"Met at the harbour"_s; });
    const Uid second = importOne(u"newer.vcf"_s, newer).batch;
    EXPECT_EQ(undoImport(first).kept, QStringList{u"Ana Silva"_s});
    EXPECT_EQ(undoImport(second).removed, 1);
    EXPECT_EQ(names(), QStringList{u"Ana Silva"_s});
    EXPECT_EQ(contact(u"Ana Silva"_s).notes, u"Met at the harbour"_s);
    expectSound();
}

TEST_F(TakeBackTest, WhatWasEditedSinceANewerImportStaysAndTheRestGoesBack)
{
    importOne(u"older.vcf"_s, older);
    const Uid second = importOne(u"newer.vcf"_s, newer).batch;
    edit(u"Ana Silva"_s, [](Contact &ana) { ana.role = u"Founder"_s; });
    edit(u"Cy Adams"_s, [](Contact &cy) { cy.city = u"Porto"_s; });
    const HistoryStep step = undoImport(second);
    EXPECT_EQ(step.removed, 0);
    EXPECT_EQ(step.reverted, 1);
    EXPECT_EQ(step.kept, QStringList{u"Cy Adams"_s});
    EXPECT_EQ(contact(u"Ana Silva"_s).role, u"Founder"_s);
    EXPECT_EQ(contact(u"Ana Silva"_s).nickname, QString());
}

TEST_F(TakeBackTest, SomebodySpokenToSinceStaysWithTheConversation)
{
    const Uid batch = importOne(u"people.vcf"_s, older).batch;
    log(u"Bo Chen"_s, today);
    const HistoryStep step = undoImport(batch);
    EXPECT_EQ(step.removed, 1);
    EXPECT_EQ(step.kept, QStringList{u"Bo Chen"_s});
    EXPECT_EQ(names(), QStringList{u"Bo Chen"_s});
    EXPECT_EQ(all<Interaction>().size(), 1U);
    expectSound();
}

TEST_F(TakeBackTest, PeopleStayForTheirMessagesAndGoWithThem)
{
    const QString connections = write(u"Connections.csv"_s, connectionsHeader() + connection(1, "A"));
    const QString messages = write(u"messages.csv"_s, messagesHeader() + message(1, 1, false, "2026-10-02", "Hello") +
                                                          message(2, 2, true, "2026-10-03", "Tea?"));
    const ImportReport report = import({connections, messages});
    const HistoryStep peopleFirst = undoImport(report.files[0].batch);
    EXPECT_EQ(peopleFirst.removed, 0);
    EXPECT_THAT(peopleFirst.kept, ElementsAre(u"First1 Last1"_s));
    EXPECT_EQ(undoImport(report.files[1].batch).removed, 2);
    EXPECT_THAT(all<Interaction>(), IsEmpty());
    EXPECT_THAT(names(), IsEmpty());
    expectSound();
}

TEST_F(TakeBackTest, TheOldestMayGoFirst)
{
    const Uid first = importOne(u"older.vcf"_s, older).batch;
    const Uid second = importOne(u"newer.vcf"_s, newer).batch;
    const Uid third = importOne(u"newest.vcf"_s, card("ana", "Ana Silva", "TITLE:Head\n")).batch;
    EXPECT_THAT(undoImport(first).kept, ElementsAre(u"Ana Silva"_s));
    EXPECT_EQ(names(), (QStringList{u"Ana Silva"_s, u"Cy Adams"_s}));
    undoImport(second);
    EXPECT_EQ(names(), QStringList{u"Ana Silva"_s});
    const HistoryStep last = undoImport(third);
    EXPECT_EQ(last.removed, 1);
    EXPECT_THAT(last.kept, IsEmpty());
    EXPECT_THAT(names(), IsEmpty());
    undo();
    EXPECT_EQ(contact(u"Ana Silva"_s).role, u"Head"_s);
    expectSound();
}

TEST_F(TakeBackTest, WhoeverWasEditedStaysWhicheverGoesFirst)
{
    const Uid first = importOne(u"older.vcf"_s, older).batch;
    edit(u"Ana Silva"_s, [](Contact &ana) { ana.notes = u"Met at the harbour"_s; });
    const Uid second = importOne(u"newer.vcf"_s, newer).batch;
    undoImport(first);
    undoImport(second);
    EXPECT_EQ(names(), QStringList{u"Ana Silva"_s});
    EXPECT_EQ(contact(u"Ana Silva"_s).notes, u"Met at the harbour"_s);
    EXPECT_EQ(contact(u"Ana Silva"_s).role, u"Engineer"_s);
}

TEST_F(TakeBackTest, UndoingAnImportGivesTheStateBeforeAndRedoTheSameKeys)
{
    importOne(u"older.vcf"_s, older);
    Result<Snapshots> snapshots = Snapshots::of(databasePath());
    ASSERT_TRUE(snapshots.has_value());
    const Snapshots::Snapshot before = expectValue(snapshots->take());
    const ImportedFile file = importOne(u"newer.vcf"_s, newer);
    const Snapshots::Snapshot after = expectValue(snapshots->take());
    const ContactId key = contact(u"Cy Adams"_s).id;
    ASSERT_NE(snapshots->difference(before, after), QString());

    const HistoryStep undone = undo();
    EXPECT_EQ(undone.label.kind, EditKind::Import);
    EXPECT_EQ(undone.label.subject, u"newer.vcf"_s);
    EXPECT_EQ(undone.removed, 1);
    EXPECT_EQ(undone.reverted, 1);
    EXPECT_EQ(snapshots->difference(before, expectValue(snapshots->take())), QString());
    open();
    redo();
    EXPECT_EQ(snapshots->difference(after, expectValue(snapshots->take())), QString());
    EXPECT_EQ(contact(u"Cy Adams"_s).id, key);
    EXPECT_EQ(undoImport(file.batch).removed, 1);
}

/// More than are held in memory at the same time.
constexpr int manyPeople = 450;

class LargeTakeBackTest : public TakeBackTest
{
protected:
    void SetUp() override
    {
        TakeBackTest::SetUp();
        importOne(u"older.vcf"_s, older);
        Result<Snapshots> made = Snapshots::of(databasePath());
        ASSERT_TRUE(made.has_value());
        snapshots.emplace(std::move(*made));
        before = expectValue(snapshots->take());
        batch = importOne(u"many.vcf"_s, older + many() + newer).batch;
        after = expectValue(snapshots->take());
    }

    static QByteArray many(const QByteArray &lines = {})
    {
        QByteArray cards;
        for (int i = 0; i < manyPeople; ++i)
            cards += card("many" + QByteArray::number(i), "Many " + QByteArray::number(i), lines);
        return cards;
    }

    void expectState(const Snapshots::Snapshot &expected)
    {
        EXPECT_EQ(snapshots->difference(expected, expectValue(snapshots->take())).left(2000), QString());
    }

    /// Stops in the middle of that phase.
    JobControl stoppingIn(JobPhase phase)
    {
        JobControl control;
        control.progress = [this, phase, cancelled = control.cancelled](const JobStep &step) {
            phases.insert(step.phase);
            *cancelled = step.phase == phase && 2 * step.done >= step.total;
        };
        return control;
    }

    std::optional<Snapshots> snapshots;
    Snapshots::Snapshot before;
    Snapshots::Snapshot after;
    Uid batch;
    std::set<JobPhase> phases;
};

TEST_F(LargeTakeBackTest, UndoAndRedoGoPageByPage)
{
    EXPECT_EQ(undo().removed, manyPeople + 1);
    expectState(before);
    redo();
    expectState(after);
    EXPECT_EQ(undo().removed, manyPeople + 1);
    expectState(before);
}

TEST_F(LargeTakeBackTest, TakingItBackIsUndoneAndDoneAgainPageByPage)
{
    const HistoryStep step = undoImport(batch);
    EXPECT_EQ(step.removed, manyPeople + 1);
    EXPECT_EQ(step.reverted, 1);
    EXPECT_EQ(step.label.count, manyPeople + 2);
    const Snapshots::Snapshot taken = expectValue(snapshots->take());
    undo();
    expectState(after);
    redo();
    expectState(taken);
    expectSound();
}

TEST_F(LargeTakeBackTest, OneOfManyStaysIfSomebodyElseRefersToIt)
{
    Contact zoe;
    zoe.name = u"Zoe Rossi"_s;
    zoe.introducedBy = contact(u"Many 300"_s).id;
    add(zoe);
    const HistoryStep step = undoImport(batch);
    EXPECT_EQ(step.removed, manyPeople);
    EXPECT_EQ(step.kept, QStringList{u"Many 300"_s});
    expectSound();
}

TEST_F(LargeTakeBackTest, WhoWasChangedGoesBackPageByPage)
{
    const Uid changing = importOne(u"bakers.vcf"_s, many("TITLE:Baker\n")).batch;
    edit(u"Many 300"_s, [](Contact &person) { person.role = u"Miller"_s; });
    const Snapshots::Snapshot edited = expectValue(snapshots->take());
    EXPECT_EQ(workspace->undoImport(changing, stoppingIn(JobPhase::TakingBack)).result().error().kind,
              ErrorKind::Cancelled);
    expectState(edited);
    const HistoryStep step = undoImport(changing);
    EXPECT_EQ(step.removed, 0);
    EXPECT_EQ(step.reverted, manyPeople) << "also of the miller what she did not change herself";
    EXPECT_EQ(contact(u"Many 300"_s).role, u"Miller"_s);
    EXPECT_EQ(contact(u"Many 301"_s).role, QString());
    undo();
    expectState(edited);
    expectSound();
}

TEST_F(LargeTakeBackTest, SeveralThatChangedTheSamePeopleGoTogether)
{
    const Uid second = importOne(u"bakers.vcf"_s, many("TITLE:Baker\n")).batch;
    const Uid third = importOne(u"millers.vcf"_s, many("TITLE:Miller\n")).batch;
    const Result<HistoryStep> step = workspace->undoImports({batch, third, second}).result();
    ASSERT_TRUE(step.has_value());
    EXPECT_EQ(step->removed, manyPeople + 1);
    EXPECT_EQ(step->kept, QStringList());
    EXPECT_EQ(names(), (QStringList{u"Ana Silva"_s, u"Bo Chen"_s}));
    expectSound();
}

TEST_F(LargeTakeBackTest, StoppedTheyChangeNothing)
{
    for (const JobPhase phase : {JobPhase::LookingBack, JobPhase::TakingBack, JobPhase::Finishing}) {
        EXPECT_EQ(workspace->undo(stoppingIn(phase)).result().error().kind, ErrorKind::Cancelled);
        expectState(after);
        EXPECT_EQ(workspace->undoImport(batch, stoppingIn(phase)).result().error().kind, ErrorKind::Cancelled);
        expectState(after);
    }
    undo();
    EXPECT_EQ(workspace->redo(stoppingIn(JobPhase::TakingBack)).result().error().kind, ErrorKind::Cancelled);
    expectState(before);
    EXPECT_THAT(phases, ElementsAre(JobPhase::Finishing, JobPhase::LookingBack, JobPhase::TakingBack));
    redo();
    expectState(after);
    // Nothing of what was stopped is left where the next import would meet it.
    EXPECT_EQ(importOne(u"another.vcf"_s, card("dee", "Dee Olsen")).added, 1);
    undo();
    expectState(after);
}

TEST_F(TakeBackTest, ManyChangesOfOneRecordAreUndoneInTheirOrder)
{
    importOne(u"older.vcf"_s, older);
    constexpr int changes = 1200;
    change([](const Records &records) -> Result<Edit> {
        const Result<std::vector<Contact>> people = records.all<Contact>();
        if (!people)
            return passOn(people);
        Edit edit({EditKind::EditContact, u"Ana Silva"_s, 1});
        Contact ana = people->front();
        for (int i = 0; i < changes; ++i) {
            Contact next = ana;
            next.notes = QString::number(i);
            edit.update(ana, next);
            ana = next;
        }
        return edit;
    });
    EXPECT_EQ(contact(u"Ana Silva"_s).notes, QString::number(changes - 1));
    undo();
    EXPECT_EQ(contact(u"Ana Silva"_s).notes, QString());
    redo();
    EXPECT_EQ(contact(u"Ana Silva"_s).notes, QString::number(changes - 1));
}

TEST_F(TakeBackTest, ACircleGoesWithTheImportThatMadeItThoughItsPeopleStay)
{
    const Uid ana = add(u"Ana Silva"_s);
    const QByteArray before = archive();
    EXPECT_EQ(importOne(u"circle.csv"_s, "uid,name,circles\n" + ana.text().toUtf8() + ",Ana Silva,Brand new\n").updated,
              1);
    ASSERT_TRUE(std::ranges::any_of(all<Circle>(), [](const Circle &circle) { return circle.name == u"Brand new"_s; }));
    const HistoryStep step = undo();
    EXPECT_THAT(step.kept, IsEmpty());
    EXPECT_EQ(archive(), before);
    expectSound();
}

TEST_F(TakeBackTest, WhoeverStaysKeepsThoseWhoIntroducedThem)
{
    constexpr int people = 12;
    Network chain;
    for (int i = 1; i <= people; ++i) {
        Contact person;
        person.id = ContactId(i);
        person.uid = Uid(u"p%1"_s.arg(i));
        person.name = u"P%1"_s.arg(i);
        person.introducedBy = i > 1 ? ContactId(i - 1) : ContactId();
        chain.of<Contact>().push_back(person);
    }
    const Uid batch = importOne(u"chain.json"_s, writeArchive(chain)).batch;
    ASSERT_EQ(contact(u"P9"_s).introducedBy, contact(u"P8"_s).id);
    edit(u"P9"_s, [](Contact &person) { person.notes = u"Met"_s; });
    const HistoryStep step = undoImport(batch);
    EXPECT_EQ(step.removed, people - 9) << "those whom the one who stays led to";
    EXPECT_EQ(step.kept.size(), 9);
    EXPECT_EQ(contact(u"P9"_s).introducedBy, contact(u"P8"_s).id);
    expectSound();
}

TEST_F(TakeBackTest, TakingBackIsItselfUndone)
{
    const ImportedFile file = importOne(u"people.vcf"_s, older);
    log(u"Ana Silva"_s, today);
    const QByteArray before = archive();
    undoImport(file.batch);
    EXPECT_NE(archive(), before);
    EXPECT_EQ(undo().label.kind, EditKind::TakeBackImport);
    EXPECT_EQ(archive(), before);
    EXPECT_FALSE(all<Batch>().front().takenBack.has_value());
    EXPECT_EQ(undoImport(file.batch).removed, 1);
}

TEST_F(TakeBackTest, AWholeArchiveGoesAndTheCirclesFromTheStartStay)
{
    const QByteArray empty = archive();
    const ImportedFile file = importOne(u"sample.json"_s, writeArchive(sampleNetwork(today, zone, 1)));
    undo();
    EXPECT_EQ(archive(), empty);
    redo();
    EXPECT_THAT(undoImport(file.batch).kept, IsEmpty());
    EXPECT_EQ(archive(), empty);
    expectSound();
}

} // namespace
} // namespace cultivar
