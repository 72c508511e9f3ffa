// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/list_view.h"

#include <QStyledItemDelegate>

namespace cultivar::ui {

class PreviewModel;

/// Where the columns of a preview lie in a row of `width`, from the left in a left-to-right layout.
struct PreviewColumns
{
    QRect kind;
    QRect person;
    QRect changes;
    QRect from; ///< empty where there is no room

    [[nodiscard]] static PreviewColumns in(const QRect &row);
};

/// Paints a row of a PreviewModel.
class PreviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PreviewDelegate(const PreviewModel &model, QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintKind(QPainter *painter, const QRect &area, int row) const;
    void paintPerson(QPainter *painter, const QRect &area, int row) const;
    void paintChanges(QPainter *painter, const QRect &area, int row) const;

    const PreviewModel &m_model;
    QAbstractItemView *m_view;
};

/// The rows of a preview below the names of their columns.
class PreviewView : public ListView
{
    Q_OBJECT

public:
    explicit PreviewView(PreviewModel &model, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QWidget *m_head;
};

} // namespace cultivar::ui
