// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/named_combo_box.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QWheelEvent>

namespace cultivar::ui {
namespace named_combo_box_test {

using namespace Qt::StringLiterals;

TEST(NamedComboBoxTest, LeavesTheWheelToThePage)
{
    NamedComboBox choices;
    choices.addItems({u"a"_s, u"b"_s, u"c"_s});
    choices.show();
    ASSERT_FALSE(choices.hasFocus());
    constexpr QPoint oneStepDown(0, -120);
    QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), QPoint(), oneStepDown, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&choices, &wheel);
    EXPECT_EQ(choices.currentIndex(), 0);
    EXPECT_FALSE(wheel.isAccepted());
    EXPECT_FALSE(choices.focusPolicy() & 0x4) << "the wheel alone gives no focus";
}

} // namespace named_combo_box_test
} // namespace cultivar::ui
