// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_choice.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace cultivar::ui {

class Label;

/// The arithmetic of one pick: a line for each term, also for those that count nothing, their sum, and what would
/// change it.
class PickWhy : public Ground
{
    Q_OBJECT

public:
    explicit PickWhy(QWidget *parent = nullptr);

    void show(const PickArithmetic &arithmetic);

private:
    void addTerm(int row, const wording::TermLine &term);

    QGridLayout *m_terms;
    Label *m_change;
};

} // namespace cultivar::ui
