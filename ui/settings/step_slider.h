// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace cultivar::ui {

/// A slider of whole steps: left and right go by one, with Shift by five, Home and End to its ends, up and down to the
/// slider above and below. The wheel scrolls the page unless the slider has the focus.
class StepSlider : public QSlider
{
    Q_OBJECT

public:
    explicit StepSlider(QWidget *parent = nullptr);

Q_SIGNALS:
    /// Backspace.
    void putBackWanted();
    void focused();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace cultivar::ui
