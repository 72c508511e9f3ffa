// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_text.h"

#include <gtest/gtest.h>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(KeyTextTest, HasSignsForEnterAndArrowsAlone)
{
    EXPECT_EQ(goOnKeyText(), u"Ctrl+↵"_s);
    EXPECT_EQ(keyText(Qt::ALT | Qt::Key_Left), u"Alt+←"_s);
    EXPECT_EQ(keyText(QKeySequence(Qt::Key_PageUp)), QKeySequence(Qt::Key_PageUp).toString(QKeySequence::NativeText));
    EXPECT_EQ(keyText(u"Ctrl+Shift+N"_s), u"Ctrl+Shift+N"_s);
}

} // namespace
} // namespace cultivar::ui
