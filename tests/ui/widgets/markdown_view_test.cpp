// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markdown_view.h"

#include <gtest/gtest.h>

#include <QTextDocument>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(MarkdownViewTest, LinesStayLines)
{
    MarkdownView view;
    view.showMarkdown(u"Line one\nLine two\n\n- a\n- b\n\n    code\n"_s);
    const QString shown = view.document()->toPlainText().replace(QChar::LineSeparator, u'\n');
    EXPECT_TRUE(shown.startsWith(u"Line one\nLine two\n"_s)) << qPrintable(shown);
    EXPECT_TRUE(shown.contains(u"a\nb"_s)) << qPrintable(shown);
}

} // namespace
} // namespace cultivar::ui
