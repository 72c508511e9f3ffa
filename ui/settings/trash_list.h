// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/trash_view.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QPushButton;

namespace cultivar::ui {

class EmptyState;
class Ground;
class Label;
class SettingLinesView;

/// What was deleted in the last thirty days, newest first, and the way back.
class TrashList : public QWidget
{
    Q_OBJECT

public:
    explicit TrashList(const Desk &desk, QWidget *parent = nullptr);

    void show(const std::vector<TrashedRecord> &records);

private:
    void putBack();

    Desk m_desk;
    std::vector<TrashedRecord> m_records; ///< those listed
    EmptyState *m_nothing;
    Ground *m_card;
    SettingLinesView *m_list;
    QPushButton *m_back;
    Label *m_more;
};

} // namespace cultivar::ui
