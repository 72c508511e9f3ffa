// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace cultivar::ui {

inline QAccessibleInterface *alertInterface(const QString &, QObject *object)
{
    const bool isAlert = object && object->isWidgetType() && object->property("alert").toBool();
    return isAlert ? new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::AlertMessage) : nullptr;
}

/// Makes a widget an alert to those who do not see it. Before it is shown for the first time.
inline void makeAlert(QWidget *widget)
{
    [[maybe_unused]] static const bool known = [] {
        QAccessible::installFactory(alertInterface);
        return true;
    }();
    widget->setProperty("alert", true);
}

/// Has an alert read out, which is shown by now.
inline void readOut(QWidget *alert, const QString &words)
{
    alert->setAccessibleName(words);
    QAccessibleEvent event(alert, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace cultivar::ui
