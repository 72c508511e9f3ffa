// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/preparation_page.h"

#include "core/workspace/meetings/meeting_commands.h"
#include "core/workspace/meetings/meeting_drafts.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/meetings/checklist_view.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/growing_text_edit.h"

#include <QFile>
#include <QPushButton>
#include <QTimer>

namespace cultivar::ui {
namespace {

class PreparationPageTest : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        commands::MeetingPlan plan;
        plan.attendees = {add(u"Ana Silva"_s)};
        plan.start = QDateTime(today.addDays(1), QTime(14, 0), zone);
        meeting = MeetingId(change(commands::planMeeting(plan)).added.front().id);
        open();
    }

    void TearDown() override
    {
        page.reset();
        UiTest::TearDown();
    }

    void open()
    {
        page = std::make_unique<PreparationPage>(desk());
        page->resize(1100, 800);
        page->show();
        page->prepare(meeting);
        page->enter();
        ASSERT_TRUE(until([this] { return checklist()->model()->rowCount() == 9; }));
    }

    ChecklistView *checklist() { return child<ChecklistView>(page.get(), u"checklist"_s); }

    GrowingTextEdit *text(const QString &name) { return child<GrowingTextEdit>(page.get(), name); }

    bool isTicked(int row)
    {
        return checklist()->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }

    Meeting stored() { return all<Meeting>().front(); }

    QString draft()
    {
        const QString key = meetingDraftKey(stored().uid, MeetingPart::Preparation);
        return query([key](const Records &records) { return records.draft(key); }).value_or(QString());
    }

    MeetingId meeting;
    std::unique_ptr<PreparationPage> page;
};

TEST_F(PreparationPageTest, TheBriefThatIsSeenCountsAsReadAndIsNoStep)
{
    EXPECT_TRUE(until([this] { return isTicked(0); }));
    EXPECT_TRUE(stored().checklist.empty());
    EXPECT_EQ(workspace->history().result()->undo->kind, EditKind::Meet);
}

TEST_F(PreparationPageTest, SpaceTicksAndTakesTheTickBack)
{
    checklist()->setCurrentIndex(checklist()->model()->index(8, 0));
    QTest::keyClick(checklist(), Qt::Key_Space);
    EXPECT_TRUE(until([this] { return isTicked(8); }));
    EXPECT_EQ(stored().checklist.size(), 1U);
    QTest::keyClick(checklist(), Qt::Key_Space);
    EXPECT_TRUE(until([this] { return !isTicked(8); }));
}

TEST_F(PreparationPageTest, FieldsAreSavedWhenThePageIsLeft)
{
    text(u"purpose"_s)->setPlainText(u"Hear how she hires"_s);
    text(u"thanks"_s)->setPlainText(u"For the tour"_s);
    page->leave();
    ASSERT_TRUE(until([this] { return stored().thanks == u"For the tour"_s; }));
    EXPECT_EQ(stored().purpose, u"Hear how she hires"_s);
    EXPECT_TRUE(until([this] { return draft().isEmpty(); }));
}

TEST_F(PreparationPageTest, WhatIsTypedIsKeptAsADraftAndComesBack)
{
    text(u"give"_s)->setPlainText(u"Two speakers"_s);
    ASSERT_TRUE(until([this] { return !draft().isEmpty(); }));
    EXPECT_TRUE(stored().give.isEmpty());
    // The program ends before the field is left.
    page.reset();
    open();
    EXPECT_TRUE(until([this] { return text(u"give"_s)->toPlainText() == u"Two speakers"_s; }));
    page->leave();
    EXPECT_TRUE(until([this] { return stored().give == u"Two speakers"_s; }));
}

TEST_F(PreparationPageTest, WhatChangesElsewhereDoesNotReplaceWhatIsBeingTyped)
{
    text(u"give"_s)->setPlainText(u"Two spea"_s);
    change(commands::prepareText(stored().uid, commands::PreparationText::Purpose, u"Learn"_s));
    ASSERT_TRUE(until([this] { return text(u"purpose"_s)->toPlainText() == u"Learn"_s; }));
    EXPECT_EQ(text(u"give"_s)->toPlainText(), u"Two spea"_s);
}

TEST_F(PreparationPageTest, AQuestionIsSavedWithItsMark)
{
    text(u"questionText2"_s)->setPlainText(u"How did you win the doubters?"_s);
    child<Chip>(page.get(), u"ownQuestion2"_s)->click();
    ASSERT_TRUE(until([this] { return stored().questions.size() == 2; }));
    EXPECT_EQ(stored().questions[1],
              (InsightQuestion{QuestionKind::Practice, u"How did you win the doubters?"_s, true, {}}));
}

TEST_F(PreparationPageTest, RehearsingIsNotedWhenItWasSaid)
{
    auto *rehearse = child<QPushButton>(page.get(), u"rehearse"_s);
    rehearse->click();
    EXPECT_TRUE(page->stepBack());
    EXPECT_FALSE(stored().rehearsedOn);
    rehearse->click();
    rehearse->click();
    EXPECT_TRUE(until([this] { return stored().rehearsedOn == today; }));
}

TEST_F(PreparationPageTest, TheBriefIsSavedAsPdf)
{
    const QString path = folder.filePath(u"brief.pdf"_s);
    prompter.fileToSave = path;
    page->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    QTest::keyClick(checklist(), Qt::Key_P, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return QFile(path).size() > 0; }));
    QFile file(path);
    ASSERT_TRUE(file.open(QFile::ReadOnly));
    EXPECT_EQ(file.read(5), QByteArray("%PDF-"));
}

} // namespace
} // namespace cultivar::ui
