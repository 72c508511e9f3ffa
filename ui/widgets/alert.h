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

/// Makes a widget an alert to those who do not see it: its accessible name is read out when it appears.
inline void makeAlert(QWidget *widget)
{
    [[maybe_unused]] static const bool known = [] {
        QAccessible::installFactory(alertInterface);
        return true;
    }();
    widget->setProperty("alert", true);
}

} // namespace cultivar::ui
