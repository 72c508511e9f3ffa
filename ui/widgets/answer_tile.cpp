// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answer_tile.h"

#include "ui/style/cultivar_style.h"
#include "ui/style/text_role.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QStyle>

#include <chrono>

namespace cultivar::ui {

using namespace std::chrono_literals;

namespace {

constexpr int cap = 26;
constexpr int tilePad = 12;
constexpr int tileDot = 8;
constexpr int lowest = 58;
constexpr auto flashTime = 120ms;

} // namespace

AnswerTile::AnswerTile(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_flash.setSingleShot(true);
    m_flash.setInterval(flashTime);
    connect(&m_flash, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void AnswerTile::setAnswer(const Answer &answer)
{
    m_answer = answer;
    setAccessibleName(answer.word);
    setAccessibleDescription(tr("%1 (key %2)", "what it does").arg(answer.consequence, answer.key));
    setToolTip(plainToolTip(answer.consequence.isEmpty() ? answer.word
                                                         : answer.word + QLatin1Char('\n') + answer.consequence));
    updateGeometry();
    update();
}

void AnswerTile::setMarked(bool marked)
{
    m_marked = marked;
    update();
}

void AnswerTile::flash()
{
    m_flash.start();
    update();
}

int AnswerTile::textLeft() const
{
    return tilePad + cap + 10;
}

QSize AnswerTile::sizeHint() const
{
    const QFontMetrics word(roleFont(TextRole::Strong));
    const QFontMetrics line(roleFont(TextRole::Second));
    const int width = std::max(word.horizontalAdvance(m_answer.word) + (m_answer.circle ? tileDot + 6 : 0),
                               line.horizontalAdvance(m_answer.consequence));
    return {textLeft() + width + tilePad, std::max(lowest, word.height() + line.height() + 22)};
}

QSize AnswerTile::minimumSizeHint() const
{
    const int few = QFontMetrics(roleFont(TextRole::Strong)).averageCharWidth() * 8;
    return {textLeft() + few + tilePad, sizeHint().height()};
}

void AnswerTile::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool held = isDown() || m_flash.isActive() || underMouse();
    painter.setPen(QPen(theme.color(m_marked ? Token::Accent : Token::Strong), 1));
    painter.setBrush(theme.color(m_marked ? Token::Soft : held ? Token::Hover : Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);

    const auto mirrored = [this](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    paintKeyCap(&painter, mirrored({tilePad, (height() - cap) / 2, cap, cap}), m_answer.key, theme);

    const int wordRoom = width() - textLeft() - tilePad - (m_answer.circle ? tileDot + 6 : 0);
    // Rather somewhat smaller than cut.
    QFont face = roleFont(TextRole::Strong);
    if (QFontMetrics(face).horizontalAdvance(m_answer.word) > wordRoom) {
        face = roleFont(TextRole::Second);
        face.setWeight(QFont::DemiBold);
    }
    const QFontMetrics word(face);
    const QFontMetrics line(roleFont(TextRole::Second));
    const int top = (height() - word.height() - line.height() - 2) / 2;
    int left = textLeft();
    if (m_answer.circle) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.hueOf(*m_answer.circle).dot);
        painter.drawEllipse(mirrored({left, top + (word.height() - tileDot) / 2 + 1, tileDot, tileDot}));
        left += tileDot + 6;
    }
    painter.setFont(face);
    painter.setPen(theme.color(isEnabled() ? Token::Text : Token::Disabled));
    painter.drawText(mirrored({left, top, width() - left - tilePad, word.height()}), Qt::AlignLeft | Qt::TextSingleLine,
                     word.elidedText(m_answer.word, Qt::ElideRight, width() - left - tilePad));
    const int room = width() - textLeft() - tilePad;
    painter.setFont(roleFont(TextRole::Second));
    painter.setPen(theme.color(isEnabled() ? Token::Text2 : Token::Disabled));
    painter.drawText(mirrored({textLeft(), top + word.height() + 2, room, line.height()}),
                     Qt::AlignLeft | Qt::TextSingleLine, line.elidedText(m_answer.consequence, Qt::ElideRight, room));
    if (hasFocus())
        CultivarStyle::paintFocusRing(&painter, rect(), theme.color(Token::Focus), 8);
}

void paintKeyCap(QPainter *painter, const QRect &rect, const QString &key, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    // The lower edge is thicker, as if one looked at it from above.
    painter->setPen(QPen(theme.color(Token::Strong), 1));
    painter->setBrush(theme.color(Token::Strong));
    painter->drawRoundedRect(area, 6, 6);
    painter->setBrush(theme.color(Token::Window));
    painter->drawRoundedRect(area.adjusted(0, 0, 0, -1), 6, 6);
    painter->setFont(roleFont(TextRole::Strong));
    painter->setPen(theme.color(Token::Text));
    painter->drawText(rect.adjusted(0, 0, 0, -1), Qt::AlignCenter, key);
    painter->restore();
}

} // namespace cultivar::ui
