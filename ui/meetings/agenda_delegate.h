// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/meetings/agenda_line.h"

#include <QStyledItemDelegate>

namespace cultivar::ui {

/// Paints the lines of the agenda: time, leaf, name over purpose, and at the end how ready one is or what came of it.
class AgendaDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// The band with a group's name, at rest above its rows or held at the top.
    static void paintHead(QPainter *painter, const QRect &rect, const AgendaLine &line, const QWidget *widget);
    [[nodiscard]] static int headHeight();
};

} // namespace cultivar::ui
