// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QWidget>

namespace cultivar::ui {

/// Shows an alert and has it read out, again too if it is there already. It has been made one by
/// setToldRole(…, QAccessible::Notification): that is what is read out on Linux; elsewhere it is the event.
inline void showAlert(QWidget *alert, const QString &words)
{
    alert->setAccessibleName(words);
    const bool isThere = alert->isVisible();
    alert->show();
    const auto tell = [alert](QAccessible::Event what) {
        QAccessibleEvent event(alert, what);
        QAccessible::updateAccessibility(&event);
    };
    if (isThere) {
        tell(QAccessible::ObjectHide);
        tell(QAccessible::ObjectShow);
    }
    tell(QAccessible::Alert);
}

} // namespace cultivar::ui
