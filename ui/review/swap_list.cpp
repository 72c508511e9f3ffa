// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/swap_list.h"

#include "ui/review/lane_label.h"
#include "ui/style/cultivar_style.h"
#include "ui/style/text_role.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"

#include <QFontDatabase>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int swapPad = 12;
constexpr int swapListPortrait = 28;
constexpr int swapMark = 14;
constexpr int fewestSwapRows = 6;

QFont swapFont(TextRole role)
{
    return fontFor(role, QFontDatabase::systemFont(QFontDatabase::GeneralFont));
}

class SwapDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, QFontMetrics(swapFont(TextRole::Body)).height() +
                         QFontMetrics(swapFont(TextRole::Second)).height() + 14};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const SwapCandidate *candidate = static_cast<const SwapModel *>(index.model())->at(index.row());
        if (!candidate)
            return;
        const Theme &theme = themeOf(option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool hasFocus = option.widget && option.widget->hasFocus();
        const Token ground = chosen ? (hasFocus ? Token::Selection : Token::SelInactive)
                             : option.state.testFlag(QStyle::State_MouseOver) ? Token::Hover
                                                                              : Token::Raised;
        painter->fillRect(option.rect, theme.color(ground));
        if (chosen && hasFocus)
            CultivarStyle::paintFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -1),
                                          theme.color(Token::Focus), 0);
        paintRow(painter, option, *candidate, theme, ground);
        painter->restore();
    }

private:
    static void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const SwapCandidate &candidate,
                         const Theme &theme, Token ground)
    {
        const QRect &row = option.rect;
        const auto mirrored = [&](const QRect &area) { return QStyle::visualRect(option.direction, row, area); };
        paintAvatar(painter,
                    mirrored({row.left() + swapPad, row.center().y() - swapListPortrait / 2, swapListPortrait,
                              swapListPortrait}),
                    {candidate.person.uid, candidate.person.name}, theme);
        const QRect spot(row.right() - swapPad - swapMark, row.center().y() - swapMark / 2, swapMark, swapMark);
        paintLaneMark(painter, mirrored(spot), candidate.pick.lane, theme, theme.color(ground));
        const QFontMetrics name(swapFont(TextRole::Body));
        const QFontMetrics reason(swapFont(TextRole::Second));
        const int left = row.left() + swapPad + swapListPortrait + 10;
        const int room = spot.left() - 8 - left;
        const int top = row.top() + (row.height() - name.height() - reason.height()) / 2;
        const auto flags = static_cast<int>(Qt::AlignLeft | Qt::TextSingleLine);
        painter->setFont(swapFont(TextRole::Body));
        painter->setPen(theme.color(Token::Text));
        painter->drawText(mirrored({left, top, room, name.height()}), flags,
                          name.elidedText(candidate.person.name, Qt::ElideRight, room));
        painter->setFont(swapFont(TextRole::Second));
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(mirrored({left, top + name.height(), room, reason.height()}), flags,
                          reason.elidedText(candidate.reason, Qt::ElideRight, room));
    }
};

} // namespace

void SwapModel::setCandidates(std::vector<SwapCandidate> candidates)
{
    beginResetModel();
    m_candidates = std::move(candidates);
    endResetModel();
}

const SwapCandidate *SwapModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_candidates[static_cast<size_t>(row)] : nullptr;
}

int SwapModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_candidates.size());
}

QVariant SwapModel::data(const QModelIndex &index, int role) const
{
    const SwapCandidate *candidate = index.isValid() ? at(index.row()) : nullptr;
    if (!candidate)
        return {};
    if (role == Qt::DisplayRole)
        return candidate->person.name;
    if (role == Qt::ToolTipRole)
        return plainToolTip(laneTitle(candidate->pick.lane) + u": "_s + candidate->reason);
    if (role == Qt::AccessibleTextRole)
        return u"%1, %2: %3"_s.arg(candidate->person.name, laneTitle(candidate->pick.lane), candidate->reason);
    return {};
}

SwapList::SwapList(QWidget *parent)
    : Ground(Token::Raised, Token::Border, 10, parent)
    , m_model(new SwapModel(this))
    , m_title(new Label(TextRole::Strong))
    , m_words((new Label(TextRole::Second, Token::Text2))->wrapped())
    , m_view(new ListView)
{
    setObjectName(u"swapCard"_s);
    m_view->setObjectName(u"swapList"_s);
    m_view->setAccessibleName(tr("Who could take the place"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SwapDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMinimumHeight(fewestSwapRows * m_view->itemDelegate()->sizeHint({}, {}).height());
    m_view->viewport()->setBackgroundRole(QPalette::Button);
    m_title->setContentsMargins(15, 8, 15, 8);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_words->setContentsMargins(15, 12, 15, 12);
    QPushButton *cancel = makeButton(ButtonKind::Quiet, {u"cancelSwap"_s, tr("Keep"), {}, tr("Esc", "the key")});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(makeLine());
    column->addWidget(m_words);
    column->addWidget(m_view, 1);
    column->addWidget(makeLine());
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(8, 8, 12, 8);
    foot->addWidget(cancel);
    foot->addStretch(1);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &SwapList::cancelled);
    connect(m_view, &QListView::activated, this, &SwapList::choose);
    connect(m_view, &QListView::clicked, this, &SwapList::choose);
}

void SwapList::askFor(const QString &name)
{
    m_model->setCandidates({});
    m_title->setText(tr("Instead of %1", "name").arg(name));
    m_view->setAccessibleName(m_title->text());
    m_words->setText(tr("Looking…"));
    m_words->hide();
}

void SwapList::show(std::vector<SwapCandidate> candidates)
{
    const bool none = candidates.empty();
    m_model->setCandidates(std::move(candidates));
    m_words->setText(tr("Nobody else is due this week. You may choose somebody by hand."));
    m_words->setVisible(none);
    m_view->setCurrentIndex(m_model->index(0));
}

void SwapList::takeFocus()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void SwapList::choose(const QModelIndex &index)
{
    if (const SwapCandidate *candidate = m_model->at(index.row()))
        Q_EMIT chosen(*candidate);
}

} // namespace cultivar::ui
