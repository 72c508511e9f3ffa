// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settings_fixture.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>

namespace cultivar::ui {
namespace {

class MeSectionTest : public SettingsTest
{
protected:
    bool says(const QString &words)
    {
        for (const QLabel *label : section->findChildren<QLabel *>(u"rowWords"_s))
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
};

TEST_F(MeSectionTest, AFieldIsKeptAsItIsLeft)
{
    open(u"me"_s);
    auto *name = in<QLineEdit>(u"my_name"_s);
    type(name, u"Rosa Lindqvist"_s);
    EXPECT_EQ(preferences().myName, u"Rosa Lindqvist"_s);
    type(name, u"Rosa L"_s);
    undo();
    EXPECT_EQ(name->text(), u"Rosa Lindqvist"_s);
    undo();
    EXPECT_EQ(name->text(), QString());
}

TEST_F(MeSectionTest, AnAddressThatIsNoneIsSaidBesideTheField)
{
    open(u"me"_s);
    auto *email = in<QLineEdit>(u"my_email"_s);
    type(email, u"rosa at home"_s);
    EXPECT_TRUE(says(u"An address looks like"_s));
    EXPECT_EQ(preferences().myEmail, QString());
    EXPECT_EQ(email->text(), u"rosa at home"_s);
    type(email, u"rosa@example.org"_s);
    EXPECT_FALSE(says(u"An address looks like"_s));
    EXPECT_EQ(preferences().myEmail, u"rosa@example.org"_s);
    type(email, u"rosa@example.org, rosa@work.example"_s);
    EXPECT_EQ(preferences().myOtherEmails, QStringList{u"rosa@work.example"_s});
}

TEST_F(MeSectionTest, AZoneIsFoundByItsCity)
{
    open(u"me"_s);
    auto *field = in<QLineEdit>(u"time_zone"_s);
    EXPECT_TRUE(says(u"It is 12:00 for you now, in Europe/Berlin."_s));
    ASSERT_TRUE(field->completer());
    field->completer()->setCompletionPrefix(u"lisb"_s);
    EXPECT_EQ(field->completer()->currentCompletion(), u"Europe/Lisbon"_s);
    // Its list is a window of its own, which this platform never gives the keyboard back from.
    field->setCompleter(nullptr);
    type(field, u"Atlantis"_s);
    EXPECT_TRUE(says(u"There is no such zone"_s));
    EXPECT_EQ(preferences().timeZone, QString());
    type(field, u"europe/lisbon"_s);
    EXPECT_EQ(preferences().timeZone, u"Europe/Lisbon"_s);
    EXPECT_TRUE(says(u"It is 11:00 for you now, in Europe/Lisbon."_s));
}

TEST_F(MeSectionTest, HoursThatEndBeforeTheyBeginAreNotKept)
{
    open(u"me"_s);
    auto *from = in<QTimeEdit>(u"working_from"_s);
    from->setTime(QTime(18, 0));
    leave(from);
    shown();
    EXPECT_TRUE(says(u"It ends before it begins"_s));
    EXPECT_EQ(preferences().workingHours.from, QTime(9, 0));
    auto *to = in<QTimeEdit>(u"working_to"_s);
    to->setTime(QTime(20, 0));
    leave(to);
    shown();
    EXPECT_FALSE(says(u"It ends before it begins"_s));
    EXPECT_EQ(preferences().workingHours.from, QTime(18, 0));
    EXPECT_EQ(preferences().workingHours.to, QTime(20, 0));
    // Both ends are one step.
    undo();
    EXPECT_EQ(from->time(), QTime(9, 0));
    EXPECT_EQ(to->time(), QTime(17, 0));
}

TEST_F(MeSectionTest, WeekdaysAreChosenOneByOne)
{
    open(u"me"_s);
    press(in<QWidget>(u"weekday5"_s), Qt::Key_Space);
    shown();
    EXPECT_EQ(preferences().workingHours.weekdays, (std::array{true, true, true, true, false, false, false}));
    for (const auto &day : {u"weekday1"_s, u"weekday2"_s, u"weekday3"_s}) {
        press(in<QWidget>(day), Qt::Key_Space);
        shown();
    }
    press(in<QWidget>(u"weekday4"_s), Qt::Key_Space);
    shown();
    EXPECT_TRUE(says(u"One day at least"_s));
    EXPECT_EQ(preferences().workingHours.weekdays, (std::array{false, false, false, true, false, false, false}));
}

TEST_F(MeSectionTest, TalksAndTheReviewAreSet)
{
    open(u"me"_s);
    type(in<QSpinBox>(u"meeting_minutes"_s), u"30"_s);
    type(in<QSpinBox>(u"offered_times"_s), u"3"_s);
    type(in<QSpinBox>(u"phase3"_s), u"20"_s);
    press(in<QComboBox>(u"review_weekday"_s), Qt::Key_Up);
    auto *time = in<QTimeEdit>(u"review_time"_s);
    time->setTime(QTime(15, 30));
    leave(time);
    shown();
    const rules::Preferences kept = preferences();
    EXPECT_EQ(kept.meetingMinutes, 30);
    EXPECT_EQ(kept.offeredTimes, 3);
    EXPECT_EQ(kept.phaseShares, (rules::PerPhase{3, 1, 20, 2}));
    EXPECT_EQ(kept.reviewWeekday, 4);
    EXPECT_EQ(kept.reviewTime, QTime(15, 30));
}

} // namespace
} // namespace cultivar::ui
