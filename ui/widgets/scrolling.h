// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace cultivar::ui {

/// What is higher than its place: scrolls up and down only, and takes no focus itself.
[[nodiscard]] QScrollArea *makeScroll(QWidget *content);

/// The same as a pane of its page, to which F6 goes.
[[nodiscard]] QScrollArea *makePaneScroll(QWidget *content);

/// What is read from the left, no wider than `widest` pixels, as one column of a page.
[[nodiscard]] QScrollArea *makeColumnScroll(QWidget *column, int widest);

} // namespace cultivar::ui
