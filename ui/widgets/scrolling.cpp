// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scrolling.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace cultivar::ui {

QScrollArea *makeScroll(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

QScrollArea *makePaneScroll(QWidget *content)
{
    QScrollArea *scroll = makeScroll(content);
    scroll->setProperty("pane", true);
    return scroll;
}

QScrollArea *makeColumnScroll(QWidget *column, int widest)
{
    constexpr int margin = 24;
    constexpr int nearlyAll = 100;
    column->setMaximumWidth(widest);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(margin, 0, margin, 0);
    row->addWidget(column, nearlyAll);
    row->addStretch(1);
    return makeScroll(content);
}

} // namespace cultivar::ui
