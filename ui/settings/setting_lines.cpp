// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_lines.h"

#include "ui/style/cultivar_style.h"
#include "ui/style/icons.h"
#include "ui/style/text_role.h"
#include "ui/widgets/label.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int settingLinesEdge = 14;
constexpr int settingLinesSignSize = 16;
constexpr int signGap = 10;

QFont lineFont(TextRole role)
{
    return fontFor(role, QFontDatabase::systemFont(QFontDatabase::GeneralFont));
}

class SettingLinesDelegate : public QStyledItemDelegate
{
public:
    SettingLinesDelegate(const SettingLinesModel &model, QAbstractItemView *view)
        : QStyledItemDelegate(view)
        , m_model(model)
        , m_view(view)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const SettingLine *line = m_model.at(index.row());
        const int second = line && !line->second.isEmpty() ? QFontMetrics(lineFont(TextRole::Second)).height() + 2 : 0;
        return {200, QFontMetrics(lineFont(TextRole::Body)).height() + second + 16};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const SettingLine *line = m_model.at(index.row());
        if (!line)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setLayoutDirection(option.direction);
        paintGround(painter, option, index);
        const QRect row = option.rect.adjusted(settingLinesEdge, 0, -settingLinesEdge, 0);
        int left = row.left();
        if (line->ticked || !line->icon.isEmpty()) {
            paintSign(
                painter, option, *line,
                QRect(left, row.center().y() - settingLinesSignSize / 2, settingLinesSignSize, settingLinesSignSize));
            left += settingLinesSignSize + signGap;
        }
        paintWords(painter, option, *line, QRect(QPoint(left, row.top()), row.bottomRight()));
        painter->restore();
    }

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const Theme &theme = themeOf(m_view);
        const bool focused = m_view->hasFocus() && m_view->currentIndex() == index;
        const bool current = m_view->currentIndex() == index;
        if (current || (option.state & QStyle::State_MouseOver) != 0) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(focused ? Token::Selection : current ? Token::SelInactive : Token::Hover));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(3, 2, -3, -3), 6, 6);
        }
        if (index.row() + 1 < m_model.rowCount())
            painter->fillRect(QRect(option.rect.left() + settingLinesEdge, option.rect.bottom(),
                                    option.rect.width() - settingLinesEdge, 1),
                              theme.color(Token::Border));
        if (focused)
            CultivarStyle::paintFocusRing(painter, QRectF(option.rect).adjusted(3, 2, -3, -3),
                                          theme.color(Token::Focus), 6);
    }

    void paintSign(QPainter *painter, const QStyleOptionViewItem &option, const SettingLine &line,
                   const QRect &at) const
    {
        const Theme &theme = themeOf(m_view);
        const QRect sign = QStyle::visualRect(option.direction, option.rect, at);
        if (!line.ticked) {
            paintIcon(painter, line.icon, sign, theme.color(Token::Text2));
            return;
        }
        painter->setPen(QPen(theme.color(*line.ticked ? Token::Accent : Token::Strong), 1));
        painter->setBrush(theme.color(*line.ticked ? Token::Accent : Token::Base));
        painter->drawRoundedRect(QRectF(sign).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        if (*line.ticked)
            paintIcon(painter, u"check"_s, QRectF(sign).adjusted(1, 1, -1, -1), theme.color(Token::AccentText));
    }

    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const SettingLine &line,
                    const QRect &area) const
    {
        const Theme &theme = themeOf(m_view);
        const QFontMetrics body(lineFont(TextRole::Body));
        const QFontMetrics second(lineFont(TextRole::Second));
        const auto mirrored = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const int endWidth =
            std::min(line.end.isEmpty() ? 0 : second.horizontalAdvance(line.end) + 2, area.width() / 2);
        painter->setFont(lineFont(TextRole::Second));
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(mirrored(QRect(area.right() - endWidth, area.top(), endWidth, area.height())),
                          Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                          second.elidedText(line.end, Qt::ElideRight, endWidth));
        const int width = area.width() - endWidth - (endWidth > 0 ? settingLinesEdge : 0);
        const bool two = !line.second.isEmpty();
        const int height = body.height() + (two ? second.height() + 2 : 0);
        const int top = area.center().y() - height / 2;
        if (two)
            painter->drawText(mirrored(QRect(area.left(), top + body.height() + 2, width, second.height())),
                              Qt::AlignLeft | Qt::TextSingleLine,
                              second.elidedText(line.second, Qt::ElideRight, width));
        painter->setFont(lineFont(TextRole::Body));
        painter->setPen(theme.color(line.ticked == false ? Token::Text2 : Token::Text));
        painter->drawText(mirrored(QRect(area.left(), top, width, body.height())), Qt::AlignLeft | Qt::TextSingleLine,
                          body.elidedText(line.title, Qt::ElideRight, width));
    }

    const SettingLinesModel &m_model;
    QAbstractItemView *m_view;
};

} // namespace

void SettingLinesModel::setLines(std::vector<SettingLine> lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

const SettingLine *SettingLinesModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[static_cast<size_t>(row)] : nullptr;
}

int SettingLinesModel::rowOf(const QString &key) const
{
    const auto found = std::ranges::find(m_lines, key, &SettingLine::key);
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int SettingLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant SettingLinesModel::data(const QModelIndex &index, int role) const
{
    const SettingLine *line = at(index.row());
    if (!line)
        return {};
    QStringList parts{line->title, line->second, line->end};
    parts.removeAll(QString());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return parts.join(u", "_s);
    if (role == Qt::ToolTipRole)
        return plainToolTip(parts.join(u'\n'));
    if (role == Qt::CheckStateRole && line->ticked)
        return *line->ticked ? Qt::Checked : Qt::Unchecked;
    return {};
}

SettingLinesView::SettingLinesView(QWidget *parent)
    : ContentListView(parent)
    , m_model(new SettingLinesModel(this))
{
    setItemDelegate(new SettingLinesDelegate(*m_model, this));
    setModel(m_model);
    setSelectionMode(SingleSelection);
    connect(this, &QListView::doubleClicked, this, &SettingLinesView::opened);
}

void SettingLinesView::setLines(std::vector<SettingLine> lines)
{
    const SettingLine *chosen = current();
    const QString key = chosen ? chosen->key : QString();
    const int before = currentIndex().row();
    m_model->setLines(std::move(lines));
    const int row = m_model->rowOf(key);
    if (row >= 0)
        setCurrentIndex(m_model->index(row));
    else if (before >= 0 && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(std::min(before, m_model->rowCount() - 1)));
    Q_EMIT currentLineChanged();
}

const SettingLine *SettingLinesView::current() const
{
    return m_model->at(currentIndex().row());
}

int SettingLinesView::lineCount() const
{
    return m_model->rowCount();
}

void SettingLinesView::chooseLine(const QString &key)
{
    if (const int row = m_model->rowOf(key); row >= 0)
        setCurrentIndex(m_model->index(row));
}

void SettingLinesView::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        Q_EMIT moveWanted(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT opened();
    else if (event->key() == Qt::Key_Space)
        Q_EMIT tickWanted();
    else if (event->key() == Qt::Key_F2)
        Q_EMIT renameWanted();
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT removeWanted();
    else
        ContentListView::keyPressEvent(event);
}

void SettingLinesView::mouseReleaseEvent(QMouseEvent *event)
{
    ContentListView::mouseReleaseEvent(event);
    const QModelIndex under = indexAt(event->pos());
    const SettingLine *line = m_model->at(under.row());
    const int left = layoutDirection() == Qt::RightToLeft ? width() - event->pos().x() : event->pos().x();
    if (event->button() == Qt::LeftButton && line && line->ticked &&
        left < settingLinesEdge + settingLinesSignSize + signGap)
        Q_EMIT tickWanted();
}

void SettingLinesView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    ContentListView::currentChanged(current, previous);
    Q_EMIT currentLineChanged();
}

} // namespace cultivar::ui
