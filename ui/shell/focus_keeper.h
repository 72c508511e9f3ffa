// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>

class QKeyEvent;

namespace cultivar::ui {

class PageStack;

/// Where the keys go within the window: from pane to pane, into view, never to nowhere, and past a field that has no
/// use for them.
class FocusKeeper : public QObject
{
    Q_OBJECT

public:
    /// Both are in the same window. It goes with the pages.
    FocusKeeper(QWidget *sideBar, PageStack *pages);

    /// Panes are what pages mark as such, from left to right, a page that marks none, and the side bar.
    void goToPane(bool forward);

Q_SIGNALS:
    void moved();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *before, QWidget *now);
    void watchKeysOf(QWidget *field);
    void giveBack();

    QWidget *m_sideBar;
    PageStack *m_pages;
    QHash<QWidget *, QPointer<QWidget>> m_lastIn; ///< by pane; a pane that is gone is never asked for
    QList<QPointer<QWidget>> m_lostIn; ///< what held the widget that lost the focus by going away, from within
};

} // namespace cultivar::ui
