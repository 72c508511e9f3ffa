// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"
#include "ui/shell/desk.h"
#include "ui/today/today_row.h"

namespace cultivar::ui {

class TodayList;

/// Does what is wanted of the rows of Today: each deed is one step to undo.
class TodayDeeds : public QObject
{
    Q_OBJECT

public:
    explicit TodayDeeds(const Desk &desk, QObject *parent = nullptr);

    /// Listens to a list of promises, of letters, of names, of dates, or of talks.
    void serve(TodayList *list);

    void moveReview(QDate day);

private:
    void act(TodayList *list, RowDeed deed, const TodayRow &row);
    void askForDay(TodayList *list, const TodayRow &row);
    /// Which of the offered times suits, where one is free still.
    void askWhichTime(TodayList *list, const TodayRow &row);
    void answered(const TodayRow &row, const std::optional<OfferedTime> &suits);
    /// On my clock.
    [[nodiscard]] QString timeText(const OfferedTime &time) const;
    void askHowToNudge(TodayList *list, const TodayRow &row);
    void write(const TodayRow &row);

    Desk m_desk;
};

} // namespace cultivar::ui
