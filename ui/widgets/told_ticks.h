// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QAccessible>

namespace cultivar::ui {

/// Has it told when the current row of a list is ticked or its tick taken away, which Qt's views keep to themselves.
/// After the view has its model.
inline void tellTicks(QAbstractItemView *view)
{
    const auto tell = [view](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
        const int row = view->currentIndex().row();
        const bool isTick = roles.isEmpty() || roles.contains(Qt::CheckStateRole);
        if (!isTick || row < first.row() || row > last.row())
            return;
        QAccessible::State changed;
        changed.checked = true;
        QAccessibleStateChangeEvent event(view, changed);
        event.setChild(row);
        QAccessible::updateAccessibility(&event);
    };
    QObject::connect(view->model(), &QAbstractItemModel::dataChanged, view, tell);
}

} // namespace cultivar::ui
