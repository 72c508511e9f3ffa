// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/step_slider.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QWheelEvent>

namespace cultivar::ui {

namespace {

constexpr int bigStep = 5;

} // namespace

StepSlider::StepSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
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
