// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/agenda_view.h"

#include "ui/meetings/agenda_delegate.h"
#include "ui/meetings/agenda_model.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace cultivar::ui {

AgendaView::AgendaView(AgendaModel *model, QWidget *parent)
    : ListView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("agendaView"));
    setAccessibleName(tr("Agenda"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setModel(model);
    setItemDelegate(new AgendaDelegate(this));
    connect(this, &QAbstractItemView::doubleClicked, this, &AgendaView::opened);
}

void AgendaView::choose(int row)
{
    if (const QModelIndex index = m_model->index(row); index.isValid())
        setCurrentIndex(index);
}

void AgendaView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    ListView::scrollTo(index, hint);
    const int hidden = AgendaDelegate::headHeight() - visualRect(index).top();
    QScrollBar *bar = verticalScrollBar();
    if (hidden > 0 && bar->value() > 0)
        bar->setValue(bar->value() - hidden);
}

QRect AgendaView::stickyRect(int *head) const
{
    *head = -1;
    const QModelIndex top = indexAt(QPoint(1, 1));
    if (!top.isValid())
        return {};
    int row = top.row();
    while (row >= 0 && m_model->lineAt(row)->kind != AgendaLine::Kind::Head)
        --row;
    if (row < 0)
        return {};
    *head = row;
    const int height = AgendaDelegate::headHeight();
    int y = 0;
    // The next head pushes this one out.
    for (int next = top.row() + 1; next < m_model->rowCount(); ++next) {
        const QRect rect = visualRect(m_model->index(next));
        if (rect.top() >= height)
            break;
        if (m_model->lineAt(next)->kind == AgendaLine::Kind::Head) {
            y = rect.top() - height;
            break;
        }
    }
    return {0, y, viewport()->width(), height};
}

void AgendaView::paintEvent(QPaintEvent *event)
{
    ListView::paintEvent(event);
    int head = -1;
    const QRect rect = stickyRect(&head);
    if (head < 0 || visualRect(m_model->index(head)).top() >= 0)
        return;
    QPainter painter(viewport());
    AgendaDelegate::paintHead(&painter, rect, *m_model->lineAt(head), this);
}

void AgendaView::scrollContentsBy(int dx, int dy)
{
    ListView::scrollContentsBy(dx, dy);
    // What is drawn at the top does not move with the rest.
    viewport()->update();
}

int AgendaView::selectableFrom(int row, int step) const
{
    for (; row >= 0 && row < m_model->rowCount(); row += step)
        if (m_model->lineAt(row)->kind != AgendaLine::Kind::Head)
            return row;
    return -1;
}

void AgendaView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    switch (plain ? event->key() : 0) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = event->key() == Qt::Key_Up ? -1 : 1;
        choose(selectableFrom(row + step, step));
        return;
    }
    case Qt::Key_End:
        choose(selectableFrom(m_model->rowCount() - 1, -1));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT opened();
        return;
    case Qt::Key_Home:
        Q_EMIT homeWanted();
        return;
    case Qt::Key_L:
        Q_EMIT linkWanted();
        return;
    case Qt::Key_M:
        Q_EMIT moveWanted();
        return;
    case Qt::Key_W:
        Q_EMIT tellWanted();
        return;
    case Qt::Key_Delete:
        Q_EMIT callOffWanted();
        return;
    default:
        break;
    }
    // A letter is a command here, not the beginning of a name.
    if (plain && !event->text().isEmpty() && event->text().front().isPrint())
        event->ignore();
    else
        ListView::keyPressEvent(event);
}

void AgendaView::mousePressEvent(QMouseEvent *event)
{
    int head = -1;
    const QRect rect = stickyRect(&head);
    // What lies under the head is not what was meant.
    if (head >= 0 && rect.contains(event->pos()))
        return;
    ListView::mousePressEvent(event);
}

} // namespace cultivar::ui
