// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/agenda_delegate.h"

#include "ui/meetings/agenda_model.h"
#include "ui/style/cultivar_style.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"
#include "ui/widgets/label.h"
#include "ui/widgets/readiness_bar.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace cultivar::ui {

namespace {

constexpr int agendaMargin = 24;
constexpr int endMargin = 16;
constexpr int agendaAvatarSize = 32;
constexpr int smallAvatar = 20;
constexpr int agendaGap = 12;
constexpr int icon = 14;
constexpr int agendaNarrow = 520; ///< below this the first column is as short as it can be

const AgendaLine *agendaLineOf(const QModelIndex &index)
{
    return index.data(AgendaModel::LineRole).value<const AgendaLine *>();
}

/// Where the parts of a row stand, from left to right; mirrored at the end.
struct Places
{
    QRect when;
    QRect quiet;
    QRect avatar;
    QRect name;
    QRect second;
    QRect bar;
    QRect ending;
};

int endingWidth(const AgendaLine &line)
{
    int width = QFontMetrics(roleFont(TextRole::Second)).horizontalAdvance(line.ending) + 2;
    if (!line.endingIcon.isEmpty())
        width += icon + 6;
    return width;
}

/// In German and on large screens alike: wide enough for "Mon 10:00" and "45 min · in person".
int timeWidth(int rowWidth)
{
    const QFontMetrics metrics(roleFont(TextRole::Second));
    return metrics.averageCharWidth() * (rowWidth < agendaNarrow ? 12 : 19);
}

Places placesIn(const QRect &row, const AgendaLine &line, Qt::LayoutDirection direction)
{
    const int first = QFontMetrics(roleFont(TextRole::Body)).height();
    const int under = QFontMetrics(roleFont(TextRole::Second)).height();
    const int top = row.top() + (row.height() - first - under - 1) / 2;
    const int time = timeWidth(row.width());
    int x = row.left() + agendaMargin;
    Places places;
    places.when = QRect(x, top, time, first);
    places.quiet = QRect(x, top + first + 1, time, under);
    x += time + agendaGap;
    places.avatar = QRect(x, row.top() + (row.height() - agendaAvatarSize) / 2, agendaAvatarSize, agendaAvatarSize);
    x += agendaAvatarSize + agendaGap;
    int end = row.right() + 1 - endMargin;
    const int ending = endingWidth(line);
    places.ending = QRect(end - ending, row.top(), ending, row.height());
    end -= ending + agendaGap;
    if (line.readiness && row.width() >= agendaNarrow) {
        const int bar = readinessWidth(*line.readiness);
        places.bar = QRect(end + agendaGap - 8 - bar, row.top(), bar, row.height());
        end = places.bar.left() - agendaGap;
    }
    const int words = std::max(0, end - x);
    places.name = QRect(x, top, words, first);
    places.second = QRect(x, top + first + 1, words, under);
    for (QRect *rect :
         {&places.when, &places.quiet, &places.avatar, &places.name, &places.second, &places.bar, &places.ending})
        *rect = QStyle::visualRect(direction, row, *rect);
    return places;
}

void drawText(QPainter *painter, const QRect &rect, TextRole role, const QColor &color, const QString &text)
{
    painter->setFont(roleFont(role));
    painter->setPen(color);
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

void drawAvatars(QPainter *painter, const QRect &rect, const AgendaLine &line, const Theme &theme, const QColor &ground)
{
    if (line.portraits.size() < 2) {
        if (!line.portraits.empty())
            paintAvatar(painter, rect, line.portraits.front(), theme);
        else
            paintIcon(painter, QStringLiteral("contacts"), rect.adjusted(8, 8, -8, -8), theme.color(Token::Faint));
        return;
    }
    paintAvatar(painter, QRect(rect.topLeft(), QSize(smallAvatar, smallAvatar)), line.portraits[0], theme);
    const QRect second(rect.bottomRight() - QPoint(smallAvatar - 1, smallAvatar - 1), QSize(smallAvatar, smallAvatar));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawEllipse(QRectF(second).adjusted(-2, -2, 2, 2));
    paintAvatar(painter, second, line.portraits[1], theme);
}

QColor groundOf(const QStyleOptionViewItem &option, const AgendaLine &line, const Theme &theme)
{
    const bool chosen = (option.state & QStyle::State_Selected) != 0;
    if (chosen)
        return theme.color((option.state & QStyle::State_Active) != 0 ? Token::Selection : Token::SelInactive);
    if (line.group == rules::AgendaGroup::Waiting)
        return theme.color(Token::WarningBg);
    return theme.color((option.state & QStyle::State_MouseOver) != 0 ? Token::Hover : Token::Base);
}

void drawEnding(QPainter *painter, const QRect &rect, const AgendaLine &line, const Theme &theme, QColor color)
{
    if (line.endingIcon.isEmpty()) {
        drawText(painter, rect, TextRole::Second, color, line.ending);
        return;
    }
    const Qt::LayoutDirection direction = painter->layoutDirection();
    if (line.group == rules::AgendaGroup::Waiting)
        color = theme.color(Token::Warning);
    else if (line.group == rules::AgendaGroup::Past)
        color = theme.color(Token::Ink);
    const QRect sign(rect.left(), rect.top() + (rect.height() - icon) / 2, icon, icon);
    paintIcon(painter, line.endingIcon, QStyle::visualRect(direction, rect, sign), color);
    drawText(painter, QStyle::visualRect(direction, rect, rect.adjusted(icon + 6, 0, 0, 0)), TextRole::Second, color,
             line.ending);
}

void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const AgendaLine &line)
{
    const Theme &theme = themeOf(option.widget);
    const bool chosen = (option.state & QStyle::State_Selected) != 0;
    const QColor ground = groundOf(option, line, theme);
    const QColor quiet = theme.color(Token::Text2);
    const QColor strong = theme.color(chosen ? Token::SelText : Token::Text);
    const Places places = placesIn(option.rect, line, option.direction);
    painter->setLayoutDirection(option.direction);
    painter->fillRect(option.rect, ground);
    if (chosen)
        painter->fillRect(QStyle::visualRect(option.direction, option.rect,
                                             QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())),
                          theme.color(Token::Accent));
    const QRect below(places.avatar.left(), option.rect.bottom(), option.rect.right() - places.avatar.left() + 1, 1);
    if (!chosen)
        painter->fillRect(option.direction == Qt::RightToLeft
                              ? QRect(option.rect.left(), option.rect.bottom(), places.avatar.right(), 1)
                              : below,
                          theme.color(Token::Border));
    drawText(painter, places.when, TextRole::Body, strong, line.when);
    drawText(painter, places.quiet, TextRole::Second, quiet, line.quiet);
    drawAvatars(painter, places.avatar, line, theme, ground);
    drawText(painter, places.name, TextRole::Body, strong, line.name);
    drawText(painter, places.second, TextRole::Second, quiet, line.second);
    if (line.readiness && !places.bar.isEmpty())
        paintReadiness(painter, places.bar, *line.readiness, theme, option.direction);
    drawEnding(painter, places.ending, line, theme, quiet);
    if ((option.state & QStyle::State_HasFocus) != 0)
        CultivarStyle::paintFocusRing(painter, option.rect, theme.color(Token::Focus), 0);
}

} // namespace

int AgendaDelegate::headHeight()
{
    return std::max(32, QFontMetrics(roleFont(TextRole::Body)).height() + 14);
}

void AgendaDelegate::paintHead(QPainter *painter, const QRect &rect, const AgendaLine &line, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    const Qt::LayoutDirection direction = widget ? widget->layoutDirection() : Qt::LeftToRight;
    painter->setLayoutDirection(direction);
    painter->fillRect(rect, theme.color(Token::Window));
    painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.color(Token::Border));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(Token::Border));
    const int title = QFontMetrics(roleFont(TextRole::Strong)).horizontalAdvance(line.when) + 2;
    const QRect words = rect.adjusted(agendaMargin, 0, -endMargin, 0);
    const QRect name(words.left(), words.top(), std::min(title, words.width()), words.height());
    drawText(painter, QStyle::visualRect(direction, rect, name), TextRole::Strong, theme.color(Token::Text), line.when);
    const QRect rest = words.adjusted(name.width() + 9, 0, 0, 0);
    if (rest.width() > 0)
        drawText(painter, QStyle::visualRect(direction, rect, rest), TextRole::Body, theme.color(Token::Text2),
                 line.quiet);
}

void AgendaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const AgendaLine *line = agendaLineOf(index);
    if (!line)
        return;
    painter->save();
    if (line->kind == AgendaLine::Kind::Head)
        paintHead(painter, option.rect, *line, option.widget);
    else
        paintRow(painter, option, *line);
    painter->restore();
}

QSize AgendaDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const AgendaLine *line = agendaLineOf(index);
    if (line && line->kind == AgendaLine::Kind::Head)
        return {0, headHeight()};
    const int text =
        QFontMetrics(roleFont(TextRole::Body)).height() + QFontMetrics(roleFont(TextRole::Second)).height();
    return {0, std::max(52, text + 18)};
}

bool AgendaDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const AgendaLine *line = agendaLineOf(index);
    if (!line || line->kind == AgendaLine::Kind::Head || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const Places places = placesIn(option.rect, *line, option.direction);
    const auto isCut = [](const QRect &rect, TextRole role, const QString &text) {
        return QFontMetrics(roleFont(role)).horizontalAdvance(text) > rect.width();
    };
    const bool cut = isCut(places.name, TextRole::Body, line->name) ||
                     isCut(places.second, TextRole::Second, line->second) ||
                     isCut(places.when, TextRole::Body, line->when);
    if (cut)
        QToolTip::showText(event->globalPos(), plainToolTip(line->when + u'\n' + line->name + u'\n' + line->second),
                           view->viewport());
    else
        QToolTip::hideText();
    return true;
}

} // namespace cultivar::ui
