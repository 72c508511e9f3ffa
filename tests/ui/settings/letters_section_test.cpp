// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settings_fixture.h"
#include "ui/settings/setting_lines.h"
#include "ui/widgets/wrapped_text.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace cultivar::ui {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class LettersSectionTest : public SettingsTest
{
protected:
    SettingLinesView *list() { return in<SettingLinesView>(u"letterList"_s); }

    QLineEdit *name() { return in<QLineEdit>(u"letterName"_s); }

    QPlainTextEdit *body() { return in<QPlainTextEdit>(u"letterBody"_s); }

    std::string read() { return in<WrappedText>(u"shownBody"_s)->text().toStdString(); }

    std::string warning()
    {
        const auto *banner = in<QWidget>(u"letterWarning"_s);
        return banner->isVisible() ? banner->findChild<QLabel *>()->text().toStdString() : std::string();
    }

    std::vector<MessageTemplate> letters()
    {
        std::vector<MessageTemplate> kept = all<MessageTemplate>();
        std::erase_if(kept, [](const MessageTemplate &letter) { return letter.trashed.has_value(); });
        return kept;
    }

    void addOne()
    {
        const auto count = list()->lineCount();
        click(u"addLetter"_s);
        ASSERT_TRUE(until([&] { return list()->lineCount() == count + 1; }));
    }
};

TEST_F(LettersSectionTest, TheBuiltInOneIsReadAndNotChanged)
{
    open(u"letters"_s);
    EXPECT_EQ(list()->lineCount(), 1);
    EXPECT_TRUE(body()->isReadOnly());
    EXPECT_THAT(read(), HasSubstr("Ana"));
    EXPECT_THAT(read(), Not(HasSubstr("{reason}")));
    EXPECT_FALSE(in<QPushButton>(u"useLetter"_s)->isEnabled());
    EXPECT_FALSE(in<QPushButton>(u"removeLetter"_s)->isEnabled());
}

TEST_F(LettersSectionTest, ANewOneIsTypedAndKept)
{
    open(u"letters"_s);
    addOne();
    EXPECT_TRUE(until([this] { return name()->hasFocus(); }));
    type(name(), u"Warm"_s);
    type(in<QLineEdit>(u"letterSubject"_s), u"Hello {first_name}"_s);
    type(body(), u"Hi {first_name}, {reason}"_s);
    ASSERT_EQ(letters().size(), 1U);
    EXPECT_EQ(letters().front().name, u"Warm"_s);
    EXPECT_EQ(letters().front().subject, u"Hello {first_name}"_s);
    EXPECT_EQ(letters().front().body, u"Hi {first_name}, {reason}"_s);
    EXPECT_THAT(read(), HasSubstr("Hi Ana, "));
    undo();
    EXPECT_NE(body()->toPlainText(), u"Hi {first_name}, {reason}"_s);
}

TEST_F(LettersSectionTest, AnUnknownPlaceholderIsNamedWhileTyping)
{
    open(u"letters"_s);
    addOne();
    body()->setFocus();
    QTest::keyClicks(body(), u"{frist_name}"_s);
    EXPECT_THAT(warning(), HasSubstr("Nothing is called {frist_name}"));
    QTest::keySequence(body(), QKeySequence::SelectAll);
    QTest::keyClicks(body(), u"{first_name}"_s);
    EXPECT_EQ(warning(), std::string());
    QTest::keyClicks(body(), u"{my_name}"_s);
    EXPECT_THAT(warning(), HasSubstr("Without a value here: {my_name}"));
    change(commands::changeSetting(u"my_name"_s, u"Rosa"_s));
    shown();
    EXPECT_EQ(warning(), std::string());
    EXPECT_THAT(read(), HasSubstr("Rosa"));
}

TEST_F(LettersSectionTest, APlaceholderIsPutInWhereTheCaretIs)
{
    open(u"letters"_s);
    addOne();
    body()->setFocus();
    QTest::keySequence(body(), QKeySequence::SelectAll);
    QTest::keyClicks(body(), u"In "_s);
    click(u"placeholder_city"_s);
    EXPECT_TRUE(body()->hasFocus());
    EXPECT_EQ(body()->toPlainText(), u"In {city}"_s);
}

TEST_F(LettersSectionTest, ACopyIsMadeUsedAndDeleted)
{
    open(u"letters"_s);
    click(u"copyLetter"_s);
    ASSERT_TRUE(until([this] { return list()->lineCount() == 2; }));
    ASSERT_EQ(letters().size(), 1U);
    EXPECT_FALSE(letters().front().body.isEmpty());
    const QString uid = letters().front().uid.text();
    ASSERT_TRUE(until([&] { return list()->current() && list()->current()->key == uid; }));
    click(u"useLetter"_s);
    EXPECT_EQ(preferences().messageTemplate, uid);
    press(list(), Qt::Key_Delete);
    ASSERT_TRUE(until([this] { return list()->lineCount() == 1; }));
    EXPECT_EQ(preferences().messageTemplate, QString());
    EXPECT_TRUE(body()->isReadOnly());
    undo();
    EXPECT_EQ(preferences().messageTemplate, uid);
}

TEST_F(LettersSectionTest, ANameOfAnotherIsRefusedBesideTheField)
{
    open(u"letters"_s);
    addOne();
    addOne();
    EXPECT_EQ(letters().back().name, u"New letter 2"_s);
    type(name(), u"new letter"_s);
    const auto says = [this] {
        for (const QLabel *label : section->findChildren<QLabel *>(u"rowWords"_s))
            if (label->text() == u"Another letter has this name. Choose a different one.")
                return true;
        return false;
    };
    EXPECT_TRUE(until(says));
    EXPECT_EQ(letters().back().name, u"New letter 2"_s);
}

} // namespace
} // namespace cultivar::ui
