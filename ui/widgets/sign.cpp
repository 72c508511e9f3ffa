// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sign.h"

#include "ui/style/icons.h"

#include <QPainter>

namespace cultivar::ui {

Sign::Sign(QString name, int size, Token color, QWidget *parent)
    : QWidget(parent)
    , m_name(std::move(name))
    , m_color(color)
{
    setFixedSize(size, size);
}

void Sign::setIcon(const QString &name, Token color)
{
    m_name = name;
    m_color = color;
    update();
}

void Sign::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, m_name, rect(), themeOf(this).color(m_color));
}

} // namespace cultivar::ui
