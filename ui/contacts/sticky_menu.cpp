// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/sticky_menu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

QAction *StickyMenu::addBox(const QString &name, const QString &text, bool checked)
{
    QAction *action = addAction(QString(text).replace(u'&', u"&&"_s));
    action->setObjectName(name);
    action->setCheckable(true);
    action->setChecked(checked);
    return action;
}

bool StickyMenu::tick(QAction *action)
{
    if (!action || !action->isCheckable() || !action->isEnabled() || action->actionGroup())
        return false;
    action->trigger();
    return true;
}

void StickyMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!tick(actionAt(event->pos())))
        QMenu::mouseReleaseEvent(event);
}

void StickyMenu::keyPressEvent(QKeyEvent *event)
{
    // Enter ticks and closes, as in any menu; Space only ticks.
    if (event->key() != Qt::Key_Space || !tick(activeAction()))
        QMenu::keyPressEvent(event);
}

} // namespace cultivar::ui
