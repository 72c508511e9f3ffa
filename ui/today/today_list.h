// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/today_row.h"
#include "ui/widgets/content_list_view.h"

#include <QPointer>

namespace cultivar::ui {

class TodayDelegate;
class TodayModel;

/// A list whose rows are acted on in place: by keys, by their buttons, by a menu.
class TodayList : public ContentListView
{
    Q_OBJECT

public:
    explicit TodayList(QWidget *parent = nullptr);

    void setRows(std::vector<TodayRow> rows);
    [[nodiscard]] int count() const;

    /// Opens `widget` below the words of a row; taken over. Another one that is open is closed.
    void openIn(const QString &key, QWidget *widget);
    void closeOpened();

    /// First row if none is current.
    void takeFocus();

Q_SIGNALS:
    void wanted(cultivar::ui::RowDeed deed, const cultivar::ui::TodayRow &row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] std::optional<RowDeed> deedAt(const QPoint &position, const QModelIndex &index) const;
    void hover(const QPoint &position);
    void showMenu(const QModelIndex &index, const QPoint &position);
    void want(RowDeed deed, const QModelIndex &index);
    void placeOpened();

    TodayModel *m_model;
    TodayDelegate *m_delegate;
    QPointer<QWidget> m_opened;
    QString m_openedIn;
    QModelIndex m_pressed;
    std::optional<RowDeed> m_pressedDeed;
};

} // namespace cultivar::ui
