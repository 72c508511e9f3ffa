// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

namespace cultivar::ui {

struct WhereDataLives
{
    QString database; ///< path of the file; it need not exist
    bool demo = false;
};

/// The frame the pages will stand in. It has none yet, and says so.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WhereDataLives &where, QWidget *parent = nullptr);
};

} // namespace cultivar::ui
