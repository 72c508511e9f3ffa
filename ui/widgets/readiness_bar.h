// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/preparation_checklist.h"
#include "ui/style/theme.h"

class QPainter;

namespace cultivar::ui {

/// One segment of 11 × 6 for each item, filled for those that are ticked; from the left (mirrored: from the right) end
/// of `rect`.
void paintReadiness(QPainter *painter, const QRect &rect, const rules::Readiness &readiness, const Theme &theme,
                    Qt::LayoutDirection direction = Qt::LeftToRight);

/// The width paintReadiness() needs.
[[nodiscard]] int readinessWidth(const rules::Readiness &readiness);

} // namespace cultivar::ui
