// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview_view.h"

#include "ui/exchange/exchange_words.h"
#include "ui/exchange/preview_model.h"
#include "ui/exchange/row_ground.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"
#include "ui/widgets/avatar.h"

#include <QPainter>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int previewPad = 12;
constexpr int previewSignSize = 16;
constexpr int previewAvatarSize = 28;
constexpr int headHeight = 30;
constexpr int fromBelow = 560; ///< of row width, without the last column

int widthOf(TextRole role, const QString &text)
{
    return QFontMetrics(roleFont(role)).horizontalAdvance(text);
}

struct KindLook
{
    QString icon;
    Token color = Token::Text2;
};

KindLook lookOf(PreviewKind kind)
{
    switch (kind) {
    case PreviewKind::Problem:
        return {u"error"_s, Token::Error};
    case PreviewKind::Duplicate:
        return {u"merge"_s, Token::Warning};
    case PreviewKind::Update:
        return {u"edit"_s, Token::Ink};
    case PreviewKind::New:
        return {u"add"_s, Token::Positive};
    case PreviewKind::Same:
        return {u"check"_s, Token::Text2};
    }
    Q_UNREACHABLE();
}

/// Paints one piece of text and gives what is left of the line.
QRect paintPiece(QPainter *painter, QRect room, const QString &text, Qt::LayoutDirection direction)
{
    if (room.width() < QFontMetrics(painter->font()).averageCharWidth() * 2)
        return {};
    const QFontMetrics metrics(painter->font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width());
    const int used = metrics.horizontalAdvance(shown);
    const QRect area(direction == Qt::RightToLeft ? room.right() - used + 1 : room.left(), room.top(), used,
                     room.height());
    painter->drawText(area.adjusted(0, 0, 2, 0), Qt::AlignVCenter | Qt::TextSingleLine, shown);
    const int gap = used + metrics.horizontalAdvance(u' ');
    return direction == Qt::RightToLeft ? room.adjusted(0, 0, -gap, 0) : room.adjusted(gap, 0, 0, 0);
}

/// The names of the columns.
class PreviewHead : public QWidget
{
public:
    PreviewHead(const PreviewModel &model, QWidget *parent)
        : QWidget(parent)
        , m_model(model)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::Border));
        painter.setFont(roleFont(TextRole::Caption));
        painter.setPen(theme.color(Token::Faint));
        const PreviewColumns columns = PreviewColumns::in(rect());
        int column = 0;
        for (const QRect &area : {columns.kind, columns.person, columns.changes, columns.from})
            painter.drawText(QStyle::visualRect(layoutDirection(), rect(), area), Qt::AlignVCenter | Qt::AlignLeft,
                             m_model.headerData(column++, Qt::Horizontal, Qt::DisplayRole).toString());
    }

private:
    const PreviewModel &m_model;
};

} // namespace

PreviewColumns PreviewColumns::in(const QRect &row)
{
    int kind = 0;
    for (const PreviewKind each : previewKinds)
        kind = std::max(kind, widthOf(TextRole::Second, ExchangeWords::kind(each)));
    kind += previewSignSize + 6;
    const int wide = row.width() - 2 * previewPad;
    const int from = row.width() < fromBelow ? 0 : wide / 6;
    const int person = (wide - kind - from) * 2 / 5;
    PreviewColumns columns;
    int left = row.left() + previewPad;
    const auto take = [&](int width) {
        const QRect area(left, row.top(), width, row.height());
        left += width + 2 * previewPad;
        return area;
    };
    columns.kind = take(kind);
    columns.person = take(person - 2 * previewPad);
    columns.changes = take(wide - kind - person - from - 2 * previewPad - (from > 0 ? 2 * previewPad : 0));
    if (from > 0)
        columns.from = QRect(left, row.top(), row.right() - previewPad - left, row.height());
    return columns;
}

PreviewDelegate::PreviewDelegate(const PreviewModel &model, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(view)
{
}

QSize PreviewDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200,
            QFontMetrics(roleFont(TextRole::Body)).height() + QFontMetrics(roleFont(TextRole::Second)).height() + 13};
}

void PreviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(m_view);
    painter->save();
    painter->setLayoutDirection(option.direction);
    const bool problem = m_model.at(index.row()).kind == PreviewKind::Problem && m_model.at(index.row()).row;
    paintRowGround(painter, option, *m_view, problem ? std::optional(Token::ErrorBg) : std::nullopt);
    const PreviewColumns columns = PreviewColumns::in(option.rect);
    const auto mirrored = [&](const QRect &area) { return QStyle::visualRect(option.direction, option.rect, area); };
    const PreviewModel::Row &row = m_model.at(index.row());
    if (!row.row) {
        painter->setFont(roleFont(TextRole::Second));
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(mirrored(columns.person.united(columns.changes)), Qt::AlignVCenter | Qt::AlignLeft,
                          m_model.index(index.row(), PreviewModel::PersonColumn).data().toString());
        painter->restore();
        return;
    }
    paintKind(painter, mirrored(columns.kind), index.row());
    paintPerson(painter, mirrored(columns.person), index.row());
    paintChanges(painter, mirrored(columns.changes), index.row());
    painter->setFont(roleFont(TextRole::Second));
    painter->setPen(theme.color(Token::Text2));
    painter->drawText(
        mirrored(columns.from), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(painter->font()).elidedText(m_model.from(*row.row), Qt::ElideMiddle, columns.from.width()));
    painter->restore();
}

void PreviewDelegate::paintKind(QPainter *painter, const QRect &area, int row) const
{
    const Theme &theme = themeOf(m_view);
    const KindLook look = lookOf(m_model.at(row).kind);
    const QRect sign(0, area.center().y() - previewSignSize / 2 + 1, previewSignSize, previewSignSize);
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft;
    paintIcon(painter, look.icon, sign.translated(mirrored ? area.right() - previewSignSize + 1 : area.left(), 0),
              theme.color(look.color));
    painter->setFont(roleFont(TextRole::Second));
    painter->setPen(theme.color(look.color));
    const int gap = previewSignSize + 6;
    painter->drawText(mirrored ? area.adjusted(0, 0, -gap, 0) : area.adjusted(gap, 0, 2, 0),
                      Qt::AlignVCenter | Qt::AlignLeft, ExchangeWords::kind(m_model.at(row).kind));
}

void PreviewDelegate::paintPerson(QPainter *painter, const QRect &area, int index) const
{
    const Theme &theme = themeOf(m_view);
    const PreviewRow &row = *m_model.at(index).row;
    const QFontMetrics body(roleFont(TextRole::Body));
    const QFontMetrics second(roleFont(TextRole::Second));
    if (row.kind == PreviewKind::Problem) {
        painter->setFont(roleFont(TextRole::Body));
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          m_model.index(index, PreviewModel::PersonColumn).data().toString());
        return;
    }
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft;
    const QRect leaf(mirrored ? area.right() - previewAvatarSize + 1 : area.left(),
                     area.center().y() - previewAvatarSize / 2, previewAvatarSize, previewAvatarSize);
    paintAvatar(painter, leaf, {row.uid, row.name}, theme);
    const int gap = previewAvatarSize + 8;
    const QRect text = mirrored ? area.adjusted(0, 0, -gap, 0) : area.adjusted(gap, 0, 0, 0);
    const QString about = !row.organization.isEmpty() ? row.organization : !row.role.isEmpty() ? row.role : row.city;
    const int height = about.isEmpty() ? body.height() : body.height() + second.height();
    const int top = area.center().y() - height / 2;
    painter->setFont(roleFont(TextRole::Body));
    painter->setPen(theme.color(Token::Text));
    painter->drawText(QRect(text.left(), top, text.width(), body.height()), Qt::AlignLeft | Qt::TextSingleLine,
                      body.elidedText(row.name, Qt::ElideRight, text.width()));
    painter->setFont(roleFont(TextRole::Second));
    painter->setPen(theme.color(Token::Text2));
    painter->drawText(QRect(text.left(), top + body.height(), text.width(), second.height()),
                      Qt::AlignLeft | Qt::TextSingleLine, second.elidedText(about, Qt::ElideRight, text.width()));
}

void PreviewDelegate::paintChanges(QPainter *painter, const QRect &area, int index) const
{
    const Theme &theme = themeOf(m_view);
    const PreviewRow &row = *m_model.at(index).row;
    if (row.kind == PreviewKind::Problem) {
        painter->setFont(roleFont(TextRole::Body));
        painter->setPen(theme.color(Token::Text));
        paintPiece(painter, area, m_model.index(index, PreviewModel::ChangesColumn).data().toString(),
                   painter->layoutDirection());
        return;
    }
    QRect room = area;
    for (const ChangePart &part : changeParts(row, m_model.today())) {
        QFont partFont = roleFont(TextRole::Body);
        partFont.setStrikeOut(part.kind == ChangePart::Kind::Old);
        painter->setFont(partFont);
        const bool quiet = part.kind == ChangePart::Kind::Label || part.kind == ChangePart::Kind::Old;
        painter->setPen(theme.color(quiet ? Token::Faint : Token::Text));
        room = paintPiece(painter, room, part.text, painter->layoutDirection());
        if (room.isEmpty())
            return;
    }
}

PreviewView::PreviewView(PreviewModel &model, QWidget *parent)
    : ListView(parent)
    , m_head(new PreviewHead(model, this))
{
    setObjectName(u"previewList"_s);
    setAccessibleName(tr("What will become of whom"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new PreviewDelegate(model, this));
    setModel(&model);
    setViewportMargins(0, headHeight, 0, 0);
    viewport()->setAutoFillBackground(false);
}

void PreviewView::resizeEvent(QResizeEvent *event)
{
    ListView::resizeEvent(event);
    const QRect below = viewport()->geometry();
    m_head->setGeometry(below.left(), 0, below.width(), headHeight);
    m_head->update();
}

void PreviewView::focusInEvent(QFocusEvent *event)
{
    ListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

} // namespace cultivar::ui
