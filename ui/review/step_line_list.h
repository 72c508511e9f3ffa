// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/step_line_view.h"
#include "ui/widgets/card.h"

#include <vector>

namespace cultivar::ui {

/// A card of lines: one tab stop, arrow keys go between them. Lines that stay keep their widget, and the focus.
class StepLineList : public Ground
{
    Q_OBJECT

public:
    explicit StepLineList(QWidget *parent = nullptr);

    void setLines(const std::vector<StepLine> &lines);

    [[nodiscard]] int count() const { return static_cast<int>(m_views.size()); }

    /// Null if there is none of that key.
    [[nodiscard]] StepLineView *view(const QString &key) const;
    [[nodiscard]] StepLineView *viewAt(int row) const;

    /// As wide as the days of these lines need.
    [[nodiscard]] int wantedDayWidth() const;
    void setDayWidth(int width);

    /// Shows which line is the current one of the step; empty: none of this list.
    void setCurrent(const QString &key);

Q_SIGNALS:
    void chosen(const QString &key);
    void wanted(const QString &key, cultivar::ui::LineDeed deed);
    /// Arrow keys at the first or last line want to go on.
    void leftUpwards();
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    StepLineView *make(const QString &key);
    [[nodiscard]] int focusedRow() const;

    std::vector<StepLineView *> m_views;
    QString m_current;
};

} // namespace cultivar::ui
