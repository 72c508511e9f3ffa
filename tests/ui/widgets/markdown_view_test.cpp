// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markdown_view.h"

#include <gtest/gtest.h>

#include <QTextDocument>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;

QString shown(const QString &markdown)
{
    MarkdownView view;
    view.showMarkdown(markdown);
    return view.document()->toPlainText();
}

TEST(MarkdownViewTest, LinesOfAParagraphStayLines)
{
    EXPECT_EQ(shown(u"Line one\nLine two"_s), u"Line one\nLine two"_s);
    EXPECT_EQ(shown(u"Line one\r\nLine two"_s), u"Line one\nLine two"_s);
    MarkdownView view;
    view.showMarkdown(u"Line one\nLine two\n\nAnother"_s);
    // A line break is no new paragraph.
    EXPECT_EQ(view.document()->blockCount(), 2);
}

TEST(MarkdownViewTest, ListsAndCodeStayAsTheyAre)
{
    MarkdownView view;
    view.showMarkdown(u"- bring the book\n  and the pen\n- call"_s);
    EXPECT_EQ(view.document()->blockCount(), 2);
    EXPECT_EQ(shown(u"```\none\ntwo\n```"_s), u"one\ntwo"_s);
    EXPECT_EQ(shown(u"# Head\nwords"_s), u"Head\nwords"_s);
}

} // namespace
} // namespace cultivar::ui
