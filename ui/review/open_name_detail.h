// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_catch_up.h"
#include "ui/review/step_detail.h"

class QPushButton;

namespace cultivar::ui {

/// Somebody who was named to me: by whom, when, with which words, and what to do about it.
class OpenNameDetail : public StepDetail
{
    Q_OBJECT

public:
    explicit OpenNameDetail(QWidget *parent = nullptr);

    void show(const OpenName &open, const Present &present);

Q_SIGNALS:
    void takeUpWanted();
    void writeWanted();
    void nextWeekWanted();
    void letGoWanted();

private:
    Label *m_named;
    QWidget *m_noteWell;
    WrappedText *m_note;
    Label *m_advice;
    QPushButton *m_takeUp;
    QPushButton *m_write;
};

} // namespace cultivar::ui
