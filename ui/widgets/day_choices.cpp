// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/day_choices.h"

#include "core/wording/day_words.h"
#include "core/wording/relative_dates.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/told_role.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dayFieldWidth = 150;
constexpr int understoodWidth = 130;

QDate next(Qt::DayOfWeek weekday, QDate after)
{
    return after.addDays((weekday - after.dayOfWeek() + 6) % 7 + 1);
}

std::vector<DayOffer> usualDayOffers(QDate today)
{
    // Where tomorrow is Friday already, Monday is the next day one thinks of.
    const Qt::DayOfWeek weekday = today.addDays(1).dayOfWeek() == Qt::Friday ? Qt::Monday : Qt::Friday;
    return {{u"tomorrow"_s, DayChoices::tr("Tomorrow"), today.addDays(1)},
            {u"weekday"_s, QLocale().standaloneDayName(weekday), next(weekday, today)},
            {u"week"_s, DayChoices::tr("In a week"), today.addDays(7)},
            {u"month"_s, DayChoices::tr("In a month"), today.addMonths(1)}};
}

} // namespace

DayChoices::DayChoices(QDate today, QWidget *parent)
    : DayChoices(today, usualDayOffers(today), parent)
{
    m_understood->show();
}

DayChoices::DayChoices(QDate today, const std::vector<DayOffer> &offers, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_row(new FlowLayout(this, 6))
    , m_field(new QLineEdit)
    , m_understood(new Label(TextRole::Second, Token::Text2))
{
    setObjectName(u"dayChoices"_s);
    setAccessibleName(tr("Move to another day"));
    setToldRole(this, QAccessible::Grouping);
    setFocusPolicy(Qt::StrongFocus);
    for (const DayOffer &offer : offers)
        addChip(offer.name, offer.text, offer.day);
    m_field->setObjectName(u"otherDay"_s);
    m_field->setAccessibleName(tr("Another day"));
    m_field->setPlaceholderText(tr("fri, 4 dec, in 3 weeks"));
    m_field->setFixedWidth(dayFieldWidth);
    m_field->installEventFilter(this);
    m_understood->setFixedWidth(understoodWidth);
    m_row->addWidget(m_field);
    m_row->addWidget(m_understood);
    m_understood->hide();
    connect(m_field, &QLineEdit::textChanged, this, &DayChoices::understand);
    connect(m_field, &QLineEdit::returnPressed, this, &DayChoices::takeField);
}

Chip *DayChoices::addChip(const QString &name, const QString &text, std::optional<QDate> day)
{
    auto *chip = new Chip(Chip::Kind::Choice, text);
    chip->setObjectName(name);
    chip->setCheckable(false);
    if (day)
        chip->setToolTip(wording::dayInWords(*day, m_today));
    chip->installEventFilter(this);
    // One tab stop: arrow keys go between the others.
    chip->setFocusPolicy(m_chips.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
    connect(chip, &QAbstractButton::clicked, this, [this, day] { Q_EMIT chosen(day); });
    m_row->addWidget(chip);
    m_chips += chip;
    return chip;
}

void DayChoices::offerNoDay()
{
    // Behind the other chips, before the field.
    addChip(u"noDay"_s, tr("Without a day"), std::nullopt);
    m_row->removeWidget(m_field);
    m_row->removeWidget(m_understood);
    m_row->addWidget(m_field);
    m_row->addWidget(m_understood);
}

void DayChoices::step(int by)
{
    const auto at = m_chips.indexOf(qobject_cast<Chip *>(focusWidget()));
    const auto to = at + by;
    if (to >= 0 && to < m_chips.size())
        m_chips[to]->setFocus(Qt::ShortcutFocusReason);
    else if (to == m_chips.size())
        m_field->setFocus(Qt::ShortcutFocusReason);
}

void DayChoices::understand(const QString &text)
{
    m_day = wording::dayFromWords(text, m_today, wording::DayLeaning::Future);
    if (m_day && *m_day < m_today)
        m_day.reset();
    m_understood->show();
    m_understood->setColor(m_day || text.isEmpty() ? Token::Text2 : Token::Warning);
    m_understood->setText(text.trimmed().isEmpty() ? QString()
                          : m_day                  ? wording::dayInWords(*m_day, m_today)
                                                   : tr("not a day to come"));
}

void DayChoices::takeField()
{
    if (m_day)
        Q_EMIT chosen(m_day);
}

bool DayChoices::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return true;
    }
    const bool inField = watched == m_field;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int forwards = mirrored ? Qt::Key_Left : Qt::Key_Right;
    if (!inField && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
        step(key->key() == forwards ? 1 : -1);
        return true;
    }
    if (!inField && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        static_cast<Chip *>(watched)->click();
        return true;
    }
    // In the list below the same keys would do something else.
    if (!inField && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down))
        return true;
    return QWidget::eventFilter(watched, event);
}

void DayChoices::focusInEvent(QFocusEvent *)
{
    m_chips.front()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace cultivar::ui
