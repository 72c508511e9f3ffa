// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settings_fixture.h"
#include "ui/settings/setting_lines.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QSpinBox>

namespace cultivar::ui {
namespace {

using ::testing::HasSubstr;

class DataSectionTest : public SettingsTest
{
protected:
    int backupCount() { return in<SettingLinesView>(u"backups"_s)->lineCount(); }
};

TEST_F(DataSectionTest, ABackupByHandIsListedFirst)
{
    add(u"Ana"_s);
    open(u"data"_s);
    EXPECT_EQ(backupCount(), 0);
    click(u"backUpNow"_s);
    ASSERT_TRUE(until([this] { return backupCount() == 1; }));
    auto *list = in<SettingLinesView>(u"backups"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    EXPECT_EQ(list->current()->title, u"today, 12:00"_s);
    EXPECT_EQ(list->current()->second, u"by hand"_s);
}

TEST_F(DataSectionTest, ARestoreIsSaidFirstAndThenAskedFor)
{
    add(u"Ana"_s);
    open(u"data"_s);
    click(u"backUpNow"_s);
    ASSERT_TRUE(until([this] { return backupCount() == 1; }));
    QSignalSpy wanted(page.get(), &SettingsPage::restoreWanted);
    auto *list = in<SettingLinesView>(u"backups"_s);
    press(list, Qt::Key_Return);
    auto *question = in<QWidget>(u"restoreQuestion"_s);
    ASSERT_TRUE(question->isVisible());
    EXPECT_THAT(in<QLabel>(u"restoreWords"_s)->text().toStdString(), HasSubstr("kept as a backup"));
    // The answer that does nothing is one key away.
    QTest::keyClick(page->focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(question->isVisible());
    EXPECT_TRUE(wanted.isEmpty());
    press(list, Qt::Key_Return);
    QTest::keyClick(page->focusWidget(), Qt::Key_Space);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.front().front().toString(), workspace->backups().result()->front().path);
}

TEST_F(DataSectionTest, AFileFromElsewhereCanBeRestored)
{
    open(u"data"_s);
    QSignalSpy wanted(page.get(), &SettingsPage::restoreWanted);
    prompter.filesToOpen = {u"/elsewhere/old.db"_s};
    click(u"restoreFile"_s);
    EXPECT_THAT(in<QLabel>(u"restoreWords"_s)->text().toStdString(), HasSubstr("old.db"));
    click(u"restoreAgreed"_s);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.front().front().toString(), u"/elsewhere/old.db"_s);
}

TEST_F(DataSectionTest, ACheckSaysWhatItFound)
{
    open(u"data"_s);
    click(u"checkNow"_s);
    const auto *words = in<QWidget>(u"dataWords"_s)->findChild<QLabel *>();
    ASSERT_TRUE(words);
    EXPECT_TRUE(until([&] { return words->text() == u"Checked: everything is in order."; }))
        << words->text().toStdString();
}

TEST_F(DataSectionTest, TheNumberOfBackupsIsKeptAsOneLeavesIt)
{
    open(u"data"_s);
    auto *kept = in<QSpinBox>(u"backups_kept"_s);
    EXPECT_EQ(kept->value(), 10);
    type(kept, u"4"_s);
    EXPECT_EQ(preferences().backupsKept, 4);
    undo();
    EXPECT_EQ(kept->value(), 10);
}

TEST_F(DataSectionTest, WhatIsInTheTrashIsPutBackByKey)
{
    add(u"Ana"_s);
    change(commands::trash({u"Ana"_s}));
    open(u"data"_s);
    auto *trash = in<SettingLinesView>(u"trash"_s);
    ASSERT_TRUE(until([&] { return trash->lineCount() == 1; }));
    press(trash, Qt::Key_Return);
    ASSERT_TRUE(until([&] { return trash->lineCount() == 0; }));
    EXPECT_FALSE(all<Contact>().front().trashed.has_value());
    EXPECT_FALSE(in<QWidget>(u"putBack"_s)->isVisible());
    undo();
    EXPECT_TRUE(until([&] { return trash->lineCount() == 1; }));
}

TEST_F(DataSectionTest, LeadsToWhatGoesInAndOut)
{
    open(u"data"_s);
    click(u"openFolder"_s);
    EXPECT_EQ(prompter.folders, QStringList{workspace->path()});
    for (const auto &button : {u"exportAll"_s, u"importFiles"_s, u"earlierImports"_s})
        click(button);
    EXPECT_EQ(navigator.went, (QStringList{u"export 0"_s, u"import "_s, u"imports"_s}));
}

TEST_F(DataSectionTest, SaysWhereTheOldOneIsKept)
{
    open(u"data"_s);
    page->tellRestored(u"/backups/before.db"_s);
    EXPECT_THAT(in<QWidget>(u"dataWords"_s)->findChild<QLabel *>()->text().toStdString(),
                HasSubstr("/backups/before.db"));
}

} // namespace
} // namespace cultivar::ui
