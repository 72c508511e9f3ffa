// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QStyledItemDelegate>

namespace cultivar::ui {

class ImportsModel;

/// Paints an earlier import: its file over what and when it was, and at the end what it brought.
class ImportsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ImportsDelegate(const ImportsModel &model, QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ImportsModel &m_model;
    QAbstractItemView *m_view;
};

} // namespace cultivar::ui
