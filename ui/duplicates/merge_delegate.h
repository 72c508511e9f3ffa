// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStyledItemDelegate>

class QAbstractItemView;

namespace cultivar::ui {

class MergeModel;

/// Draws the cells of two contacts side by side: what is taken is tinted and marked.
class MergeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MergeDelegate(const MergeModel &model, QAbstractItemView *view);

    /// The least that a row takes.
    [[nodiscard]] static int rowHeight(bool isPersonRow);
    /// With the values of both sides, up to some lines of each.
    [[nodiscard]] int heightOf(int row, int sideWidth) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// The view answers the keys and the mouse.
    bool editorEvent(QEvent *, QAbstractItemModel *, const QStyleOptionViewItem &, const QModelIndex &) override
    {
        return false;
    }

private:
    struct Cell;

    [[nodiscard]] QString valueText(int row, int column) const;
    void paintLabel(const Cell &cell) const;
    void paintPerson(const Cell &cell) const;
    void paintValue(const Cell &cell) const;
    void paintMark(const Cell &cell, const QRect &area) const;

    const MergeModel &m_model;
    QAbstractItemView *m_view;
};

} // namespace cultivar::ui
