// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace cultivar::ui {

/// Tab goes from `before` to these, one after the other. Qt passes over those that can never take the focus, so
/// `before` has to be one that can; it need not be visible.
inline void orderTabs(QWidget *before, const QList<QWidget *> &widgets)
{
    for (QWidget *widget : widgets) {
        QWidget::setTabOrder(before, widget);
        if (widget->focusPolicy() != Qt::NoFocus)
            before = widget;
    }
}

} // namespace cultivar::ui
