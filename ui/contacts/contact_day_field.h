// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wording/day_words.h"

#include <QLineEdit>

namespace cultivar::ui {

/// A day in words: "today", "tue", "3 weeks ago", "23 Oct". Says back what it understood when it is left.
class ContactDayField : public QLineEdit
{
    Q_OBJECT

public:
    ContactDayField(wording::DayLeaning leaning, QWidget *parent = nullptr);

    void setDay(std::optional<QDate> day, QDate today);
    /// Nothing for an empty field and for what is no day.
    [[nodiscard]] std::optional<QDate> day() const;
    /// There are words, and they are no day.
    [[nodiscard]] bool isWrong() const;

private:
    void sayBack();

    wording::DayLeaning m_leaning;
    QDate m_today;
};

} // namespace cultivar::ui
