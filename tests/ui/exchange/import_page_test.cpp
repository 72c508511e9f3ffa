// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_page.h"

#include "tests/ui/support/ui_fixture.h"
#include "ui/exchange/imports_page.h"
#include "ui/exchange/problem_model.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;

const QByteArray twoCards = "BEGIN:VCARD\nVERSION:4.0\nUID:ana\nFN:Ana Silva\nTITLE:Engineer\nEND:VCARD\n"
                            "BEGIN:VCARD\nVERSION:4.0\nUID:bo\nFN:Bo Chen\nEND:VCARD\n";
const QByteArray brokenCard = "BEGIN:VCARD\nVERSION:4.0\nTITLE:Nobody\nEND:VCARD\n";

class ImportPageTest : public UiTest
{
protected:
    void TearDown() override
    {
        imports.reset();
        page.reset();
        UiTest::TearDown();
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QFile::WriteOnly));
        file.write(bytes);
        return path;
    }

    void open(const QStringList &files)
    {
        page = std::make_unique<ImportPage>(desk());
        page->resize(1084, 800);
        page->show();
        page->enter();
        page->start(files);
    }

    bool isShown(const QString &name)
    {
        const auto *widget = page->findChild<QWidget *>(name);
        return widget && widget->isVisible();
    }

    void goOn() { QTest::keyClick(page.get(), Qt::Key_Return, Qt::ControlModifier); }

    void importAll(const QStringList &files)
    {
        open(files);
        ASSERT_TRUE(until([this] { return isShown(u"importNow"_s); }));
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
        goOn();
        ASSERT_TRUE(until([this] { return isShown(u"reportPrimary"_s); }));
    }

    static void choose(QComboBox *choices, const QVariant &value)
    {
        choices->setCurrentIndex(choices->findData(value));
        Q_EMIT choices->activated(choices->currentIndex());
    }

    QString textOf(const QString &name) { return child<QLabel>(page.get(), name)->text(); }

    std::unique_ptr<ImportPage> page;
    std::unique_ptr<ImportsPage> imports;
};

TEST_F(ImportPageTest, TheReportLeadsToPossibleDuplicates)
{
    importAll({write(u"people.vcf"_s, twoCards)});
    settle();
    EXPECT_FALSE(isShown(u"lookAtDuplicates"_s)) << "there are none";
    page.reset();
    importAll({write(u"again.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nUID:other\nFN:Ana Silva\nEND:VCARD\n")});
    ASSERT_TRUE(until([this] { return isShown(u"lookAtDuplicates"_s); }));
    auto *link = child<QPushButton>(page.get(), u"lookAtDuplicates"_s);
    EXPECT_EQ(link->text(), u"1 possible duplicate: look at it"_s);
    link->click();
    EXPECT_EQ(navigator.went, QStringList{u"page duplicates"_s});
}

TEST_F(ImportPageTest, LooksBeforeItAddsAndAddsWhatItSaid)
{
    open({write(u"people.vcf"_s, twoCards + brokenCard)});
    ASSERT_TRUE(until([this] { return isShown(u"importNow"_s); }));
    ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    EXPECT_EQ(all<Contact>().size(), 0U);
    auto *list = child<QListView>(page.get(), u"previewList"_s);
    EXPECT_TRUE(list->hasFocus());
    const QAbstractItemModelTester tester(list->model());
    EXPECT_EQ(list->model()->rowCount(), 3);
    EXPECT_TRUE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Problem"_s));
    EXPECT_EQ(child<QPushButton>(page.get(), u"importNow"_s)->text(), u"Import 2 people"_s);
    goOn();
    ASSERT_TRUE(until([this] { return isShown(u"reportPrimary"_s); }));
    EXPECT_EQ(all<Contact>().size(), 2U);
    EXPECT_EQ(textOf(u"importHeadline"_s), u"2 people are in"_s);
    EXPECT_EQ(child<QListView>(page.get(), u"problemList"_s)->model()->rowCount(), 1);
    goOn();
    EXPECT_EQ(navigator.went.back(), u"choose"_s);
}

TEST_F(ImportPageTest, ChipsShowOneKind)
{
    open({write(u"people.vcf"_s, twoCards + brokenCard)});
    ASSERT_TRUE(until([this] { return isShown(u"chipNew"_s); }));
    auto *list = child<QListView>(page.get(), u"previewList"_s);
    child<QAbstractButton>(page.get(), u"chipNew"_s)->click();
    EXPECT_EQ(list->model()->rowCount(), 2);
    child<QAbstractButton>(page.get(), u"chipProblem"_s)->click();
    EXPECT_EQ(list->model()->rowCount(), 1);
    child<QAbstractButton>(page.get(), u"chipEveryone"_s)->click();
    EXPECT_EQ(list->model()->rowCount(), 3);
}

TEST_F(ImportPageTest, AsksWhetherSomebodyNewIsADuplicate)
{
    importAll({write(u"people.vcf"_s, twoCards)});
    page.reset();
    open({write(u"again.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nUID:other\nFN:Ana Silva\nEND:VCARD\n")});
    ASSERT_TRUE(until([this] { return isShown(u"chipDuplicate"_s); }));
    EXPECT_FALSE(isShown(u"chipNew"_s));
    auto *list = child<QListView>(page.get(), u"previewList"_s);
    const QString row = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(row.startsWith(u"Duplicate?"_s)) << qPrintable(row);
    EXPECT_TRUE(row.contains(u"May be Ana Silva"_s)) << qPrintable(row);
}

TEST_F(ImportPageTest, ManyWhoAreProposedHaveRoom)
{
    QByteArray mbox;
    for (int i = 0; i < 70; ++i)
        mbox += "From x Mon Jan 1 10:00:00 2026\nFrom: p" + QByteArray::number(i) +
                "@example.org\nTo: me@home.example\nDate: 1 Jan 2026 10:00:00 +0000\n\nHi\n\n";
    open({write(u"mail.mbox"_s, mbox)});
    ASSERT_TRUE(until([this] { return isShown(u"addProposed1"_s); }));
    auto *add = child<QPushButton>(page.get(), u"addProposed1"_s);
    EXPECT_GE(add->height(), add->sizeHint().height());
    EXPECT_EQ(page->findChild<QWidget *>(u"addProposed61"_s), nullptr) << "they are only counted";
}

TEST_F(ImportPageTest, AsksForMyAddressWhereMailIsUnclear)
{
    open({write(u"mail.mbox"_s, "From x Mon Jan 1 10:00:00 2026\nFrom: b@example.org\nTo: me@home.example\n"
                                "Date: 1 Jan 2026 10:00:00 +0000\n\nHi\n\n")});
    ASSERT_TRUE(until([this] { return isShown(u"nothingNew"_s); }));
    bool asked = false;
    for (const QLabel *label : child<QWidget>(page.get(), u"nothingNew"_s)->findChildren<QLabel *>())
        asked = asked || label->text().contains(u"Which of these addresses is yours?"_s);
    EXPECT_TRUE(asked);
}

TEST_F(ImportPageTest, EscGoesBackToTheFilesAndLeavesNothing)
{
    open({write(u"people.vcf"_s, twoCards)});
    ASSERT_TRUE(until([this] { return isShown(u"importNow"_s); }));
    EXPECT_TRUE(page->stepBack());
    EXPECT_TRUE(isShown(u"lookAtFiles"_s));
    EXPECT_EQ(all<Contact>().size(), 0U);
    EXPECT_TRUE(page->stepBack());
    EXPECT_EQ(navigator.went.back(), u"page contacts"_s);
}

TEST_F(ImportPageTest, AFileThatCannotBeReadIsToldAndTheOthersGoOn)
{
    open({folder.filePath(u"missing.vcf"_s), write(u"people.vcf"_s, twoCards)});
    ASSERT_TRUE(until([this] { return isShown(u"importNow"_s); }));
    EXPECT_EQ(child<QPushButton>(page.get(), u"importNow"_s)->text(), u"Import 2 people"_s);
    child<QPushButton>(page.get(), u"leaveOutFile1"_s)->click();
    ASSERT_TRUE(until(
        [this] { return page->findChildren<QWidget *>(u"leaveOutFile2"_s).isEmpty() && isShown(u"importNow"_s); }));
}

TEST_F(ImportPageTest, SaysWhenEverythingIsHereAlready)
{
    const QString file = write(u"people.vcf"_s, twoCards);
    importAll({file});
    page->start({file});
    ASSERT_TRUE(until([this] { return isShown(u"nothingNew"_s); }));
    EXPECT_EQ(child<QPushButton>(page.get(), u"importNow"_s)->text(), u"Close"_s);
    goOn();
    EXPECT_EQ(navigator.went.back(), u"page contacts"_s);
    EXPECT_EQ(all<Batch>().size(), 1U);
}

TEST_F(ImportPageTest, TakesTheImportBackFromItsReport)
{
    importAll({write(u"people.vcf"_s, twoCards)});
    auto *button = child<QPushButton>(page.get(), u"takeItBack"_s);
    ASSERT_TRUE(until([button] { return button->isEnabled(); }));
    EXPECT_TRUE(textOf(u"takeBackWords"_s).contains(u"2 people"_s)) << textOf(u"takeBackWords"_s).toStdString();
    QSignalSpy said(doer.get(), &Doer::said);
    button->click();
    ASSERT_TRUE(until([&] { return said.count() > 0; }));
    EXPECT_EQ(said.front().at(1).value<Saying>(), Saying::Undoable);
    EXPECT_EQ(all<Contact>().size(), 0U);
    EXPECT_TRUE(until([this] { return textOf(u"takeBackWords"_s).contains(u"taken back"_s); }));
    EXPECT_EQ(textOf(u"importHeadline"_s), u"Taken back"_s);
    EXPECT_EQ(child<QPushButton>(page.get(), u"reportPrimary"_s)->text(), u"Close"_s);
    ASSERT_TRUE(workspace->undo().result().has_value());
    EXPECT_TRUE(until([button] { return button->isEnabled() && button->isVisible(); }));
    EXPECT_EQ(textOf(u"importHeadline"_s), u"2 people are in"_s);
}

TEST_F(ImportPageTest, SavesTheLinesThatWereLeftOut)
{
    importAll({write(u"people.vcf"_s, twoCards + brokenCard)});
    prompter.fileToSave = folder.filePath(u"left out.vcf"_s);
    QSignalSpy said(doer.get(), &Doer::said);
    QTest::keyClick(page.get(), Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return said.count() > 0; }));
    QFile saved(prompter.fileToSave);
    ASSERT_TRUE(saved.open(QFile::ReadOnly));
    EXPECT_EQ(saved.readAll(), brokenCard);
    EXPECT_TRUE(prompter.suggested.contains(u"people"_s));
}

TEST_F(ImportPageTest, AsksForFilesWhenNoneAreGiven)
{
    prompter.filesToOpen = {write(u"people.vcf"_s, twoCards)};
    open({});
    ASSERT_TRUE(isShown(u"chooseImportFiles"_s));
    child<QPushButton>(page.get(), u"chooseImportFiles"_s)->click();
    EXPECT_TRUE(until([this] { return isShown(u"importNow"_s); }));
}

TEST_F(ImportPageTest, AMailFolderCanBeChosen)
{
    const QString mail = folder.filePath(u"Mail"_s);
    for (const auto &part : {u"cur"_s, u"new"_s, u"tmp"_s})
        ASSERT_TRUE(QDir().mkpath(mail + u'/' + part));
    write(u"Mail/cur/1:2,S"_s, "From: Ana <ana@example.org>\nTo: me@example.org\n"
                               "Date: Mon, 2 Nov 2026 12:00:00 +0000\nMessage-ID: <1@example.org>\n\nHi\n");
    prompter.folderToOpen = mail;
    open({});
    ASSERT_TRUE(isShown(u"chooseImportFolder"_s));
    child<QPushButton>(page.get(), u"chooseImportFolder"_s)->click();
    EXPECT_TRUE(until([this] { return isShown(u"importNow"_s); }));
}

TEST_F(ImportPageTest, EarlierImportsAreListedAndTakenBack)
{
    importAll({write(u"first.vcf"_s, twoCards)});
    imports = std::make_unique<ImportsPage>(desk());
    imports->resize(1084, 800);
    imports->show();
    imports->enter();
    auto *list = child<QListView>(imports.get(), u"importsList"_s);
    ASSERT_TRUE(until([list] { return list->model()->rowCount() == 1; }));
    EXPECT_TRUE(list->model()->index(0, 0).data().toString().contains(u"first.vcf"_s));
    auto *button = child<QPushButton>(imports.get(), u"takeItBack"_s);
    ASSERT_TRUE(until([button] { return button->isEnabled() && button->isVisible(); }));
    button->click();
    ASSERT_TRUE(until([list] { return list->model()->index(0, 0).data().toString().contains(u"taken back"_s); }));
    EXPECT_EQ(all<Contact>().size(), 0U);
    EXPECT_TRUE(imports->stepBack());
    EXPECT_EQ(navigator.went.back(), u"page contacts"_s);
}

TEST_F(ImportPageTest, TheSameEarlierImportStaysChosenWhenThereIsANewerOne)
{
    importAll({write(u"first.vcf"_s, twoCards)});
    imports = std::make_unique<ImportsPage>(desk());
    imports->show();
    imports->enter();
    auto *list = child<QListView>(imports.get(), u"importsList"_s);
    ASSERT_TRUE(until([list] { return list->model()->rowCount() == 1; }));
    importAll({write(u"second.vcf"_s, QByteArray(twoCards).replace("Engineer", "Architect"))});
    imports->enter();
    ASSERT_TRUE(until([list] { return list->model()->rowCount() == 2; }));
    EXPECT_TRUE(list->currentIndex().data().toString().contains(u"first.vcf"_s));
}

TEST_F(ImportPageTest, EarlierImportsSayWhatWasLeftOutAndWhatStayed)
{
    importAll({write(u"first.vcf"_s, twoCards)});
    bool changed = false;
    doer->change(
        [](const Records &records) -> Result<Edit> {
            const Result<Contact> ana = records.get<Contact>(Uid(u"ana"_s));
            if (!ana)
                return passOn(ana);
            Contact founder = *ana;
            founder.role = u"Founder"_s;
            Edit edit({EditKind::EditContact, u"Ana Silva"_s, 1});
            edit.update(*ana, founder);
            return edit;
        },
        {}, {page.get(), [&changed](const ChangeSet &) { changed = true; }, {}});
    ASSERT_TRUE(until([&] { return changed; }));
    page.reset();
    importAll({write(u"second.vcf"_s, QByteArray(twoCards).replace("Engineer", "Architect") + brokenCard)});
    imports = std::make_unique<ImportsPage>(desk());
    imports->resize(1084, 800);
    imports->show();
    imports->enter();
    const auto says = [this](const QString &words) {
        return std::ranges::any_of(imports->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    auto *list = child<QListView>(imports.get(), u"importsList"_s);
    auto *problems = child<QListView>(imports.get(), u"importProblems"_s);
    ASSERT_TRUE(until([&] { return says(u"“Founder” stayed; the file says “Architect”"_s); }));
    EXPECT_EQ(problems->model()->rowCount(), 1);
    EXPECT_TRUE(problems->isVisible());
    list->setCurrentIndex(list->model()->index(1, 0));
    EXPECT_TRUE(until([&] { return !says(u"stayed"_s) && !problems->isVisible(); }));
}

TEST_F(ImportPageTest, MarkupInFilesIsShownAsTyped)
{
    open({write(u"markup.vcf"_s,
                "BEGIN:VCARD\nVERSION:4.0\nFN:<b>x</b><img src=\"file:///etc/hostname\">\nEND:VCARD\n")});
    ASSERT_TRUE(until([this] { return isShown(u"importNow"_s); }));
    for (const QLabel *label : page->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
    const QString tip =
        child<QListView>(page.get(), u"previewList"_s)->model()->index(0, 0).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(!Qt::mightBeRichText(tip) || tip.contains(u"&lt;b&gt;"_s)) << tip.toStdString();
}

TEST_F(ImportPageTest, EveryControlHasAName)
{
    importAll({write(u"people.vcf"_s, twoCards + brokenCard)});
    for (auto *widget : page->findChildren<QWidget *>())
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
            EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
            EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->objectName().toStdString();
        }
}

TEST(ProblemModelTest, FoldsThoseThatAreAlike)
{
    ImportReport report;
    ImportedFile file;
    file.file = u"Connections.csv"_s;
    for (int i = 0; i < 432; ++i)
        file.problems.push_back({i + 1, ProblemKind::NoName, {}, u",,Harbour"_s});
    file.problems.push_back({500, ProblemKind::BadValue, u"3 Feb"_s, u"Ana,Silva,3 Feb"_s});
    report.files.push_back(file);
    ProblemModel model;
    const QAbstractItemModelTester tester(&model);
    model.setReport(report);
    EXPECT_EQ(model.countAll(), 433);
    EXPECT_EQ(model.rowCount(), 22);
    EXPECT_EQ(model.at(21).more, 412);
    model.unfold(21);
    EXPECT_EQ(model.rowCount(), 433);
}

TEST(ProblemModelTest, KnowsWhetherAnythingWasLeftOut)
{
    ImportReport report;
    report.files.resize(2);
    ProblemModel model;
    model.setReport(report);
    EXPECT_TRUE(model.leavesOut());
    report.files[1].problems = {{2, ProblemKind::NoDay, u"Birthday: 30.2."_s, {}, {}, true}};
    model.setReport(report);
    EXPECT_FALSE(model.leavesOut());
    report.files[0].problems = {{3, ProblemKind::NoName, {}}};
    model.setReport(report);
    EXPECT_TRUE(model.leavesOut());
}

TEST(ProblemModelTest, MarksTheSpotThatIsWrong)
{
    const Spot gap = spotOf({87, ProblemKind::NoName, {}, u",,https://people.example"_s});
    EXPECT_EQ(gap.start, 0);
    EXPECT_EQ(gap.length, 2);
    const Spot value = spotOf({87, ProblemKind::BadValue, u"13"_s, u"2025-13-05"_s});
    EXPECT_EQ(value.start, 5);
    EXPECT_EQ(value.length, 2);
    const Spot cell = spotOf({87, ProblemKind::NoDay, u"Birthday: 30.02.1990"_s, u"Ana;30.02.1990;x"_s});
    EXPECT_EQ(cell.start, 4);
    EXPECT_EQ(cell.length, 10);
    EXPECT_EQ(spotOf({87, ProblemKind::MissingEnd, {}, u"BEGIN:VCARD"_s}).length, 0);
}

TEST_F(ImportPageTest, WhatWasSaidOfColumnsIsSaidAgainWhenTheyComeBack)
{
    open({write(u"choir.csv"_s, "Voice;Who;Writes from\nalto;Ana Silva;ana@example.org\nbass;Bo Chen;\n")});
    ASSERT_TRUE(until([this] { return isShown(u"useColumns"_s); }));
    const auto meanings = [this] { return page->findChildren<QComboBox *>(QRegularExpression(u"^meaning\\d+$"_s)); };
    const auto columns = [&] {
        return std::ranges::count_if(meanings(), [](const QComboBox *each) { return each->isVisible(); });
    };
    choose(child<QComboBox>(page.get(), u"meaning2"_s), u"Full Name"_s);
    auto *delimiter = child<QComboBox>(page.get(), u"tableDelimiter"_s);
    choose(delimiter, u"|"_s);
    ASSERT_TRUE(until([&] { return columns() == 1; }));
    choose(delimiter, u";"_s);
    ASSERT_TRUE(until([&] { return columns() == 3; }));
    const auto said = [&] {
        return std::ranges::any_of(meanings(), [](const QComboBox *each) {
            return each->isVisible() && each->currentData().toString() == u"Full Name";
        });
    };
    EXPECT_TRUE(said());
}

TEST_F(ImportPageTest, AsksWhatTheColumnsOfATableHold)
{
    open({write(u"choir.csv"_s, "Voice;Who;Writes from\nalto;Ana Silva;ana@example.org\nbass;Bo Chen;\n")});
    ASSERT_TRUE(until([this] { return isShown(u"useColumns"_s); }));
    ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    auto *who = child<QComboBox>(page.get(), u"meaning2"_s);
    EXPECT_EQ(who->accessibleName(), u"What “Who” holds"_s);
    EXPECT_EQ(who->currentData().toString(), u"Who"_s);
    EXPECT_EQ(child<QComboBox>(page.get(), u"tableDelimiter"_s)->currentData().toString(), u";"_s);

    // Nobody has a name yet.
    goOn();
    EXPECT_TRUE(isShown(u"useColumns"_s));
    choose(who, u"Full Name"_s);
    choose(child<QComboBox>(page.get(), u"meaning3"_s), u"E-mail Address"_s);
    goOn();
    ASSERT_TRUE(until([this] { return isShown(u"importNow"_s); }));
    EXPECT_TRUE(isShown(u"columnsOfFile1"_s));
    goOn();
    ASSERT_TRUE(until([this] { return isShown(u"reportPrimary"_s); }));
    EXPECT_EQ(textOf(u"importHeadline"_s), u"2 people are in"_s);
}

TEST_F(ImportPageTest, ReadsATableAnewInAnotherShape)
{
    open({write(u"choir.csv"_s, "Choir of the mill\nWho|Writes from\nAna Silva|ana@example.org\n")});
    ASSERT_TRUE(until([this] { return isShown(u"useColumns"_s); }));
    choose(child<QComboBox>(page.get(), u"tableDelimiter"_s), u"|"_s);
    choose(child<QComboBox>(page.get(), u"tableHeaderRow"_s), 2);
    ASSERT_TRUE(until([this] { return isShown(u"meaning2"_s); }));
    EXPECT_EQ(child<QComboBox>(page.get(), u"meaning2"_s)->accessibleName(), u"What “Writes from” holds"_s);
}

TEST_F(ImportPageTest, WhoIsMetInAMailboxAndIsNoContactCanBeAdded)
{
    QByteArray mbox;
    for (int day = 1; day <= 6; ++day)
        mbox += "From x Mon Jan " + QByteArray::number(day) +
                " 10:00:00 2026\nFrom: Ana <ana@example.org>\n"
                "To: me@example.org\nSubject: " +
                QByteArray::number(day) + "\nDate: " + QByteArray::number(day) + " Jan 2026 10:00:00 +0000\n\nHi\n\n";
    open({write(u"mail.mbox"_s, "From x Mon Jan 1 10:00:00 2026\nFrom: b@example.org\nTo: me@example.org\n"
                                "Date: 1 Jan 2026 10:00:00 +0000\n\nHi\n\n" +
                                    mbox),
          write(u"people.vcf"_s, twoCards)});
    ASSERT_TRUE(until([this] { return isShown(u"importNow"_s); }));
    ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    goOn();
    ASSERT_TRUE(until([this] { return isShown(u"reportPrimary"_s); }));
    ASSERT_TRUE(isShown(u"addProposed1"_s));
    auto *add = child<QPushButton>(page.get(), u"addProposed1"_s);
    EXPECT_EQ(add->accessibleName(), u"Add Ana"_s);
    add->click();
    ASSERT_TRUE(until([this] {
        const auto people = workspace->query([](const Records &records) { return records.all<Contact>(); }).result();
        return people && people->size() == 3;
    }));
    EXPECT_FALSE(add->isEnabled());
    doer->undo();
    EXPECT_TRUE(until([add] { return add->isEnabled(); })) << "who is gone again can be added again";
}

TEST_F(ImportPageTest, WhoeverIsAddedFromAMailboxGetsItsConversations)
{
    QByteArray mbox;
    for (const QByteArray &who : {QByteArray("ana"), QByteArray("bo")})
        for (int day = 1; day <= 3; ++day)
            mbox += "From x Mon Jan 1 10:00:00 2026\nFrom: " + who +
                    "@example.org\nTo: me@example.org\nDate: " + QByteArray::number(day) +
                    " Jan 2026 10:00:00 +0000\n\nHi\n\n";
    importAll({write(u"people.vcf"_s, twoCards), write(u"mail.mbox"_s, mbox)});
    // The preview has them too.
    const auto shown = [this](const QString &name) -> QPushButton * {
        const auto all = page->findChildren<QPushButton *>(name);
        const auto found = std::ranges::find_if(all, &QWidget::isVisible);
        return found == all.end() ? nullptr : *found;
    };
    EXPECT_EQ(shown(u"lookAgain"_s), nullptr) << "nobody was added yet";
    shown(u"addProposed1"_s)->click();
    ASSERT_TRUE(until([&] { return shown(u"lookAgain"_s) != nullptr; }));
    shown(u"lookAgain"_s)->click();
    ASSERT_TRUE(until([this] { return isShown(u"importNow"_s); }));
    EXPECT_EQ(child<QPushButton>(page.get(), u"importNow"_s)->text(), u"Import one person"_s);
    goOn();
    ASSERT_TRUE(until([this] { return isShown(u"reportPrimary"_s); }));
    EXPECT_EQ(all<Interaction>().size(), 3U);
}

} // namespace
} // namespace cultivar::ui
