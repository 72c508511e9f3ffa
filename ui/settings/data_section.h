// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/trash_view.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QVBoxLayout;

namespace cultivar::ui {

class Label;

/// Where the data is, its backups, the check, and the trash.
class DataSection : public QWidget
{
    Q_OBJECT

public:
    explicit DataSection(const Desk &desk, QWidget *parent = nullptr);

    void read();

private:
    void backUp();
    void check();
    void showBackups(const std::vector<Backup> &backups);
    void showTrash(const std::vector<TrashedRecord> &records);

    Desk m_desk;
    Label *m_backups;
    Label *m_found;
    QVBoxLayout *m_trash;
};

} // namespace cultivar::ui
