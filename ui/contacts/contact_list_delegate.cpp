// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_list_delegate.h"

#include "ui/style/icons.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/photo_shelf.h"
#include "ui/widgets/state_mark.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsKept = 400;
constexpr int accentWidth = 3;
constexpr int reasonIcon = 14;
constexpr int reasonGap = 5;
constexpr int linesGap = 2;

std::vector<TextRange> hitsOf(const QString &text, const rules::SearchQuery &query)
{
    if (query.words.isEmpty())
        return {};
    QStringList words;
    QStringList phrases;
    for (const rules::SearchTerm &term : rules::termsOf(query)) {
        if (term.phrase.isEmpty())
            words += term.words;
        else
            phrases += term.phrase;
    }
    return hitsIn(text, words, phrases).ranges;
}

QString restIcon(Rest rest)
{
    switch (rest) {
    case Rest::Paused:
        return u"pause"_s;
    case Rest::InPeace:
        return u"leave-in-peace"_s;
    case Rest::None:
    case Rest::Archived:
    case Rest::Deceased:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

ContactListDelegate::ContactListDelegate(const ContactListModel &model, const ListColumns &columns, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_model(model)
    , m_columns(columns)
    , m_rows(rowsKept)
{
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (roles == QList<int>{Qt::CheckStateRole})
                    return;
                for (int row = first.row(); row <= last.row(); ++row)
                    m_rows.remove(m_model.contactAt(row).value());
            });
}

QSize ContactListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), m_columns.rowHeight()};
}

void ContactListDelegate::layOutPerson(Row &row, const ContactRow &contact, const HitColors &hits) const
{
    const int width = m_columns.width(ListColumn::Person);
    const QString name = shownName(contact);
    row.named = hasName(contact);
    row.name = TextLine({name, row.named ? hitsOf(name, m_query) : std::vector<TextRange>(),
                         contact.name == contact.email ? Elide::AddressMiddle : Elide::End, 0},
                        m_columns.bodyFont(), width, hits);
    const MatchReason *reason = m_model.reason(contact.id);
    LineText second;
    if (reason && !standsInRow(reason->where.place)) {
        ReasonText words = reasonText(*reason, m_model.index().today());
        row.icon = words.icon;
        second = std::move(words.line);
    } else {
        second.text = roleText(contact);
        second.hits = hitsOf(second.text, m_query);
        second.elide = second.text == contact.email ? Elide::AddressMiddle : Elide::End;
    }
    row.secondText = second.text;
    int room = width - (row.icon.isEmpty() ? 0 : reasonIcon + reasonGap);
    if (m_columns.isCompact())
        room -= static_cast<int>(row.name.width()) + ListColumns::gap;
    if (room > ListColumns::gap * 2)
        row.second = TextLine(second, m_columns.secondFont(), room, hits);
}

void ContactListDelegate::layOutCircles(Row &row, const ContactRow &contact, const Theme &theme) const
{
    QStringList names;
    std::vector<const Circle *> circles;
    for (const CircleId id : contact.circles)
        if (const Circle *circle = m_model.index().circle(id)) {
            circles.push_back(circle);
            names += circle->name;
        }
    row.circleNames = names.join(u'\n');
    const auto more = [](size_t count) { return u"+%1"_s.arg(count); };
    const int moreWidth = QFontMetrics(m_columns.secondFont()).horizontalAdvance(more(99));
    int room = m_columns.width(ListColumn::Circles);
    for (size_t i = 0; i < circles.size(); ++i) {
        constexpr int before = ListColumns::dot + 5;
        const bool last = i + 1 == circles.size();
        const int forName = room - before - (last ? 0 : moreWidth + ListColumns::gap);
        TextLine name({circles[i]->name, {}, Elide::End, 0}, m_columns.secondFont(), forName);
        // The first is shown in any case, others only whole.
        if (i > 0 && (name.isElided() || forName <= 0)) {
            row.moreCircles =
                TextLine({more(circles.size() - i), {}, Elide::End, 0}, m_columns.secondFont(), moreWidth);
            return;
        }
        room -= before + static_cast<int>(name.width()) + ListColumns::gap;
        row.circles.push_back({theme.hueOf(circles[i]->uid).dot, std::move(name)});
    }
}

const ContactListDelegate::Row &ContactListDelegate::rowFor(const ContactRow &contact, const Theme &theme,
                                                            double scale) const
{
    const int photos = PhotoShelf::instance() ? PhotoShelf::instance()->version() : 0;
    if (m_query != m_model.query() || m_photos != photos) {
        m_rows.clear();
        m_photos = photos;
        m_query = m_model.query();
    }
    if (const Row *known = m_rows.object(contact.id.value()))
        return *known;
    auto *row = new Row;
    const ContactIndex &index = m_model.index();
    layOutPerson(*row, contact, {theme.color(Token::Mark), theme.color(Token::Text)});
    const auto line = [&](ListColumn column, const QString &text, int before = 0) {
        return m_columns.isShown(column)
                   ? TextLine({text, {}, Elide::End, 0}, m_columns.bodyFont(), m_columns.width(column) - before)
                   : TextLine();
    };
    row->last = line(ListColumn::LastContact, lastContactText(contact, index.today()));
    row->next =
        line(ListColumn::NextContact, nextContactText(contact, index), ListColumns::mark + ListColumns::markGap);
    row->city = line(ListColumn::City, contact.city);
    if (m_columns.isShown(ListColumn::Circles))
        layOutCircles(*row, contact, theme);
    row->due = index.due(contact);
    row->rest = restOf(contact, index.today());
    const int size = m_columns.avatarSize();
    row->avatar = QPixmap((QSizeF(size, size) * scale).toSize());
    row->avatar.setDevicePixelRatio(scale);
    row->avatar.fill(Qt::transparent);
    QPainter painter(&row->avatar);
    paintAvatar(&painter, QRectF(0, 0, size, size), {contact.uid, row->named ? contact.name : QString()}, theme);
    painter.end();
    m_rows.insert(contact.id.value(), row);
    return *row;
}

QRect ContactListDelegate::cell(const Looks &looks, int start, int width) const
{
    return QStyle::visualRect(looks.direction, looks.row,
                              QRect(looks.row.left() + start, looks.row.top(), width, looks.row.height()));
}

void ContactListDelegate::paintLine(QPainter *painter, const TextLine &line, const QRect &cell, int lineHeight,
                                    const QColor &color, Qt::LayoutDirection direction)
{
    painter->setPen(color);
    const double x = direction == Qt::RightToLeft ? cell.right() + 1 - line.width() : cell.left();
    const int top = cell.top() + (cell.height() - lineHeight) / 2;
    line.draw(painter, QPointF(x, top));
}

void ContactListDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const Looks &looks,
                                      bool current) const
{
    const QRect &row = looks.row;
    if (looks.ground != looks.theme.color(Token::Base))
        painter->fillRect(row, looks.ground);
    const QRect line = cell(looks, m_columns.start(ListColumn::Person), row.width());
    painter->fillRect(QRect(line.left(), row.bottom(), line.width(), 1).intersected(row),
                      looks.theme.color(Token::Border));
    if (current)
        painter->fillRect(cell(looks, 0, accentWidth), looks.theme.color(Token::Accent));
    if (current && (option.state & QStyle::State_HasFocus) != 0)
        CultivarStyle::paintFocusRing(painter, row, looks.theme.color(Token::Focus), 0);
}

void ContactListDelegate::paintPerson(QPainter *painter, const Row &row, const Looks &looks) const
{
    const int size = m_columns.avatarSize();
    const QRect avatar = cell(looks, m_columns.avatarStart(), size);
    painter->drawPixmap(QPoint(avatar.left(), avatar.top() + (avatar.height() - size) / 2), row.avatar);

    QRect name = cell(looks, m_columns.start(ListColumn::Person), m_columns.width(ListColumn::Person));
    QRect second = name;
    if (m_columns.isCompact()) {
        const int shift = static_cast<int>(row.name.width()) + ListColumns::gap;
        second = cell(looks, m_columns.start(ListColumn::Person) + shift,
                      std::max(0, m_columns.width(ListColumn::Person) - shift));
    } else if (!row.second.isNull() && row.second.width() > 0) {
        const int both = m_columns.bodyHeight() + linesGap + m_columns.secondHeight();
        name.setTop(name.top() + (name.height() - both) / 2);
        name.setHeight(m_columns.bodyHeight());
        second.setTop(name.bottom() + 1 + linesGap);
        second.setHeight(m_columns.secondHeight());
    }
    paintLine(painter, row.name, name, m_columns.bodyHeight(), row.named ? looks.text : looks.theme.color(Token::Faint),
              looks.direction);
    if (row.second.isNull())
        return;
    const QColor quiet = looks.theme.color(Token::Text2);
    if (!row.icon.isEmpty()) {
        const int x = looks.direction == Qt::RightToLeft ? second.right() + 1 - reasonIcon : second.left();
        const int top = second.top() + (second.height() - reasonIcon) / 2;
        paintIcon(painter, row.icon, QRectF(x, top, reasonIcon, reasonIcon), quiet);
        if (looks.direction == Qt::RightToLeft)
            second.setRight(second.right() - reasonIcon - reasonGap);
        else
            second.setLeft(second.left() + reasonIcon + reasonGap);
    }
    paintLine(painter, row.second, second, m_columns.secondHeight(), quiet, looks.direction);
}

void ContactListDelegate::paintCircles(QPainter *painter, const Row &row, const Looks &looks) const
{
    int at = m_columns.start(ListColumn::Circles);
    const QColor text = looks.theme.color(Token::Text2);
    for (const CircleText &circle : row.circles) {
        const QRect dot = cell(looks, at, ListColumns::dot);
        painter->setPen(Qt::NoPen);
        painter->setBrush(circle.dot);
        painter->drawEllipse(
            QRectF(dot.left(), dot.center().y() + 1 - ListColumns::dot / 2.0, ListColumns::dot, ListColumns::dot));
        at += ListColumns::dot + 5;
        const int width = static_cast<int>(circle.name.width()) + 1;
        paintLine(painter, circle.name, cell(looks, at, width), m_columns.secondHeight(), text, looks.direction);
        at += width + ListColumns::gap;
    }
    if (!row.moreCircles.isNull())
        paintLine(painter, row.moreCircles, cell(looks, at, static_cast<int>(row.moreCircles.width()) + 1),
                  m_columns.secondHeight(), text, looks.direction);
}

void ContactListDelegate::paintNext(QPainter *painter, const Row &row, const Looks &looks) const
{
    const int start = m_columns.start(ListColumn::NextContact);
    const QRect spot = cell(looks, start, ListColumns::mark);
    const int top = spot.top() + (spot.height() - ListColumns::mark) / 2;
    const QRectF mark(spot.left(), top, ListColumns::mark, ListColumns::mark);
    QColor color = looks.theme.color(Token::Faint);
    if (const QString name = restIcon(row.rest); !name.isEmpty()) {
        color = looks.theme.color(Token::Text2);
        paintIcon(painter, name, mark, color);
    } else if (row.rest == Rest::None && row.due.state) {
        color = looks.theme.color(*row.due.state);
        paintStateMark(painter, mark, {*row.due.state, row.due.x}, color, looks.ground);
    }
    constexpr int before = ListColumns::mark + ListColumns::markGap;
    paintLine(painter, row.next, cell(looks, start + before, m_columns.width(ListColumn::NextContact) - before),
              m_columns.bodyHeight(), color, looks.direction);
}

void ContactListDelegate::paintBox(QPainter *painter, const QStyleOptionViewItem &option, const Looks &looks,
                                   bool chosen) const
{
    const QRect spot = cell(looks, m_columns.boxStart(), ListColumns::box);
    QStyleOptionViewItem box(option);
    box.rect =
        QRect(spot.left(), spot.top() + (spot.height() - ListColumns::box) / 2, ListColumns::box, ListColumns::box);
    box.state = QStyle::State_Enabled | (chosen ? QStyle::State_On : QStyle::State_Off);
    const QStyle *style = option.widget ? option.widget->style() : nullptr;
    if (style)
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
}

void ContactListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const std::optional<ContactRow> contact = m_model.rowAt(index.row());
    if (!contact)
        return;
    const Theme &theme = themeOf(option.widget);
    const bool current = (option.state & QStyle::State_Selected) != 0;
    const bool chosen = m_model.isChosen(contact->id);
    const bool active = m_lively || (option.state & QStyle::State_Active) != 0;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool focused = m_lively || (view && view->hasFocus());
    Looks looks{theme, theme.color(Token::Base), theme.color(Token::Text), option.rect, option.direction};
    if (current || chosen) {
        const bool strong = active && (focused || chosen);
        looks.ground = theme.color(strong ? Token::Selection : Token::SelInactive);
        looks.text = theme.color(strong ? Token::SelText : Token::Text);
    } else if ((option.state & QStyle::State_MouseOver) != 0) {
        looks.ground = theme.color(Token::Hover);
    }
    const Row &row = rowFor(*contact, theme, painter->device()->devicePixelRatioF());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option, looks, current);
    if (m_columns.areBoxesShown())
        paintBox(painter, option, looks, chosen);
    paintPerson(painter, row, looks);
    if (m_columns.isShown(ListColumn::Circles))
        paintCircles(painter, row, looks);
    const auto plain = [&](ListColumn column, const TextLine &line) {
        if (m_columns.isShown(column))
            paintLine(painter, line, cell(looks, m_columns.start(column), m_columns.width(column)),
                      m_columns.bodyHeight(), theme.color(Token::Text2), looks.direction);
    };
    plain(ListColumn::LastContact, row.last);
    plain(ListColumn::City, row.city);
    if (m_columns.isShown(ListColumn::NextContact))
        paintNext(painter, row, looks);
    painter->restore();
}

bool ContactListDelegate::isOnBox(const QPoint &point, const QStyleOptionViewItem &option) const
{
    const QRect spot = QStyle::visualRect(option.direction, option.rect,
                                          QRect(option.rect.left(), option.rect.top(),
                                                m_columns.avatarStart() - ListColumns::gap / 2, option.rect.height()));
    return m_columns.areBoxesShown() && spot.contains(point);
}

bool ContactListDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                    const QModelIndex &index)
{
    const std::optional<ContactRow> contact = m_model.rowAt(index.row());
    if (!contact || event->type() != QEvent::ToolTip)
        return false;
    const Row &row = rowFor(*contact, themeOf(view), view->devicePixelRatioF());
    const auto isOver = [&](ListColumn column) {
        const QRect area = QStyle::visualRect(option.direction, option.rect,
                                              QRect(option.rect.left() + m_columns.start(column), option.rect.top(),
                                                    m_columns.width(column), option.rect.height()));
        return m_columns.isShown(column) && area.contains(event->pos());
    };
    QStringList lines;
    if (isOver(ListColumn::Person)) {
        if (row.name.isElided())
            lines += contact->name;
        if (!row.secondText.isEmpty() && (row.second.isNull() || row.second.isElided()))
            lines += row.secondText;
    } else if (isOver(ListColumn::Circles)) {
        if (!row.moreCircles.isNull() || (!row.circles.empty() && row.circles.front().name.isElided()))
            lines += row.circleNames;
    } else if (isOver(ListColumn::LastContact) && contact->clock.lastContact) {
        lines += view->locale().toString(*contact->clock.lastContact, QLocale::LongFormat);
    } else if (isOver(ListColumn::NextContact) && row.due.day && row.rest == Rest::None) {
        lines += view->locale().toString(*row.due.day, QLocale::LongFormat);
    } else if (isOver(ListColumn::City) && row.city.isElided()) {
        lines += contact->city;
    }
    QToolTip::showText(event->globalPos(), plainToolTip(lines.join(u'\n')), view->viewport());
    return true;
}

} // namespace cultivar::ui
