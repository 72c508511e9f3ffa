// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_page.h"

#include "core/workspace/meetings/meeting_commands.h"
#include "core/workspace/review/review_catch_up.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/today/today_list.h"
#include "ui/today/today_section.h"
#include "ui/widgets/chip.h"

#include <gmock/gmock.h>

#include <QPushButton>

namespace cultivar::ui {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class TodayPageTest : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        Contact contact;
        contact.name = u"Ana Silva"_s;
        contact.given = u"Ana"_s;
        contact.emails = {{u"ana@example.org"_s, {}}};
        ana = add(contact);
        QObject::connect(doer.get(), &Doer::said, doer.get(), [this](const QString &words, Saying saying) {
            said = saying == Saying::Undoable ? words + u" (undo)"_s : words;
        });
    }

    void TearDown() override
    {
        page.reset();
        UiTest::TearDown();
    }

    template <RecordType R> Uid store(const R &record)
    {
        const ChangeSet changes = change([record](const Records &) -> Result<Edit> {
            Edit edit;
            edit.add(record);
            return edit;
        });
        return changes.addedUids.front();
    }

    Uid promise(const QString &text, bool mine = true, int due = 0)
    {
        FollowUp promised;
        promised.contact = ana;
        promised.text = text;
        promised.mine = mine;
        promised.due = today.addDays(due);
        return store(promised);
    }

    Uid letter(const std::vector<QDateTime> &offered = {})
    {
        ReachOut sent;
        sent.contact = ana;
        sent.day = today.addDays(-9);
        sent.reason = u"You came to mind"_s;
        sent.subject = u"Your reading group"_s;
        sent.state = ReachOutState::Sent;
        for (const QDateTime &start : offered)
            sent.offered.push_back({start, u"Europe/Berlin"_s});
        return store(sent);
    }

    MeetingId talk(int days, QTime time = {14, 0})
    {
        commands::MeetingPlan plan;
        plan.attendees = {ana};
        plan.start = QDateTime(today.addDays(days), time, zone);
        return MeetingId(change(commands::planMeeting(plan)).added.front().id);
    }

    void open()
    {
        page = std::make_unique<TodayPage>(desk());
        page->resize(1084, 740);
        page->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
        page->enter();
        ASSERT_TRUE(until([this] { return page->isAncestorOf(QApplication::focusWidget()); }));
    }

    TodayList *list(const QString &section) { return child<TodayList>(page.get(), section + u"List"_s); }

    QStringList rows(const QString &section)
    {
        QStringList texts;
        const QAbstractItemModel *model = list(section)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts += model->index(row, 0).data().toString();
        return texts;
    }

    bool holds(const QString &section, int count)
    {
        return until([&] { return list(section)->count() == count; });
    }

    void press(const QString &section, Qt::Key key)
    {
        list(section)->takeFocus();
        QTest::keyClick(list(section), key);
    }

    template <RecordType R> R stored(const Uid &uid)
    {
        for (R &record : all<R>())
            if (record.uid == uid)
                return record;
        ADD_FAILURE() << "nothing of that uid is stored";
        return R();
    }

    ContactId ana;
    QString said;
    std::unique_ptr<TodayPage> page;
};

TEST_F(TodayPageTest, SaysWhatIsNotThereAndHidesWhatWasNeverUsed)
{
    open();
    auto *nothing = child<QWidget>(page.get(), u"nothingWaits"_s);
    ASSERT_TRUE(until([&] { return nothing->isVisible(); }));
    for (const QString &section : {u"talks"_s, u"promises"_s, u"reachOuts"_s, u"names"_s, u"dates"_s, u"goals"_s})
        EXPECT_FALSE(child<TodaySection>(page.get(), section)->isVisible()) << section.toStdString();
    const Uid uid = promise(u"Write a reference"_s);
    ASSERT_TRUE(holds(u"promises"_s, 1));
    EXPECT_FALSE(nothing->isVisible());
    press(u"promises"_s, Qt::Key_Return);
    ASSERT_TRUE(holds(u"promises"_s, 0));
    EXPECT_EQ(stored<FollowUp>(uid).done, today);
    // Used once, its place stays, and says that nothing is open.
    EXPECT_TRUE(child<TodaySection>(page.get(), u"promises"_s)->isVisible());
}

TEST_F(TodayPageTest, BesideDatesAloneItSaysThatNothingWaits)
{
    Contact bo;
    bo.name = u"Bo Chen"_s;
    bo.dates = {
        {DateKind::Birthday, {}, *PartialDate::of(1990, today.addDays(2).month(), today.addDays(2).day()), true}};
    add(bo);
    open();
    ASSERT_TRUE(holds(u"dates"_s, 1));
    EXPECT_TRUE(child<QWidget>(page.get(), u"nothingWaits"_s)->isVisible());
}

TEST_F(TodayPageTest, EachSectionShowsItsRows)
{
    promise(u"Shares her rubric"_s, false);
    promise(u"Write a reference"_s);
    letter();
    talk(1);
    talk(-1);
    Referral named;
    named.giver = ana;
    named.name = u"Greta Lindholm"_s;
    named.day = today.addDays(-3);
    store(named);
    open();
    ASSERT_TRUE(holds(u"promises"_s, 2));
    EXPECT_TRUE(rows(u"promises"_s).front().contains(u"Write a reference"_s))
        << rows(u"promises"_s).front().toStdString();
    EXPECT_TRUE(rows(u"promises"_s).back().startsWith(u"theirs"_s)) << rows(u"promises"_s).back().toStdString();
    ASSERT_TRUE(holds(u"reachOuts"_s, 1));
    EXPECT_EQ(rows(u"reachOuts"_s).front(), u"Ana Silva · wrote 9 days ago"_s);
    // The next talk has a card of its own.
    ASSERT_TRUE(holds(u"talks"_s, 1));
    EXPECT_TRUE(rows(u"talks"_s).front().startsWith(u"yesterday, Ana Silva"_s))
        << rows(u"talks"_s).front().toStdString();
    ASSERT_TRUE(holds(u"names"_s, 1));
    EXPECT_EQ(rows(u"names"_s).front(), u"Greta Lindholm, named by Ana, 3 days ago"_s);
    EXPECT_TRUE(list(u"promises"_s)->hasFocus());
}

TEST_F(TodayPageTest, PPreparesAndWWrapsUp)
{
    const MeetingId next = talk(1);
    const MeetingId past = talk(-1);
    promise(u"Write a reference"_s);
    open();
    ASSERT_TRUE(holds(u"talks"_s, 1));
    press(u"promises"_s, Qt::Key_P);
    EXPECT_EQ(navigator.went.value(0), u"prepare %1"_s.arg(next.value()));
    press(u"talks"_s, Qt::Key_W);
    EXPECT_EQ(navigator.went.value(1), u"prepare %1"_s.arg(past.value()));
}

TEST_F(TodayPageTest, PromisesAreDoneDroppedAndGivenBackByUndo)
{
    const Uid uid = promise(u"Write a reference"_s);
    open();
    ASSERT_TRUE(holds(u"promises"_s, 1));
    press(u"promises"_s, Qt::Key_X);
    ASSERT_TRUE(holds(u"promises"_s, 0));
    EXPECT_EQ(said, u"Dropped: Write a reference (undo)"_s);
    EXPECT_EQ(stored<FollowUp>(uid).dropped, today);
    doer->undo();
    ASSERT_TRUE(holds(u"promises"_s, 1));
    EXPECT_FALSE(stored<FollowUp>(uid).dropped);
    press(u"promises"_s, Qt::Key_Return);
    ASSERT_TRUE(holds(u"promises"_s, 0));
    EXPECT_EQ(said, u"Done: Write a reference (undo)"_s);
}

TEST_F(TodayPageTest, MMovesWithinTheRow)
{
    const Uid uid = promise(u"Write a reference"_s);
    open();
    ASSERT_TRUE(holds(u"promises"_s, 1));
    press(u"promises"_s, Qt::Key_M);
    auto *first = child<Chip>(page.get(), u"tomorrow"_s);
    ASSERT_NE(first, nullptr);
    EXPECT_TRUE(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(until([&] { return stored<FollowUp>(uid).due == QDate(2026, 11, 27); }));
    EXPECT_TRUE(until([&] { return said == u"Moved to 27 November: Write a reference (undo)"_s; }));
}

TEST_F(TodayPageTest, AnsweredWithoutATimeCountsAsAContact)
{
    const Uid uid = letter();
    open();
    ASSERT_TRUE(holds(u"reachOuts"_s, 1));
    press(u"reachOuts"_s, Qt::Key_A);
    ASSERT_TRUE(holds(u"reachOuts"_s, 0));
    settle();
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::Answered);
    EXPECT_THAT(all<Interaction>(), SizeIs(1));
    EXPECT_THAT(all<Meeting>(), IsEmpty());
    EXPECT_EQ(said, u"Ana Silva answered (undo)"_s);
}

TEST_F(TodayPageTest, AnsweredAsksWhichOfTheTimesThatAreFreeSuits)
{
    const QDateTime past(today.addDays(-1), QTime(10, 0), zone);
    const QDateTime taken(today.addDays(2), QTime(14, 0), zone);
    const QDateTime free(today.addDays(3), QTime(10, 0), zone);
    const Uid uid = letter({past.toUTC(), taken.toUTC(), free.toUTC()});
    talk(2);
    open();
    ASSERT_TRUE(holds(u"reachOuts"_s, 1));
    press(u"reachOuts"_s, Qt::Key_A);
    ASSERT_TRUE(until([this] { return page->findChild<Chip *>(u"answer1"_s) != nullptr; }));
    auto *first = child<Chip>(page.get(), u"answer1"_s);
    ASSERT_TRUE(until([&] { return first->hasFocus(); }));
    EXPECT_EQ(page->findChild<Chip *>(u"answer3"_s), nullptr);
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::Sent);
    QTest::keyClick(first, Qt::Key_Escape);
    EXPECT_TRUE(list(u"reachOuts"_s)->hasFocus());
    press(u"reachOuts"_s, Qt::Key_A);
    ASSERT_TRUE(until([] { return qobject_cast<Chip *>(QApplication::focusWidget()) != nullptr; }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(holds(u"reachOuts"_s, 0));
    settle();
    ASSERT_THAT(all<Meeting>(), SizeIs(2));
    EXPECT_EQ(all<Meeting>().back().start, free);
    doer->undo();
    ASSERT_TRUE(holds(u"reachOuts"_s, 1));
    settle();
    EXPECT_THAT(all<Meeting>(), SizeIs(1));
}

TEST_F(TodayPageTest, NudgesInTwoLines)
{
    const Uid uid = letter();
    open();
    ASSERT_TRUE(holds(u"reachOuts"_s, 1));
    press(u"reachOuts"_s, Qt::Key_N);
    // Its words are read first.
    ASSERT_TRUE(until([this] { return page->findChild<Chip *>(u"answer1"_s) != nullptr; }));
    auto *way = child<Chip>(page.get(), u"answer1"_s);
    ASSERT_TRUE(until([&] { return way->hasFocus(); }));
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::Sent);
    EXPECT_THAT(prompter.opened, IsEmpty());
    QTest::keyClick(way, Qt::Key_Return);
    ASSERT_TRUE(until([&] { return stored<ReachOut>(uid).state == ReachOutState::NoAnswer; }));
    ASSERT_THAT(prompter.opened, SizeIs(1));
    EXPECT_TRUE(prompter.opened.front().toString().startsWith(u"mailto:ana@example.org?subject="_s));
    ASSERT_THAT(all<ReachOut>(), SizeIs(2));
    EXPECT_TRUE(until([&] { return said == u"Letter to Ana Silva opened in the mail program (undo)"_s; }))
        << qPrintable(said);
}

TEST_F(TodayPageTest, NamesAreAddedWrittenToAndLetGo)
{
    Referral named;
    named.giver = ana;
    named.name = u"Greta Lindholm"_s;
    named.day = today.addDays(-3);
    const Uid uid = store(named);
    open();
    ASSERT_TRUE(holds(u"names"_s, 1));
    press(u"names"_s, Qt::Key_Return);
    ASSERT_TRUE(until([&] { return !stored<Referral>(uid).named.isNull(); }));
    settle();
    ASSERT_TRUE(until([this] {
        press(u"names"_s, Qt::Key_Return);
        return !navigator.went.isEmpty();
    }));
    EXPECT_EQ(navigator.went.front(), u"write %1"_s.arg(stored<Referral>(uid).named.value()));
    press(u"names"_s, Qt::Key_X);
    ASSERT_TRUE(holds(u"names"_s, 0));
    EXPECT_TRUE(stored<Referral>(uid).trashed);
    EXPECT_EQ(said, u"Greta Lindholm let go (undo)"_s);
}

} // namespace
} // namespace cultivar::ui
