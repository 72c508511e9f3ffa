// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/suggested_list.h"

#include "ui/style/cultivar_style.h"
#include "ui/style/text_role.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/state_mark.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int suggestedListEdge = 16;
constexpr int avatarSize = 28;
constexpr int suggestedListMarkSize = 14;
constexpr int tenth = 10;

QFont suggestedFont(TextRole role)
{
    return fontFor(role, QFontDatabase::systemFont(QFontDatabase::GeneralFont));
}

QString pointsOf(int tenths)
{
    return QLocale().toString(static_cast<double>(tenths) / tenth, 'f', 1);
}

QString laneText(const std::optional<Lane> &lane)
{
    if (!lane)
        return SuggestedModel::tr("soon");
    switch (*lane) {
    case Lane::Overdue:
        return SuggestedModel::tr("overdue");
    case Lane::Reach:
        return SuggestedModel::tr("reach");
    case Lane::Dormant:
        return SuggestedModel::tr("dormant");
    case Lane::Soon:
        return SuggestedModel::tr("soon");
    }
    Q_UNREACHABLE();
}

class SuggestedDelegate : public QStyledItemDelegate
{
public:
    SuggestedDelegate(const SuggestedModel &model, QAbstractItemView *view)
        : QStyledItemDelegate(view)
        , m_model(model)
        , m_view(view)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, QFontMetrics(suggestedFont(TextRole::Body)).height() +
                         QFontMetrics(suggestedFont(TextRole::Second)).height() + 18};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const SuggestedPerson *person = m_model.at(index.row());
        if (!person)
            return;
        const Theme &theme = themeOf(m_view);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setLayoutDirection(option.direction);
        const bool focused = m_view->hasFocus() && m_view->currentIndex() == index;
        if (focused || (option.state & QStyle::State_MouseOver) != 0) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(focused ? Token::Selection : Token::Hover));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(3, 2, -3, -3), 6, 6);
        }
        if (index.row() + 1 < m_model.rowCount())
            painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                              theme.color(Token::Border));
        if (focused)
            CultivarStyle::paintFocusRing(painter, QRectF(option.rect).adjusted(3, 2, -3, -3),
                                          theme.color(Token::Focus), 6);
        paintPerson(painter, option, *person, index.row());
        painter->restore();
    }

private:
    void paintPerson(QPainter *painter, const QStyleOptionViewItem &option, const SuggestedPerson &person, int at) const
    {
        const Theme &theme = themeOf(m_view);
        const QFontMetrics body(suggestedFont(TextRole::Body));
        const QFontMetrics second(suggestedFont(TextRole::Second));
        const auto mirrored = [&](const QRect &rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const QRect row = option.rect.adjusted(suggestedListEdge, 0, -suggestedListEdge, 0);
        paintAvatar(painter, mirrored(QRect(row.left(), row.center().y() - avatarSize / 2, avatarSize, avatarSize)),
                    {person.uid, person.name}, theme);
        const int top = row.center().y() - (body.height() + second.height()) / 2;
        const QString was = m_model.before(at);
        const int endWidth = std::max(second.horizontalAdvance(was), body.horizontalAdvance(u"−00.0"_s)) + 6;
        const int left = row.left() + avatarSize + 12;
        const QRect first(left, top, row.right() - endWidth - 8 - left, body.height());
        const QRect below(left, first.bottom() + 1, first.width(), second.height());
        painter->setFont(suggestedFont(TextRole::Body));
        painter->setPen(theme.color(Token::Text));
        painter->drawText(mirrored(first), Qt::AlignLeft | Qt::TextSingleLine,
                          body.elidedText(person.name, Qt::ElideRight, first.width()));
        painter->setFont(suggestedFont(TextRole::Strong));
        painter->drawText(mirrored(QRect(row.right() - endWidth, top, endWidth, body.height())),
                          Qt::AlignRight | Qt::TextSingleLine, pointsOf(person.score));
        painter->setFont(suggestedFont(TextRole::Second));
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(mirrored(QRect(row.right() - endWidth, below.top(), endWidth, second.height())),
                          Qt::AlignRight | Qt::TextSingleLine, was);
        paintStateMark(painter,
                       mirrored(QRect(left, below.center().y() - suggestedListMarkSize / 2, suggestedListMarkSize,
                                      suggestedListMarkSize)),
                       {person.state, person.share}, theme.color(person.state), theme.color(Token::Raised));
        const QRect words = below.adjusted(suggestedListMarkSize + 5, 0, 0, 0);
        painter->drawText(mirrored(words), Qt::AlignLeft | Qt::TextSingleLine,
                          second.elidedText(m_model.second(at), Qt::ElideRight, words.width()));
    }

    const SuggestedModel &m_model;
    QAbstractItemView *m_view;
};

} // namespace

void SuggestedModel::setPeople(std::vector<SuggestedPerson> people, bool withPlaces)
{
    if (people == m_people && withPlaces == m_withPlaces)
        return;
    beginResetModel();
    m_people = std::move(people);
    m_withPlaces = withPlaces;
    endResetModel();
}

const SuggestedPerson *SuggestedModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_people[static_cast<size_t>(row)] : nullptr;
}

QString SuggestedModel::second(int row) const
{
    const SuggestedPerson *person = at(row);
    if (!person)
        return {};
    QString text = laneText(person->lane);
    if (m_withPlaces && !person->rank)
        text += u" · "_s + tr("was beyond these");
    else if (m_withPlaces && *person->rank != row + 1)
        text += u" · "_s + tr("was number %1").arg(*person->rank);
    return text;
}

QString SuggestedModel::before(int row) const
{
    const SuggestedPerson *person = at(row);
    if (!person)
        return {};
    if (!person->was)
        return tr("new");
    return *person->was == person->score ? tr("same") : tr("was %1", "points").arg(pointsOf(*person->was));
}

int SuggestedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QVariant SuggestedModel::data(const QModelIndex &index, int role) const
{
    const SuggestedPerson *person = at(index.row());
    if (!person)
        return {};
    const QStringList parts{person->name, second(index.row()), pointsOf(person->score), before(index.row())};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return parts.join(u", "_s);
    if (role == Qt::ToolTipRole)
        return plainToolTip(person->name);
    return {};
}

SuggestedList::SuggestedList(QWidget *parent)
    : ContentListView(parent)
    , m_model(new SuggestedModel(this))
{
    setItemDelegate(new SuggestedDelegate(*m_model, this));
    setModel(m_model);
    setSelectionMode(NoSelection);
    connect(this, &QListView::doubleClicked, this, &SuggestedList::choose);
}

void SuggestedList::setPeople(const std::vector<SuggestedPerson> &people, bool withPlaces)
{
    m_model->setPeople(people, withPlaces);
}

void SuggestedList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        ContentListView::keyPressEvent(event);
}

void SuggestedList::choose(const QModelIndex &index)
{
    if (const SuggestedPerson *person = m_model->at(index.row()))
        Q_EMIT personChosen(person->contact);
}

} // namespace cultivar::ui
