// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/live_review.h"

#include <QWidget>

class QPushButton;

namespace cultivar::ui {

class Label;
class WeekDoneView;
class WeekMarksView;
class WrappedText;

/// This week's review once it is closed: its line, what was done, and when the next one is.
class ReviewDoneView : public QWidget
{
    Q_OBJECT

public:
    ReviewDoneView(const Desk &desk, LiveReview &review, QWidget *parent = nullptr);

    void refresh();
    void takeFocus();

private:
    void reopen();

    Desk m_desk;
    LiveReview &m_review;
    Label *m_next;
    QWidget *m_quotation;
    WrappedText *m_line;
    WeekDoneView *m_done;
    WeekMarksView *m_marks;
    QPushButton *m_today;
    QPushButton *m_reopen;
};

} // namespace cultivar::ui
