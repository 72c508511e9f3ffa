// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_scroll.h"

#include <QScrollArea>

namespace cultivar::ui {

QScrollArea *makeReviewScroll(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setProperty("pane", true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

} // namespace cultivar::ui
