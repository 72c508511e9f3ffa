// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/row_ground.h"

#include "ui/style/cultivar_style.h"

#include <QPainter>

namespace cultivar::ui {

void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option, const QAbstractItemView &view,
                    std::optional<Token> rest)
{
    const Theme &theme = themeOf(&view);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    std::optional<Token> ground = rest;
    if (chosen)
        ground = view.hasFocus() ? Token::Selection : Token::SelInactive;
    else if (!rest && option.state.testFlag(QStyle::State_MouseOver))
        ground = Token::Hover;
    if (ground)
        painter->fillRect(option.rect, theme.color(*ground));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.color(Token::Border));
    if (chosen && view.hasFocus())
        CultivarStyle::paintFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), theme.color(Token::Focus),
                                      0);
}

} // namespace cultivar::ui
