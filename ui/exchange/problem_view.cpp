// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/problem_view.h"

#include "ui/exchange/problem_model.h"
#include "ui/exchange/row_ground.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"

#include <QPainter>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int problemPad = 12;
constexpr int problemGap = 3;
constexpr int problemSignSize = 16;

/// The words around the spot, elided on the sides where there is no room.
struct Snippet
{
    QString before;
    QString spot;
    QString after;
};

Snippet snippetOf(const RowProblem &problem, const QFontMetrics &metrics, int width)
{
    const Spot spot = spotOf(problem);
    Snippet snippet{problem.words.left(spot.start), problem.words.mid(spot.start, spot.length),
                    problem.words.mid(spot.start + spot.length)};
    snippet.spot = metrics.elidedText(snippet.spot, Qt::ElideMiddle, width / 2);
    const int rest = width - metrics.horizontalAdvance(snippet.spot);
    const int wanted = metrics.horizontalAdvance(snippet.before);
    const int behind = metrics.horizontalAdvance(snippet.after);
    const int before = std::min(wanted, std::max(rest / 2, rest - behind));
    snippet.before = metrics.elidedText(snippet.before, Qt::ElideLeft, before);
    snippet.after = metrics.elidedText(snippet.after, Qt::ElideRight, rest - metrics.horizontalAdvance(snippet.before));
    return snippet;
}

} // namespace

ProblemDelegate::ProblemDelegate(const ProblemModel &model, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(view)
{
}

QRect ProblemDelegate::textRect(const QRect &row) const
{
    const int where = std::min(150, row.width() / 4);
    return row.adjusted(problemPad + where, 7, -problemPad, -8);
}

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const ProblemModel::Row &row = m_model.at(index.row());
    const QRect room = textRect(QRect(0, 0, m_view->viewport()->width(), 1000));
    const QFontMetrics body(roleFont(TextRole::Body));
    const int why = body.boundingRect(QRect(0, 0, room.width(), 1000), Qt::TextWordWrap, m_model.why(row)).height();
    const QFontMetrics second(roleFont(TextRole::Second));
    const bool quoted = row.more == 0 && !row.problem->words.isEmpty();
    const int text = why + (quoted ? second.height() + 4 + problemGap : 0);
    return {200, std::max(text, body.height() + second.height()) + 15};
}

void ProblemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(m_view);
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(painter, option, *m_view);
    const auto mirrored = [&](const QRect &area) { return QStyle::visualRect(option.direction, option.rect, area); };
    QRect text = textRect(option.rect);
    paintWhere(painter,
               mirrored(QRect(option.rect.left() + problemPad, text.top(),
                              text.left() - option.rect.left() - 2 * problemPad, text.height())),
               index.row());
    text.adjust(0, paintWords(painter, mirrored(text), index.row()), 0, 0);
    painter->setFont(roleFont(TextRole::Body));
    painter->setPen(theme.color(Token::Text));
    painter->drawText(mirrored(text), Qt::TextWordWrap | Qt::AlignLeft, m_model.why(m_model.at(index.row())));
    painter->restore();
}

void ProblemDelegate::paintWhere(QPainter *painter, const QRect &area, int index) const
{
    const Theme &theme = themeOf(m_view);
    const ProblemModel::Row &row = m_model.at(index);
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft;
    const QFontMetrics body(roleFont(TextRole::Body));
    const int top = area.top() + (body.height() - problemSignSize) / 2;
    paintIcon(painter, row.more > 0 ? u"more"_s : u"error"_s,
              QRect(mirrored ? area.right() - problemSignSize + 1 : area.left(), top, problemSignSize, problemSignSize),
              theme.color(row.more > 0 ? Token::Text2 : Token::Error));
    const QRect words =
        mirrored ? area.adjusted(0, 0, -problemSignSize - 6, 0) : area.adjusted(problemSignSize + 6, 0, 0, 0);
    painter->setFont(roleFont(TextRole::Body));
    painter->setPen(theme.color(Token::Text));
    painter->drawText(words, Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine, m_model.where(row));
    painter->setFont(roleFont(TextRole::Second));
    painter->setPen(theme.color(Token::Text2));
    const QFontMetrics second(painter->font());
    painter->drawText(words.adjusted(0, body.height(), 0, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine,
                      second.elidedText(m_model.from(row), Qt::ElideMiddle, words.width()));
}

/// How much lower the rest begins.
int ProblemDelegate::paintWords(QPainter *painter, const QRect &area, int index) const
{
    const ProblemModel::Row &row = m_model.at(index);
    if (row.more > 0 || row.problem->words.isEmpty())
        return 0;
    constexpr int side = 6;
    const Theme &theme = themeOf(m_view);
    painter->setFont(roleFont(TextRole::Second));
    const QFontMetrics metrics(painter->font());
    const Snippet snippet = snippetOf(*row.problem, metrics, area.width() - 2 * side);
    const int before = metrics.horizontalAdvance(snippet.before);
    const int spot = metrics.horizontalAdvance(snippet.spot);
    const int after = metrics.horizontalAdvance(snippet.after);
    // The words of a file keep their own direction.
    const QRect box(painter->layoutDirection() == Qt::RightToLeft ? area.right() - before - spot - after - 2 * side
                                                                  : area.left(),
                    area.top(), before + spot + after + 2 * side, metrics.height() + 2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(Token::Sunken));
    painter->drawRoundedRect(box, 4, 4);
    int left = box.left() + side;
    const auto draw = [&](const QString &text, int width, Token color) {
        painter->setPen(theme.color(color));
        painter->drawText(QRect(left, box.top(), width + 2, box.height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
        left += width;
    };
    draw(snippet.before, before, Token::Text2);
    if (spot > 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Token::Mark));
        painter->drawRoundedRect(QRect(left, box.top() + 1, spot, box.height() - 2), 2, 2);
        draw(snippet.spot, spot, Token::Text);
    }
    draw(snippet.after, after, Token::Text2);
    return box.height() + problemGap;
}

ProblemView::ProblemView(ProblemModel &model, QWidget *parent)
    : ListView(parent)
{
    setObjectName(u"problemList"_s);
    setAccessibleName(tr("What was left out, and why"));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setItemDelegate(new ProblemDelegate(model, this));
    setModel(&model);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::activated, &model, [&model](const QModelIndex &index) { model.unfold(index.row()); });
}

void ProblemView::resizeEvent(QResizeEvent *event)
{
    ListView::resizeEvent(event);
    // Reasons break anew.
    scheduleDelayedItemsLayout();
}

void ProblemView::focusInEvent(QFocusEvent *event)
{
    ListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

} // namespace cultivar::ui
