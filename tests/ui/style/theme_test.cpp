// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <gtest/gtest.h>

#include <cmath>

namespace cultivar::ui {
namespace {

/// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

class ThemeTest : public ::testing::TestWithParam<Theme::Kind>
{
protected:
    Theme theme = Theme::of(GetParam());
};

TEST_P(ThemeTest, EveryTokenHasAColour)
{
    for (size_t i = 0; i < EnumWords<Token>::words.size(); ++i)
        EXPECT_TRUE(theme.color(static_cast<Token>(i)).isValid()) << toWord(static_cast<Token>(i)).toStdString();
    for (size_t i = 0; i < hueCount; ++i)
        EXPECT_TRUE(theme.hue(i).tint.isValid() && theme.hue(i).ink.isValid() && theme.hue(i).dot.isValid());
}

TEST_P(ThemeTest, WordsCanBeReadOnEveryGround)
{
    for (const Token ground : {Token::Side, Token::Window, Token::Base, Token::Raised, Token::Sunken, Token::Selection,
                               Token::SelInactive, Token::Soft})
        for (const Token ink : {Token::Text, Token::Text2, Token::Faint})
            EXPECT_GE(contrast(theme.color(ink), theme.color(ground)), 4.5)
                << toWord(ink).toStdString() << " on " << toWord(ground).toStdString();
    for (const Token state : {Token::Fresh, Token::Soon, Token::Due, Token::Overdue, Token::Dormant, Token::Never})
        for (const Token ground : {Token::Base, Token::Window, Token::Selection})
            EXPECT_GE(contrast(theme.color(state), theme.color(ground)), 4.5)
                << toWord(state).toStdString() << " on " << toWord(ground).toStdString();
    EXPECT_GE(contrast(theme.color(Token::AccentText), theme.color(Token::Accent)), 4.5);
    EXPECT_GE(contrast(theme.color(Token::TipText), theme.color(Token::TipBg)), 4.5);
    for (size_t i = 0; i < hueCount; ++i)
        EXPECT_GE(contrast(theme.hue(i).ink, theme.hue(i).tint), 4.5) << i;
}

TEST_P(ThemeTest, OutlinesAndTheFocusRingCanBeSeen)
{
    for (const Token line : {Token::Strong, Token::Focus})
        for (const Token ground : {Token::Side, Token::Window, Token::Base, Token::Selection})
            EXPECT_GE(contrast(theme.color(line), theme.color(ground)), 3.0)
                << toWord(line).toStdString() << " on " << toWord(ground).toStdString();
}

INSTANTIATE_TEST_SUITE_P(Both, ThemeTest, ::testing::Values(Theme::Kind::Light, Theme::Kind::Dark));

TEST(ThemeHueTest, IsTheSameForARecordInEveryRun)
{
    const Theme theme = Theme::of(Theme::Kind::Light);
    EXPECT_EQ(theme.hueOf(Uid(QStringLiteral("stay-in-touch"))).dot,
              theme.hueOf(Uid(QStringLiteral("stay-in-touch"))).dot);
    EXPECT_EQ(theme.hueOf(Uid(QStringLiteral("a"))).dot, theme.hue(0xe40c292cU).dot); // FNV-1a of "a"
}

} // namespace
} // namespace cultivar::ui
