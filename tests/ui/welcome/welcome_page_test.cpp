// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome_page.h"

#include "tests/ui/support/ui_fixture.h"

#include <QPushButton>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;

class WelcomePageTest : public UiTest
{
};

TEST_F(WelcomePageTest, OffersThreeWaysToBegin)
{
    WelcomePage page(desk());
    prompter.filesToOpen = {u"/somewhere/people.vcf"_s};
    page.resize(1084, 800);
    page.show();
    page.enter();
    child<QPushButton>(&page, u"chooseFiles"_s)->click();
    child<QPushButton>(&page, u"quickAdd"_s)->click();
    child<QPushButton>(&page, u"openSample"_s)->click();
    EXPECT_EQ(navigator.went, (QStringList{u"import /somewhere/people.vcf"_s, u"new contact "_s, u"sample"_s}));
}

TEST_F(WelcomePageTest, StandsInOneColumnWhereThereIsNoRoom)
{
    WelcomePage page(desk());
    const auto left = [&](const QString &name) { return child<QWidget>(&page, name)->mapTo(&page, QPoint()).x(); };
    page.resize(1084, 800);
    page.show();
    EXPECT_LT(left(u"bringWay"_s), left(u"addWay"_s));
    page.resize(640, 700);
    EXPECT_TRUE(until([&] { return left(u"bringWay"_s) == left(u"addWay"_s); }));
}

} // namespace
} // namespace cultivar::ui
