// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/import_flow.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace cultivar::ui {

class ImportFiles;

/// The first step: which files. Says what can be read, and where such files come from.
class FilesStep : public QWidget
{
    Q_OBJECT

public:
    FilesStep(const Desk &desk, ImportFlow &flow, QWidget *parent = nullptr);

    /// What goes on from here.
    [[nodiscard]] QPushButton *primary() const;
    void refresh();
    void chooseFiles();
    void chooseFolder();

private:
    void addKinds(QVBoxLayout *column);

    Desk m_desk;
    ImportFlow &m_flow;
    ImportFiles *m_files;
    QPushButton *m_choose;
    QPushButton *m_look;
};

} // namespace cultivar::ui
