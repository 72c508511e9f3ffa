// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menu_bar.h"

#include <QFocusEvent>

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
    return menu;
}

void MenuBar::toggle()
{
    if (isNativeMenuBar())
        return;
    if (isVisible()) {
        hide();
        return;
    }
    show();
    setFocus(Qt::MenuBarFocusReason);
    setActiveAction(actions().value(0));
}

void MenuBar::focusOutEvent(QFocusEvent *event)
{
    QMenuBar::focusOutEvent(event);
    // To one of its menus.
    if (event->reason() != Qt::PopupFocusReason && !isNativeMenuBar())
        hide();
}

} // namespace cultivar::ui
