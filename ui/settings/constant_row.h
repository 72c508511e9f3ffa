// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/constant_words.h"

#include <QWidget>

namespace cultivar::ui {

class ElidedLabel;
class Label;
class StepSlider;

/// One number of the ranking: what it is, a slider, the figure. It is marked while it differs from what is stored.
class ConstantRow : public QWidget
{
    Q_OBJECT

public:
    explicit ConstantRow(const ConstantFace &face, QWidget *parent = nullptr);

    [[nodiscard]] const ConstantFace &face() const { return m_face; }

    void show(double value, double stored);

    [[nodiscard]] double value() const { return m_value; }

    [[nodiscard]] double stored() const { return m_stored; }

    [[nodiscard]] bool isChanged() const { return m_value != m_stored; }

    /// In the place of its own.
    void setSentence(const QString &text);

Q_SIGNALS:
    void moved(double value);
    void putBackWanted();
    /// Has the keyboard.
    void focused();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take(int steps);
    void dress();

    ConstantFace m_face;
    ElidedLabel *m_title;
    ElidedLabel *m_sentence;
    StepSlider *m_slider;
    Label *m_figure;
    double m_value = 0;
    double m_stored = 0;
    bool m_showing = false;
};

} // namespace cultivar::ui
