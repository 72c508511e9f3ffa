// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/section_list.h"

#include "ui/style/cultivar_style.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"

#include <QFontDatabase>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace cultivar::ui {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int iconRole = Qt::UserRole + 1;
constexpr int listWidth = 196;
constexpr int margin = 8;

class SectionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, std::max(34, option.fontMetrics.height() + 16)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const bool chosen = (option.state & QStyle::State_Selected) != 0;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setLayoutDirection(option.direction);
        const QRectF area = QRectF(option.rect).adjusted(margin, 1, -margin, -1);
        if (chosen || (option.state & QStyle::State_MouseOver) != 0) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(chosen ? Token::Selection : Token::Hover));
            painter->drawRoundedRect(area, 6, 6);
        }
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        if (view && view->hasFocus() && view->currentIndex() == index)
            CultivarStyle::paintFocusRing(painter, area.adjusted(1, 1, -1, -1), theme.color(Token::Focus), 6);
        const auto mirrored = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const QRect row = option.rect.adjusted(margin + 8, 0, -margin - 8, 0);
        paintIcon(painter, index.data(iconRole).toString(), mirrored(QRect(row.left(), row.center().y() - 8, 16, 16)),
                  theme.color(chosen ? Token::SelText : Token::Text2));
        painter->setFont(
            fontFor(chosen ? TextRole::Strong : TextRole::Body, QFontDatabase::systemFont(QFontDatabase::GeneralFont)));
        painter->setPen(theme.color(chosen ? Token::SelText : Token::Text2));
        const QRect words = row.adjusted(26, 0, 0, 0);
        painter->drawText(mirrored(words), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

} // namespace

SectionList::SectionList(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFixedWidth(listWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setViewportMargins(0, 12, 1, 0);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(new SectionDelegate(this));
}

void SectionList::addSection(const QString &id, const QString &title, const QString &icon)
{
    auto *item = new QListWidgetItem(title, this);
    item->setData(idRole, id);
    item->setData(iconRole, icon);
}

QString SectionList::idAt(int row) const
{
    const QListWidgetItem *found = item(row);
    return found ? found->data(idRole).toString() : QString();
}

void SectionList::step(int by)
{
    for (int row = currentRow() + by; row >= 0 && row < count(); row += by)
        if (!item(row)->isHidden()) {
            setCurrentRow(row);
            return;
        }
}

} // namespace cultivar::ui
