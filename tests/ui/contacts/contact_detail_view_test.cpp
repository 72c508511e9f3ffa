// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_detail_view.h"

#include "tests/ui/support/ui_fixture.h"
#include "ui/contacts/contact_field_texts.h"
#include "ui/contacts/inline_row.h"
#include "ui/contacts/photo_button.h"
#include "ui/contacts/timeline_model.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/wrapped_text.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTextBlock>

using namespace cultivar;
using namespace cultivar::ui;

namespace {

class ContactDetailViewTest : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        ana = add(u"Ana Silva"_s, {u"Get to know"_s});
        lent = std::make_unique<Desk>(desk());
        view = std::make_unique<ContactDetailView>(*lent);
        view->resize(700, 900);
        view->show();
        show(ana);
    }

    void TearDown() override
    {
        view.reset();
        UiTest::TearDown();
    }

    void show(ContactId id)
    {
        view->showContact(id);
        const QString name = contact(id).displayName();
        EXPECT_TRUE(until([&] { return child<ElidedLabel>(view.get(), u"contactName"_s)->text() == name; }));
    }

    InlineRow *row(const QString &field) { return child<InlineRow>(view.get(), field + u"Row"_s); }

    /// Opens the field, types and presses a key.
    void type(const QString &field, const QString &text, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        row(field)->show();
        row(field)->edit();
        auto *editor = child<QWidget>(view.get(), field + u"Editor"_s);
        ASSERT_NE(editor, nullptr);
        if (auto *line = qobject_cast<QLineEdit *>(editor))
            line->setText(text);
        else if (auto *prose = qobject_cast<QPlainTextEdit *>(editor))
            prose->setPlainText(text);
        QTest::keyClick(editor, key, modifiers);
    }

    ContactId ana;
    std::unique_ptr<Desk> lent;
    std::unique_ptr<ContactDetailView> view;
};

TEST_F(ContactDetailViewTest, AFieldIsEditedInPlaceAndUndoneInOneStep)
{
    type(u"city"_s, u"Lisbon"_s, Qt::Key_Return);
    EXPECT_FALSE(row(u"city"_s)->isEditing());
    EXPECT_TRUE(until([&] { return contact(ana).city == u"Lisbon"; }));
    EXPECT_TRUE(until([&] { return child<ElidedLabel>(view.get(), u"contactPlace"_s)->text() == u"Lisbon"; }));
    settle();
    workspace->undo().waitForFinished();
    EXPECT_EQ(contact(ana).city, QString());
}

TEST_F(ContactDetailViewTest, EscapeRestoresAndTabGoesOn)
{
    type(u"how_met"_s, u"nowhere"_s, Qt::Key_Escape);
    EXPECT_FALSE(row(u"how_met"_s)->isEditing());
    settle();
    EXPECT_EQ(contact(ana).howMet, QString());

    view->editContact();
    EXPECT_TRUE(row(u"name"_s)->isEditing());
    QTest::keyClick(child<QWidget>(view.get(), u"nameEditor"_s), Qt::Key_Tab);
    EXPECT_FALSE(row(u"name"_s)->isEditing());
    EXPECT_TRUE(row(u"prefix"_s)->isEditing());
}

TEST_F(ContactDetailViewTest, WhatCannotBeIsSaidUnderTheFieldAndNotSaved)
{
    type(u"emails"_s, u"ana at example"_s, Qt::Key_Return);
    EXPECT_TRUE(row(u"emails"_s)->isEditing());
    EXPECT_TRUE(child<QLabel>(view.get(), u"emailsError"_s)->isVisible());
    type(u"cadence"_s, u"often"_s, Qt::Key_Return);
    EXPECT_TRUE(row(u"cadence"_s)->isEditing());
    settle();
    EXPECT_TRUE(contact(ana).emails.empty());
    EXPECT_EQ(contact(ana).cadence, std::nullopt);
}

TEST_F(ContactDetailViewTest, EveryFieldTakesItsText)
{
    type(u"emails"_s, u"ana@example.org (work)"_s, Qt::Key_Return);
    type(u"cadence"_s, u"6 weeks"_s, Qt::Key_Return);
    type(u"tags"_s, u"speaker, \"Porto, Lisbon\""_s, Qt::Key_Return);
    type(u"dates"_s, u"birthday: --12-03"_s, Qt::Key_Return);
    type(u"notes"_s, u"*long* talk"_s, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(until([&] { return contact(ana).notes == u"*long* talk"; }));
    const Contact stored = contact(ana);
    EXPECT_EQ(stored.emails, (std::vector<Reach>{{u"ana@example.org"_s, u"work"_s}}));
    EXPECT_EQ(stored.cadence, 42);
    EXPECT_EQ(stored.tags, QStringList({u"speaker"_s, u"Porto, Lisbon"_s}));
    ASSERT_EQ(stored.dates.size(), 1U);
    EXPECT_EQ(stored.dates[0].date.toText(), u"--12-03"_s);
}

TEST_F(ContactDetailViewTest, AConversationIsLoggedAndTheDraftSurvives)
{
    view->startLogging();
    auto *text = child<QPlainTextEdit>(view.get(), u"logText"_s);
    text->setPlainText(u"half a sentence"_s);
    QTest::keyClick(text, Qt::Key_Escape);
    EXPECT_FALSE(child<QWidget>(view.get(), u"logForm"_s)->isVisible());
    settle();
    show(add(u"Bea"_s));
    show(ana);
    view->startLogging();
    EXPECT_TRUE(until([&] { return text->toPlainText() == u"half a sentence"; }));

    child<QLineEdit>(view.get(), u"logDay"_s)->setText(u"3 days ago"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(until([&] { return all<Interaction>().size() == 1; }));
    EXPECT_EQ(all<Interaction>().front().notes, u"half a sentence"_s);
    EXPECT_EQ(all<Interaction>().front().day, today.addDays(-3));
    auto *timeline = child<QListView>(view.get(), u"timelineView"_s);
    EXPECT_TRUE(until([&] { return timeline->model()->rowCount() == 2; }));
}

TEST_F(ContactDetailViewTest, WhoElseMustBeChosenAndNotOnlyTyped)
{
    view->startLogging();
    child<QPlainTextEdit>(view.get(), u"logText"_s)->setPlainText(u"lunch for three"_s);
    auto *other = child<QLineEdit>(view.get(), u"logOther"_s);
    other->setText(u"Bea"_s);
    QTest::keyClick(other, Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_TRUE(child<QWidget>(view.get(), u"logForm"_s)->isVisible());
    EXPECT_TRUE(all<Interaction>().empty());
    other->clear();
    QTest::keyClick(other, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(until([&] { return all<Interaction>().size() == 1; }));
}

/// As imports bring them.
TEST_F(ContactDetailViewTest, ANameInPartsIsEditedAsAWhole)
{
    Contact parts;
    parts.given = u"Sven"_s;
    parts.family = u"Hall"_s;
    const ContactId sven = add(parts);
    show(sven);
    row(u"name"_s)->show();
    row(u"name"_s)->edit();
    auto *editor = child<QLineEdit>(view.get(), u"nameEditor"_s);
    EXPECT_EQ(editor->text(), u"Sven Hall"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
    EXPECT_EQ(contact(sven).name, QString());
    type(u"name"_s, u"Sven Halle"_s, Qt::Key_Return);
    EXPECT_TRUE(until([&] { return contact(sven).name == u"Sven Halle"; }));
}

TEST_F(ContactDetailViewTest, LoggingHasRoomInTheSmallestWindow)
{
    view->resize(440, 560);
    view->startLogging();
    auto *form = child<QWidget>(view.get(), u"logForm"_s);
    const auto bottom = [&](const QString &name) {
        const auto *widget = child<QWidget>(view.get(), name);
        return widget->mapTo(form, QPoint()).y() + widget->height();
    };
    const auto top = [&](const QString &name) { return child<QWidget>(view.get(), name)->mapTo(form, QPoint()).y(); };
    EXPECT_TRUE(until([&] { return bottom(u"logOther"_s) <= top(u"logText"_s); }));
    EXPECT_LE(bottom(u"channel_letter"_s), top(u"direction_both"_s));
    EXPECT_LE(bottom(u"logText"_s), top(u"submitLog"_s));
    EXPECT_LE(bottom(u"submitLog"_s), form->height());
}

TEST_F(ContactDetailViewTest, ADayToComeOffersAMeeting)
{
    view->startLogging();
    child<QLineEdit>(view.get(), u"logDay"_s)->setText(u"tomorrow"_s);
    auto *meeting = child<QPushButton>(view.get(), u"logAsMeeting"_s);
    EXPECT_TRUE(meeting->isVisible());
    meeting->click();
    EXPECT_EQ(navigator.went, QStringList(u"new meeting %1"_s.arg(ana.value())));
}

TEST_F(ContactDetailViewTest, AnEntryIsEditedWhereItStands)
{
    change(commands::log({{contact(ana).uid.text()}, Channel::Call, today, u"before"_s}));
    auto *timeline = child<QListView>(view.get(), u"timelineView"_s);
    EXPECT_TRUE(until([&] { return timeline->model()->rowCount() == 2; }));
    child<QTabBar>(view.get(), u"contactTabs"_s)->setCurrentIndex(1);
    timeline->setCurrentIndex(timeline->model()->index(1, 0));
    QTest::keyClick(timeline, Qt::Key_F2);
    auto *editor = child<QWidget>(view.get(), u"entryEditor"_s);
    ASSERT_NE(editor, nullptr);
    auto *text = child<QPlainTextEdit>(editor, u"logText"_s);
    EXPECT_EQ(text->toPlainText(), u"before"_s);
    text->setPlainText(u"after"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(until([&] { return all<Interaction>().front().notes == u"after"; }));
}

TEST_F(ContactDetailViewTest, APromiseIsNotedAndKept)
{
    child<QLineEdit>(view.get(), u"promiseText"_s)->setText(u"send the article"_s);
    child<QPushButton>(view.get(), u"savePromise"_s)->click();
    EXPECT_TRUE(until([&] { return view->findChild<QPushButton *>(u"doneEntry"_s) != nullptr; }));
    child<QPushButton>(view.get(), u"doneEntry"_s)->click();
    EXPECT_TRUE(until([&] { return !all<FollowUp>().empty() && !all<FollowUp>().front().isOpen(); }));
}

TEST_F(ContactDetailViewTest, TheMenuActsOnTheContact)
{
    prompter.fileToSave = folder.filePath(u"ana.vcf"_s);
    child<QAction>(view.get(), u"exportContact"_s)->trigger();
    EXPECT_EQ(prompter.suggested, u"Ana Silva.vcf"_s);
    EXPECT_TRUE(until([&] { return QFileInfo(prompter.fileToSave).size() > 0; }));

    child<QAction>(view.get(), u"leaveInPeace"_s)->trigger();
    EXPECT_TRUE(until([&] { return contact(ana).inPeaceUntil.has_value(); }));
    EXPECT_TRUE(until([&] { return view->findChild<QAction *>(u"resume"_s) != nullptr; }));
    view->findChild<QAction *>(u"resume"_s)->trigger();
    EXPECT_TRUE(until([&] { return !contact(ana).inPeaceUntil; }));
}

TEST_F(ContactDetailViewTest, WhateverIsWrittenIsShownAsItIsAndNothingIsLoaded)
{
    const QString hostile = u"<b>x</b><img src=\"file:///etc/hostname\">"_s;
    Contact contact;
    Contact::describe([&](const char *, auto member) {
        using Field = std::remove_cvref_t<decltype(contact.*member)>;
        if constexpr (std::is_same_v<Field, QString>)
            contact.*member = hostile;
        else if constexpr (std::is_same_v<Field, QStringList>)
            contact.*member = {hostile};
    });
    contact.notes = hostile + u"\n\n![y](file:///etc/hostname) [z](file:///etc/hostname)"_s;
    contact.emails = {{hostile, hostile}};
    contact.projects = {{hostile, today.addYears(-2)}};
    contact.customFields = {{hostile, hostile}};
    contact.addresses = {{hostile, {}, {}, hostile, {}, {}, {}, {}}};
    const ContactId id = add(contact);
    change(commands::log({{this->contact(id).uid.text()}, Channel::Call, today, hostile}));
    change(commands::promise({this->contact(id).uid.text(), hostile, FollowUpKind::Other, {}, true}));
    show(id);

    for (const QLabel *label : view->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << qPrintable(label->objectName());
    int asWritten = 0;
    for (const WrappedText *text : view->findChildren<WrappedText *>())
        asWritten += text->text().contains(hostile) ? 1 : 0;
    EXPECT_GT(asWritten, 8);
    const auto *notes = child<MarkdownView>(view.get(), u"notesView"_s);
    EXPECT_TRUE(notes->toPlainText().contains(u"<b>x</b>"_s)) << qPrintable(notes->toPlainText());
    for (QTextBlock block = notes->document()->begin(); block.isValid(); block = block.next())
        for (QTextBlock::iterator at = block.begin(); !at.atEnd(); ++at) {
            EXPECT_FALSE(at.fragment().charFormat().isImageFormat());
            EXPECT_FALSE(at.fragment().charFormat().isAnchor());
        }
    for (const QWidget *widget : view->findChildren<QWidget *>())
        EXPECT_FALSE(Qt::mightBeRichText(widget->toolTip()) && !widget->toolTip().contains(u"&lt;"_s))
            << qPrintable(widget->toolTip());
    EXPECT_TRUE(prompter.opened.isEmpty());
}

TEST_F(ContactDetailViewTest, WhatHasTheFocusHasAName)
{
    for (const QWidget *widget : view->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden() || widget->focusProxy() ||
            widget->objectName().startsWith(u"qt_"_s))
            continue;
        EXPECT_FALSE(widget->accessibleName().isEmpty())
            << widget->metaObject()->className() << ' ' << qPrintable(widget->objectName());
    }
}

TEST(TimelineModel, IsAModel)
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<TimelineEntry> entries(3);
    for (int i = 0; i < 3; ++i) {
        entries[static_cast<size_t>(i)].interaction.day = QDate(2026, 11, 20).addDays(qint64(-20) * i);
        entries[static_cast<size_t>(i)].interaction.notes = i == 1 ? u"the Rôle"_s : QString();
    }
    model.setEntries(entries, u"Ana"_s);
    EXPECT_EQ(model.rowCount(), 5) << "two months and three entries";
    model.setQuestion(TimelineFilter::Everything, u"role"_s);
    EXPECT_EQ(model.shown(), 1);
    model.setQuestion(TimelineFilter::Letters, {});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(ContactFieldTexts, AreReadAsTheyWereWritten)
{
    const QStringList list{u"a, b"_s, u"say \"yes\""_s, u"plain"_s};
    EXPECT_EQ(listFrom(listText(list)), list);
    const std::vector<Reach> reaches{{u"a@b.c"_s, u"work"_s}, {u"x (y)"_s, {}}, {u"plain"_s, {}}};
    EXPECT_EQ(reachFrom(reachText(reaches)), reaches);
    std::vector<Address> addresses(1);
    addresses[0] = {u"home"_s, u"PO 1"_s, u"floor 2"_s, u"Main 3"_s, u"Berlin"_s, {}, u"10115"_s, u"Germany"_s};
    EXPECT_EQ(addressesFrom(addressText(addresses), addresses), addresses);
    const std::vector<Project> projects{{u"a"_s, QDate(2025, 9, 1)}, {u"b (c)"_s, {}}};
    EXPECT_EQ(projectsFrom(projectsText(projects), projects, QDate(2026, 11, 25)), projects);
    EXPECT_EQ(*cadenceFrom(u"every 6 weeks"_s), 42);
    EXPECT_EQ(*cadenceFrom({}), std::nullopt);
    EXPECT_FALSE(cadenceFrom(u"sometimes"_s).has_value());
}

TEST_F(ContactDetailViewTest, APhotoIsChosenSavedAndTakenAway)
{
    auto *photo = child<PhotoButton>(view.get(), u"contactPhoto"_s);
    const auto press = [&](const QString &name) {
        photo->click();
        auto *action = photo->findChild<QAction *>(name);
        ASSERT_NE(action, nullptr) << name.toStdString();
        action->trigger();
        child<QMenu>(photo, u"photoMenu"_s)->hide();
    };
    EXPECT_EQ(photo->accessibleName(), u"Add a photo of Ana Silva"_s);
    photo->click();
    EXPECT_EQ(photo->findChild<QAction *>(u"removePhoto"_s), nullptr);

    QImage picture(20, 20, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    const QString file = folder.filePath(u"ana.png"_s);
    ASSERT_TRUE(picture.save(file));
    prompter.filesToOpen = {file};
    press(u"choosePhoto"_s);
    ASSERT_TRUE(until([&] { return photo->accessibleName() == u"Photo of Ana Silva"; }));

    prompter.fileToSave = folder.filePath(u"saved.png"_s);
    press(u"savePhoto"_s);
    ASSERT_TRUE(until([&] { return QFileInfo::exists(prompter.fileToSave); }));
    EXPECT_EQ(prompter.suggested, u"Ana Silva.png"_s);
    EXPECT_EQ(QImage(prompter.fileToSave), picture);

    press(u"removePhoto"_s);
    EXPECT_TRUE(until([&] { return photo->accessibleName() == u"Add a photo of Ana Silva"; }));
    QGuiApplication::clipboard()->setImage(picture);
    QTest::keyClick(photo, Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(until([&] { return photo->accessibleName() == u"Photo of Ana Silva"; }));
    QTest::keyClick(photo, Qt::Key_Return);
    EXPECT_TRUE(child<QMenu>(photo, u"photoMenu"_s)->isVisible());
    child<QMenu>(photo, u"photoMenu"_s)->hide();
    press(u"removePhoto"_s);
    EXPECT_TRUE(until([&] { return photo->accessibleName() == u"Add a photo of Ana Silva"; }));
    doer->undo();
    EXPECT_TRUE(until([&] { return photo->accessibleName() == u"Photo of Ana Silva"; }));
}

TEST_F(ContactDetailViewTest, APhotoIsPastedOrDropped)
{
    auto *photo = child<PhotoButton>(view.get(), u"contactPhoto"_s);
    QImage picture(20, 20, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    QGuiApplication::clipboard()->setImage(picture);
    photo->click();
    child<QAction>(photo, u"pastePhoto"_s)->trigger();
    child<QMenu>(photo, u"photoMenu"_s)->hide();
    ASSERT_TRUE(until([&] { return photo->accessibleName() == u"Photo of Ana Silva"; }));
    EXPECT_EQ(QImage::fromData(all<Photo>().front().image).size(), QSize(20, 20));

    const QString file = folder.filePath(u"ana.png"_s);
    ASSERT_TRUE(picture.scaled(30, 30).save(file));
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(photo, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(photo, &drop);
    EXPECT_TRUE(until([&] { return QImage::fromData(all<Photo>().front().image).size() == QSize(30, 30); }));
    EXPECT_EQ(all<Photo>().size(), 1U);
}

TEST_F(ContactDetailViewTest, WhatIsNoPictureIsSaid)
{
    const QString file = folder.filePath(u"ana.svg"_s);
    QFile drawing(file);
    ASSERT_TRUE(drawing.open(QFile::WriteOnly) && drawing.write("<svg/>") > 0);
    drawing.close();
    prompter.filesToOpen = {file};
    QSignalSpy complaints(doer.get(), &Doer::complained);
    child<PhotoButton>(view.get(), u"contactPhoto"_s)->click();
    child<QAction>(view.get(), u"choosePhoto"_s)->trigger();
    ASSERT_TRUE(until([&] { return complaints.size() == 1; }));
    EXPECT_TRUE(complaints.front().front().toString().contains(u"JPEG, PNG, GIF or WebP"_s))
        << complaints.front().front().toString().toStdString();
}

} // namespace
