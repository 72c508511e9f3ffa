// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace cultivar::ui {

class PairModel;

/// A pair in the list: both avatars, who, and what they have in common.
class PairDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PairDelegate(const PairModel &model, QAbstractItemView *view);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const PairModel &m_model;
    QAbstractItemView *m_view;
};

} // namespace cultivar::ui
