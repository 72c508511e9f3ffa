// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/cultivar_style.h"

#include <gtest/gtest.h>

#include <QApplication>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    const auto theme = cultivar::ui::Theme::of(cultivar::ui::Theme::Kind::Light);
    QApplication::setStyle(new cultivar::ui::CultivarStyle(theme));
    QApplication::setPalette(theme.palette());
    return RUN_ALL_TESTS();
}
