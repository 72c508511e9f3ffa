// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_line.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <QSignalSpy>

namespace cultivar::ui {
namespace progress_line_test {

TEST(ProgressLineTest, IsCancelledOnceAndKeepsTheFocus)
{
    ProgressLine progress;
    progress.show();
    progress.cancelButton()->setFocus();
    QSignalSpy cancelled(&progress, &ProgressLine::cancelled);
    progress.cancelButton()->click();
    progress.setStopping(true);
    // A second press must not fall on whatever comes next.
    EXPECT_TRUE(progress.cancelButton()->isEnabled());
    progress.cancelButton()->click();
    EXPECT_EQ(cancelled.count(), 1);
    progress.setStopping(false);
    progress.cancelButton()->click();
    EXPECT_EQ(cancelled.count(), 2);
}

} // namespace progress_line_test
} // namespace cultivar::ui
