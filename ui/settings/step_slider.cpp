// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/step_slider.h"

#include <QAccessibleWidget>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QWheelEvent>

#include <cmath>

namespace cultivar::ui {

namespace {

constexpr int bigStep = 5;

/// Tells values in the unit they are shown in.
class StepSliderInterface : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit StepSliderInterface(StepSlider *slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QVariant currentValue() const override { return worthOf(slider()->value()); }

    void setCurrentValue(const QVariant &value) override
    {
        slider()->setValue(static_cast<int>(std::lround(value.toDouble() / slider()->stepWorth())));
    }

    [[nodiscard]] QVariant maximumValue() const override { return worthOf(slider()->maximum()); }

    [[nodiscard]] QVariant minimumValue() const override { return worthOf(slider()->minimum()); }

    [[nodiscard]] QVariant minimumStepSize() const override { return slider()->stepWorth(); }

private:
    [[nodiscard]] StepSlider *slider() const { return static_cast<StepSlider *>(widget()); }

    [[nodiscard]] double worthOf(int steps) const { return steps * slider()->stepWorth(); }
};

QAccessibleInterface *stepSliderInterface(const QString &, QObject *object)
{
    auto *slider = qobject_cast<StepSlider *>(object);
    return slider ? new StepSliderInterface(slider) : nullptr;
}

} // namespace

StepSlider::StepSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    [[maybe_unused]] static const bool known = [] {
        QAccessible::installFactory(stepSliderInterface);
        return true;
    }();
    setPageStep(bigStep);
    setFocusPolicy(Qt::StrongFocus);
}

void StepSlider::keyPressEvent(QKeyEvent *event)
{
    const int step = event->modifiers().testFlag(Qt::ShiftModifier) ? bigStep : 1;
    const bool mirrored = isRightToLeft() != invertedAppearance();
    const int right = mirrored ? -step : step;
    switch (event->key()) {
    case Qt::Key_Left:
        setValue(value() - right);
        return;
    case Qt::Key_Right:
        setValue(value() + right);
        return;
    case Qt::Key_Home:
        setValue(mirrored ? maximum() : minimum());
        return;
    case Qt::Key_End:
        setValue(mirrored ? minimum() : maximum());
        return;
    case Qt::Key_Backspace:
        Q_EMIT putBackWanted();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        // From slider to slider, as in a list.
        if (event->key() == Qt::Key_Up)
            focusPreviousChild();
        else
            focusNextChild();
        return;
    default:
        QSlider::keyPressEvent(event);
    }
}

void StepSlider::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

void StepSlider::focusInEvent(QFocusEvent *event)
{
    QSlider::focusInEvent(event);
    Q_EMIT focused();
}

} // namespace cultivar::ui
