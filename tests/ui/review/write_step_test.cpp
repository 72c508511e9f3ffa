// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/write_step.h"

#include "core/workspace/commands.h"
#include "core/workspace/review/review_catch_up.h"
#include "core/workspace/review/review_commands.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/review/letter_edit.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/foot_bar.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Ana, Bo and Cy are this week's three. I promised Ana a paper, and she is in Toronto.
class WriteStepTest : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        Clip clip;
        clip.title = u"Map tiles at rest"_s;
        clip.address = u"https://example.org/tiles"_s;
        clip.day = today.addDays(-3);
        Edit shelf;
        shelf.add(clip);
        change([shelf](const Records &) -> Result<Edit> { return shelf; });
        ana = addPerson(u"Ana"_s, u"America/Toronto"_s);
        bo = addPerson(u"Bo"_s, {});
        cy = addPerson(u"Cy"_s, {});
        change(commands::promise({u"Ana"_s, u"send the paper"_s, FollowUpKind::Article, {}, true}));
        std::vector<rules::Pick> three;
        for (const ContactId who : {ana, bo, cy}) {
            rules::Pick pick;
            pick.contact = who;
            three.push_back(pick);
        }
        change(commands::openReview(three));
    }

    void TearDown() override
    {
        window.reset();
        review.reset();
        UiTest::TearDown();
    }

    ContactId addPerson(const QString &name, const QString &timeZone)
    {
        Contact contact;
        contact.name = name;
        contact.timeZone = timeZone;
        contact.emails = {{name.toLower() + u"@example.org"_s, {}}};
        return add(contact, {u"Get to know"_s});
    }

    void removeAddressOf(ContactId who)
    {
        change([who](const Records &records) -> Result<Edit> {
            const Contact before = **records.find(who);
            Contact after = before;
            after.emails.clear();
            Edit edit;
            edit.update(before, after);
            return edit;
        });
    }

    /// As the wizard hosts it.
    void open()
    {
        window.reset();
        review = std::make_unique<LiveReview>(desk());
        window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(window.get());
        step = new WriteStep(desk(), *review);
        column->addWidget(step, 1);
        auto *bar = new FootBar;
        for (QWidget *button : step->foot().left)
            bar->addLeft(button);
        for (QWidget *button : step->foot().right)
            bar->addRight(button);
        column->addWidget(bar);
        QObject::connect(workspace.get(), &Workspace::changed, review.get(), &LiveReview::read);
        QObject::connect(review.get(), &LiveReview::updated, step, &ReviewStepView::refresh);
        window->resize(1100, 720);
        window->show();
        review->read();
        ASSERT_TRUE(until([this] { return review->isReady(); }));
        review->goTo(ReviewStep::Write);
        step->enter();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        ASSERT_TRUE(until([this] { return isShown(u"Ana"_s); }));
    }

    /// The letter to them is there, with its words.
    bool isShown(const QString &name) { return text()->toPlainText().startsWith(u"Dear "_s + name); }

    LetterEdit *text() { return child<LetterEdit>(window.get(), u"letterText"_s); }

    QString letter() { return text()->toPlainText(); }

    Chip *reason(int number) { return child<Chip>(window.get(), u"reason%1"_s.arg(number)); }

    QPushButton *button(const QString &name) { return child<QPushButton>(window.get(), name); }

    QAbstractItemView *list(const QString &name) { return child<QAbstractItemView>(window.get(), name); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window.get(), key, modifiers);
    }

    /// By the last reason, which everybody has.
    void chooseThatTheyCameToMind(const QString &sentence = u"You came to mind this week"_s)
    {
        const WriteStep &host = *step;
        for (auto *chip : host.findChildren<Chip *>())
            if (chip->isVisible() && chip->text() == u"They came to mind"_s)
                chip->click();
        ASSERT_TRUE(until([&] { return letter().contains(sentence); })) << qPrintable(letter());
    }

    bool waitsFor(const QString &name, const QString &standing)
    {
        return until([&] { return standingOf(name) == standing; });
    }

    QString standingOf(const QString &name)
    {
        const QAbstractItemModel *people = list(u"writePeople"_s)->model();
        for (int row = 0; row < people->rowCount(); ++row)
            if (const QModelIndex index = people->index(row, 0); index.data().toString() == name)
                return index.data(AddresseeModel::StandingRole).toString();
        return {};
    }

    PickState stateOf(ContactId contact)
    {
        const std::vector<Review> reviews = all<Review>();
        for (const ReviewPick &pick : reviews.front().picks)
            if (pick.contact == contact)
                return pick.state;
        return PickState::NotNow;
    }

    std::vector<ReachOut> lettersSent()
    {
        std::vector<ReachOut> letters;
        for (const ReachOut &letter : all<ReachOut>())
            if (!letter.trashed)
                letters.push_back(letter);
        return letters;
    }

    QString draft(const QString &key)
    {
        return query([key](const Records &records) { return records.draft(key); }).value_or(QString());
    }

    bool isChecked(int row)
    {
        const QAbstractItemModel *times = list(u"times"_s)->model();
        return times->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }

    ContactId ana;
    ContactId bo;
    ContactId cy;
    std::unique_ptr<LiveReview> review;
    std::unique_ptr<QWidget> window;
    WriteStep *step = nullptr;
};

TEST_F(WriteStepTest, WhyComesFirst)
{
    open();
    EXPECT_TRUE(step->onwards().isEmpty());
    EXPECT_EQ(step->foot().hint, u"Choose why first"_s);
    for (const auto &name : {u"openLetter"_s, u"copyLetter"_s, u"saveLetter"_s})
        EXPECT_FALSE(button(name)->isEnabled());
    EXPECT_TRUE(text()->isReadOnly());
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    EXPECT_THAT(prompter.opened, IsEmpty());
    EXPECT_THAT(lettersSent(), IsEmpty());
    press(Qt::Key_1);
    EXPECT_TRUE(button(u"openLetter"_s)->isEnabled());
    EXPECT_EQ(step->foot().hint, QString());
    EXPECT_TRUE(until([this] { return !text()->isReadOnly(); }));
}

TEST_F(WriteStepTest, TabGoesFromThePeopleToTheReasonsToWhatIsGiven)
{
    open();
    list(u"writePeople"_s)->setFocus();
    press(Qt::Key_Tab);
    EXPECT_EQ(window->focusWidget()->objectName(), u"reason1"_s);
    while (window->focusWidget()->objectName().startsWith(u"reason"_s))
        press(Qt::Key_Tab);
    EXPECT_EQ(window->focusWidget()->objectName(), u"gifts"_s);
}

TEST_F(WriteStepTest, FiguresChooseAmongThisPersonsReasons)
{
    open();
    EXPECT_EQ(reason(1)->text(), u"You promised: send the paper"_s);
    EXPECT_EQ(window->focusWidget(), reason(1));
    press(Qt::Key_1);
    EXPECT_TRUE(reason(1)->isChecked());
    EXPECT_TRUE(until([this] { return letter().contains(u"I promised you something"_s); }));
    EXPECT_FALSE(text()->tinted().isEmpty());
    press(Qt::Key_2);
    EXPECT_FALSE(reason(1)->isChecked());
    EXPECT_TRUE(reason(2)->isChecked());
    EXPECT_TRUE(until([this] { return letter().contains(u"You came to mind"_s); }));
    ASSERT_EQ(window->focusWidget(), child<QLineEdit>(window.get(), u"because"_s));
    EXPECT_TRUE(step->stepBack());
    press(Qt::Key_9);
    EXPECT_TRUE(reason(2)->isChecked());
    // Chosen again it stays chosen.
    reason(2)->click();
    EXPECT_TRUE(reason(2)->isChecked());
}

TEST_F(WriteStepTest, OwnWordsSayWhyTheyCameToMind)
{
    open();
    chooseThatTheyCameToMind();
    auto *because = child<QLineEdit>(window.get(), u"because"_s);
    ASSERT_EQ(window->focusWidget(), because);
    // Figures and letters are typed, not taken for keys.
    QTest::keyClicks(because, u"of 1 talk on tiles"_s);
    EXPECT_TRUE(until([this] { return letter().contains(u"You came to mind because of 1 talk on tiles."_s); }));
    EXPECT_TRUE(reason(2)->isChecked());
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(window->focusWidget(), text());
}

TEST_F(WriteStepTest, TimesAreInTheirZoneFirstAndTickedOffChangeTheLetter)
{
    open();
    press(Qt::Key_1);
    const QAbstractItemModel *times = list(u"times"_s)->model();
    ASSERT_EQ(times->rowCount(), 2);
    EXPECT_THAT(times->index(0, 0).data().toString().toStdString(),
                ::testing::MatchesRegex(".* in Toronto, .* for you"));
    ASSERT_TRUE(until([this] { return letter().count(u"(Toronto)"_s) == 2; }));
    list(u"times"_s)->setFocus();
    press(Qt::Key_Space);
    EXPECT_FALSE(isChecked(0));
    EXPECT_TRUE(isChecked(1));
    ASSERT_TRUE(until([this] { return letter().count(u"(Toronto)"_s) == 1; }));
    press(Qt::Key_0);
    EXPECT_FALSE(isChecked(1));
    ASSERT_TRUE(until([this] { return !letter().contains(u"(Toronto)"_s); }));
    const QString first = times->index(0, 0).data().toString();
    press(Qt::Key_T);
    ASSERT_TRUE(until([&] { return times->index(0, 0).data().toString() != first; }));
    EXPECT_TRUE(isChecked(0));
    EXPECT_TRUE(until([this] { return letter().count(u"(Toronto)"_s) == 2; }));
}

TEST_F(WriteStepTest, SomethingToGiveStandsInTheLetterAndIsGiven)
{
    open();
    press(Qt::Key_1);
    auto *gifts = child<QComboBox>(window.get(), u"gifts"_s);
    ASSERT_EQ(gifts->count(), 3);
    gifts->setFocus();
    press(Qt::Key_Down);
    ASSERT_TRUE(until([this] { return letter().contains(u"https://example.org/tiles"_s); }));
    // Whoever gives something with a promise as the reason keeps it.
    EXPECT_TRUE(child<QAbstractButton>(window.get(), u"keepsPromise"_s)->isChecked());
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    settle();
    EXPECT_FALSE(all<FollowUp>().front().isOpen());
    EXPECT_THAT(all<Clip>().front().givenTo, ElementsAre(ana));
    ASSERT_TRUE(workspace->undo().result().has_value());
    EXPECT_TRUE(all<FollowUp>().front().isOpen());
    EXPECT_THAT(all<Clip>().front().givenTo, IsEmpty());
}

TEST_F(WriteStepTest, WhatWasTypedIsNotWrittenOver)
{
    open();
    press(Qt::Key_1);
    ASSERT_TRUE(until([this] { return !text()->isReadOnly(); }));
    press(Qt::Key_E, Qt::ControlModifier);
    ASSERT_EQ(window->focusWidget(), text());
    text()->moveCursor(QTextCursor::End);
    QTest::keyClicks(text(), u" PS: hello"_s);
    auto *behind = child<Banner>(window.get(), u"letterIsBehind"_s);
    EXPECT_TRUE(behind->isHidden());
    press(Qt::Key_Escape);
    press(Qt::Key_2);
    ASSERT_TRUE(until([&] { return !behind->isHidden(); }));
    EXPECT_TRUE(letter().endsWith(u" PS: hello"_s));
    EXPECT_TRUE(letter().contains(u"I promised you something"_s));
    button(u"putWordsIn"_s)->click();
    EXPECT_TRUE(letter().contains(u"You came to mind"_s));
    EXPECT_FALSE(letter().contains(u"PS: hello"_s));
    EXPECT_TRUE(behind->isHidden());
    button(u"wordsAgain"_s)->click();
    EXPECT_TRUE(letter().endsWith(u" PS: hello"_s));
}

TEST_F(WriteStepTest, WhatNeverCameIntoTheTextWasNeitherGivenNorOffered)
{
    open();
    press(Qt::Key_1);
    ASSERT_TRUE(until([this] { return !text()->isReadOnly(); }));
    text()->moveCursor(QTextCursor::End);
    QTest::keyClicks(text(), u" PS: hello"_s);
    const QString first = list(u"times"_s)->model()->index(0, 0).data().toString();
    press(Qt::Key_T);
    ASSERT_TRUE(until([&] { return list(u"times"_s)->model()->index(0, 0).data().toString() != first; }));
    child<QComboBox>(window.get(), u"gifts"_s)->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    settle();
    ASSERT_THAT(lettersSent(), SizeIs(1));
    EXPECT_TRUE(lettersSent().front().body.endsWith(u" PS: hello"_s));
    EXPECT_THAT(lettersSent().front().offered, IsEmpty());
    EXPECT_EQ(lettersSent().front().give, QString());
    EXPECT_THAT(all<Clip>().front().givenTo, IsEmpty());
}

TEST_F(WriteStepTest, TheTintGoesWhereTheTextIsChanged)
{
    open();
    press(Qt::Key_1);
    ASSERT_TRUE(until([this] { return text()->tinted().size() == 3; }));
    QTextCursor cursor = text()->document()->find(u"I promised you"_s);
    cursor.setPosition(cursor.position());
    text()->setTextCursor(cursor);
    QTest::keyClicks(text(), u","_s);
    EXPECT_THAT(text()->tinted(), SizeIs(2));
    // Typed above the times it moves them, no more.
    text()->moveCursor(QTextCursor::Start);
    QTest::keyClicks(text(), u"So. "_s);
    EXPECT_THAT(text()->tinted(), SizeIs(2));
}

TEST_F(WriteStepTest, ReturnAndCtrlReturnWriteALetterAndTheNextPersonIsThere)
{
    open();
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    ASSERT_THAT(prompter.opened, SizeIs(1));
    const QString link = QString::fromLatin1(prompter.opened.front().toEncoded());
    EXPECT_TRUE(link.startsWith(u"mailto:ana@example.org?subject=Hello%20Ana&body=Dear%20Ana%2C%0D%0A"_s))
        << qPrintable(link);
    EXPECT_EQ(window->focusWidget(), reason(1));
    EXPECT_EQ(standingOf(u"Ana"_s), u"opened in mail program"_s);
    EXPECT_EQ(standingOf(u"Bo"_s), u"writing now"_s);
    settle();
    EXPECT_EQ(stateOf(ana), PickState::Written);
    ASSERT_THAT(lettersSent(), SizeIs(1));
    EXPECT_EQ(lettersSent().front().contact, ana);
    EXPECT_THAT(lettersSent().front().offered, SizeIs(2));
    ASSERT_THAT(all<Interaction>(), SizeIs(1));
    EXPECT_TRUE(all<Interaction>().front().attempt);
    // The next review asks whether it went out.
    EXPECT_EQ(draft(unsureWhetherSentKey(lettersSent().front().uid)), u"opened"_s);
}

TEST_F(WriteStepTest, WhenEverybodyIsWrittenToTheWeekCanBeClosed)
{
    open();
    for (const auto &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s}) {
        ASSERT_TRUE(until([&] { return isShown(name); }));
        EXPECT_TRUE(step->onwards().isEmpty());
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    ASSERT_TRUE(until([this] { return !step->onwards().isEmpty(); }));
    EXPECT_EQ(step->onwards(), u"Close the week"_s);
    EXPECT_FALSE(button(u"openLetter"_s)->isVisible());
    settle();
    EXPECT_THAT(lettersSent(), SizeIs(3));
    EXPECT_THAT(prompter.opened, SizeIs(3));
}

TEST_F(WriteStepTest, ASkippedPersonDoesNotHoldTheWeekOpen)
{
    open();
    press(Qt::Key_S);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    EXPECT_EQ(standingOf(u"Ana"_s), u"skipped"_s);
    press(Qt::Key_S);
    ASSERT_TRUE(until([this] { return isShown(u"Cy"_s); }));
    press(Qt::Key_S);
    EXPECT_EQ(step->onwards(), u"Close the week"_s);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Ana"_s); }));
    EXPECT_TRUE(step->onwards().isEmpty());
}

TEST_F(WriteStepTest, UndoTakesALetterBackWithAllItsWords)
{
    open();
    press(Qt::Key_1);
    ASSERT_TRUE(until([this] { return !text()->isReadOnly(); }));
    text()->moveCursor(QTextCursor::End);
    QTest::keyClicks(text(), u" PS: hello"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    doer->undo();
    ASSERT_TRUE(waitsFor(u"Ana"_s, u"begun"_s));
    EXPECT_THAT(lettersSent(), IsEmpty());
    press(Qt::Key_PageUp, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return letter().endsWith(u" PS: hello"_s); }));
    EXPECT_FALSE(text()->isReadOnly());
}

TEST_F(WriteStepTest, OneKeySaysThatItWasNotSent)
{
    open();
    press(Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    press(Qt::Key_PageUp, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Ana"_s) && button(u"notSent"_s)->isVisible(); }));
    EXPECT_TRUE(text()->isReadOnly());
    press(Qt::Key_N);
    ASSERT_TRUE(waitsFor(u"Ana"_s, u"writing now"_s));
    ASSERT_TRUE(until([this] { return !text()->isReadOnly(); }));
    EXPECT_THAT(lettersSent(), IsEmpty());
    EXPECT_EQ(stateOf(ana), PickState::Kept);
    EXPECT_TRUE(reason(1)->isChecked());
}

TEST_F(WriteStepTest, AHalfWrittenLetterSurvivesPersonsAndRestarts)
{
    open();
    press(Qt::Key_1);
    ASSERT_TRUE(until([this] { return !text()->isReadOnly(); }));
    press(Qt::Key_0);
    ASSERT_TRUE(until([this] { return !letter().contains(u"(Toronto)"_s); }));
    text()->moveCursor(QTextCursor::End);
    QTest::keyClicks(text(), u" PS: hello"_s);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    EXPECT_FALSE(letter().contains(u"PS: hello"_s));
    press(Qt::Key_PageUp, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return letter().endsWith(u" PS: hello"_s); }));
    text()->moveCursor(QTextCursor::End);
    QTest::keyClicks(text(), u", Ana"_s);
    step->leave();
    settle();
    open();
    EXPECT_TRUE(letter().endsWith(u" PS: hello, Ana"_s)) << qPrintable(letter());
    EXPECT_TRUE(reason(1)->isChecked());
    EXPECT_FALSE(isChecked(0));
}

TEST_F(WriteStepTest, WithoutAnAddressTheLetterIsCopied)
{
    removeAddressOf(ana);
    open();
    EXPECT_FALSE(button(u"openLetter"_s)->isVisible());
    EXPECT_TRUE(child<QLineEdit>(window.get(), u"letterAddress"_s)->isVisible());
    press(Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    EXPECT_THAT(prompter.opened, IsEmpty());
    ASSERT_THAT(prompter.copied, SizeIs(1));
    EXPECT_TRUE(prompter.copied.front().startsWith(u"Dear Ana,\n"_s));
    EXPECT_EQ(standingOf(u"Ana"_s), u"copied"_s);
    EXPECT_TRUE(button(u"openLetter"_s)->isVisible());
}

TEST_F(WriteStepTest, AnAddressThatIsTypedIsKept)
{
    removeAddressOf(ana);
    open();
    auto *address = child<QLineEdit>(window.get(), u"letterAddress"_s);
    address->setFocus();
    QTest::keyClicks(address, u"ana at example"_s);
    press(Qt::Key_Return);
    settle();
    EXPECT_TRUE(contact(ana).emails.empty());
    address->clear();
    QTest::keyClicks(address, u"ana@example.net"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(until([this] { return button(u"openLetter"_s)->isVisible(); }));
    EXPECT_EQ(contact(ana).preferredEmail(), u"ana@example.net"_s);
}

TEST_F(WriteStepTest, AnAddressTypedForOneIsNotKeptForTheNext)
{
    for (const ContactId who : {ana, bo, cy})
        removeAddressOf(who);
    open();
    auto *address = child<QLineEdit>(window.get(), u"letterAddress"_s);
    address->setFocus();
    QTest::keyClicks(address, u"ana@example.net"_s);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    ASSERT_TRUE(until([this] { return contact(ana).preferredEmail() == u"ana@example.net"_s; }));
    EXPECT_EQ(address->text(), QString());
    window->setFocus();
    settle();
    for (const Contact &each : all<Contact>())
        EXPECT_EQ(each.emails.size(), each.id == ana ? 1U : 0U) << qPrintable(each.name);
}

TEST_F(WriteStepTest, APromiseTakenAlongIsTheReason)
{
    FollowUp promised;
    promised.contact = bo;
    promised.text = u"Send the paper on tiles"_s;
    promised.mine = true;
    promised.made = today.addDays(-9);
    promised.due = today;
    const ChangeSet changes = change([promised](const Records &) -> Result<Edit> {
        Edit edit;
        edit.add(promised);
        return edit;
    });
    const FollowUpId promise(changes.added.front().id);
    open();
    // Not of the one who is shown.
    step->keepPromiseIn(contact(bo).uid, promise, true);
    settle();
    press(Qt::Key_PageDown, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s) && letter().contains(u"the paper on tiles"_s); }))
        << qPrintable(letter());
    step->keepPromiseIn(contact(bo).uid, promise, false);
    EXPECT_TRUE(until([this] { return !letter().contains(u"the paper on tiles"_s); }));
}

TEST_F(WriteStepTest, ALetterIsSavedAsAFile)
{
    prompter.fileToSave = folder.filePath(u"ana.eml"_s);
    open();
    press(Qt::Key_1);
    press(Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    EXPECT_EQ(prompter.suggested, u"Letter to Ana.eml"_s);
    QFile file(prompter.fileToSave);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("ana@example.org"));
    EXPECT_EQ(standingOf(u"Ana"_s), u"saved as .eml"_s);
    // Whoever turns away from the question has sent nothing.
    prompter.fileToSave.clear();
    press(Qt::Key_1);
    press(Qt::Key_S, Qt::ControlModifier);
    settle();
    EXPECT_THAT(lettersSent(), SizeIs(1));
    EXPECT_EQ(prompter.asked.size(), 2);
}

TEST_F(WriteStepTest, ALetterTooLongForALinkGoesOnTheClipboard)
{
    open();
    press(Qt::Key_1);
    ASSERT_TRUE(until([this] { return !text()->isReadOnly(); }));
    text()->insertPlainText(u"Once upon a time. "_s.repeated(150));
    QSignalSpy said(doer.get(), &Doer::said);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    ASSERT_THAT(prompter.opened, SizeIs(1));
    EXPECT_LT(prompter.opened.front().toEncoded().size(), 1900);
    EXPECT_FALSE(prompter.opened.front().toString().contains(u"Once"_s));
    ASSERT_THAT(prompter.copied, SizeIs(1));
    EXPECT_TRUE(prompter.copied.front().contains(u"Once upon a time."_s));
    ASSERT_FALSE(said.isEmpty());
    EXPECT_TRUE(said.front().front().toString().contains(u"clipboard"_s));
}

TEST_F(WriteStepTest, SaysWhenTwoGetTheSameWordsAndWhenALetterWaits)
{
    open();
    auto *warning = child<Banner>(window.get(), u"letterWarning"_s);
    chooseThatTheyCameToMind();
    EXPECT_TRUE(warning->isHidden());
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    EXPECT_TRUE(warning->isHidden());
    chooseThatTheyCameToMind();
    ASSERT_TRUE(until([&] { return warning->accessibleName() == u"Ana got the same words this week."_s; }))
        << qPrintable(warning->accessibleName());
    press(Qt::Key_E, Qt::ControlModifier);
    text()->moveCursor(QTextCursor::End);
    QTest::keyClicks(text(), u" PS: hello"_s);
    EXPECT_TRUE(warning->isHidden());
    QTest::keyClicks(text(), u" {role}"_s);
    EXPECT_EQ(warning->accessibleName(), u"Still to be filled in: {role}"_s);
}

TEST_F(WriteStepTest, SaysWhenThereIsNoNameUnderTheLetter)
{
    open();
    press(Qt::Key_1);
    const auto *unsignedLetter = child<Banner>(window.get(), u"letterIsUnsigned"_s);
    ASSERT_TRUE(until([&] { return unsignedLetter->isVisible(); }));
    button(u"sayName"_s)->click();
    EXPECT_EQ(navigator.went, QStringList(u"settings me"_s));
    change(commands::changeSetting(u"my_name"_s, u"Rosa"_s));
    step->enter();
    EXPECT_TRUE(until([&] { return !unsignedLetter->isVisible() && letter().endsWith(u"Rosa"_s); }))
        << qPrintable(letter());
}

TEST_F(WriteStepTest, SuggestsPeaceAfterTwoLettersWithoutAnAnswer)
{
    for (const int days : {40, 20})
        change([this, days](const Records &) -> Result<Edit> {
            Interaction attempt;
            attempt.day = today.addDays(-days);
            attempt.channel = Channel::Email;
            attempt.direction = Direction::Outgoing;
            attempt.attempt = true;
            attempt.contacts = {ana};
            Edit edit;
            edit.add(attempt);
            return edit;
        });
    open();
    ASSERT_TRUE(until([this] { return button(u"leaveInPeace"_s)->isVisible(); }));
    button(u"leaveInPeace"_s)->click();
    ASSERT_TRUE(until([this] { return isShown(u"Bo"_s); }));
    ASSERT_TRUE(until([this] { return standingOf(u"Ana"_s).isEmpty(); }));
    EXPECT_TRUE(contact(ana).inPeaceUntil.has_value());
    EXPECT_EQ(stateOf(ana), PickState::InPeace);
}

TEST_F(WriteStepTest, TheLetterBecomesATemplate)
{
    open();
    press(Qt::Key_1);
    ASSERT_TRUE(until([this] { return !text()->isReadOnly(); }));
    button(u"saveTemplate"_s)->click();
    auto *name = child<QLineEdit>(window.get(), u"templateName"_s);
    ASSERT_EQ(window->focusWidget(), name);
    press(Qt::Key_Return);
    EXPECT_TRUE(until([&] { return name->property("wrong").toBool(); }));
    QTest::keyClicks(name, u"A kept promise"_s);
    press(Qt::Key_Return);
    auto *templates = child<QComboBox>(window.get(), u"templates"_s);
    ASSERT_TRUE(until([&] { return templates->currentText().startsWith(u"A kept promise"_s); }));
    ASSERT_THAT(all<MessageTemplate>(), SizeIs(1));
    EXPECT_TRUE(all<MessageTemplate>().front().body.contains(u"{reason}"_s));
    EXPECT_FALSE(name->isVisible());
}

TEST_F(WriteStepTest, SomebodyElseIsTakenIn)
{
    const ContactId di = addPerson(u"Di"_s, {});
    open();
    step->writeTo(di);
    ASSERT_TRUE(until([this] { return isShown(u"Di"_s); }));
    EXPECT_EQ(stateOf(di), PickState::Kept);
    EXPECT_EQ(list(u"writePeople"_s)->model()->rowCount(), 4);
    step->writeTo(cy);
    ASSERT_TRUE(until([this] { return isShown(u"Cy"_s); }));
    EXPECT_EQ(list(u"writePeople"_s)->model()->rowCount(), 4);
}

TEST_F(WriteStepTest, ModelsKeepTheRules)
{
    open();
    const QAbstractItemModelTester people(list(u"writePeople"_s)->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester times(list(u"times"_s)->model(),
                                         QAbstractItemModelTester::FailureReportingMode::Fatal);
    press(Qt::Key_1);
    press(Qt::Key_T);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(until([this] { return isShown(u"Bo"_s); }));
}

} // namespace
} // namespace cultivar::ui
