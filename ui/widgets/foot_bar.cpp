// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/foot_bar.h"

#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace cultivar::ui {

FootBar::FootBar(QWidget *parent)
    : QWidget(parent)
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
{
    setMinimumHeight(56);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 0, 24, 0);
    row->setSpacing(8);
    m_left->setSpacing(8);
    m_right->setSpacing(8);
    row->addLayout(m_left);
    row->addStretch(1);
    row->addLayout(m_right);
}

void FootBar::addLeft(QWidget *widget)
{
    m_left->addWidget(widget);
}

void FootBar::addRight(QWidget *widget)
{
    m_right->addWidget(widget);
}

void FootBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, themeOf(this).color(Token::Border));
}

} // namespace cultivar::ui
