// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/style/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace cultivar::ui {

EmptyState::EmptyState(const EmptyText &text, QWidget *parent)
    : Ground(Token::Sunken, std::nullopt, 8, parent)
    , m_title(new Label(TextRole::Body))
    , m_words((new Label(TextRole::Second, Token::Text2))->wrapped())
    , m_links(new FlowLayout(nullptr, 16))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(46, 14, 16, 14);
    column->setSpacing(3);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addLayout(m_links);
    setText(text);
}

void EmptyState::setText(const EmptyText &text)
{
    m_icon = text.icon;
    m_title->setText(text.title);
    m_title->setVisible(!text.title.isEmpty());
    m_words->setText(text.text);
    m_words->setVisible(!text.text.isEmpty());
    update();
}

QPushButton *EmptyState::addLink(const QString &objectName, const QString &text)
{
    QPushButton *link = makeButton(ButtonKind::Link, {objectName, text, {}, {}}, this);
    m_links->addWidget(link);
    return link;
}

void EmptyState::paintEvent(QPaintEvent *event)
{
    Ground::paintEvent(event);
    QPainter painter(this);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 36 : 16;
    paintIcon(&painter, m_icon, QRectF(x, 15, 18, 18), themeOf(this).color(Token::Text2));
}

} // namespace cultivar::ui
