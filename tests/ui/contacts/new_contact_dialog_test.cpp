// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/new_contact_dialog.h"

#include "tests/ui/support/ui_fixture.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form_error.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace cultivar;
using namespace cultivar::ui;

namespace {

class NewContactDialogTest : public UiTest
{
protected:
    QPointer<NewContactDialog> ask(const QString &name)
    {
        auto *dialog = new NewContactDialog(desk(), name);
        dialog->open();
        return dialog;
    }
};

TEST_F(NewContactDialogTest, AddsSomebodyInOneStep)
{
    const QPointer<NewContactDialog> dialog = ask(u"Ana Silva"_s);
    ContactId added;
    QObject::connect(dialog, &NewContactDialog::added, contacts.get(), [&](ContactId id) { added = id; });
    child<QLineEdit>(dialog, u"newEmail"_s)->setText(u"ana@example.org"_s);
    dialog->findChildren<QAbstractButton *>(u"newCircle"_s).front()->setChecked(true);
    child<QPushButton>(dialog, u"saveNewContact"_s)->click();
    EXPECT_TRUE(until([&] { return dialog.isNull(); }));
    EXPECT_EQ(contact(added).name, u"Ana Silva"_s);
    EXPECT_EQ(contact(added).preferredEmail(), u"ana@example.org"_s);
    EXPECT_EQ(contact(added).circles.size(), 1U);
}

TEST_F(NewContactDialogTest, ASentenceBecomesAContactWithAConversation)
{
    const QPointer<NewContactDialog> dialog = ask(u"Ana Silva, met at QCon, wants advice on hiring"_s);
    EXPECT_TRUE(child<Banner>(dialog, u"readAs"_s)->isVisible());
    EXPECT_TRUE(child<Banner>(dialog, u"readAs"_s)->accessibleName().contains(u"At QCon"_s));
    const auto *chip = dialog->findChildren<QAbstractButton *>(u"newCircle"_s).back();
    EXPECT_TRUE(until([&] { return chip->parentWidget()->rect().contains(chip->geometry()); }));
    EXPECT_LE(chip->parentWidget()->geometry().bottom(), child<QPushButton>(dialog, u"saveNewContact"_s)->y());
    child<QPushButton>(dialog, u"saveNewContact"_s)->click();
    EXPECT_TRUE(until([&] { return dialog.isNull(); }));
    ASSERT_EQ(all<Contact>().size(), 1U);
    EXPECT_EQ(all<Contact>().front().name, u"Ana Silva"_s);
    EXPECT_EQ(all<Contact>().front().howMet, u"At QCon"_s);
    ASSERT_EQ(all<Interaction>().size(), 1U);
    EXPECT_EQ(all<Interaction>().front().notes, u"Met at QCon, wants advice on hiring"_s);
    EXPECT_EQ(all<Interaction>().front().contacts, std::vector{all<Contact>().front().id});
    ASSERT_TRUE(workspace->undo().result().has_value());
    EXPECT_TRUE(all<Contact>().empty());
    EXPECT_TRUE(all<Interaction>().empty());
}

TEST_F(NewContactDialogTest, AFieldGoesBeforeTheSentenceAndATalkCanBeANote)
{
    const QPointer<NewContactDialog> dialog = ask(u"Ana Silva, ana@example.org, met at QCon, likes maps"_s);
    child<QLineEdit>(dialog, u"newHowMet"_s)->setText(u"Through Bo"_s);
    const QString read = child<Banner>(dialog, u"readAs"_s)->accessibleName();
    EXPECT_TRUE(read.contains(u"Through Bo"_s) && !read.contains(u"At QCon"_s)) << read.toStdString();
    child<QAbstractButton>(dialog, u"logsTalk"_s)->setChecked(false);
    child<QPushButton>(dialog, u"saveNewContact"_s)->click();
    EXPECT_TRUE(until([&] { return dialog.isNull(); }));
    ASSERT_EQ(all<Contact>().size(), 1U);
    const Contact ana = all<Contact>().front();
    EXPECT_EQ(ana.name, u"Ana Silva"_s);
    EXPECT_EQ(ana.preferredEmail(), u"ana@example.org"_s);
    EXPECT_EQ(ana.howMet, u"Through Bo"_s);
    EXPECT_EQ(ana.notes, u"Met at QCon, likes maps"_s);
    EXPECT_TRUE(all<Interaction>().empty());
}

TEST_F(NewContactDialogTest, SaysWhatIsMissingBesideTheField)
{
    const QPointer<NewContactDialog> dialog = ask({});
    child<QPushButton>(dialog, u"saveNewContact"_s)->click();
    EXPECT_TRUE(child<QLineEdit>(dialog, u"newName"_s)->property("refused").toBool());
    EXPECT_TRUE(dialog->findChild<FormError *>()->isVisible());
    settle();
    EXPECT_TRUE(all<Contact>().empty());
    // What is mended is wrong no longer.
    QTest::keyClicks(child<QLineEdit>(dialog, u"newName"_s), u"A"_s);
    EXPECT_FALSE(dialog->findChild<FormError *>()->isVisible());
    EXPECT_FALSE(child<QLineEdit>(dialog, u"newName"_s)->property("refused").toBool());
    dialog->reject();
}

TEST_F(NewContactDialogTest, WarnsOfWhoIsThereAlready)
{
    const ContactId ana = add(u"Ana Silva"_s);
    const QPointer<NewContactDialog> dialog = ask(u"ana silva"_s);
    auto *show = child<QPushButton>(dialog, u"showSimilar"_s);
    EXPECT_TRUE(until([&] { return show->isVisible(); }));
    show->click();
    EXPECT_EQ(navigator.went, QStringList(u"contact %1"_s.arg(ana.value())));
}

} // namespace
