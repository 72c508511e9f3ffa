// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QPainter>

namespace cultivar::ui {

Ground::Ground(Token fill, std::optional<Token> line, double corner, QWidget *parent)
    : QFrame(parent)
    , m_fill(fill)
    , m_line(line)
    , m_corner(corner)
{
}

void Ground::setFill(Token fill)
{
    m_fill = fill;
    update();
}

void Ground::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    painter.setPen(m_line ? QPen(theme.color(*m_line), 1) : QPen(Qt::NoPen));
    painter.setBrush(theme.color(m_fill));
    const QRectF area = rect();
    painter.drawRoundedRect(m_line ? area.adjusted(0.5, 0.5, -0.5, -0.5) : area, m_corner, m_corner);
}

Ground *makeCard(QWidget *parent)
{
    return new Ground(Token::Raised, Token::Border, 10, parent);
}

Ground *makeWell(QWidget *parent)
{
    return new Ground(Token::Sunken, std::nullopt, 8, parent);
}

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    return line;
}

void setGround(QWidget *widget, QPalette::ColorRole role)
{
    widget->setBackgroundRole(role);
    widget->setAutoFillBackground(true);
}

} // namespace cultivar::ui
