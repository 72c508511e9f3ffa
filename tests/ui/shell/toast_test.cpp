// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toast.h"

#include "tests/ui/support/ui_fixture.h"

namespace cultivar::ui {
namespace {

class ToastTest : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        window.resize(800, 600);
        page = new QWidget(&window);
        page->resize(window.size());
        toast = new Toast(page, &window);
        window.show();
    }

    QString words() { return toast->accessibleName(); }

    bool shows(const QString &button) { return child<QPushButton>(toast, button)->isVisible(); }

    QWidget window;
    QWidget *page = nullptr;
    Toast *toast = nullptr;
};

TEST_F(ToastTest, OffersToUndoWhatWasDoneAndToStopWhatIsBeingDone)
{
    QSignalSpy undo(toast, &Toast::undoWanted);
    QSignalSpy stop(toast, &Toast::stopWanted);
    toast->tell(u"Ana Silva added"_s, Saying::Undoable);
    EXPECT_TRUE(shows(u"toastUndo"_s));
    EXPECT_FALSE(shows(u"toastStop"_s));
    toast->tell(u"Undoing: add Ana Silva · 40%"_s, Saying::Working);
    EXPECT_FALSE(shows(u"toastUndo"_s));
    child<QPushButton>(toast, u"toastStop"_s)->click();
    EXPECT_EQ(stop.size(), 1);
    EXPECT_TRUE(undo.isEmpty());
    EXPECT_TRUE(toast->isVisible()) << "until it has stopped";
    toast->tell(u"Undone: add Ana Silva"_s, Saying::Done);
    EXPECT_FALSE(shows(u"toastStop"_s));
}

TEST_F(ToastTest, HowFarItIsIsReadOutOnceAndHidesNoNote)
{
    toast->tell(u"Undoing: import · 40%"_s, Saying::Working);
    toast->tell(u"Undoing: import · 41%"_s, Saying::Working);
    EXPECT_EQ(words(), u"Undoing: import · 40%"_s);
    toast->tell(u"No mail program opened."_s, Saying::Note);
    toast->tell(u"Undoing: import · 42%"_s, Saying::Working);
    EXPECT_EQ(words(), u"No mail program opened."_s);
    EXPECT_FALSE(shows(u"toastStop"_s));
}

} // namespace
} // namespace cultivar::ui
