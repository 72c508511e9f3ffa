// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_section.h"

#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace cultivar::ui {

SettingsSection::SettingsSection(const Desk &desk, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_column(new QVBoxLayout(this))
    , m_head(new QHBoxLayout)
    , m_introduction((new Label(TextRole::Body, Token::Text2))->wrapped())
{
    m_column->setContentsMargins(24, 16, 24, 24);
    m_column->setSpacing(12);
    m_head->setSpacing(8);
    m_head->addWidget(new Label(title, TextRole::Heading));
    m_head->addStretch();
    m_column->addLayout(m_head);
    m_introduction->hide();
    m_column->addWidget(m_introduction);
}

void SettingsSection::setIntroduction(const QString &text)
{
    m_introduction->setText(text);
    m_introduction->setVisible(!text.isEmpty());
}

void SettingsSection::addToHead(QWidget *widget)
{
    m_head->addWidget(widget);
}

} // namespace cultivar::ui
