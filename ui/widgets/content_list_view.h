// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/list_view.h"

namespace cultivar::ui {

/// A list in a card, as high as its rows: the page scrolls, not the list. For some dozens of rows.
class ContentListView : public ListView
{
    Q_OBJECT

public:
    explicit ContentListView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Arrow keys at the first or last row want to go on.
    void leftUpwards();
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

} // namespace cultivar::ui
