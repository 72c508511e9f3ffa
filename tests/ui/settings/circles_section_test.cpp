// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settings_fixture.h"
#include "ui/settings/circle_row.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace cultivar::ui {
namespace {

class CirclesSectionTest : public SettingsTest
{
protected:
    CircleRow *row(const QString &name)
    {
        for (CircleRow *each : section->findChildren<CircleRow *>())
            if (each->circle() && each->circle()->name == name && each->isVisible())
                return each;
        return nullptr;
    }

    CircleRow *newRow() { return in<CircleRow>(u"newCircle"_s); }

    Circle stored(const QString &name)
    {
        for (const Circle &circle : all<Circle>())
            if (circle.name == name && !circle.trashed)
                return circle;
        return {};
    }
};

TEST_F(CirclesSectionTest, ShowsRhythmAndPeople)
{
    add(u"Ana"_s, {u"Get to know"_s});
    open(u"circles"_s);
    ASSERT_TRUE(row(u"Get to know"_s));
    EXPECT_EQ(child<QSpinBox>(row(u"Get to know"_s), u"circleRhythm"_s)->value(), 30);
    EXPECT_EQ(child<QLabel>(row(u"Get to know"_s), u"circlePeople"_s)->text(), u"1 person"_s);
    EXPECT_EQ(child<QLabel>(row(u"Stay in touch"_s), u"circlePeople"_s)->text(), u"0 people"_s);
}

TEST_F(CirclesSectionTest, OneIsAddedByEnterAndTheNextCanBeTyped)
{
    open(u"circles"_s);
    QTest::keyClick(page.get(), Qt::Key_N, Qt::AltModifier);
    auto *name = child<QLineEdit>(newRow(), u"circleName"_s);
    ASSERT_TRUE(name->hasFocus());
    QTest::keyClicks(name, u"Berlin"_s);
    QTest::keyClick(name, Qt::Key_Return);
    shown();
    ASSERT_TRUE(until([this] { return row(u"Berlin"_s) != nullptr; }));
    EXPECT_EQ(stored(u"Berlin"_s).cadence, 90);
    EXPECT_TRUE(name->text().isEmpty());
    EXPECT_TRUE(name->hasFocus());
    undo();
    EXPECT_FALSE(row(u"Berlin"_s));
}

TEST_F(CirclesSectionTest, FieldsAreKeptAsTheyAreLeft)
{
    open(u"circles"_s);
    CircleRow *circle = row(u"Get to know"_s);
    type(child<QLineEdit>(circle, u"circleName"_s), u"Curious about"_s);
    EXPECT_EQ(stored(u"Curious about"_s).role, CircleRole::GetToKnow);
    type(child<QLineEdit>(circle, u"circlePurpose"_s), u"new faces"_s);
    EXPECT_EQ(stored(u"Curious about"_s).purpose, u"new faces"_s);
    auto *rhythm = child<QSpinBox>(circle, u"circleRhythm"_s);
    rhythm->setFocus();
    rhythm->setValue(0);
    QTest::keyClick(rhythm, Qt::Key_Tab);
    shown();
    EXPECT_EQ(stored(u"Curious about"_s).cadence, std::nullopt);
    undo();
    EXPECT_EQ(rhythm->value(), 30);
}

TEST_F(CirclesSectionTest, ANameOfAnotherIsRefusedBesideTheField)
{
    open(u"circles"_s);
    CircleRow *circle = row(u"Get to know"_s);
    auto *name = child<QLineEdit>(circle, u"circleName"_s);
    const auto *error = child<QLabel>(circle, u"circleError"_s);
    type(name, u"stay in touch"_s);
    ASSERT_TRUE(until([&] { return error->isVisible(); }));
    EXPECT_EQ(error->text(), u"Another circle has this name. Choose a different one."_s);
    EXPECT_EQ(name->text(), u"stay in touch"_s);
    EXPECT_EQ(stored(u"Get to know"_s).role, CircleRole::GetToKnow);
    type(name, u"Curious about"_s);
    EXPECT_TRUE(until([&] { return !error->isVisible(); }));
    press(child<QWidget>(newRow(), u"addCircle"_s), Qt::Key_Space);
    EXPECT_TRUE(until([&] { return child<QLabel>(newRow(), u"circleError"_s)->isVisible(); }));
}

TEST_F(CirclesSectionTest, WhatHappensToThePeopleOfADeletedOneIsSaid)
{
    add(u"Ana"_s, {u"Get to know"_s});
    add(u"Bo"_s, {u"Get to know"_s});
    open(u"circles"_s);
    const QSignalSpy said(doer.get(), &Doer::said);
    press(child<QWidget>(row(u"Get to know"_s), u"removeCircle"_s), Qt::Key_Space);
    ASSERT_TRUE(until([this] { return row(u"Get to know"_s) == nullptr; }));
    ASSERT_FALSE(said.isEmpty());
    EXPECT_EQ(said.back().front().toString(), u"Circle Get to know deleted; its 2 people stay, without its rhythm"_s);
    EXPECT_EQ(contacts->index().size(), 2U);
    undo();
    EXPECT_TRUE(until([this] { return row(u"Get to know"_s) != nullptr; }));
}

} // namespace
} // namespace cultivar::ui
