// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/style/cultivar_style.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"

#include <QKeyEvent>
#include <QPainter>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int sign = 14;
constexpr int cross = 20;
constexpr int chipMargin = 10;
constexpr int dotSize = 8;
} // namespace

Chip::Chip(Kind kind, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(kind == Kind::Choice);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(kind == Kind::Value ? Qt::NoFocus : Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    // The check takes room where no icon stood.
    connect(this, &QAbstractButton::toggled, this, &QWidget::updateGeometry);
}

void Chip::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Chip::setDot(const QColor &color)
{
    m_dot = color;
    updateGeometry();
    update();
}

QString Chip::shownIcon() const
{
    if (m_kind == Kind::Filter || (m_kind == Kind::Choice && isChecked()))
        return u"check"_s;
    return m_kind == Kind::Warning && m_icon.isEmpty() ? u"warning"_s : m_icon;
}

QFont Chip::textFont() const
{
    // The width does not change when it is chosen: it is that of the bolder text.
    QFont font = roleFont(TextRole::Second);
    if (m_kind == Kind::Filter || m_kind == Kind::Choice)
        font.setWeight(QFont::DemiBold);
    return font;
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    int width = 2 * chipMargin + metrics.horizontalAdvance(text()) + 2;
    if (m_kind == Kind::Choice || !shownIcon().isEmpty())
        width += m_kind == Kind::Choice && m_icon.isEmpty() && !isChecked() ? 0 : sign + 5;
    if (m_dot.isValid())
        width += dotSize + 6;
    if (m_kind == Kind::Filter)
        width += cross - 4;
    return {width, std::max(m_kind == Kind::Value || m_kind == Kind::Warning ? 22 : 26, metrics.height() + 8)};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 60), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const bool chosen = m_kind == Kind::Filter || isChecked();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    Token fill = underMouse() ? Token::Hover : Token::Raised;
    Token ink = Token::Text2;
    QPen line(theme.color(Token::Strong), 1);
    if (chosen) {
        fill = Token::Soft;
        ink = Token::Ink;
        line.setColor(theme.color(Token::Accent));
    } else if (m_kind == Kind::Value) {
        fill = Token::Sunken;
        ink = Token::Text;
        line = Qt::NoPen;
    } else if (m_kind == Kind::Warning) {
        fill = Token::WarningBg;
        ink = Token::Warning;
        line = Qt::NoPen;
    }
    if (!isEnabled())
        ink = Token::Disabled;
    painter.setPen(line);
    painter.setBrush(theme.color(fill));
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);

    QFont font = textFont();
    if (!chosen)
        font.setWeight(QFont::Normal);
    const QFontMetrics metrics(font);
    // What is not chosen is narrower than the room kept for it.
    const int spare = QFontMetrics(textFont()).horizontalAdvance(text()) - metrics.horizontalAdvance(text());
    int x = chipMargin + std::clamp((width() - sizeHint().width() + spare) / 2, 0, chipMargin);
    const auto place = [&](int width, int height) {
        const QRect spot(x, (this->height() - height) / 2, width, height);
        x += width;
        return QStyle::visualRect(layoutDirection(), rect(), spot);
    };
    if (const QString name = shownIcon(); !name.isEmpty()) {
        paintIcon(&painter, name, place(sign, sign), theme.color(ink));
        x += 5;
    }
    if (m_dot.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_dot);
        painter.drawEllipse(place(dotSize, dotSize));
        x += 6;
    }
    painter.setFont(font);
    painter.setPen(theme.color(ink));
    const int room = width() - x - chipMargin - (m_kind == Kind::Filter ? cross - 8 : 0);
    const QString shown = metrics.elidedText(text(), Qt::ElideRight, room);
    painter.drawText(place(room, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    if (m_kind == Kind::Filter) {
        x = width() - cross;
        paintIcon(&painter, u"close"_s, place(sign, sign), theme.color(ink));
    }
    if (hasFocus())
        CultivarStyle::paintFocusRing(&painter, rect(), theme.color(Token::Focus), height() / 2.0 - 1);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_kind == Kind::Filter && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT removed();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int fromEnd = mirrored ? event->pos().x() : width() - event->pos().x();
    if (m_kind == Kind::Filter && fromEnd < cross + 4 && rect().contains(event->pos())) {
        setDown(false);
        Q_EMIT removed();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

} // namespace cultivar::ui
