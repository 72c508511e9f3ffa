// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/edit_text.h"
#include "core/workspace/contacts/circle_commands.h"
#include "core/workspace/record_commands.h"
#include "core/workspace/trash_view.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::IsEmpty;

class TrashViewTest : public WorkspaceTest
{
protected:
    std::vector<TrashedRecord> trash()
    {
        return expectValue(query([](const Records &records) { return trashView(records); }));
    }
};

TEST_F(TrashViewTest, HoldsWhatWasPutThereNewestFirstUntilItsLastDay)
{
    EXPECT_THAT(trash(), IsEmpty());
    const Uid ana = add(u"Ana"_s);
    const Uid promise =
        change(commands::promise({u"Ana"_s, u"Send the\npaper"_s, FollowUpKind::Article, {}, true})).addedUids.front();
    change(commands::trashRecord<FollowUp>(promise, {EditKind::Trash, u"Ana"_s, 1}));
    open(today.addDays(2));
    change(commands::trash({u"Ana"_s}));
    const auto lines = trash();
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0], (TrashedRecord{Contact::recordName, ana, u"Ana"_s, {}, today.addDays(2), today.addDays(32)}));
    EXPECT_EQ(lines[1], (TrashedRecord{
                            FollowUp::recordName, promise, u"Send the paper"_s, {u"Ana"_s}, today, today.addDays(30)}));
    open(today.addDays(30));
    EXPECT_EQ(trash().size(), 2U);
    open(today.addDays(31));
    EXPECT_EQ(trash().size(), 1U);
}

TEST_F(TrashViewTest, PutsBackAsOneStep)
{
    const Uid ana = add(u"Ana"_s, {u"Stay in touch"_s});
    log(u"Ana"_s, today);
    const QByteArray before = archive();
    change(commands::trash({u"Ana"_s}));
    change(commands::restoreFromTrash(Contact::recordName, ana));
    EXPECT_EQ(archive(), before);
    EXPECT_EQ(wording::editText(undo().label), u"restore Ana"_s);
    EXPECT_EQ(trash().size(), 1U);
    for (const auto &[record, uid] : {std::pair(Contact::recordName, Uid(u"nobody"_s)), {Circle::recordName, ana}}) {
        const Result<ChangeSet> changed = workspace->change(commands::restoreFromTrash(record, uid)).result();
        ASSERT_FALSE(changed.has_value());
        EXPECT_EQ(changed.error().kind, ErrorKind::NotFound);
    }
}

TEST_F(TrashViewTest, ACircleComesBackWithItsPeople)
{
    add(u"Ana"_s, {u"Stay in touch"_s});
    const Uid circle =
        expectValue(query([](const Records &records) { return records.circleNamed(u"Stay in touch"_s); })).uid;
    change(commands::trashCircle(circle));
    ASSERT_EQ(trash().size(), 1U);
    EXPECT_EQ(trash().front().title, u"Stay in touch"_s);
    change(commands::restoreFromTrash(Circle::recordName, circle));
    EXPECT_EQ(index()->cadence(index()->find({}).front()), 90);
}

} // namespace
} // namespace cultivar
