// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/merge_delegate.h"

#include "ui/duplicates/merge_model.h"
#include "ui/style/cultivar_style.h"
#include "ui/style/text_role.h"
#include "ui/widgets/laid_text.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mergePad = 14;
constexpr int markSize = 16;
constexpr int markGap = 10;
constexpr int personAvatar = 40;
constexpr int valueLines = 6;

} // namespace

struct MergeDelegate::Cell
{
    QPainter *painter;
    const QStyleOptionViewItem &option;
    const Theme &theme;
    int row;
    int column;

    [[nodiscard]] QRect inside() const { return option.rect.adjusted(mergePad, 0, -mergePad, -1); }

    [[nodiscard]] QRect mirrored(const QRect &area) const
    {
        return QStyle::visualRect(option.direction, option.rect, area);
    }

    void text(const QRect &area, const QString &words, TextRole role, Token color) const
    {
        const QFont font = roleFont(role);
        painter->setFont(font);
        painter->setPen(theme.color(color));
        painter->drawText(mirrored(area), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, area.width()));
    }
};

MergeDelegate::MergeDelegate(const MergeModel &model, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(view)
{
}

int MergeDelegate::rowHeight(bool isPersonRow)
{
    const int line = QFontMetrics(roleFont(TextRole::Body)).height();
    return isPersonRow ? std::max(68, personAvatar + 28) : std::max(38, line + 20);
}

int MergeDelegate::heightOf(int row, int sideWidth) const
{
    const int least = rowHeight(m_model.isPersonRow(row));
    if (m_model.isPersonRow(row))
        return least;
    const int line = QFontMetrics(roleFont(TextRole::Body)).height();
    const int width = sideWidth - 2 * mergePad - markSize - markGap;
    double height = line;
    for (const int column : {MergeModel::Left, MergeModel::Right})
        height =
            std::max(height, LaidText(valueText(row, column), roleFont(TextRole::Body), width, valueLines).height());
    return least + static_cast<int>(std::ceil(height)) - line;
}

void MergeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(m_view);
    const Cell cell{painter, option, theme, index.row(), index.column()};
    painter->save();
    painter->setLayoutDirection(option.direction);
    const bool tinted =
        cell.column != MergeModel::Label && !m_model.isPersonRow(cell.row) && m_model.isTaken(cell.row, cell.column);
    // The rest is the card's own, with its corners.
    if (tinted)
        painter->fillRect(option.rect, theme.color(Token::Soft));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.color(Token::Border));
    if (cell.column != MergeModel::Right) {
        const bool leftwards = option.direction == Qt::RightToLeft;
        painter->fillRect(leftwards ? option.rect.left() : option.rect.right(), option.rect.top(), 1,
                          option.rect.height(), theme.color(Token::Border));
    }
    if (cell.column == MergeModel::Label)
        paintLabel(cell);
    else if (m_model.isPersonRow(cell.row))
        paintPerson(cell);
    else
        paintValue(cell);
    if (m_view->hasFocus() && index == m_view->currentIndex())
        CultivarStyle::paintFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -2), theme.color(Token::Focus),
                                      4);
    painter->restore();
}

void MergeDelegate::paintLabel(const Cell &cell) const
{
    cell.text(cell.inside(), m_model.text(cell.row, MergeModel::Label), TextRole::Second, Token::Faint);
}

void MergeDelegate::paintPerson(const Cell &cell) const
{
    const QRect inside = cell.inside();
    const Contact &contact = m_model.contact(cell.column);
    const QRect avatar(inside.left(), inside.center().y() - personAvatar / 2, personAvatar, personAvatar);
    paintAvatar(cell.painter, QRectF(cell.mirrored(avatar)), {contact.uid, contact.displayName()}, cell.theme);
    const QRect mark(inside.right() - markSize + 1, inside.center().y() - markSize / 2, markSize, markSize);
    paintMark(cell, mark);
    const int left = avatar.right() + 11;
    const int width = mark.left() - markGap - left;
    const int name = QFontMetrics(roleFont(TextRole::Strong)).height();
    const int origin = QFontMetrics(roleFont(TextRole::Second)).height();
    const int top = inside.center().y() - (name + origin) / 2;
    cell.text({left, top, width, name}, contact.displayName(), TextRole::Strong, Token::Text);
    cell.text({left, top + name, width, origin}, m_model.origin(cell.column), TextRole::Second, Token::Text2);
}

QString MergeDelegate::valueText(int row, int column) const
{
    return m_model.says(row, column) ? m_model.text(row, column).trimmed() : MergeModel::tr("nothing here");
}

void MergeDelegate::paintValue(const Cell &cell) const
{
    const QRect inside = cell.inside();
    const bool says = m_model.says(cell.row, cell.column);
    if (says && m_model.isChoice(cell.row))
        paintMark(cell, {inside.left(), inside.center().y() - markSize / 2, markSize, markSize});
    const Token color = !says ? Token::Faint : m_model.isTaken(cell.row, cell.column) ? Token::Text : Token::Text2;
    const QRect room = cell.mirrored(inside.adjusted(markSize + markGap, 0, 0, 0));
    const LaidText words(valueText(cell.row, cell.column), roleFont(TextRole::Body), room.width(), valueLines);
    cell.painter->setPen(cell.theme.color(color));
    words.draw(*cell.painter, QPointF(room.left(), room.center().y() - words.height() / 2));
}

void MergeDelegate::paintMark(const Cell &cell, const QRect &area) const
{
    QStyleOptionButton mark;
    mark.initFrom(m_view);
    mark.rect = cell.mirrored(area);
    mark.state =
        QStyle::State_Enabled | (m_model.isTaken(cell.row, cell.column) ? QStyle::State_On : QStyle::State_Off);
    const auto shape =
        m_model.isExclusive(cell.row) ? QStyle::PE_IndicatorRadioButton : QStyle::PE_IndicatorItemViewItemCheck;
    m_view->style()->drawPrimitive(shape, &mark, cell.painter, m_view);
}

} // namespace cultivar::ui
