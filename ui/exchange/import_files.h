// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/imported_file.h"

#include <QWidget>

class QVBoxLayout;

namespace cultivar::ui {

/// The files of an import in a card: what each is, how much is in it, or why it cannot be read; each can be left out.
class ImportFiles : public QWidget
{
    Q_OBJECT

public:
    explicit ImportFiles(QWidget *parent = nullptr);

    /// Files nobody has looked into yet.
    void showNames(const QStringList &files);
    void showReport(const ImportReport &report);

Q_SIGNALS:
    void removed(const QString &file);
    /// What the columns of this table hold is to be said.
    void columnsWanted(const QString &file);

private:
    void clear();
    void addRow(const ImportedFile &file, bool looked);
    [[nodiscard]] static QString columnsKnown(const TableMapping &mapping);

    QVBoxLayout *m_rows;
    int m_count = 0;
};

} // namespace cultivar::ui
