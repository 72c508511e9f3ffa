// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/merge_view.h"

#include "ui/duplicates/merge_delegate.h"
#include "ui/duplicates/merge_model.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mergeLabelWidth = 116;
constexpr int fewestMergeRows = 3;

} // namespace

MergeView::MergeView(MergeModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new MergeDelegate(*model, this))
{
    setObjectName(u"mergeTable"_s);
    setAccessibleName(tr("Fields that differ"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCornerButtonEnabled(false);
    horizontalHeader()->hide();
    verticalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(40);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(m_delegate);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        fit();
        if (hasFocus())
            goToFirst();
    });
    fit();
}

int MergeView::sideWidth() const
{
    return std::max(40, (viewport()->width() - mergeLabelWidth) / 2);
}

int MergeView::contentHeight() const
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += rowHeight(row);
    return height;
}

void MergeView::fit()
{
    const int side = sideWidth();
    for (int row = 0; row < m_model->rowCount(); ++row)
        setRowHeight(row, m_delegate->heightOf(row, side));
    setColumnWidth(MergeModel::Label, std::max(40, viewport()->width() - 2 * side));
    setColumnWidth(MergeModel::Left, side);
    setColumnWidth(MergeModel::Right, side);
    setMaximumHeight(std::max(1, contentHeight()));
    updateGeometry();
}

QSize MergeView::sizeHint() const
{
    return {480, contentHeight()};
}

QSize MergeView::minimumSizeHint() const
{
    return {300, std::min(contentHeight(),
                          MergeDelegate::rowHeight(true) + MergeDelegate::rowHeight(false) * fewestMergeRows)};
}

void MergeView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void MergeView::goTo(int row, int column)
{
    const QModelIndex index = m_model->index(row, column);
    if (index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

/// To the side that is taken in the first field that differs.
void MergeView::goToFirst()
{
    if (m_model->isEmpty())
        return;
    const int row = std::min(1, m_model->rowCount() - 1);
    const bool isLeft = m_model->isTaken(row, MergeModel::Left) || !m_model->isTaken(row, MergeModel::Right);
    goTo(row, isLeft ? MergeModel::Left : MergeModel::Right);
}

void MergeView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid())
        goToFirst();
    QTableView::focusInEvent(event);
    viewport()->update();
}

void MergeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    update(previous);
    update(current);
}

void MergeView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (!current.isValid() || !plain) {
        QTableView::keyPressEvent(event);
        return;
    }
    const int row = current.row();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool rightwards = (event->key() == Qt::Key_Right) != isRightToLeft();
        const int column = rightwards ? MergeModel::Right : MergeModel::Left;
        goTo(row, column);
        if (m_model->isExclusive(row))
            m_model->take(row, column);
        return;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        goTo(row + (event->key() == Qt::Key_Up ? -1 : 1), current.column());
        return;
    case Qt::Key_Home:
    case Qt::Key_End:
        goTo(event->key() == Qt::Key_Home ? 0 : m_model->rowCount() - 1, current.column());
        return;
    case Qt::Key_Space:
        m_model->toggle(row, current.column());
        return;
    case Qt::Key_B:
        m_model->takeBoth(row);
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

void MergeView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->pos());
    if (m_pressed.isValid() && m_pressed.column() != MergeModel::Label)
        goTo(m_pressed.row(), m_pressed.column());
}

void MergeView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex released = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && released.isValid() && released == m_pressed &&
        released.column() != MergeModel::Label)
        m_model->toggle(released.row(), released.column());
    m_pressed = QModelIndex();
}

} // namespace cultivar::ui
