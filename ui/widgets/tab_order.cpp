// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>

namespace cultivar::ui {

namespace {

void gather(QWidget *widget, QList<QWidget *> &stops);

void gather(QLayout *layout, QList<QWidget *> &stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget())
            gather(item->widget(), stops);
        else if (item->layout())
            gather(item->layout(), stops);
    }
}

void gather(QWidget *widget, QList<QWidget *> &stops)
{
    if ((widget->focusPolicy() & Qt::TabFocus) != 0)
        stops += widget;
    if (const auto *area = qobject_cast<QScrollArea *>(widget)) {
        if (area->widget())
            gather(area->widget(), stops);
    } else if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            gather(splitter->widget(i), stops);
    } else if (widget->layout()) {
        gather(widget->layout(), stops);
    }
}

} // namespace

void orderTabs(QWidget *before, const QList<QWidget *> &widgets)
{
    for (QWidget *widget : widgets) {
        QWidget::setTabOrder(before, widget);
        if (widget->focusPolicy() != Qt::NoFocus)
            before = widget;
    }
}

void orderTabsAsLaidOut(QWidget *within)
{
    QList<QWidget *> stops;
    gather(within, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace cultivar::ui
