// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace cultivar::ui {

/// What a step or state of the review shows, as one pane that scrolls up and down only.
[[nodiscard]] QScrollArea *makeReviewScroll(QWidget *content);

} // namespace cultivar::ui
