// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/live_index.h"
#include "core/workspace/record_commands.h"
#include "tests/workspace/workspace_fixture.h"

#include <QCoreApplication>
#include <QSignalSpy>

namespace cultivar {
namespace {

class LiveIndexTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        open();
        live = std::make_unique<LiveIndex>(*workspace);
    }

    void TearDown() override { live.reset(); }

    /// Waits for the next update that a call brings about.
    template <class Call> ChangeSet updateAfter(Call call)
    {
        QSignalSpy updated(live.get(), &LiveIndex::updated);
        call();
        EXPECT_TRUE(updated.wait()) << "the index was not told";
        return updated.isEmpty() ? ChangeSet() : updated.last().first().value<ChangeSet>();
    }

    std::unique_ptr<LiveIndex> live;
};

TEST_F(LiveIndexTest, FollowsChangesAndNamesThem)
{
    EXPECT_FALSE(live->isReady());
    EXPECT_TRUE(updateAfter([this] { live->build(); }).everything);
    ASSERT_TRUE(live->isReady());
    EXPECT_EQ(live->index().size(), 0U);

    const ChangeSet added = updateAfter([this] { add(u"Odile Fenwick"_s); });
    ASSERT_EQ(added.contacts.size(), 1U);
    EXPECT_EQ(live->index().row(added.contacts.front())->name, u"Odile Fenwick"_s);
}

TEST_F(LiveIndexTest, IsBuiltAnewWhenASettingChanges)
{
    updateAfter([this] { live->build(); });
    EXPECT_EQ(live->preferences().meetingMinutes, 20);
    const ChangeSet changed = updateAfter([this] { change(commands::changeSetting(u"meeting_minutes"_s, u"45"_s)); });
    EXPECT_TRUE(changed.everything);
    EXPECT_EQ(live->preferences().meetingMinutes, 45);
}

TEST_F(LiveIndexTest, HistoryIsKnownAndDraftsAreNoPartOfIt)
{
    const Uid uid = add(u"Odile Fenwick"_s);
    change(commands::changeRecord<Contact>(uid, {EditKind::EditContact, u"Odile"_s, 1},
                                           [](const Records &, Contact &contact) -> Result<void> {
                                               contact.city = u"Graz"_s;
                                               return {};
                                           }));
    expectDone(workspace->keepDraft(u"log/1"_s, u"half a sentence"_s).result());
    EXPECT_EQ(expectValue(query([](const Records &records) { return records.draft(u"log/1"_s); })),
              u"half a sentence"_s);
    EXPECT_EQ(expectValue(workspace->history().result()).undo->kind, EditKind::EditContact);
    undo();
    const HistoryState state = expectValue(workspace->history().result());
    EXPECT_EQ(state.undo->kind, EditKind::AddContact);
    EXPECT_EQ(state.redo->kind, EditKind::EditContact);
    expectDone(workspace->keepDraft(u"log/1"_s, {}).result());
    EXPECT_EQ(expectValue(query([](const Records &records) { return records.draft(u"log/1"_s); })), QString());
    change(commands::trashRecord<Contact>(uid, {EditKind::Trash, u"Odile"_s, 1}));
    EXPECT_TRUE(names().isEmpty());
}

} // namespace
} // namespace cultivar
