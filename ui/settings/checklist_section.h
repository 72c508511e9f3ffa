// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_section.h"

class QLineEdit;
class QPushButton;

namespace cultivar::ui {

class SettingLinesView;

/// The checklist every talk is prepared with: which of the nine items, which of one's own, in which order.
class ChecklistSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit ChecklistSection(const Desk &desk, QWidget *parent = nullptr);

    void fill(const SettingsView &view) override;

private:
    void addButtons();
    void showLines();
    void settle();
    void toggle();
    void move(int by);
    void rename();
    void remove();
    void startTyping(const QString &renaming);
    void giveUpRenaming();
    void takeField();
    void store(const QStringList &items, const QString &words);

    QStringList m_items; ///< switched on, in order
    QStringList m_off;   ///< own ones switched off while this is open
    SettingLinesView *m_list;
    QLineEdit *m_field;
    QPushButton *m_take;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_rename;
    QPushButton *m_remove;
    QPushButton *m_reset;
    QString m_renaming; ///< the item that is in the field; empty: a new one
};

} // namespace cultivar::ui
