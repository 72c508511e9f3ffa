// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/window_fixture.h"

#include "core/workspace/review/review_desk.h"
#include "ui/widgets/person_field.h"

#include <gmock/gmock.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace cultivar;
using namespace cultivar::app;
using ::testing::SizeIs;

namespace {

using namespace Qt::StringLiterals;

constexpr int people = 60;
constexpr int chosen = 20;

/// As LinkedIn writes it.
QByteArray connections()
{
    QString csv = u"Notes:\n\"When exporting your connection data, some e-mail addresses are missing.\"\n\n"
                  "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"_s;
    for (int i = 1; i <= people; ++i)
        csv += u"First%1,Last%1,https://www.linkedin.com/in/person-%1,p%1@example.org,Company %1,Engineer,"
               "27 Oct 2025\n"_s.arg(i);
    return csv.toUtf8();
}

class Journey : public WindowTest
{
protected:
    /// To whatever has the focus, as a keyboard does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *focus = popup ? popup : QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window(), key, modifiers);
    }

    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    void goTo(int number, const QString &page)
    {
        press(static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
        ASSERT_TRUE(until([&] { return isOn(page); }));
        settle();
    }

    [[nodiscard]] bool isOn(const QString &page) const { return window()->currentPage()->info().id == page; }

    [[nodiscard]] QWidget *visible(const QString &name) const
    {
        for (QWidget *widget : window()->findChildren<QWidget *>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }

    [[nodiscard]] bool isFocusIn(const QString &name) const
    {
        const QWidget *part = visible(name);
        const QWidget *focus = QApplication::focusWidget();
        return part && focus && (part == focus || part->isAncestorOf(focus));
    }

    void waitFor(const QString &name)
    {
        ASSERT_TRUE(until([&] { return visible(name); })) << name.toStdString();
    }

    template <RecordType R> std::vector<R> all() const
    {
        const auto records = program->workspace().query([](const Records &stored) { return stored.all<R>(); }).result();
        EXPECT_TRUE(records.has_value());
        return records.value_or(std::vector<R>());
    }

    [[nodiscard]] std::optional<Review> review() const
    {
        const auto found =
            program->workspace().query([](const Records &stored) { return reviewOfWeek(stored); }).result();
        EXPECT_TRUE(found.has_value());
        return found.value_or(std::nullopt);
    }

    [[nodiscard]] int written() const
    {
        const std::optional<Review> stored = review();
        return stored ? static_cast<int>(std::ranges::count(stored->picks, PickState::Written, &ReviewPick::state)) : 0;
    }

    void importConnections()
    {
        QFile file(folder.filePath(u"Connections.csv"_s));
        ASSERT_TRUE(file.open(QFile::WriteOnly));
        ASSERT_GT(file.write(connections()), 0);
        file.close();
        prompter.filesToOpen = {file.fileName()};
        ASSERT_TRUE(until([this] { return isOn(u"welcome"_s) && QApplication::focusWidget(); }));
        press(Qt::Key_Return); // Choose files…
        waitFor(u"importNow"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        waitFor(u"reportPrimary"_s);
        settle();
        EXPECT_EQ(all<Contact>().size(), size_t{people});
        press(Qt::Key_Return, Qt::ControlModifier);
    }

    void chooseWhoMatters()
    {
        ASSERT_TRUE(until([this] { return isOn(u"choose"_s) && isFocusIn(u"chooseCard"_s); }));
        for (int i = 0; i < chosen; ++i)
            press(i % 3 == 0 ? Qt::Key_1 : i % 3 == 1 ? Qt::Key_2 : Qt::Key_3);
        ASSERT_TRUE(until([this] { return inCircles() == chosen; }));
        press(Qt::Key_Escape);
        ASSERT_TRUE(until([this] { return !isOn(u"choose"_s); }));
    }

    [[nodiscard]] int inCircles() const
    {
        const std::vector<Contact> contacts = all<Contact>();
        return static_cast<int>(
            std::ranges::count_if(contacts, [](const Contact &contact) { return !contact.circles.empty(); }));
    }

    void searchAndLog()
    {
        goTo(2, u"contacts"_s);
        press(Qt::Key_F, Qt::ControlModifier);
        ASSERT_TRUE(until([this] { return isFocusIn(u"search"_s); }));
        type(u"first7 last7"_s);
        auto *list = qobject_cast<QAbstractItemView *>(visible(u"contactList"_s));
        ASSERT_NE(list, nullptr);
        ASSERT_TRUE(until([&] { return list->model()->rowCount() == 1; }));
        press(Qt::Key_Down);
        press(Qt::Key_L);
        ASSERT_TRUE(until([this] { return isFocusIn(u"logForm"_s); }));
        auto *text = qobject_cast<QPlainTextEdit *>(visible(u"logText"_s));
        ASSERT_NE(text, nullptr);
        text->setFocus();
        type(u"Told me how the team plans"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(until([this] { return all<Interaction>().size() == 1; }));
        EXPECT_EQ(all<Interaction>().front().notes, u"Told me how the team plans"_s);
    }

    void prepareAMeeting()
    {
        goTo(3, u"meetings"_s);
        press(Qt::Key_N, Qt::ControlModifier);
        waitFor(u"meetingForm"_s);
        ASSERT_TRUE(until([this] { return isFocusIn(u"person"_s); }));
        // A list of completions is a window of its own, which this platform never gives the keyboard back from.
        auto *person = qobject_cast<ui::PersonField *>(visible(u"person"_s));
        person->setContact(all<Contact>()[6].id);
        ASSERT_TRUE(until([&] { return person->text().isEmpty(); }));
        const QWidget *form = visible(u"meetingForm"_s);
        auto *day = form->findChild<QLineEdit *>(u"day"_s);
        auto *time = form->findChild<QLineEdit *>(u"time"_s);
        ASSERT_TRUE(day && time);
        day->setFocus();
        day->selectAll();
        type(u"tomorrow"_s);
        time->setFocus();
        time->selectAll();
        type(u"14:00"_s);
        form->findChild<QPushButton *>(u"done"_s)->setFocus();
        press(Qt::Key_Space);
        ASSERT_TRUE(until([this] { return all<Meeting>().size() == 1; }));
        settle();
        ASSERT_TRUE(until([this] { return isFocusIn(u"agendaView"_s) || isOn(u"meetings"_s); }));
        // What a window manager does when a dialog is gone.
        window()->activateWindow();
        ASSERT_TRUE(until([this] { return window()->isActiveWindow(); }));
        visible(u"agendaView"_s)->setFocus();
        press(Qt::Key_Return);
        ASSERT_TRUE(until([this] { return isOn(u"preparation"_s) && QApplication::focusWidget(); }));
        settle();
        auto *purpose = qobject_cast<QPlainTextEdit *>(visible(u"purpose"_s));
        ASSERT_NE(purpose, nullptr);
        purpose->setFocus();
        type(u"Hear how she hires"_s);
        press(Qt::Key_Escape);
        goTo(1, u"today"_s);
        ASSERT_TRUE(until([this] { return all<Meeting>().front().purpose == u"Hear how she hires"_s; }));
    }

    void goOn() { press(Qt::Key_Return, Qt::ControlModifier); }

    void goToChoosing()
    {
        goTo(4, u"review"_s);
        waitFor(u"reviewStart"_s);
        goOn();
        ASSERT_TRUE(until([this] { return review().has_value(); }));
        settle();
        waitFor(u"catchUpStep"_s);
        goOn();
        waitFor(u"promiseStep"_s);
        goOn();
        waitFor(u"chooseStep"_s);
        settle();
    }

    /// To the next one: a reason, and off it goes.
    void writeOne()
    {
        const int before = written();
        ASSERT_TRUE(until([this] { return isFocusIn(u"reasons"_s) || isFocusIn(u"writeStep"_s); }));
        press(Qt::Key_Return);
        settle();
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(until([&] { return written() == before + 1; })) << before;
        settle();
    }
};

TEST_F(Journey, FromTheFirstStartToAClosedWeekAndBack)
{
    open();
    importConnections();
    chooseWhoMatters();
    searchAndLog();
    prepareAMeeting();

    goToChoosing();
    const size_t three = review()->picks.size();
    ASSERT_EQ(three, 3U);
    goOn();
    waitFor(u"writeStep"_s);
    settle();
    writeOne();

    // The program is closed in the middle of it.
    close();
    open();
    goTo(4, u"review"_s);
    waitFor(u"writeStep"_s);
    EXPECT_EQ(written(), 1);
    writeOne();
    writeOne();
    EXPECT_THAT(prompter.opened, SizeIs(3));
    goOn();
    waitFor(u"closeStep"_s);
    settle();
    goOn();
    ASSERT_TRUE(until([this] { return review()->step == ReviewStep::Finished; }));
    EXPECT_FALSE(review()->summary.isEmpty());

    // Everything is taken back, one step after the other, down to the empty file.
    goTo(1, u"today"_s);
    for (int steps = 0; steps < 100 && !all<Contact>().empty(); ++steps) {
        press(Qt::Key_Z, Qt::ControlModifier);
        settle();
    }
    EXPECT_EQ(all<Contact>().size(), 0U);
    EXPECT_EQ(all<Meeting>().size(), 0U);
    EXPECT_FALSE(review().has_value());
}

} // namespace
