// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

class QPushButton;

namespace cultivar::ui {

/// "3 possible duplicates: look at them", where there are some.
class DuplicatesLink : public QWidget
{
    Q_OBJECT

public:
    explicit DuplicatesLink(const Desk &desk, QWidget *parent = nullptr);

    /// Hides itself and looks; shows itself if there are some.
    void refresh();

private:
    Desk m_desk;
    QPushButton *m_link;
};

} // namespace cultivar::ui
