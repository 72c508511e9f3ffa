// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/imports_delegate.h"

#include "ui/exchange/imports_model.h"
#include "ui/exchange/row_ground.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"

#include <QPainter>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int importsPad = 14;
constexpr int importsSignSize = 16;

} // namespace

ImportsDelegate::ImportsDelegate(const ImportsModel &model, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(view)
{
}

QSize ImportsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200,
            QFontMetrics(roleFont(TextRole::Body)).height() + QFontMetrics(roleFont(TextRole::Second)).height() + 18};
}

void ImportsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(m_view);
    const QFontMetrics body(roleFont(TextRole::Body));
    const QFontMetrics second(roleFont(TextRole::Second));
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintRowGround(painter, option, *m_view);
    const auto mirrored = [&](const QRect &area) { return QStyle::visualRect(option.direction, option.rect, area); };
    const QRect row = option.rect.adjusted(importsPad, 0, -importsPad, 0);
    const bool gone = m_model.at(index.row()).takenBack.has_value();
    paintIcon(painter, gone ? u"undo"_s : u"import"_s,
              mirrored(QRect(row.left(), row.center().y() - importsSignSize / 2, importsSignSize, importsSignSize)),
              theme.color(Token::Text2));
    const int left = row.left() + importsSignSize + 10;
    const QString what = m_model.what(index.row());
    const int room = std::min(second.horizontalAdvance(what) + 2, (row.right() - left) / 2);
    const QRect end(row.right() - room, row.top(), room, row.height());
    painter->setFont(roleFont(TextRole::Second));
    painter->setPen(theme.color(Token::Text2));
    painter->drawText(mirrored(end), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                      second.elidedText(what, Qt::ElideRight, room));
    const int width = end.left() - importsPad - left;
    const int top = row.center().y() - (body.height() + second.height()) / 2;
    painter->drawText(mirrored(QRect(left, top + body.height(), width, second.height())),
                      Qt::AlignLeft | Qt::TextSingleLine,
                      second.elidedText(m_model.when(index.row()), Qt::ElideRight, width));
    painter->setFont(roleFont(TextRole::Body));
    painter->setPen(theme.color(gone ? Token::Text2 : Token::Text));
    painter->drawText(mirrored(QRect(left, top, width, body.height())), Qt::AlignLeft | Qt::TextSingleLine,
                      body.elidedText(m_model.name(index.row()), Qt::ElideMiddle, width));
    painter->restore();
}

} // namespace cultivar::ui
