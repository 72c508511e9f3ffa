// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/side_button.h"

#include "ui/style/cultivar_style.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"

#include <QLocale>
#include <QPainter>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

SideButton::SideButton(Kind kind, const QString &text, QString iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
    , m_icon(std::move(iconName))
{
    setText(text);
    setAccessibleName(text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SideButton::setKey(const QString &key)
{
    m_key = key;
    keepToolTip();
    update();
}

void SideButton::setWaiting(int count)
{
    m_waiting = count;
    setAccessibleName(count > 0 ? tr("%1, %2 waiting").arg(text(), QLocale().toString(count)) : text());
    update();
}

void SideButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    keepToolTip();
    updateGeometry();
    update();
}

void SideButton::keepToolTip()
{
    setToolTip(!m_narrow ? QString() : m_key.isEmpty() ? text() : u"%1 (%2)"_s.arg(text(), m_key));
}

QSize SideButton::sizeHint() const
{
    const int line = QFontMetrics(roleFont(TextRole::Body)).height();
    return {m_narrow ? 40 : 180, std::max(m_kind == Kind::Field ? 30 : 32, line + 12)};
}

QString SideButton::ending() const
{
    return m_waiting > 0 ? QLocale().toString(m_waiting) : m_key;
}

void SideButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool current = isChecked();
    if (m_kind == Kind::Field) {
        painter.setPen(QPen(theme.color(Token::Border), 1));
        painter.setBrush(theme.color(underMouse() ? Token::Hover : Token::Window));
        painter.drawRoundedRect(area, 6, 6);
    } else if (current || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(current ? Token::Selection : Token::Hover));
        painter.drawRoundedRect(area, 6, 6);
    }
    const Token ink = current ? Token::SelText : m_kind == Kind::Field ? Token::Text2 : Token::Text2;
    const auto mirrored = [this](const QRect &spot) { return QStyle::visualRect(layoutDirection(), rect(), spot); };
    const int iconX = m_narrow ? (width() - 18) / 2 : 8;
    paintIcon(&painter, m_icon, mirrored({iconX, (height() - 18) / 2, 18, 18}), theme.color(ink));
    const QString end = ending();
    const QFont small = roleFont(m_waiting > 0 && !m_narrow ? TextRole::Second : TextRole::Caption);
    const int endWidth = end.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(end) + 8;
    if (m_narrow) {
        if (m_waiting > 0) {
            painter.setFont(small);
            painter.setPen(theme.color(ink));
            painter.drawText(mirrored({iconX + 16, 3, width() - iconX - 16, 14}), Qt::AlignLeft | Qt::AlignTop, end);
        }
    } else {
        QFont font = roleFont(current ? TextRole::Strong : TextRole::Body);
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(theme.color(ink));
        const int left = 36;
        const int room = width() - left - 8;
        // A key hint that would make its word elide is not drawn.
        const bool showsEnd = endWidth > 0 && (m_waiting > 0 || metrics.horizontalAdvance(text()) + endWidth <= room);
        painter.drawText(mirrored({left, 0, room - (showsEnd ? endWidth : 0), height()}),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(text(), Qt::ElideRight, room - (showsEnd ? endWidth : 0)));
        if (showsEnd) {
            painter.setFont(small);
            painter.setPen(theme.color(m_waiting > 0 ? ink : Token::Faint));
            painter.drawText(mirrored({width() - 8 - endWidth, 0, endWidth, height()}),
                             Qt::AlignVCenter | Qt::AlignRight, end);
        }
    }
    if (hasFocus())
        CultivarStyle::paintFocusRing(&painter, rect(), theme.color(Token::Focus), 6);
}

} // namespace cultivar::ui
