// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_row.h"

#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVariant>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int settingRowLabelWidth = 132;
constexpr int settingRowSignSize = 16;

} // namespace

SettingRow::SettingRow(const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_line(new QHBoxLayout)
    , m_sign(new Sign(u"error"_s, settingRowSignSize, Token::Error))
    , m_words((new Label(TextRole::Second, Token::Text2))->wrapped())
{
    auto *name = new Label(label, TextRole::Body, Token::Text2);
    name->setFixedWidth(std::max(settingRowLabelWidth, name->fontMetrics().averageCharWidth() * 18));
    name->setWordWrap(true);
    name->setBuddy(field);
    // A label says what stands in it, and the name before it is its label.
    if (field->accessibleName().isEmpty() && !qobject_cast<QLabel *>(field))
        field->setAccessibleName(label);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_line->setSpacing(8);
    // A field that wants room gets it; the others stay as they are, at the left.
    m_line->addWidget(field, field->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding ? 1 : 0);
    m_line->addStretch();
    grid->addWidget(name, 0, 0);
    grid->addLayout(m_line, 0, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(6);
    below->addWidget(m_sign, 0, Qt::AlignTop);
    below->addWidget(m_words, 1);
    grid->addLayout(below, 1, 1);
    m_words->setObjectName(u"rowWords"_s);
    tell();
}

void SettingRow::addBeside(QWidget *widget)
{
    m_line->insertWidget(m_line->count() - 1, widget);
}

void SettingRow::setHelp(const QString &text)
{
    m_help = text;
    tell();
}

void SettingRow::setError(const QString &text)
{
    m_error = text;
    m_field->setProperty("wrong", !text.isEmpty());
    m_field->setAccessibleDescription(text);
    m_field->update();
    tell();
}

void SettingRow::tell()
{
    const bool wrong = !m_error.isEmpty();
    m_words->setText(wrong ? m_error : m_help);
    m_words->setColor(wrong ? Token::Error : Token::Text2);
    m_words->setVisible(!m_words->text().isEmpty());
    m_sign->setVisible(wrong);
}

} // namespace cultivar::ui
