// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/name_button.h"

#include "ui/style/cultivar_style.h"
#include "ui/widgets/label.h"

#include <QPainter>

#include <algorithm>

namespace cultivar::ui {

NameButton::NameButton(TextRole role, QWidget *parent)
    : QAbstractButton(parent)
    , m_role(role)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void NameButton::setName(const QString &name)
{
    setText(name);
    setAccessibleName(tr("Open %1").arg(name));
    setToolTip(plainToolTip(name));
    updateGeometry();
}

QFont NameButton::textFont() const
{
    return roleFont(m_role);
}

QSize NameButton::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.horizontalAdvance(text()) + 4, metrics.height() + 2};
}

QSize NameButton::minimumSizeHint() const
{
    return {std::min(60, sizeHint().width()), sizeHint().height()};
}

void NameButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    QFont font = textFont();
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(theme.color(Token::Text));
    const QRect words = rect().adjusted(1, 0, -1, 0);
    painter.drawText(words,
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (hasFocus())
        CultivarStyle::paintFocusRing(&painter, rect(), theme.color(Token::Focus), 4);
}

} // namespace cultivar::ui
