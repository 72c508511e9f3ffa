// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/section_header.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/told_role.h"

#include <QHBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(TextRole::Strong))
    , m_qualifier(new Label(TextRole::Body, Token::Faint))
{
    setToldRole(m_title, QAccessible::Heading);
    m_title->setText(title);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_qualifier);
    row->addStretch();
    setMinimumHeight(28);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setQualifier(const QString &text)
{
    m_qualifier->setText(text);
}

QPushButton *SectionHeader::setLink(const QString &objectName, const QString &text)
{
    if (!m_link) {
        m_link = makeButton(ButtonKind::Link, {objectName, text, {}, {}}, this);
        static_cast<QHBoxLayout *>(layout())->addWidget(m_link);
    }
    m_link->setText(text);
    m_link->setAccessibleName(u"%1: %2"_s.arg(m_title->text(), text));
    m_link->setVisible(!text.isEmpty());
    return m_link;
}

} // namespace cultivar::ui
