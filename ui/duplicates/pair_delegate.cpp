// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/pair_delegate.h"

#include "ui/duplicates/pair_model.h"
#include "ui/style/cultivar_style.h"
#include "ui/style/text_role.h"
#include "ui/widgets/avatar.h"

#include <QAbstractItemView>
#include <QPainter>

namespace cultivar::ui {

namespace {

constexpr int pairPad = 16;
constexpr int pairAvatar = 24;
constexpr int pairAccent = 3;

} // namespace

PairDelegate::PairDelegate(const PairModel &model, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(view)
{
}

QSize PairDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200,
            QFontMetrics(roleFont(TextRole::Body)).height() + QFontMetrics(roleFont(TextRole::Second)).height() + 18};
}

void PairDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(m_view);
    const DuplicatePair &pair = m_model.at(index.row());
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool focused = chosen && m_view->hasFocus();
    const auto mirrored = [&](const QRect &area) { return QStyle::visualRect(option.direction, option.rect, area); };
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (chosen)
        painter->fillRect(option.rect, theme.color(focused ? Token::Selection : Token::SelInactive));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.color(Token::Hover));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.color(Token::Border));
    if (chosen)
        painter->fillRect(mirrored(QRect(option.rect.left(), option.rect.top(), pairAccent, option.rect.height())),
                          theme.color(Token::Accent));
    const QRect row = option.rect.adjusted(pairPad, 0, -pairPad, -1);
    QRect avatar(row.left(), row.center().y() - pairAvatar / 2, pairAvatar, pairAvatar);
    paintAvatar(painter, QRectF(mirrored(avatar)), {pair.first.uid, pair.first.name}, theme);
    avatar.translate(pairAvatar + 3, 0);
    paintAvatar(painter, QRectF(mirrored(avatar)), {pair.second.uid, pair.second.name}, theme);
    const int left = avatar.right() + 13;
    const int width = row.right() - left;
    const QFontMetrics body(roleFont(TextRole::Body));
    const QFontMetrics second(roleFont(TextRole::Second));
    const int top = row.center().y() - (body.height() + second.height()) / 2;
    painter->setFont(roleFont(TextRole::Body));
    painter->setPen(theme.color(focused ? Token::SelText : Token::Text));
    painter->drawText(mirrored(QRect(left, top, width, body.height())), Qt::AlignLeft | Qt::TextSingleLine,
                      body.elidedText(pair.first.name, Qt::ElideRight, width));
    painter->setFont(roleFont(TextRole::Second));
    painter->setPen(theme.color(Token::Text2));
    painter->drawText(mirrored(QRect(left, top + body.height(), width, second.height())),
                      Qt::AlignLeft | Qt::TextSingleLine,
                      second.elidedText(m_model.second(index.row()), Qt::ElideRight, width));
    if (focused)
        CultivarStyle::paintFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), theme.color(Token::Focus),
                                      0);
    painter->restore();
}

} // namespace cultivar::ui
