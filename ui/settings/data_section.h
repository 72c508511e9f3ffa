// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_section.h"

class QPushButton;
class QSpinBox;

namespace cultivar::ui {

class BackupList;
class Banner;
class TrashList;

/// Where the data is, its backups and the way back to them, the check, what goes in and out, and the trash.
class DataSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit DataSection(const Desk &desk, QWidget *parent = nullptr);

    void fill(const SettingsView &view) override;
    void enter() override;

    /// A restore is done; `kept`: the file that holds what was there before.
    void tellRestored(const QString &kept);

Q_SIGNALS:
    void restoreWanted(const QString &backup);

private:
    void addPlace();
    void addBackups();
    void addInAndOut();
    void read();
    void backUp();
    void check();
    void tellChecked(const CheckReport &report);
    void keepNumber();

    Banner *m_banner;
    BackupList *m_backups;
    QSpinBox *m_kept;
    QPushButton *m_check;
    TrashList *m_trash;
    int m_stored = 0; ///< backups kept, as stored
};

} // namespace cultivar::ui
