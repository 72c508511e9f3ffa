// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/today/today_view.h"

#include <QWidget>

class QPushButton;

namespace cultivar::ui {

class Ground;
class Label;
class SectionHeader;

/// Where the week's review stands: when, how long, whom; and the way into it.
class ReviewCard : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewCard(QWidget *parent = nullptr);

    void show(const ReviewStanding &standing, const Present &now);
    /// Whether the review is what comes next in time.
    void setPrimary(bool primary);

    [[nodiscard]] QPushButton *startButton() const { return m_start; }

Q_SIGNALS:
    void startWanted();
    /// To this day, instead.
    void moveWanted(QDate day);

private:
    void showPeople(const std::vector<PersonLine> &people);

    SectionHeader *m_header;
    Ground *m_card;
    Label *m_when;
    Label *m_what;
    QWidget *m_people;
    QPushButton *m_start;
    QPushButton *m_later;
    QWidget *m_line;
    Label *m_kept;
    QDate m_tomorrow;
};

/// "16:00 today", "Friday 16:00", "since 16:00", "in step 3: choose three", "done".
[[nodiscard]] QString reviewWhenText(const ReviewStanding &standing, const Present &now);

} // namespace cultivar::ui
