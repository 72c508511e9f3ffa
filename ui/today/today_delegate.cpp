// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_delegate.h"

#include "ui/style/icons.h"
#include "ui/style/text_role.h"
#include "ui/today/today_model.h"
#include "ui/widgets/readiness_bar.h"
#include "ui/widgets/state_mark.h"

#include <QPainter>
#include <QWidget>

namespace cultivar::ui {

namespace {

QFont fontOf(TextRole role, QFont::Weight weight = QFont::Normal)
{
    QFont font = roleFont(role);
    font.setWeight(weight);
    return font;
}

Density densityOf(const QWidget *widget)
{
    const auto *style = widget ? qobject_cast<const CultivarStyle *>(widget->style()) : nullptr;
    return style ? style->density() : Density::Comfortable;
}

bool isCurrent(const QStyleOptionViewItem &option)
{
    return (option.state & QStyle::State_HasFocus) != 0;
}

/// Pieces of one line, each in its own face, as far as there is room; the last one that is cut ends in "…".
class Line
{
public:
    Line(QPainter *painter, const QRect &rect, Qt::LayoutDirection direction)
        : m_painter(painter)
        , m_rect(rect)
        , m_left(rect)
        , m_direction(direction)
    {
    }

    void draw(const QString &text, const QFont &font, const QColor &color)
    {
        if (text.isEmpty() || m_left.width() <= 0)
            return;
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, m_left.width());
        m_painter->setFont(font);
        m_painter->setPen(color);
        const QRect spot = QStyle::visualRect(m_direction, m_rect, m_left);
        m_painter->drawText(
            spot, QStyle::visualAlignment(m_direction, Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
        // What was cut leaves no room for what follows.
        m_left.setLeft(shown == text ? m_left.left() + metrics.horizontalAdvance(text) : m_left.right() + 1);
    }

private:
    QPainter *m_painter;
    QRect m_rect;
    QRect m_left;
    Qt::LayoutDirection m_direction;
};

void paintAction(QPainter *painter, const RowAction &action, const QRect &rect, bool hovered, bool current,
                 const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (action.outlined) {
        painter->setPen(QPen(theme.color(Token::Strong), 1));
        painter->setBrush(theme.color(hovered ? Token::Hover : Token::Raised));
        painter->drawRoundedRect(box, 6, 6);
    } else if (hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Token::Sunken));
        painter->drawRoundedRect(box, 6, 6);
    }
    const QFont words = fontOf(TextRole::Second);
    const QFont small = fontOf(TextRole::Caption);
    const QString key = keyHint(action);
    const int width = QFontMetrics(words).horizontalAdvance(action.text);
    // Without the key the words stand in the middle of the room for both.
    const int keyWidth = key.isEmpty() || !current ? 0 : 6 + QFontMetrics(small).horizontalAdvance(key);
    QRect spot(rect.left() + (rect.width() - width - keyWidth) / 2, rect.top(), width, rect.height());
    painter->setFont(words);
    painter->setPen(theme.color(action.outlined ? Token::Text : Token::Text2));
    painter->drawText(spot, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, action.text);
    if (keyWidth > 0) {
        spot.setRect(spot.right() + 7, rect.top(), keyWidth, rect.height());
        painter->setFont(small);
        painter->setPen(theme.color(Token::Faint));
        painter->drawText(spot, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, key);
    }
    painter->restore();
}

} // namespace

TodayDelegate::TodayDelegate(TodayModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void TodayDelegate::setHovered(const QModelIndex &index, std::optional<RowDeed> deed)
{
    m_hovered = index;
    m_hoveredDeed = deed;
}

RowLayout TodayDelegate::layoutOf(const QModelIndex &index, const QRect &rect, bool active,
                                  Qt::LayoutDirection direction) const
{
    const QRect line = rect.adjusted(0, 0, 0, -m_model.openHeight(index));
    // What is opened below says itself what can be done.
    return layOutRow(m_model.row(index), line, m_columns, active && m_model.openHeight(index) == 0, direction);
}

std::optional<RowDeed> TodayDelegate::actionAt(const QModelIndex &index, const QRect &rect, const QPoint &position,
                                               Qt::LayoutDirection direction) const
{
    for (const auto &[action, spot] : layoutOf(index, rect, true, direction).actions)
        if (spot.contains(position))
            return action.deed;
    return std::nullopt;
}

bool TodayDelegate::isPersonAt(const QModelIndex &index, const QRect &rect, const QPoint &position,
                               Qt::LayoutDirection direction) const
{
    const TodayRow &row = m_model.row(index);
    const RowLayout layout = layoutOf(index, rect, true, direction);
    if (layout.with.contains(position) || layout.portrait.contains(position))
        return true;
    // Beside a portrait the words begin with the name.
    return row.portrait && layout.words.contains(position);
}

QSize TodayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {200, rowHeight(m_model.row(index), densityOf(option.widget)) + m_model.openHeight(index)};
}

void TodayDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const TodayRow &row,
                                bool hovered) const
{
    const Theme &theme = themeOf(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    std::optional<Token> fill;
    if (isCurrent(option))
        fill = Token::Selection;
    else if (row.asksForLook)
        fill = Token::WarningBg;
    else if (hovered)
        fill = Token::Hover;
    if (fill) {
        painter->setBrush(theme.color(*fill));
        painter->drawRect(option.rect);
    }
    painter->restore();
    if (isCurrent(option))
        CultivarStyle::paintFocusRing(painter, option.rect, theme.color(Token::Focus), 8);
    else if (const QModelIndex index = option.index; index.row() > 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1),
                          theme.color(Token::Border));
}

void TodayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    const TodayRow &row = m_model.row(index);
    QStyleOptionViewItem ground = option;
    ground.index = index;
    const bool hovered = m_hovered == index;
    const bool current = isCurrent(option);
    painter->save();
    paintGround(painter, ground, row, hovered);
    const RowLayout layout = layoutOf(index, option.rect, current || hovered, option.direction);
    const QColor text = theme.color(current ? Token::SelText : Token::Text);
    const QColor quiet = theme.color(Token::Text2);
    const QFont body = fontOf(TextRole::Body);
    if (!layout.icon.isNull())
        paintIcon(painter, row.icon, layout.icon, quiet);
    Line(painter, layout.lead, option.direction).draw(row.lead, body, quiet);
    if (row.portrait)
        paintAvatar(painter, layout.portrait, *row.portrait, theme);
    Line words(painter, layout.words, option.direction);
    words.draw(row.before, body, quiet);
    words.draw(row.words, fontOf(TextRole::Body, QFont::Medium), text);
    words.draw(row.after, body, quiet);
    Line(painter, layout.second, option.direction).draw(row.second, fontOf(TextRole::Second), quiet);
    if (!layout.readiness.isNull())
        paintReadiness(painter, layout.readiness, *row.readiness, theme, option.direction);
    Line(painter, layout.readinessText, option.direction).draw(row.readinessText, fontOf(TextRole::Second), quiet);
    if (!layout.with.isNull())
        paintAvatar(painter, layout.with, *row.with, theme);
    const QColor due = theme.color(rules::State::Due);
    if (!layout.mark.isNull())
        paintStateMark(painter, layout.mark, {rules::State::Due, 1}, due,
                       theme.color(current ? Token::Selection : Token::Raised));
    if (!layout.day.isNull()) {
        painter->setFont(fontOf(TextRole::Second));
        painter->setPen(row.isDue ? due : quiet);
        const Qt::Alignment side = m_columns.marks ? Qt::AlignLeft : Qt::AlignRight;
        painter->drawText(layout.day, QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter), row.day);
    }
    for (const auto &[action, spot] : layout.actions)
        paintAction(painter, action, spot, hovered && m_hoveredDeed == action.deed, current, theme);
    painter->restore();
}

} // namespace cultivar::ui
