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

    /// What one step is worth in the unit that is shown beside it and told.
    void setStepWorth(double worth) { m_stepWorth = worth; }

    [[nodiscard]] double stepWorth() const { return m_stepWorth; }

Q_SIGNALS:
    /// Backspace.
    void putBackWanted();
    void focused();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    double m_stepWorth = 1;
};

} // namespace cultivar::ui
