// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preference_form.h"

#include "core/wording/error_text.h"
#include "core/workspace/commands.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int preferenceFieldWidth = 320;
constexpr int numberWidth = 110;

QString textOf(const rules::Preferences &preferences, const QString &key)
{
    return rules::preferenceText(preferences, key).value_or(QString());
}

} // namespace

PreferenceForm::PreferenceForm(const Desk &desk, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_form(new QFormLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(16);
    column->addWidget(new Label(title, TextRole::Heading));
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addLayout(m_form);
    column->addStretch();
}

void PreferenceForm::addRow(const QString &label, QWidget *field, const QString &key)
{
    field->setObjectName(key);
    field->setAccessibleName(label);
    auto *words = new Label(label, TextRole::Body, Token::Text2);
    words->setBuddy(field);
    m_form->addRow(words, field);
}

void PreferenceForm::addNote(const QString &text)
{
    m_form->addRow((new Label(text, TextRole::Body, Token::Text2))->wrapped());
}

void PreferenceForm::save(const QString &key, const QString &label, const QString &value)
{
    if (textOf(m_shown, key) == value)
        return;
    m_desk.doer.change(commands::changeSetting(key, value), tr("%1: changed", "setting").arg(label),
                       {this, {}, [this, label](const Error &error) {
                            m_desk.doer.say(u"%1: %2"_s.arg(label, wording::errorText(error)));
                            show(m_shown);
                        }});
}

void PreferenceForm::addText(const QString &key, const QString &label, const QString &placeholder)
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(placeholder);
    field->setFixedWidth(preferenceFieldWidth);
    addRow(label, field, key);
    connect(field, &QLineEdit::editingFinished, this,
            [this, field, key, label] { save(key, label, field->text().trimmed()); });
    m_fields.emplace_back([field, key](const rules::Preferences &shown) { field->setText(textOf(shown, key)); });
}

void PreferenceForm::addTime(const QString &key, const QString &label)
{
    auto *field = new QTimeEdit;
    field->setDisplayFormat(u"HH:mm"_s);
    field->setFixedWidth(numberWidth);
    addRow(label, field, key);
    connect(field, &QTimeEdit::editingFinished, this,
            [this, field, key, label] { save(key, label, field->time().toString(u"HH:mm"_s)); });
    m_fields.emplace_back([field, key](const rules::Preferences &shown) {
        field->setTime(QTime::fromString(textOf(shown, key), u"HH:mm"_s));
    });
}

void PreferenceForm::addWeekday(const QString &key, const QString &label)
{
    auto *field = new QComboBox;
    for (int day = 1; day <= 7; ++day)
        field->addItem(QLocale().standaloneDayName(day), day);
    addRow(label, field, key);
    connect(field, &QComboBox::activated, this,
            [this, field, key, label] { save(key, label, field->currentData().toString()); });
    m_fields.emplace_back(
        [field, key](const rules::Preferences &shown) { field->setCurrentIndex(textOf(shown, key).toInt() - 1); });
}

void PreferenceForm::addNumber(const QString &key, const QString &label, double lowest, double highest, int decimals)
{
    auto *field = new QDoubleSpinBox;
    field->setDecimals(decimals);
    field->setRange(lowest, highest);
    field->setSingleStep(decimals > 0 && highest < 10 ? 0.05 : 1);
    field->setFixedWidth(numberWidth);
    field->setToolTip(tr("Unless changed: %1").arg(textOf({}, key)));
    addRow(label, field, key);
    connect(field, &QDoubleSpinBox::editingFinished, this, [this, field, key, label] {
        save(key, label, QString::number(field->value(), 'g', QLocale::FloatingPointShortest));
    });
    m_fields.emplace_back(
        [field, key](const rules::Preferences &shown) { field->setValue(textOf(shown, key).toDouble()); });
}

void PreferenceForm::show(const rules::Preferences &preferences)
{
    m_shown = preferences;
    for (const auto &field : m_fields)
        field(preferences);
}

} // namespace cultivar::ui
