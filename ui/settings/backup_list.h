// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QPushButton;

namespace cultivar::ui {

class Ground;
class Label;
class SettingLinesView;

/// The backups there are, newest first, and the way back to one of them. Nothing is asked in a box: what a restore does
/// is said in its place, with a button that does it.
class BackupList : public QWidget
{
    Q_OBJECT

public:
    explicit BackupList(const Desk &desk, QWidget *parent = nullptr);

    void show(const std::vector<Backup> &backups);

Q_SIGNALS:
    /// The path of a backup that shall take the place of the database.
    void restoreWanted(const QString &backup);

private:
    QWidget *makeQuestion();
    void askForFile();
    void ask(const QString &path, const QString &when);
    void settle();

    Desk m_desk;
    Label *m_summary;
    Ground *m_card;
    SettingLinesView *m_list;
    QPushButton *m_restore;
    Ground *m_question;
    Label *m_words;
    QPushButton *m_agree;
    QString m_asked; ///< the path in question
};

} // namespace cultivar::ui
