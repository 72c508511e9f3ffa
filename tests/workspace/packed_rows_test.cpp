// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/index/packed_rows.h"

#include <gtest/gtest.h>

namespace cultivar {
namespace packed_rows_test {

using namespace Qt::StringLiterals;

ContactRow full()
{
    ContactRow row;
    row.id = ContactId(7);
    row.active = false;
    row.trashed = true;
    row.archived = true;
    row.lifeStage = LifeStage::InTransition;
    row.cadence = 0;
    row.clock = {QDate(2026, 2, 28), 3, QDate(1999, 12, 31)};
    row.pausedUntil = QDate(2027, 1, 1);
    row.snoozedUntil = QDate(2026, 12, 4);
    row.inPeaceUntil = QDate(2027, 3, 1);
    row.importance = 0.7;
    row.bridgeMark = true;
    row.owesFollowUp = true;
    row.received = 2;
    row.gave = 5;
    row.chosen = QDate(2026, 11, 20);
    row.circles = {CircleId(1), CircleId(300), CircleId(qint64(1) << 40)};
    row.dates = {{*PartialDate::of(std::nullopt, 12, 3), true}, {*PartialDate::of(1985, 5, std::nullopt), false}};
    row.uid = Uid(u"urn:uuid:ß-7"_s);
    row.name = u"Łucja 山田 😀"_s;
    row.organization = u"Hafen & Söhne"_s;
    row.role = u"Κυβερνήτης"_s;
    row.city = u"Gdańsk"_s;
    row.email = u"lucja@boats.example"_s;
    row.tags = {u"Sailing"_s, u"Hafen & Söhne"_s};
    row.expertise = {u"Ropes"_s};
    return row;
}

ContactRow named(int id, const QString &name)
{
    ContactRow row;
    row.id = ContactId(id);
    row.name = name;
    return row;
}

TEST(PackedRowsTest, WhatIsPackedComesBackAsItWas)
{
    PackedRows rows;
    rows.resize(3);
    rows.set(1, full());
    const ContactRow other = named(8, QString(400, u'ß')); // longer than one byte counts, and than what is usual
    rows.set(2, other);
    EXPECT_EQ(rows.row(1), full());
    EXPECT_EQ(rows.row(2), other);
    EXPECT_EQ(rows.facts(1), static_cast<const ContactFacts &>(full()));
    EXPECT_EQ(rows.name(1), full().name);
    EXPECT_EQ(rows.id(1), ContactId(7));
    EXPECT_TRUE(rows.isTrashed(1));
    EXPECT_FALSE(rows.isTrashed(2));
}

TEST(PackedRowsTest, ComeInAnotherOrderWhole)
{
    PackedRows rows;
    rows.resize(3);
    rows.set(1, full());
    const ContactRow other = named(8, u"Bo"_s);
    rows.set(2, other);
    rows.arrange({2, 0, 1});
    EXPECT_EQ(rows.row(0), other);
    EXPECT_EQ(rows.name(1), QString());
    EXPECT_EQ(rows.row(2), full());
    EXPECT_EQ(rows.id(2), full().id);
}

TEST(PackedRowsTest, AnEmptySlotIsAnEmptyRow)
{
    PackedRows rows;
    rows.resize(1);
    EXPECT_TRUE(rows.row(0).name.isEmpty());
    EXPECT_TRUE(rows.facts(0).circles.empty());
    EXPECT_EQ(rows.name(0), QString());
}

TEST(PackedRowsTest, ASlotThatIsSetAgainForgetsWhatItHeld)
{
    PackedRows rows;
    rows.resize(1);
    rows.set(0, full());
    const ContactRow plain = named(7, u"Bo"_s);
    rows.set(0, plain);
    EXPECT_EQ(rows.row(0), plain);
}

TEST(PackedRowsTest, TagsAreCountedOfThoseWhoAreNotInTheTrash)
{
    PackedRows rows;
    rows.resize(3);
    ContactRow row = full();
    rows.set(0, row);
    row.trashed = false;
    rows.set(1, row);
    row.tags = {u"Sailing"_s};
    rows.set(2, row);
    EXPECT_EQ(rows.tagCounts(), (QHash<QString, int>{{u"Sailing"_s, 2}, {u"Hafen & Söhne"_s, 1}}));
}

} // namespace packed_rows_test
} // namespace cultivar
