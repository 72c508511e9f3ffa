// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace cultivar::ui {

/// The wheel over a field scrolls the page instead of changing a value nobody looks at, unless the field has the focus.
void leaveWheelToPage(QWidget *field);

} // namespace cultivar::ui
