// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

namespace cultivar::ui {

/// Files in and out: looks at files before anything is added, says what would happen, and does it when the user agrees.
/// Belongs to the window it asks over.
class FileExchange : public QObject
{
    Q_OBJECT

public:
    FileExchange(const Desk &desk, QWidget *window);

    /// Without files it asks for some.
    void startImport(const QStringList &files);
    /// A null id: everybody. The ending of the file's name says which format.
    void exportContacts(ContactId contact);

private:
    void look(const QStringList &files);
    void askWhether(const QStringList &files, const ImportReport &found);
    void import(const QStringList &files);
    void write(ContactId contact, const QString &path);

    Desk m_desk;
    QWidget *m_window;
};

} // namespace cultivar::ui
