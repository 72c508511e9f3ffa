// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_choice.h"

#include <QMenu>

namespace cultivar::ui {

/// What else can become of one of the three. Is gone when it is closed.
class PickMenu : public QMenu
{
    Q_OBJECT

public:
    PickMenu(const PickCard &card, QDate today, QWidget *parent);

Q_SIGNALS:
    void doneChosen();
    void notNowChosen();
    void pauseChosen(QDate until);
    void peaceChosen();
    void contactChosen();
};

} // namespace cultivar::ui
