// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/step_line.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace cultivar::ui {

class ElidedLabel;
class Label;

/// A line of the review's lists, acted on in place: its buttons show where it is current or under the pointer.
class StepLineView : public QWidget
{
    Q_OBJECT

public:
    explicit StepLineView(QWidget *parent = nullptr);

    void setLine(const StepLine &line);

    [[nodiscard]] const StepLine &line() const { return m_line; }

    /// How wide the column of the days is in this list; 0: there is none.
    void setDayWidth(int width);
    /// As wide as this line's day needs.
    [[nodiscard]] int wantedDayWidth() const;
    void setCurrent(bool current);
    /// The first line of a card has no line above it.
    void setFirst(bool first);

    /// Opens `widget` below the words, in the place of the actions; taken over.
    void open(QWidget *widget);
    void closeOpened();

    [[nodiscard]] bool isOpened() const { return !m_opened.isNull(); }

Q_SIGNALS:
    void focused();
    void wanted(cultivar::ui::LineDeed deed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void makeButtons();
    void showActions();
    [[nodiscard]] bool isActive() const;
    [[nodiscard]] int roomForActions() const;

    StepLine m_line;
    QVBoxLayout *m_column;
    QHBoxLayout *m_row;
    ElidedLabel *m_words;
    ElidedLabel *m_second;
    QHBoxLayout *m_actions;
    Label *m_remark;
    QWidget *m_day;
    std::vector<QPushButton *> m_buttons;
    QPointer<QWidget> m_opened;
    bool m_current = false;
    bool m_first = false;
};

} // namespace cultivar::ui
