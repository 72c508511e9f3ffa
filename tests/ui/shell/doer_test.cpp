// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/record_commands.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/shell/job_watch.h"
#include "ui/shell/page_head.h"

#include <QSemaphore>

namespace cultivar::ui {
namespace {

class DoerTest : public UiTest
{
protected:
    /// What comes next waits behind a change that waits for `goOn`.
    void addAnaAndHoldUp()
    {
        Contact ana;
        ana.name = u"Ana Silva"_s;
        doer->change(commands::addContact({ana, {}}), {});
        ASSERT_TRUE(until([&] { return doer->history().undo.has_value(); }));
        doer->change(
            [this](const Records &) -> Result<Edit> {
                goOn.acquire();
                return Edit();
            },
            {});
    }

    QSemaphore goOn;
};

TEST_F(DoerTest, SaysWhatWasDoneAndWhatUndoWouldDo)
{
    PageHead head(*doer, u"Contacts"_s);
    QSignalSpy said(doer.get(), &Doer::said);
    Contact ana;
    ana.name = u"Ana Silva"_s;
    doer->change(commands::addContact({ana, {}}), u"Ana Silva added"_s);
    ASSERT_TRUE(until([&] { return !said.isEmpty() && doer->history().undo.has_value(); }));
    EXPECT_EQ(said.first().at(0).toString(), u"Ana Silva added"_s);
    EXPECT_EQ(said.first().at(1).value<Saying>(), Saying::Undoable);
    auto *undo = child<QPushButton>(&head, u"undo"_s);
    EXPECT_TRUE(undo->isEnabled());
    EXPECT_TRUE(undo->accessibleName().contains(u"Ana Silva"_s)) << undo->accessibleName().toStdString();

    undo->click();
    ASSERT_TRUE(until([&] { return doer->history().redo.has_value(); }));
    EXPECT_FALSE(undo->isEnabled());
    settle();
    EXPECT_EQ(contacts->index().size(), 0U);
}

TEST_F(DoerTest, SaysSoWhileAnUndoTakesLong)
{
    addAnaAndHoldUp();
    QSignalSpy said(doer.get(), &Doer::said);
    doer->undo();
    ASSERT_TRUE(until([&] { return said.size() == 2; })) << "again and again";
    EXPECT_EQ(said.first().at(0).toString(), u"Undo waits for other work"_s);
    EXPECT_EQ(said.first().at(1).value<Saying>(), Saying::Working);
    goOn.release();
    ASSERT_TRUE(until([&] { return said.last().at(1).value<Saying>() == Saying::Done; }));
    EXPECT_EQ(doer->findChild<JobWatch *>(), nullptr) << "it would be said for ever";
}

TEST_F(DoerTest, AnUndoThatTakesLongCanBeStopped)
{
    addAnaAndHoldUp();
    QSignalSpy said(doer.get(), &Doer::said);
    QSignalSpy complained(doer.get(), &Doer::complained);
    doer->undo();
    doer->stop();
    ASSERT_TRUE(until([&] { return !said.isEmpty(); }));
    EXPECT_EQ(said.first().at(1).value<Saying>(), Saying::Working);
    goOn.release();
    ASSERT_TRUE(until([&] { return said.last().at(1).value<Saying>() == Saying::Note; }));
    EXPECT_EQ(said.last().at(0).toString(), u"Stopped; nothing was undone."_s);
    EXPECT_TRUE(complained.isEmpty());
    settle();
    EXPECT_EQ(contacts->index().size(), 1U);
}

TEST_F(DoerTest, AnUndoIsDoneAlthoughTheWindowIsClosed)
{
    addAnaAndHoldUp();
    doer->undo();
    doer.reset();
    goOn.release();
    const auto state = workspace->apply(Edit()).result(); // behind it
    ASSERT_TRUE(state.has_value());
    EXPECT_TRUE(workspace->history().result()->redo.has_value());
}

TEST_F(DoerTest, SaysInPassingThatThereIsNothingToUndo)
{
    QSignalSpy said(doer.get(), &Doer::said);
    QSignalSpy complained(doer.get(), &Doer::complained);
    doer->undo();
    doer->redo();
    ASSERT_TRUE(until([&] { return said.size() == 2; }));
    EXPECT_EQ(said.first().at(1).value<Saying>(), Saying::Note);
    EXPECT_TRUE(complained.isEmpty());
}

TEST_F(DoerTest, TellsTheOneWhoAskedOfAFailureAndElseTheUser)
{
    const Workspace::Command impossible =
        commands::trashRecord<Contact>(Uid(u"nobody"_s), {EditKind::Trash, u"nobody"_s, 1});
    QSignalSpy complained(doer.get(), &Doer::complained);
    doer->change(impossible, u"Gone"_s);
    ASSERT_TRUE(until([&] { return !complained.isEmpty(); }));

    QObject asker;
    std::optional<Error> error;
    doer->change(impossible, u"Gone"_s, {&asker, {}, [&](const Error &failure) { error = failure; }});
    ASSERT_TRUE(until([&] { return error.has_value(); }));
    EXPECT_EQ(error->kind, ErrorKind::NotFound);
    EXPECT_EQ(complained.size(), 1);
}

} // namespace
} // namespace cultivar::ui
