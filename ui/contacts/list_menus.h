// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/list_columns.h"
#include "ui/contacts/people_actions.h"

#include <functional>

class QPoint;
class QWidget;

namespace cultivar::ui {

// How order and columns of the list are remembered; what cannot be read gives what is usual.
[[nodiscard]] QString toText(ContactOrder order);
[[nodiscard]] ContactOrder orderFromText(const QString &text);
[[nodiscard]] QString toText(const std::vector<ListColumn> &optional);
[[nodiscard]] std::vector<ListColumn> columnsFromText(const QString &text);

struct ColumnsMenu
{
    ContactOrder order;
    std::function<void(ContactOrder)> setOrder;
    std::function<void(const std::vector<ListColumn> &)> setColumns; ///< the optional ones
};

/// Which columns are shown and what the list is ordered by, for the keyboard too.
void popUpColumns(QWidget *below, const ListColumns &columns, const ColumnsMenu &choices);

struct RowMenu
{
    std::function<void()> open;
    std::function<void()> edit;
    std::function<void()> log;
    bool archived = false;
};

/// What can be done to those people; opening, editing and logging only to one.
void popUpRowMenu(QWidget *parent, const QPoint &at, const Desk &desk, const People &people, const RowMenu &choices);

} // namespace cultivar::ui
