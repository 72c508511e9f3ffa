// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/cadence_plan.h"

#include <QWidget>

namespace cultivar::ui {

/// One bar with three marks: contacts a week that are done, that would be asked for, that are asked for now.
class BudgetBar : public QWidget
{
    Q_OBJECT

public:
    explicit BudgetBar(QWidget *parent = nullptr);

    void show(const CadencePlan &plan);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_asked = 0;
    double m_wouldAsk = 0;
    double m_done = 0;
};

/// "Your cadences ask for 11.0 contacts a week, you do 3.2. With the change they would ask for 8.6."
[[nodiscard]] QString budgetSentence(const CadencePlan &plan);

} // namespace cultivar::ui
