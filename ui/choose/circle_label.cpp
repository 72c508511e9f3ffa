// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choose/circle_label.h"

#include "ui/style/theme.h"
#include "ui/widgets/label.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace cultivar::ui {

namespace {

constexpr int labelDot = 8;
constexpr int labelGap = 6;

QFontMetrics labelMetrics(TextRole role)
{
    return QFontMetrics(roleFont(role));
}

} // namespace

CircleLabel::CircleLabel(std::optional<Uid> circle, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_circle(std::move(circle))
    , m_text(text)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    keepNames();
}

void CircleLabel::setText(const QString &text)
{
    m_text = text;
    keepNames();
}

void CircleLabel::setCount(std::optional<int> count)
{
    m_count = count ? QLocale().toString(*count) : QString();
    keepNames();
}

void CircleLabel::keepNames()
{
    setAccessibleName(m_count.isEmpty() ? m_text : m_text + QLatin1Char(' ') + m_count);
    setToolTip(plainToolTip(m_text));
    updateGeometry();
    update();
}

QSize CircleLabel::sizeHint() const
{
    const QFontMetrics metrics = labelMetrics(TextRole::Second);
    const int count = m_count.isEmpty() ? 0 : labelGap + labelMetrics(TextRole::Strong).horizontalAdvance(m_count);
    return {(m_circle ? labelDot + labelGap : 0) + metrics.horizontalAdvance(m_text) + 2 + count,
            m_count.isEmpty() ? metrics.height() : labelMetrics(TextRole::Strong).height()};
}

QSize CircleLabel::minimumSizeHint() const
{
    return {labelMetrics(TextRole::Second).averageCharWidth() * 5, sizeHint().height()};
}

void CircleLabel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto mirrored = [this](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    int left = 0;
    if (m_circle) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.hueOf(*m_circle).dot);
        painter.drawEllipse(mirrored({0, (height() - labelDot) / 2, labelDot, labelDot}));
        left = labelDot + labelGap;
    }
    const int count = m_count.isEmpty() ? 0 : labelGap + labelMetrics(TextRole::Strong).horizontalAdvance(m_count);
    const int room = std::min(labelMetrics(TextRole::Second).horizontalAdvance(m_text) + 2, width() - left - count);
    painter.setFont(roleFont(TextRole::Second));
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(mirrored({left, 0, room, height()}), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     labelMetrics(TextRole::Second).elidedText(m_text, Qt::ElideRight, room));
    painter.setFont(roleFont(TextRole::Strong));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(mirrored({left + room + labelGap, 0, count + 2, height()}), Qt::AlignVCenter | Qt::AlignLeft,
                     m_count);
}

} // namespace cultivar::ui
