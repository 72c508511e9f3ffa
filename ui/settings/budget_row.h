// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/settings/settings_view.h"

#include <QWidget>

namespace cultivar::ui {

class ElidedLabel;
class Label;
class StepSlider;

/// One circle of the cadence budget: how many people, a slider for its days, what that asks for a week.
class BudgetRow : public QWidget
{
    Q_OBJECT

public:
    explicit BudgetRow(QWidget *parent = nullptr);

    void show(const CircleUse &use, int days);
    /// Contacts a week, now and with the other days.
    void showAsked(double now, double then);

    [[nodiscard]] const CircleUse &use() const { return m_use; }

    [[nodiscard]] bool isChanged() const { return m_days != stored(); }

    /// As the circle has it; 0: none.
    [[nodiscard]] int stored() const { return m_use.circle.cadence.value_or(0); }

Q_SIGNALS:
    void moved(int days);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CircleUse m_use;
    int m_days = 0;
    ElidedLabel *m_name;
    Label *m_people;
    StepSlider *m_slider;
    Label *m_old;
    Label *m_new;
    Label *m_askedOld;
    Label *m_asked;
};

} // namespace cultivar::ui
