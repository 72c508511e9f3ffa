// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/cultivar_style.h"
#include "ui/today/today_row.h"

#include <QRect>

namespace cultivar::ui {

/// Which columns the rows of a list share.
struct RowColumns
{
    int leadWidth = 0;  ///< of the column before the words; 0: none
    int dayWidth = 0;   ///< of the day at the end; 0: none
    bool marks = false; ///< some days are marked as due
    bool icons = false; ///< a sign before the words
};

/// What stands behind an action's word for its key; may be empty.
[[nodiscard]] QString keyHint(const RowAction &action);

/// Where each part of a row lies; a null rectangle: not shown.
struct RowLayout
{
    QRect icon;
    QRect lead;
    QRect portrait;
    QRect words;
    QRect second;
    QRect readiness;
    QRect readinessText;
    QRect with;
    QRect mark;
    QRect day;
    std::vector<std::pair<RowAction, QRect>> actions; ///< those there is room for
};

/// `line`: the row without what is opened in it. Mirrored where the direction says so.
[[nodiscard]] RowLayout layOutRow(const TodayRow &row, const QRect &line, const RowColumns &columns, bool active,
                                  Qt::LayoutDirection direction);

/// The height of a row's line or lines.
[[nodiscard]] int rowHeight(const TodayRow &row, Density density);

/// The columns that suit these rows.
[[nodiscard]] RowColumns columnsFor(const std::vector<TodayRow> &rows);

} // namespace cultivar::ui
