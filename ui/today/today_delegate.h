// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/row_layout.h"

#include <QStyledItemDelegate>

namespace cultivar::ui {

class TodayModel;

/// Paints the rows of Today from their layout, and says where the actions lie.
class TodayDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TodayDelegate(TodayModel &model, QObject *parent = nullptr);

    void setColumns(const RowColumns &columns) { m_columns = columns; }

    /// Whom the pointer is over: row, and action if it is one.
    void setHovered(const QModelIndex &index, std::optional<RowDeed> deed);

    /// The action at `position`, in a row that lies at `rect`.
    [[nodiscard]] std::optional<RowDeed> actionAt(const QModelIndex &index, const QRect &rect, const QPoint &position,
                                                  Qt::LayoutDirection direction) const;
    /// Whether the words or the portrait of a person lie there.
    [[nodiscard]] bool isPersonAt(const QModelIndex &index, const QRect &rect, const QPoint &position,
                                  Qt::LayoutDirection direction) const;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] RowLayout layoutOf(const QModelIndex &index, const QRect &rect, bool active,
                                     Qt::LayoutDirection direction) const;
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const TodayRow &row, bool hovered) const;

    TodayModel &m_model;
    RowColumns m_columns;
    QPersistentModelIndex m_hovered;
    std::optional<RowDeed> m_hoveredDeed;
};

} // namespace cultivar::ui
