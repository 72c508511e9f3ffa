// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrapped_text.h"

#include "ui/widgets/label.h"
#include "ui/widgets/told_role.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cultivar::ui {

WrappedText::WrappedText(TextRole role, Token color, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
    , m_color(color)
{
    setToldRole(this, toldRoleOf(role));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappedText::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void WrappedText::setColor(Token color)
{
    m_color = color;
    update();
}

void WrappedText::setRole(TextRole role)
{
    m_role = role;
    updateGeometry();
    update();
}

void WrappedText::setMostLines(int lines)
{
    m_mostLines = lines;
    updateGeometry();
    update();
}

QFont WrappedText::textFont() const
{
    return roleFont(m_role);
}

LaidText WrappedText::lay(int width) const
{
    return {m_text, textFont(), width, m_mostLines};
}

bool WrappedText::isCutAt(int width) const
{
    return !lay(width).isWhole();
}

int WrappedText::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(lay(width).height()));
}

QSize WrappedText::sizeHint() const
{
    constexpr int widest = 480;
    const QFontMetrics metrics(textFont());
    int width = 0;
    for (const QString &paragraph : m_text.split(u'\n'))
        width = std::max(width, metrics.horizontalAdvance(paragraph));
    width = std::min(width + 2, widest);
    return {width, heightForWidth(width)};
}

QSize WrappedText::minimumSizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.averageCharWidth() * 6, metrics.height()};
}

void WrappedText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(themeOf(this).color(isEnabled() ? m_color : Token::Disabled));
    lay(width()).draw(painter, {});
}

void WrappedText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_mostLines > 0)
        setToolTip(lay(width()).isWhole() ? QString() : plainToolTip(m_text));
}

void WrappedText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace cultivar::ui
