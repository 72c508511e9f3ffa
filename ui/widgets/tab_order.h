// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace cultivar::ui {

/// Tab goes from `before` to these, one after the other. Qt passes over those that can never take the focus, so
/// `before` has to be one that can; it need not be visible.
void orderTabs(QWidget *before, const QList<QWidget *> &widgets);

/// Tab goes through what stands within a widget in the order of its layouts, instead of that of making.
void orderTabsAsLaidOut(QWidget *within);

} // namespace cultivar::ui
