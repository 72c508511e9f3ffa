// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/circle.h"

#include <QWidget>

class QHBoxLayout;
class QProgressBar;

namespace cultivar::ui {

class ChooseSession;
class CircleLabel;
class Label;

/// "38 looked at, 248 to go": a bar, the time so far, and how many each answer has got.
class ChooseProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ChooseProgress(QWidget *parent = nullptr);

    void setCircles(const std::vector<Circle> &circles);
    void refresh(const ChooseSession &session, int minutes);
    void setNarrow(bool narrow);

private:
    Label *m_done;
    Label *m_left;
    QProgressBar *m_bar;
    Label *m_time;
    QHBoxLayout *m_row;
    std::vector<std::pair<Uid, CircleLabel *>> m_circles;
    CircleLabel *m_notNow;
};

} // namespace cultivar::ui
