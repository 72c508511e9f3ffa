// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenuBar>
#include <QPointer>

namespace cultivar::ui {

class Navigator;

/// All that can be done anywhere, in menus. Where the system has its own bar it stands there; elsewhere it is out of
/// sight until F10 asks for it, and goes again with the focus.
class MenuBar : public QMenuBar
{
    Q_OBJECT

public:
    explicit MenuBar(QWidget *parent = nullptr);

    /// With the keys of its window, which are there by now, and what has none.
    void fill(Navigator &go);

    /// Shows it with its first menu, or puts it away.
    void toggle();

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Null among the actions: a line.
    void add(const QString &title, const QList<QAction *> &actions);
    /// And gives the focus back to whom it was taken from.
    void putAway();

    QPointer<QWidget> m_before;
};

} // namespace cultivar::ui
