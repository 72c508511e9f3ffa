// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include "tests/ui/support/ui_fixture.h"

#include <gmock/gmock.h>

#include <QLineEdit>
#include <QListView>

namespace cultivar::ui {
namespace {

using ::testing::Contains;
using ::testing::Not;

class PaletteTest : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        ana = add(u"Ana Silva"_s);
        window.resize(900, 600);
        window.show();
        palette = std::make_unique<Palette>(desk(), &window);
        palette->open();
    }

    void TearDown() override
    {
        palette.reset();
        UiTest::TearDown();
    }

    QStringList offered(const QString &text)
    {
        auto *field = child<QLineEdit>(palette.get(), u"paletteField"_s);
        field->clear();
        field->setText(text);
        const QAbstractItemModel *model = child<QListView>(palette.get(), u"paletteList"_s)->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row)
            rows += model->index(row, 0).data().toString();
        return rows;
    }

    ContactId ana;
    QWidget window;
    std::unique_ptr<Palette> palette;
};

TEST_F(PaletteTest, DoesWhatAVerbBeforeANameSays)
{
    EXPECT_EQ(offered(u"log ana"_s).value(0), u"Log a talk with Ana Silva"_s);
    QTest::keyClick(child<QLineEdit>(palette.get(), u"paletteField"_s), Qt::Key_Return);
    EXPECT_EQ(navigator.went.last(), u"log %1"_s.arg(ana.value()));
    palette->open();
    EXPECT_EQ(offered(u"Write Ana"_s).value(0), u"Write to Ana Silva"_s);
}

TEST_F(PaletteTest, FindsWhomASentenceIsAbout)
{
    EXPECT_EQ(offered(u"Ana Silva, met at QCon, wants advice on hiring"_s).value(0), u"Ana Silva"_s);
    EXPECT_EQ(offered(u"Bo Lund, met at QCon"_s).value(0), u"New contact “Bo Lund, met at QCon”"_s);
}

TEST_F(PaletteTest, FindsWhatIsDoneByTheWordsBehindIt)
{
    EXPECT_THAT(offered(u"trash"_s), Contains(u"Data and backups"_s));
    EXPECT_THAT(offered(u"dark"_s), Contains(u"Look"_s));
    EXPECT_THAT(offered(u"undo"_s), Contains(u"Undo"_s));
    // The change was "add Ana Silva".
    EXPECT_THAT(offered(u"ana"_s), Not(Contains(u"Undo"_s)));
    doer->undo();
    ASSERT_TRUE(until([this] { return !doer->history().undo; }));
    EXPECT_THAT(offered(u"undo"_s), Not(Contains(u"Undo"_s)));
}

} // namespace
} // namespace cultivar::ui
