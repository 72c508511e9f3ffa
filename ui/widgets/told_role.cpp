// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/told_role.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QVariant>
#include <QWidget>

namespace cultivar::ui {

namespace {

constexpr char toldRole[] = "toldRole";

class ToldWidget : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    /// Qt knows the words of a label only where it makes up the role as well.
    [[nodiscard]] QString text(QAccessible::Text part) const override
    {
        const auto *label = qobject_cast<const QLabel *>(object());
        return part == QAccessible::Name && label && label->accessibleName().isEmpty() ? label->text()
                                                                                       : QAccessibleWidget::text(part);
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (role() == QAccessible::Button && widget()->isEnabled())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &name) override
    {
        if (name != pressAction()) {
            QAccessibleWidget::doAction(name);
            return;
        }
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(widget(), &press);
    }
};

QAccessibleInterface *toldInterface(const QString &, QObject *object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    const QVariant role = object->property(toldRole);
    if (!role.isValid())
        return nullptr;
    return new ToldWidget(static_cast<QWidget *>(object), static_cast<QAccessible::Role>(role.toInt()));
}

} // namespace

void setToldRole(QWidget *widget, QAccessible::Role role)
{
    [[maybe_unused]] static const bool known = [] {
        QAccessible::installFactory(toldInterface);
        return true;
    }();
    widget->setProperty(toldRole, static_cast<int>(role));
}

} // namespace cultivar::ui
