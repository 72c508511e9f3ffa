// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/catch_up_step.h"

#include "core/workspace/meetings/meeting_commands.h"
#include "core/workspace/review/letter_commands.h"
#include "tests/ui/review/step_fixture.h"
#include "ui/review/open_letter_detail.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/growing_text_edit.h"

#include <QLabel>
#include <QPushButton>

namespace cultivar::ui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class CatchUpStepTest : public ListStepTest
{
protected:
    QDateTime at(int days, int hour) { return QDateTime(today.addDays(days), QTime(hour, 0), zone).toUTC(); }

    /// Sent nine days ago, with its attempt.
    Uid letterTo(ContactId contact, const std::vector<QDateTime> &offered = {}, int daysAgo = 9)
    {
        ReachOut letter;
        letter.contact = contact;
        letter.day = today.addDays(-daysAgo);
        letter.reason = u"You came to mind"_s;
        letter.subject = u"Your reading group"_s;
        letter.body = u"Dear Ana,\n\nthe note on sampling helped us."_s;
        letter.state = ReachOutState::Sent;
        for (const QDateTime &start : offered)
            letter.offered.push_back({start, u"Europe/Berlin"_s});
        const ChangeSet changes = change([letter](const Records &) -> Result<Edit> {
            Edit edit;
            Interaction attempt;
            attempt.day = letter.day;
            attempt.channel = Channel::Email;
            attempt.direction = Direction::Outgoing;
            attempt.contacts = {letter.contact};
            ReachOut sent = letter;
            sent.interaction = edit.add(attempt);
            edit.add(sent);
            return edit;
        });
        return changes.addedUids.back();
    }

    MeetingId talkWith(ContactId contact)
    {
        commands::MeetingPlan plan;
        plan.attendees = {contact};
        plan.start = at(-1, 14);
        plan.purpose = u"Hear how she hires"_s;
        return MeetingId(change(commands::planMeeting(plan)).added.front().id);
    }

    Uid nameGiven(const QString &name, ContactId named = {})
    {
        Referral referral;
        referral.giver = ana;
        referral.name = name;
        referral.named = named;
        referral.day = today.addDays(-3);
        referral.note = u"ask her about studio pay"_s;
        return store(referral);
    }

    std::vector<Chip *> answers()
    {
        std::vector<Chip *> shown;
        for (auto *chip : step->findChildren<Chip *>())
            if (chip->isVisible())
                shown.push_back(chip);
        return shown;
    }
};

TEST_F(CatchUpStepTest, ShowsWhatIsOpenAndStartsAtTheFirst)
{
    talkWith(person(u"Luis Ortega"_s));
    letterTo(ana);
    nameGiven(u"Greta Lindholm"_s);
    const CatchUpStep *opened = open<CatchUpStep>();
    EXPECT_EQ(words(), (QStringList{u"Luis Ortega"_s, u"Ana Silva"_s, u"Greta Lindholm"_s}));
    EXPECT_TRUE(until([this] { return focused() == u"Luis Ortega"_s; })) << focused().toStdString();
    EXPECT_EQ(remark(), u"0 of 3 done"_s);
    EXPECT_EQ(opened->onwards(), u"Keep your word"_s);
    press(Qt::Key_Down);
    EXPECT_EQ(focused(), u"Ana Silva"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    EXPECT_EQ(focused(), u"Ana Silva"_s);
    expectNamesEverywhere();
}

TEST_F(CatchUpStepTest, TabGoesFromTheLineToWhatIsBesideIt)
{
    letterTo(ana);
    nameGiven(u"Greta Lindholm"_s);
    auto *opened = open<CatchUpStep>();
    ASSERT_TRUE(until([this] { return focused() == u"Ana Silva"_s; }));
    press(Qt::Key_Tab);
    const auto *detail = opened->findChild<OpenLetterDetail *>();
    ASSERT_NE(detail, nullptr);
    EXPECT_TRUE(detail->isAncestorOf(opened->window()->focusWidget()))
        << opened->window()->focusWidget()->metaObject()->className()
        << opened->window()->focusWidget()->accessibleName().toStdString();
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(focused(), u"Ana Silva"_s);
}

TEST_F(CatchUpStepTest, OnlyFreeTimesToComeCanBeTaken)
{
    const Uid uid = letterTo(ana, {at(-2, 10), at(5, 14), at(6, 10)});
    commands::MeetingPlan other;
    other.attendees = {person(u"Bo Berg"_s)};
    other.start = at(5, 14);
    change(commands::planMeeting(other));
    open<CatchUpStep>();
    ASSERT_THAT(answers(), SizeIs(2));
    press(Qt::Key_A);
    EXPECT_EQ(QApplication::focusWidget(), answers().front());
    press(Qt::Key_Return);
    ASSERT_TRUE(canBeUndone(u"Ana Silva"_s));
    settle();
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::Answered);
    ASSERT_THAT(all<Meeting>(), SizeIs(2));
    EXPECT_EQ(all<Meeting>().back().start, at(6, 10));
    EXPECT_EQ(remark(), u"1 of 1 done"_s);
    // The line stays, and gives it back.
    press(Qt::Key_U);
    ASSERT_TRUE(until([this] { return view(u"Ana Silva"_s) && !isDone(u"Ana Silva"_s); }));
    settle();
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::Sent);
    EXPECT_EQ(focused(), u"Ana Silva"_s);
    press(Qt::Key_2);
    ASSERT_TRUE(canBeUndone(u"Ana Silva"_s));
    settle();
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::Answered);
    EXPECT_THAT(all<Meeting>(), SizeIs(1));
}

TEST_F(CatchUpStepTest, AnAnswerGoesOnToTheNextLineAndIsGivenOnce)
{
    const ContactId bo = person(u"Bo Berg"_s);
    letterTo(ana, {}, 12);
    letterTo(bo, {}, 10);
    open<CatchUpStep>();
    ASSERT_EQ(focused(), u"Ana Silva"_s);
    QWidget *first = QApplication::focusWidget();
    press(Qt::Key_A);
    EXPECT_EQ(focused(), u"Bo Berg"_s);
    QTest::keyClick(first, Qt::Key_W);
    ASSERT_TRUE(until([this] { return isDone(u"Bo Berg"_s) && isDone(u"Ana Silva"_s); }));
    settle();
    EXPECT_EQ(contact(ana).snoozedUntil, std::nullopt);
    EXPECT_EQ(contact(bo).snoozedUntil, today.addDays(7));
    EXPECT_TRUE(canBeUndone(u"Bo Berg"_s));
    // Only the last step can be taken back from its line.
    EXPECT_THAT(view(u"Ana Silva"_s)->line().actions, IsEmpty());
}

TEST_F(CatchUpStepTest, UndoElsewhereOpensTheLineAgain)
{
    const Uid uid = letterTo(ana);
    open<CatchUpStep>();
    press(Qt::Key_P);
    ASSERT_TRUE(canBeUndone(u"Ana Silva"_s));
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::NoAnswer);
    ASSERT_TRUE(contact(ana).inPeaceUntil.has_value());
    doer->undo();
    EXPECT_TRUE(until([this] { return view(u"Ana Silva"_s) && !isDone(u"Ana Silva"_s); }));
    doer->redo();
    EXPECT_TRUE(until([this] { return isDone(u"Ana Silva"_s); }));
}

TEST_F(CatchUpStepTest, NudgesInTwoLines)
{
    const Uid uid = letterTo(ana);
    open<CatchUpStep>();
    press(Qt::Key_N);
    auto *body = child<GrowingTextEdit>(step.get(), u"letterBody"_s);
    ASSERT_TRUE(until([&] { return body->hasFocus(); }));
    press(Qt::Key_Escape);
    EXPECT_EQ(focused(), u"Ana Silva"_s);
    EXPECT_FALSE(body->isVisible());
    press(Qt::Key_N);
    ASSERT_TRUE(until([&] { return body->hasFocus(); }));
    QTest::keyClicks(body, u"anp"_s);
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::Sent);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(canBeUndone(u"Ana Silva"_s));
    settle();
    ASSERT_THAT(prompter.opened, SizeIs(1));
    const QString link = QUrl::fromPercentEncoding(prompter.opened.front().toEncoded());
    EXPECT_TRUE(link.startsWith(u"mailto:ana@example.org?subject=Re: Your reading group&body=anp"_s))
        << link.toStdString();
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::NoAnswer);
    ASSERT_THAT(all<ReachOut>(), SizeIs(2));
    const Uid sent = all<ReachOut>().back().uid;
    EXPECT_EQ(query([sent](const Records &records) { return records.draft(unsureWhetherSentKey(sent)); }).value(),
              u"opened"_s);
}

TEST_F(CatchUpStepTest, WhatIsBegunOfALetterIsThereWhenOneComesBack)
{
    letterTo(ana, {}, 12);
    letterTo(person(u"Bo Berg"_s), {}, 10);
    open<CatchUpStep>();
    auto *body = child<GrowingTextEdit>(step.get(), u"letterBody"_s);
    press(Qt::Key_N);
    ASSERT_TRUE(until([&] { return body->hasFocus(); }));
    body->setPlainText(u"Half a line"_s);
    go(u"Bo Berg"_s);
    EXPECT_FALSE(body->isVisible());
    go(u"Ana Silva"_s);
    press(Qt::Key_N);
    ASSERT_TRUE(until([&] { return body->hasFocus(); }));
    EXPECT_EQ(body->toPlainText(), u"Half a line"_s);
    child<QPushButton>(step.get(), u"copyLetter"_s)->click();
    ASSERT_TRUE(until([this] { return isDone(u"Ana Silva"_s); }));
    EXPECT_THAT(prompter.copied, ElementsAre(u"Half a line"_s));
    EXPECT_THAT(prompter.opened, IsEmpty());
}

TEST_F(CatchUpStepTest, AsksOnceWhetherItWentOut)
{
    const Uid uid = letterTo(ana);
    const ContactId bo = person(u"Bo Berg"_s);
    const Uid other = letterTo(bo, {}, 8);
    for (const Uid &unsure : {uid, other})
        workspace->keepDraft(unsureWhetherSentKey(unsure), u"opened"_s).waitForFinished();
    open<CatchUpStep>();
    EXPECT_THAT(answers(), IsEmpty());
    press(Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget(), child<QPushButton>(step.get(), u"wentOut"_s));
    press(Qt::Key_Return);
    EXPECT_TRUE(until([this] { return answers().size() == 1U; }));
    EXPECT_EQ(focused(), u"Ana Silva"_s);
    EXPECT_EQ(query([uid](const Records &records) { return records.draft(unsureWhetherSentKey(uid)); }).value(),
              QString());
    go(u"Bo Berg"_s);
    press(Qt::Key_2);
    ASSERT_TRUE(canBeUndone(u"Bo Berg"_s));
    settle();
    EXPECT_TRUE(stored<ReachOut>(other).trashed);
    EXPECT_FALSE(stored<ReachOut>(uid).trashed);
}

TEST_F(CatchUpStepTest, TellsHowATalkWent)
{
    const MeetingId meeting = talkWith(ana);
    open<CatchUpStep>();
    press(Qt::Key_O);
    EXPECT_TRUE(until([&] { return navigator.went.contains(u"meeting %1"_s.arg(meeting.value())); }));
    press(Qt::Key_Return);
    auto *outcome = child<GrowingTextEdit>(step.get(), u"talkOutcome"_s);
    ASSERT_TRUE(outcome->hasFocus());
    QTest::keyClicks(outcome, u"Now in writing"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(canBeUndone(u"Ana Silva"_s));
    ASSERT_THAT(all<Interaction>(), SizeIs(1));
    EXPECT_EQ(all<Interaction>().front().notes, u"Now in writing"_s);
    EXPECT_EQ(all<Meeting>().front().wrappedUpOn, today);
}

TEST_F(CatchUpStepTest, KeepsWhatIsHalfTypedAboutATalk)
{
    talkWith(ana);
    const ContactId bo = person(u"Bo Berg"_s);
    letterTo(bo);
    open<CatchUpStep>();
    press(Qt::Key_Return);
    auto *outcome = child<GrowingTextEdit>(step.get(), u"talkOutcome"_s);
    outcome->setPlainText(u"Half a thought"_s);
    step->leave();
    settle(); // it is stored
    step.reset();
    open<CatchUpStep>();
    outcome = child<GrowingTextEdit>(step.get(), u"talkOutcome"_s);
    EXPECT_TRUE(until([&] { return outcome->toPlainText() == u"Half a thought"_s; }));
    press(Qt::Key_N);
    ASSERT_TRUE(until([this] { return isDone(u"Ana Silva"_s); }));
    settle();
    EXPECT_TRUE(all<Meeting>().front().noShow);
}

TEST_F(CatchUpStepTest, NamesAreTakenUpWrittenToPutOffOrLetGo)
{
    const Uid greta = nameGiven(u"Greta Lindholm"_s);
    const ContactId wei = person(u"Chen Wei"_s);
    nameGiven(u"Chen Wei"_s, wei);
    const Uid hana = nameGiven(u"Hana Ito"_s);
    CatchUpStep *opened = open<CatchUpStep>();
    const QSignalSpy write(opened, &CatchUpStep::writeWanted);
    ASSERT_EQ(focused(), u"Greta Lindholm"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(canBeUndone(u"Greta Lindholm"_s));
    EXPECT_FALSE(stored<Referral>(greta).named.isNull());
    EXPECT_EQ(contact(stored<Referral>(greta).named).introducedBy, ana);
    ASSERT_EQ(focused(), u"Chen Wei"_s);
    press(Qt::Key_Return);
    ASSERT_EQ(write.size(), 1);
    EXPECT_EQ(write.front().front().value<ContactId>(), wei);
    press(Qt::Key_W);
    EXPECT_TRUE(isDone(u"Chen Wei"_s));
    EXPECT_EQ(focused(), u"Hana Ito"_s);
    press(Qt::Key_X);
    ASSERT_TRUE(canBeUndone(u"Hana Ito"_s));
    EXPECT_TRUE(stored<Referral>(hana).trashed);
    // What was only put off can be taken back at any time.
    go(u"Chen Wei"_s);
    press(Qt::Key_U);
    EXPECT_FALSE(isDone(u"Chen Wei"_s));
    doer->undo();
    EXPECT_TRUE(until([this] { return !isDone(u"Hana Ito"_s); }));
    doer->undo();
    EXPECT_TRUE(until([this] { return !isDone(u"Greta Lindholm"_s); }));
}

TEST_F(CatchUpStepTest, NothingOpenGoesOnByAKey)
{
    open<CatchUpStep>();
    const QSignalSpy finished(step.get(), &ReviewStepView::finished);
    auto *nothing = child<QWidget>(step.get(), u"nothingOpen"_s);
    EXPECT_TRUE(nothing->isVisible());
    EXPECT_EQ(nothing->accessibleName(), u"Nothing is open from this week."_s);
    EXPECT_TRUE(nothing->hasFocus());
    EXPECT_THAT(words(), IsEmpty());
    press(Qt::Key_Return);
    EXPECT_EQ(finished.size(), 1);
}

TEST_F(CatchUpStepTest, LongListsShowEightAndLeaveTheRest)
{
    for (int i = 0; i < 10; ++i)
        letterTo(person(u"Person %1"_s.arg(i)), {}, 20 - i);
    open<CatchUpStep>();
    EXPECT_THAT(words(), SizeIs(8));
    EXPECT_EQ(child<QLabel>(step.get(), u"openLettersMore"_s)->text(), u"and 2 more, for next week"_s);
    press(Qt::Key_W);
    ASSERT_TRUE(canBeUndone(u"Person 0"_s));
    // It stays, and the next one comes up.
    EXPECT_THAT(words(), SizeIs(9));
    EXPECT_EQ(child<QLabel>(step.get(), u"openLettersMore"_s)->text(), u"and 1 more, for next week"_s);
    EXPECT_EQ(remark(), u"1 of 10 done"_s);
}

} // namespace
} // namespace cultivar::ui
