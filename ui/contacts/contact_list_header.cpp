// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contact_list_header.h"

#include "ui/style/icons.h"
#include "ui/style/text_role.h"

#include <QPainter>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int headerChevron = 14;

QFont captionFont()
{
    return roleFont(TextRole::Caption);
}

QString headerNameOf(ListColumn column)
{
    switch (column) {
    case ListColumn::Person:
        return u"person"_s;
    case ListColumn::Circles:
        return u"circles"_s;
    case ListColumn::LastContact:
        return u"lastContact"_s;
    case ListColumn::NextContact:
        return u"nextContact"_s;
    case ListColumn::City:
        return u"city"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

ColumnHead::ColumnHead(ListColumn column, QWidget *parent)
    : QAbstractButton(parent)
    , m_column(column)
{
    setObjectName(u"columnHead_"_s + headerNameOf(column));
    setText(titleOf(column));
    setEnabled(orderOf(column).has_value());
    setAttribute(Qt::WA_Hover);
    // By keyboard the columns menu does the same: five stops before each list would be in the way.
    setFocusPolicy(Qt::NoFocus);
    setOrder({});
}

void ColumnHead::setOrder(ContactOrder order)
{
    m_order = order;
    if (!orderOf(m_column))
        setAccessibleName(text());
    else if (!isOrder())
        setAccessibleName(tr("%1, order by it").arg(text()));
    else
        setAccessibleName(order.descending ? tr("%1, ordered by it, backwards").arg(text())
                                           : tr("%1, ordered by it").arg(text()));
    update();
}

void ColumnHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const bool hovered = isEnabled() && underMouse();
    const QColor color = theme.color(hovered || isOrder() ? Token::Text2 : Token::Faint);
    const QFont font = captionFont();
    const QFontMetrics metrics(font);
    const bool arrow = isEnabled() && (isOrder() || hovered);
    const QString shown = metrics.elidedText(text(), Qt::ElideRight, width() - (arrow ? headerChevron + 4 : 0));
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (!isOrder() || !isEnabled())
        return;
    const QRect spot = QStyle::visualRect(
        layoutDirection(), rect(),
        QRect(metrics.horizontalAdvance(shown) + 4, (height() - headerChevron) / 2, headerChevron, headerChevron));
    if (m_order.descending) {
        painter.translate(spot.center() + QPointF(0.5, 0.5));
        painter.rotate(180);
        paintIcon(&painter, u"chevron-down"_s,
                  QRectF(-headerChevron / 2.0, -headerChevron / 2.0, headerChevron, headerChevron), color);
    } else {
        paintIcon(&painter, u"chevron-down"_s, spot, color);
    }
}

ContactListHeader::ContactListHeader(const ListColumns &columns, QWidget *parent)
    : QWidget(parent)
    , m_columns(columns)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const ListColumn column : allListColumns) {
        auto *head = new ColumnHead(column, this);
        m_heads[static_cast<size_t>(column)] = head;
        connect(head, &QAbstractButton::clicked, this, [this, column] {
            const ContactOrder::By by = *orderOf(column);
            Q_EMIT orderWanted({by, m_order.by == by && !m_order.descending});
        });
    }
}

void ContactListHeader::setOrder(ContactOrder order)
{
    m_order = order;
    for (ColumnHead *head : m_heads)
        head->setOrder(order);
}

QSize ContactListHeader::sizeHint() const
{
    return {ListColumns::narrowest, std::max(28, QFontMetrics(captionFont()).height() + 12)};
}

void ContactListHeader::arrange()
{
    for (const ListColumn column : allListColumns) {
        ColumnHead *head = m_heads[static_cast<size_t>(column)];
        head->setVisible(m_columns.isShown(column));
        head->setGeometry(QStyle::visualRect(layoutDirection(), rect(),
                                             QRect(m_columns.start(column), 0, m_columns.width(column), height() - 1)));
    }
}

void ContactListHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).color(Token::Base));
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeOf(this).color(Token::Border));
}

void ContactListHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace cultivar::ui
