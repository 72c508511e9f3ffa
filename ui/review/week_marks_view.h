// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_closing.h"
#include "ui/widgets/card.h"

namespace cultivar::ui {

class Label;

/// The weeks as leaves: kept ones filled, pauses dashed, this one in a ring; and a sentence that tells the same.
class WeekMarksView : public Ground
{
    Q_OBJECT

public:
    explicit WeekMarksView(QWidget *parent = nullptr);

    /// `closed`: this week counts as kept already.
    void show(const WeekMarks &marks, bool closed);

private:
    class Leaves;

    Leaves *m_leaves;
    Label *m_words;
};

} // namespace cultivar::ui
