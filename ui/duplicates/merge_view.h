// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace cultivar::ui {

class MergeDelegate;
class MergeModel;

/// Two contacts side by side, to choose from with the arrow keys, Space and B, or with the mouse. As high as its rows
/// where there is room.
class MergeView : public QTableView
{
    Q_OBJECT

public:
    explicit MergeView(MergeModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fit();
    void goTo(int row, int column);
    void goToFirst();
    [[nodiscard]] int sideWidth() const;
    [[nodiscard]] int contentHeight() const;

    MergeModel *m_model;
    MergeDelegate *m_delegate;
    QPersistentModelIndex m_pressed;
};

} // namespace cultivar::ui
