// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_day_field.h"

namespace cultivar::ui {

ContactDayField::ContactDayField(wording::DayLeaning leaning, QWidget *parent)
    : QLineEdit(parent)
    , m_leaning(leaning)
{
    setToolTip(tr("A day in words: today, tue, 3 weeks ago, 23 Oct"));
    connect(this, &QLineEdit::editingFinished, this, &ContactDayField::sayBack);
    connect(this, &QLineEdit::textChanged, this, [this] {
        setProperty("wrong", isWrong());
        update();
    });
}

void ContactDayField::setDay(std::optional<QDate> day, QDate today)
{
    m_today = today;
    setText(day ? wording::dayInWords(*day, today) : QString());
}

std::optional<QDate> ContactDayField::day() const
{
    return wording::dayFromWords(text(), m_today, m_leaning);
}

bool ContactDayField::isWrong() const
{
    return !text().trimmed().isEmpty() && !day();
}

void ContactDayField::sayBack()
{
    if (const std::optional<QDate> understood = day())
        setText(wording::dayInWords(*understood, m_today));
}

} // namespace cultivar::ui
