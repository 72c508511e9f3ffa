// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/checklist_view.h"

#include "ui/style/cultivar_style.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"
#include "ui/widgets/told_ticks.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace cultivar::ui {

namespace {

constexpr int box = 16;
constexpr int inset = 10;
constexpr int wordsBegin = inset + box + 10;
constexpr int between = 6;

/// That an item can be ticked is not told by itself.
QString spokenLine(const ChecklistLine &line)
{
    QStringList parts{line.title};
    if (!line.item.ticked)
        parts += ChecklistView::tr("open");
    if (!line.note.isEmpty())
        parts += line.note;
    return parts.join(QStringLiteral(", "));
}

int heightOf(const QString &text, TextRole role, int width)
{
    if (text.isEmpty())
        return 0;
    return QFontMetrics(roleFont(role)).boundingRect(QRect(0, 0, width, 2000), Qt::TextWordWrap, text).height();
}

class ChecklistDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QListView *>(option.widget);
        const int width = std::max(60, (view ? view->viewport()->width() : 200) - wordsBegin - inset);
        const int title = heightOf(index.data().toString(), TextRole::Body, width);
        const int note = heightOf(index.data(ChecklistModel::NoteRole).toString(), TextRole::Second, width);
        return {0, title + note + 2 * between};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const bool current = (option.state & QStyle::State_HasFocus) != 0;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setLayoutDirection(option.direction);
        const QRectF area = QRectF(option.rect).adjusted(1, 0, -1, 0);
        if (current || (option.state & QStyle::State_MouseOver) != 0) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(current ? Token::Selection : Token::Hover));
            painter->drawRoundedRect(area, 6, 6);
        }
        const auto mirrored = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const QRect sign = mirrored(QRect(option.rect.left() + inset, option.rect.top() + between, box, box));
        painter->setPen(QPen(theme.color(ticked ? Token::Accent : Token::Strong), 1));
        painter->setBrush(theme.color(ticked ? Token::Accent : Token::Base));
        painter->drawRoundedRect(QRectF(sign).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        if (ticked)
            paintIcon(painter, QStringLiteral("check"), QRectF(sign).adjusted(1, 1, -1, -1),
                      theme.color(Token::AccentText));
        const QRect text = option.rect.adjusted(wordsBegin, between, -inset, 0);
        QFont title = roleFont(TextRole::Body);
        const int titleHeight = heightOf(index.data().toString(), TextRole::Body, text.width());
        painter->setFont(title);
        painter->setPen(theme.color(current ? Token::SelText : Token::Text));
        painter->drawText(mirrored(QRect(text.left(), text.top(), text.width(), titleHeight)),
                          Qt::TextWordWrap | Qt::AlignLeft, index.data().toString());
        painter->setFont(roleFont(TextRole::Second));
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(mirrored(QRect(text.left(), text.top() + titleHeight, text.width(), option.rect.height())),
                          Qt::TextWordWrap | Qt::AlignLeft, index.data(ChecklistModel::NoteRole).toString());
        if (current)
            CultivarStyle::paintFocusRing(painter, option.rect, theme.color(Token::Focus), 6);
        painter->restore();
    }
};

} // namespace

void ChecklistModel::setLines(std::vector<ChecklistLine> lines)
{
    const bool sameItems = std::ranges::equal(
        m_lines, lines, {}, [](const ChecklistLine &line) { return line.item.key; },
        [](const ChecklistLine &line) { return line.item.key; });
    if (!sameItems) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        if (m_lines[i] == lines[i])
            continue;
        m_lines[i] = std::move(lines[i]);
        const QModelIndex changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

const ChecklistLine *ChecklistModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<size_t>(row)] : nullptr;
}

int ChecklistModel::firstOpen() const
{
    const auto open = std::ranges::find_if(m_lines, [](const ChecklistLine &line) { return !line.item.ticked; });
    return open == m_lines.end() ? 0 : static_cast<int>(open - m_lines.begin());
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    const ChecklistLine *line = at(index.row());
    if (!line)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return line->title;
    case Qt::CheckStateRole:
        return line->item.ticked ? Qt::Checked : Qt::Unchecked;
    case NoteRole:
        return line->note;
    case Qt::AccessibleTextRole:
        return spokenLine(*line);
    default:
        return {};
    }
}

ChecklistView::ChecklistView(QWidget *parent)
    : ListView(parent)
    , m_model(new ChecklistModel(this))
{
    setObjectName(QStringLiteral("checklist"));
    setAccessibleName(tr("Checklist"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setModel(m_model);
    tellTicks(this);
    setItemDelegate(new ChecklistDelegate(this));
}

void ChecklistView::setLines(std::vector<ChecklistLine> lines)
{
    m_model->setLines(std::move(lines));
    scheduleDelayedItemsLayout();
    fit();
}

void ChecklistView::chooseFirstOpen()
{
    setCurrentIndex(m_model->index(m_model->firstOpen()));
}

bool ChecklistView::isOnFirstOpen() const
{
    return currentIndex().row() == m_model->firstOpen();
}

void ChecklistView::fit()
{
    int height = 2;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += sizeHintForRow(row);
    setFixedHeight(height);
}

void ChecklistView::toggle(const QModelIndex &index)
{
    if (const ChecklistLine *line = m_model->at(index.row()))
        Q_EMIT tickWanted(line->item.key, !line->item.ticked);
}

void ChecklistView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space) {
        toggle(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const ChecklistLine *line = m_model->at(currentIndex().row()))
            Q_EMIT jumpWanted(line->item.key);
        return;
    }
    ListView::keyPressEvent(event);
}

void ChecklistView::mouseReleaseEvent(QMouseEvent *event)
{
    ListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton)
        toggle(indexAt(event->pos()));
}

void ChecklistView::resizeEvent(QResizeEvent *event)
{
    ListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
    fit();
}

} // namespace cultivar::ui
