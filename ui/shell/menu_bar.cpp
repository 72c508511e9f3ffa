// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menu_bar.h"

#include <QKeyEvent>
#include <QMenu>

#include <utility>

namespace cultivar::ui {

MenuBar::MenuBar(QWidget *parent)
    : QMenuBar(parent)
{
    setObjectName(QStringLiteral("menuBar"));
    setAccessibleName(tr("Menus"));
    if (!isNativeMenuBar())
        hide();
}

QMenu *MenuBar::add(const QString &title, const QList<QAction *> &actions)
{
    QMenu *menu = addMenu(title);
    for (QAction *action : actions)
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    // What was chosen may leave the focus where it is.
    connect(menu, &QMenu::triggered, this, [this] {
        if (!isNativeMenuBar())
            QMetaObject::invokeMethod(this, &MenuBar::putAway, Qt::QueuedConnection);
    });
    return menu;
}

void MenuBar::toggle()
{
    if (isNativeMenuBar())
        return;
    if (isVisible()) {
        putAway();
        return;
    }
    m_before = window()->focusWidget();
    show();
    setFocus(Qt::MenuBarFocusReason);
    setActiveAction(actions().value(0));
}

void MenuBar::putAway()
{
    const bool had = hasFocus();
    const QPointer<QWidget> before = std::exchange(m_before, nullptr);
    hide();
    if (had && before)
        before->setFocus(Qt::MenuBarFocusReason);
}

void MenuBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !isNativeMenuBar()) {
        putAway();
        return;
    }
    QMenuBar::keyPressEvent(event);
}

void MenuBar::focusOutEvent(QFocusEvent *event)
{
    QMenuBar::focusOutEvent(event);
    // To one of its menus.
    if (event->reason() != Qt::PopupFocusReason && !isNativeMenuBar())
        hide();
}

} // namespace cultivar::ui
