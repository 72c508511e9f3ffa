// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QPushButton;
class QWidget;

namespace cultivar::ui {

/// The buttons of the step that writes: skip, copy, save, open. They belong to whoever shows them.
class WriteFoot : public QObject
{
    Q_OBJECT

public:
    struct State
    {
        bool writing = false; ///< a letter is shown that was not sent
        bool hasReason = false;
        bool hasAddress = true;
        QString name; ///< of the person shown
        QString next; ///< whom the primary leads to when nothing is written; empty: nobody
    };

    explicit WriteFoot(QWidget *parent);

    void show(const State &state);

    QPushButton *const skip;
    QPushButton *const copy;
    QPushButton *const save;
    QPushButton *const open; ///< the primary
};

} // namespace cultivar::ui
