// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;

namespace {

Contact named(const QString &name, qint64 id = 0)
{
    Contact contact;
    contact.id = ContactId(id);
    contact.uid = Uid(u"uid of "_s + name);
    contact.name = name;
    return contact;
}

TEST(Edit, NewRecordsGetKeysOfTheirOwn)
{
    Edit edit;
    const ContactId ana = edit.add(named(u"Ana"_s));
    const ContactId ben = edit.add(named(u"Ben"_s));
    const CircleId circle = edit.add(Circle());
    EXPECT_LT(ana.value(), 0);
    EXPECT_LT(ben.value(), 0);
    EXPECT_LT(circle.value(), 0);
    EXPECT_NE(ana, ben);
    EXPECT_NE(circle.value(), ben.value());
    EXPECT_EQ(edit.changes().size(), 3U);
}

TEST(Edit, ANewRecordWithoutAUidGetsOneAndOneWithItKeepsIt)
{
    Edit edit;
    edit.add(Circle());
    edit.add(named(u"Ana"_s));
    EXPECT_FALSE(std::get<RecordChange<Circle>>(edit.changes()[0]).after->uid.isEmpty());
    EXPECT_EQ(std::get<RecordChange<Contact>>(edit.changes()[1]).after->uid, Uid(u"uid of Ana"_s));
}

TEST(Edit, AnUpdateThatChangesNothingIsNone)
{
    Edit edit;
    edit.update(named(u"Ana"_s, 1), named(u"Ana"_s, 1));
    EXPECT_TRUE(edit.isEmpty());
    edit.update(named(u"Ana"_s, 1), named(u"Ana Silva"_s, 1));
    EXPECT_FALSE(edit.isEmpty());
}

TEST(Edit, TheInverseGoesBackwardsAndSwapsBeforeAndAfter)
{
    Edit edit({EditKind::Merge, u"Ana"_s, 2});
    edit.setBatch(BatchId(9));
    edit.update(named(u"Ana"_s, 1), named(u"Ana Silva"_s, 1));
    edit.remove(named(u"A. Silva"_s, 2));

    const Edit inverse = edit.inverse();
    ASSERT_EQ(inverse.changes().size(), 2U);
    const auto &restored = std::get<RecordChange<Contact>>(inverse.changes()[0]);
    EXPECT_FALSE(restored.before);
    ASSERT_TRUE(restored.after);
    EXPECT_EQ(restored.after->name, u"A. Silva"_s);
    const auto &renamed = std::get<RecordChange<Contact>>(inverse.changes()[1]);
    EXPECT_EQ(renamed.before->name, u"Ana Silva"_s);
    EXPECT_EQ(renamed.after->name, u"Ana"_s);
    EXPECT_EQ(inverse.label(), edit.label());
    EXPECT_EQ(inverse.batch(), BatchId(9));
}

TEST(Edit, TheInverseOfTheInverseIsTheSame)
{
    Edit edit;
    edit.add(named(u"Ana"_s));
    edit.update(named(u"Ben"_s, 3), named(u"Ben B."_s, 3));
    edit.remove(named(u"Cem"_s, 4));
    EXPECT_EQ(edit.inverse().inverse().changes(), edit.changes());
    EXPECT_NE(edit.inverse().changes(), edit.changes());
}

} // namespace
