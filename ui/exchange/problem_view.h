// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/list_view.h"

#include <QStyledItemDelegate>

namespace cultivar::ui {

class ProblemModel;

/// Paints a record that was left out: where, its words with the spot that is wrong, and why.
class ProblemDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ProblemDelegate(const ProblemModel &model, QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QRect textRect(const QRect &row) const;
    void paintWhere(QPainter *painter, const QRect &area, int row) const;
    [[nodiscard]] int paintWords(QPainter *painter, const QRect &area, int row) const;

    const ProblemModel &m_model;
    QAbstractItemView *m_view;
};

class ProblemView : public ListView
{
    Q_OBJECT

public:
    explicit ProblemView(ProblemModel &model, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace cultivar::ui
