// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menu_bar.h"

#include "ui/shell/window_deeds.h"

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

MenuBar::MenuBar(QWidget *parent)
    : QMenuBar(parent)
{
    setObjectName(u"menuBar"_s);
    setAccessibleName(tr("Menus"));
    if (!isNativeMenuBar())
        hide();
}

void MenuBar::fill(Navigator &go)
{
    const auto find = [this](const QString &name) {
        return window()->findChild<QAction *>(name, Qt::FindDirectChildrenOnly);
    };
    const auto key = [&find](const QString &name) {
        QAction *action = find(name);
        Q_ASSERT(action); // null would be a line between
        return action;
    };
    const std::vector<WindowDeed> deeds = windowDeeds(go);
    const auto deed = [&](const QString &id) {
        const auto found = std::ranges::find(deeds, id, &WindowDeed::id);
        Q_ASSERT(found != deeds.end());
        auto *action = new QAction(found->text, this);
        connect(action, &QAction::triggered, this, found->act);
        return action;
    };
    QList<QAction *> pages{key(u"find"_s), nullptr};
    for (int i = 1; QAction *page = find(u"page%1"_s.arg(i)); ++i)
        pages += page;
    add(tr("&File"), {key(u"newContact"_s), deed(u"newMeeting"_s), nullptr, deed(u"import"_s), deed(u"export"_s),
                      deed(u"imports"_s), nullptr, key(u"quit"_s)});
    add(tr("&Edit"), {key(u"undo"_s), key(u"redo"_s), nullptr, deed(u"logContact"_s), deed(u"choose"_s),
                      deed(u"duplicates"_s), nullptr, key(u"settings"_s)});
    add(tr("&Go"), pages + QList<QAction *>{nullptr, key(u"nextPane"_s), key(u"previousPane"_s)});
    add(tr("&Help"), {key(u"about"_s)});
}

void MenuBar::add(const QString &title, const QList<QAction *> &actions)
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
