// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QAccessible>

#include <memory>

namespace cultivar::ui {

/// Has it told when the current row of a list is ticked or its tick taken away, which Qt's views keep to themselves.
/// After the view has its model.
inline void tellTicks(QAbstractItemView *view)
{
    const auto tickOf = [view] { return view->currentIndex().data(Qt::CheckStateRole).toInt(); };
    const auto told = std::make_shared<int>(tickOf());
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentChanged, view,
                     [told, tickOf] { *told = tickOf(); });
    QObject::connect(view->model(), &QAbstractItemModel::dataChanged, view, [view, told, tickOf] {
        if (!view->currentIndex().isValid() || tickOf() == *told)
            return;
        *told = tickOf();
        QAccessible::State changed;
        changed.checked = true;
        QAccessibleStateChangeEvent event(view, changed);
        event.setChild(view->currentIndex().row());
        QAccessible::updateAccessibility(&event);
    });
}

} // namespace cultivar::ui
