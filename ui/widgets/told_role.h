// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace cultivar::ui {

/// Says to those who do not see it what a widget is, where its class does not. A button among them is pressed by what
/// Enter does to it. Before the widget is shown for the first time.
void setToldRole(QWidget *widget, QAccessible::Role role);

} // namespace cultivar::ui
