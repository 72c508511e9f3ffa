// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/today_row.h"

#include <QWidget>

namespace cultivar::ui {

class EmptyState;
class Ground;
class SectionHeader;
class TodayList;

/// A part of Today: its header, and its rows in a card, or a well that says what would be there. Long ones show the
/// first rows and how many there are in all.
class TodaySection : public QWidget
{
    Q_OBJECT

public:
    /// `name`: the objectName; the list is called name + "List".
    TodaySection(const QString &name, const QString &title, QWidget *parent = nullptr);

    void setQualifier(const QString &text);
    /// Something above the rows, in the same card; taken over.
    void setTop(QWidget *top);
    void setTopShown(bool shown);
    void setRows(std::vector<TodayRow> rows);
    /// Shown while there is nothing else to show; taken over.
    void setEmptyState(EmptyState *state);

    /// How many rows are shown before all are asked for.
    void setMostRows(size_t most) { m_most = most; }

    [[nodiscard]] TodayList *list() const { return m_list; }

private:
    void showRows();

    SectionHeader *m_header;
    Ground *m_card;
    TodayList *m_list;
    QWidget *m_top = nullptr;
    QWidget *m_line = nullptr;
    EmptyState *m_empty = nullptr;
    std::vector<TodayRow> m_rows;
    size_t m_most = 5;
    bool m_all = false;
    bool m_topShown = false;
};

} // namespace cultivar::ui
