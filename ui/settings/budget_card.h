// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/cadence_plan.h"
#include "core/workspace/settings/settings_view.h"
#include "ui/shell/desk.h"
#include "ui/widgets/card.h"

class QPushButton;
class QVBoxLayout;

namespace cultivar::ui {

class BudgetBar;
class BudgetRow;
class Label;

/// The cadence budget: what the rhythms of the circles ask for a week, what is done, and what other rhythms would ask
/// for. Nothing is stored until it is applied.
class BudgetCard : public Ground
{
    Q_OBJECT

public:
    explicit BudgetCard(const Desk &desk, QWidget *parent = nullptr);

    void fill(const std::vector<CircleUse> &circles);
    /// Used on the reading thread alone.
    void useIndex(std::shared_ptr<ContactIndex> index);

private:
    void build();
    void move(const Uid &circle, int days);
    void showRows();
    void plan();
    void showPlan(const CadencePlan &plan);
    void apply();
    [[nodiscard]] int daysOf(const Circle &circle) const;

    Desk m_desk;
    std::vector<CircleUse> m_circles;
    QHash<QString, int> m_moved; ///< days by the uid of a circle, where they differ
    std::shared_ptr<ContactIndex> m_index;
    bool m_asking = false;
    bool m_askAgain = false;
    Label *m_sentence;
    QVBoxLayout *m_list;
    std::vector<BudgetRow *> m_rows;
    BudgetBar *m_bar;
    QPushButton *m_putBack;
    QPushButton *m_apply;
};

} // namespace cultivar::ui
