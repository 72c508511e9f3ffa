// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <gtest/gtest.h>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(AvatarTest, ShowsFirstOfFirstAndLastWord)
{
    EXPECT_EQ(initialsOf(u"Ana Silva"_s), u"AS"_s);
    EXPECT_EQ(initialsOf(u"ana maria silva"_s), u"AS"_s);
    EXPECT_EQ(initialsOf(u"Cher"_s), u"C"_s);
    EXPECT_EQ(initialsOf(u"Prof. Dr. Ana Silva Jr."_s), u"AS"_s);
    EXPECT_EQ(initialsOf(u"J. Silva"_s), u"JS"_s);
    EXPECT_EQ(initialsOf(u"Dr."_s), u"D"_s);
    EXPECT_EQ(initialsOf(u"田中 太郎"_s), u"田"_s);
    EXPECT_EQ(initialsOf(u"김철수"_s), u"김"_s);
    EXPECT_EQ(initialsOf(u"Éloïse (Acme)"_s), u"É"_s);
    EXPECT_EQ(initialsOf(u"  "_s), QString());
    EXPECT_EQ(initialsOf(u"!!!"_s), QString());
}

TEST(ToolTipTest, ShowsMarkupAsItWasTyped)
{
    const QString markup = u"<b>x</b><img src=\"file:///etc/hostname\">"_s;
    EXPECT_FALSE(plainToolTip(markup).contains(u"<b>"_s));
    EXPECT_TRUE(plainToolTip(markup).contains(u"&lt;b&gt;"_s));
    EXPECT_EQ(plainToolTip(u"plain & simple"_s), u"plain & simple"_s);
    for (const QString &line : plainToolTip(QString(300, u'x')).split(u'\n'))
        EXPECT_LE(line.size(), 60);
}

TEST(LabelTest, KeepsItsColourOnEveryGround)
{
    QWidget ground;
    setGround(&ground, QPalette::Base);
    const Label label(u"To"_s, TextRole::Body, Token::Faint, &ground);
    EXPECT_EQ(label.palette().color(label.foregroundRole()), themeOf(&label).color(Token::Faint));
}

} // namespace
} // namespace cultivar::ui
