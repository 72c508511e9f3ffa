// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/meetings_page.h"

#include "tests/ui/support/ui_fixture.h"
#include "ui/meetings/agenda_model.h"
#include "ui/meetings/agenda_view.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/widgets/person_field.h"

#include <QLineEdit>
#include <QPushButton>

namespace cultivar::ui {
namespace {

class MeetingsPageTest : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        ana = add(u"Ana Silva"_s);
        page = std::make_unique<MeetingsPage>(desk());
        page->resize(1000, 700);
        page->show();
        page->enter();
    }

    void TearDown() override
    {
        page.reset();
        UiTest::TearDown();
    }

    MeetingId plan(int days)
    {
        commands::MeetingPlan meeting;
        meeting.attendees = {ana};
        meeting.start = QDateTime(today.addDays(days), QTime(14, 0), zone);
        meeting.link = u"https://meet.example.org/ana"_s;
        return MeetingId(change(commands::planMeeting(meeting)).added.front().id);
    }

    AgendaView *view() { return child<AgendaView>(page.get(), u"agendaView"_s); }

    /// Waits until that talk is the chosen one.
    bool chosen(MeetingId meeting)
    {
        auto *model = static_cast<AgendaModel *>(view()->model());
        return until([this, model, meeting] {
            const int row = model->rowOf(meeting);
            return row >= 0 && view()->currentIndex().row() == row;
        });
    }

    Meeting stored() { return all<Meeting>().front(); }

    ContactId ana;
    std::unique_ptr<MeetingsPage> page;
};

TEST_F(MeetingsPageTest, EnterPreparesTheNextTalk)
{
    const MeetingId meeting = plan(1);
    ASSERT_TRUE(chosen(meeting));
    QTest::keyClick(view(), Qt::Key_Return);
    EXPECT_EQ(navigator.went.last(), u"prepare %1"_s.arg(meeting.value()));
    QTest::keyClick(view(), Qt::Key_L);
    ASSERT_EQ(prompter.opened.size(), 1);
    EXPECT_EQ(prompter.opened.front(), QUrl(u"https://meet.example.org/ana"_s));
}

TEST_F(MeetingsPageTest, SaysHowManyTalksWaitBeforeItIsLookedAt)
{
    plan(-1);
    const MeetingsPage unseen(desk());
    int waiting = 0;
    QObject::connect(&unseen, &Page::waitingChanged, &unseen, [&waiting](int count) { waiting = count; });
    EXPECT_TRUE(until([&waiting] { return waiting == 1; }));
}

TEST_F(MeetingsPageTest, AnEmptyAgendaLeadsToTheReview)
{
    auto *review = child<QPushButton>(page.get(), u"toReview"_s);
    ASSERT_TRUE(until([&] { return review->isVisible(); }));
    review->click();
    EXPECT_EQ(navigator.went.last(), u"review"_s);
}

TEST_F(MeetingsPageTest, PlansATalkWithTheForm)
{
    page->newMeeting({});
    auto *person = child<PersonField>(page.get(), u"person"_s);
    ASSERT_NE(person, nullptr);
    auto *done = child<QPushButton>(page.get(), u"done"_s);
    done->click();
    EXPECT_TRUE(all<Meeting>().empty());
    person->setContact(ana);
    EXPECT_TRUE(until([&] { return person->text().isEmpty(); }));
    child<QLineEdit>(page.get(), u"day"_s)->setText(u"tomorrow"_s);
    child<QLineEdit>(page.get(), u"time"_s)->setText(u"25:00"_s);
    done->click();
    EXPECT_TRUE(all<Meeting>().empty());
    child<QLineEdit>(page.get(), u"time"_s)->setText(u"2pm"_s);
    child<QLineEdit>(page.get(), u"purpose"_s)->setText(u"Hear how she hires"_s);
    child<QLineEdit>(page.get(), u"link"_s)->setText(u"javascript:alert(1)"_s);
    done->click();
    EXPECT_TRUE(all<Meeting>().empty());
    child<QLineEdit>(page.get(), u"link"_s)->clear();
    done->click();
    ASSERT_TRUE(until([this] { return !all<Meeting>().empty(); }));
    EXPECT_EQ(stored().start, QDateTime(today.addDays(1), QTime(14, 0), zone));
    EXPECT_EQ(stored().purpose, u"Hear how she hires"_s);
    EXPECT_EQ(stored().attendees, std::vector{ana});
    EXPECT_TRUE(chosen(stored().id));
}

TEST_F(MeetingsPageTest, TellsHowItWentInOneStep)
{
    const MeetingId meeting = plan(-1);
    ASSERT_TRUE(chosen(meeting));
    auto *outcome = child<GrowingTextEdit>(page.get(), u"outcome"_s);
    ASSERT_TRUE(until([&] { return outcome->isVisible(); }));
    outcome->setPlainText(u"Writing before tools"_s);
    child<QPushButton>(page.get(), u"held"_s)->click();
    ASSERT_TRUE(until([this] { return !all<Interaction>().empty(); }));
    EXPECT_EQ(all<Interaction>().front().notes, u"Writing before tools"_s);
    EXPECT_EQ(stored().wrappedUpOn, today);
}

TEST_F(MeetingsPageTest, DeleteCallsOffAndUndoBringsBack)
{
    ASSERT_TRUE(chosen(plan(1)));
    QTest::keyClick(view(), Qt::Key_Delete);
    ASSERT_TRUE(until([this] { return view()->model()->rowCount() == 0; }));
    EXPECT_TRUE(stored().trashed);
    doer->undo();
    EXPECT_TRUE(until([this] { return view()->model()->rowCount() == 2; }));
}

} // namespace
} // namespace cultivar::ui
