// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

class QPainter;

namespace cultivar::ui {

struct StateMark
{
    rules::State state = rules::State::Never;
    double share = 0; ///< of the cadence elapsed, Due::x
};

/// The ring that closes as a cadence runs out, in its state's colour. `ground` shows through the hands of Overdue.
void paintStateMark(QPainter *painter, const QRectF &rect, const StateMark &mark, const QColor &color,
                    const QColor &ground);

} // namespace cultivar::ui
