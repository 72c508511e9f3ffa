// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/content_list_view.h"

#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace cultivar::ui {

ContentListView::ContentListView(QWidget *parent)
    : ListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

void ContentListView::setModel(QAbstractItemModel *model)
{
    ListView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &ContentListView::fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ContentListView::fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ContentListView::fit);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ContentListView::fit);
    connect(model, &QAbstractItemModel::dataChanged, this, &ContentListView::fit);
    fit();
}

void ContentListView::fit()
{
    int height = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        height += sizeHintForRow(row);
    setFixedHeight(height);
}

QSize ContentListView::sizeHint() const
{
    return {300, height()};
}

QSize ContentListView::minimumSizeHint() const
{
    return {120, height()};
}

void ContentListView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (event->key() == Qt::Key_Up && row <= 0) {
        Q_EMIT leftUpwards();
        return;
    }
    if (event->key() == Qt::Key_Down && model() && row == model()->rowCount() - 1) {
        Q_EMIT leftDownwards();
        return;
    }
    ListView::keyPressEvent(event);
}

void ContentListView::focusInEvent(QFocusEvent *event)
{
    ListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void ContentListView::paintEvent(QPaintEvent *event)
{
    // Rows keep inside the rounded corners of the card.
    QPainterPath rounded;
    rounded.addRoundedRect(QRectF(viewport()->rect()), 9, 9);
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(rounded, themeOf(this).color(Token::Raised));
    }
    ListView::paintEvent(event);
}

void ContentListView::resizeEvent(QResizeEvent *event)
{
    ListView::resizeEvent(event);
    fit();
}

} // namespace cultivar::ui
