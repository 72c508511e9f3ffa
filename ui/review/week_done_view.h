// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_closing.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace cultivar::ui {

/// What was done since Monday, a line for each kind, and what may still come.
class WeekDoneView : public Ground
{
    Q_OBJECT

public:
    explicit WeekDoneView(QWidget *parent = nullptr);

    void show(const WeekDone &done);

private:
    void addLine(const QString &sign, const QString &what, const QString &more);

    QVBoxLayout *m_lines;
};

} // namespace cultivar::ui
