// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/live_review.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace cultivar::ui {

class EmptyState;
class Ground;
class Label;
class SectionHeader;
class WeekMarksView;

/// This week's review before it is opened: when it is due, whom it would propose, and the way in.
class ReviewStart : public QWidget
{
    Q_OBJECT

public:
    ReviewStart(const Desk &desk, LiveReview &review, QWidget *parent = nullptr);

    void refresh();
    void takeFocus();
    /// Opens the review with those who are shown; passed over where nobody has a rhythm.
    void start();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QLayout *makeLeft();
    void showCards();

    Desk m_desk;
    LiveReview &m_review;
    QBoxLayout *m_columns;
    QWidget *m_weeks;
    Label *m_when;
    SectionHeader *m_header;
    Ground *m_people;
    QVBoxLayout *m_rows;
    EmptyState *m_nobody; ///< has a rhythm
    EmptyState *m_noneDue;
    WeekMarksView *m_marks;
    QPushButton *m_choose;
    QPushButton *m_start;
    bool m_starting = false;
};

} // namespace cultivar::ui
