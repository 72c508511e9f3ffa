// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrapped_text.h"

#include <gtest/gtest.h>

#include <QFontMetrics>
#include <QImage>
#include <QRegion>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;

QImage paint(WrappedText &text, int height)
{
    QImage image(text.width(), height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    text.render(&image, {}, QRect(0, 0, text.width(), height), QWidget::DrawChildren);
    return image;
}

TEST(WrappedTextTest, WhatDoesNotFitIsNotDrawnOverTheFirstLine)
{
    WrappedText whole(TextRole::Body);
    whole.setText(u"One two three four five six seven"_s);
    WrappedText cut(TextRole::Body);
    cut.setMostLines(2);
    cut.setText(u"One two three four five six seven eight nine ten eleven twelve thirteen fourteen"_s);
    const int width = QFontMetrics(whole.font()).horizontalAdvance(u"One two three four "_s);
    const int line = cut.heightForWidth(width) / 2;
    for (WrappedText *text : {&whole, &cut})
        text->resize(width, 10 * line);
    EXPECT_EQ(paint(whole, line), paint(cut, line));
}

TEST(WrappedTextTest, WhatFitsExactlyIsNotCut)
{
    WrappedText all(TextRole::Body);
    all.setText(u"One two three four five six seven"_s);
    WrappedText few(TextRole::Body);
    few.setMostLines(2);
    few.setText(all.text());
    const int width = QFontMetrics(all.font()).horizontalAdvance(u"One two three four five "_s);
    const int height = all.heightForWidth(width);
    for (WrappedText *text : {&all, &few})
        text->resize(width, height);
    EXPECT_EQ(paint(all, height), paint(few, height));
    EXPECT_EQ(few.toolTip(), QString());
}

TEST(WrappedTextTest, AddressesAreBrokenAfterTheirSigns)
{
    WrappedText address(TextRole::Body);
    address.setText(u"anastasia@longhost.example.org"_s);
    WrappedText first(TextRole::Body);
    first.setText(u"anastasia@"_s);
    const int width = QFontMetrics(address.font()).horizontalAdvance(u"anastasia@longh"_s);
    const int line = first.heightForWidth(width);
    for (WrappedText *text : {&address, &first})
        text->resize(width, 10 * line);
    EXPECT_EQ(paint(address, line), paint(first, line));
    EXPECT_EQ(address.text(), u"anastasia@longhost.example.org"_s);
}

} // namespace
} // namespace cultivar::ui
