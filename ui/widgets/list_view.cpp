// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_view.h"

#include <QAccessible>

namespace cultivar::ui {

void ListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    // What QListView adds is the word about the focus.
    if (hasFocus())
        QListView::currentChanged(current, previous);
    else
        QAbstractItemView::currentChanged(current, previous);
}

void ListView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    // Qt tells of the list after this.
    QMetaObject::invokeMethod(this, &ListView::tellCurrent, Qt::QueuedConnection);
}

void ListView::tellCurrent()
{
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(currentIndex().row());
    QAccessible::updateAccessibility(&event);
}

} // namespace cultivar::ui
