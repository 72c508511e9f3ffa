// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/timeline_words.h"

#include "core/wording/names.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace cultivar::ui {

namespace {

struct TimelineWords
{
    Q_DECLARE_TR_FUNCTIONS(TimelineWords)
};

bool isWritten(Channel channel)
{
    return channel == Channel::Email || channel == Channel::Message || channel == Channel::Letter;
}

} // namespace

QString iconOf(Channel channel)
{
    switch (channel) {
    case Channel::InPerson:
        return u"in-person"_s;
    case Channel::Call:
        return u"call"_s;
    case Channel::Video:
        return u"video"_s;
    case Channel::Email:
        return u"mail"_s;
    case Channel::Message:
        return u"message"_s;
    case Channel::Event:
        return u"event"_s;
    case Channel::Letter:
        return u"letter"_s;
    }
    Q_UNREACHABLE();
}

QString directionName(Direction direction, Channel channel, const QString &firstName)
{
    const QString name = isolated(firstName);
    switch (direction) {
    case Direction::Both:
        return TimelineWords::tr("both ways");
    case Direction::Incoming:
        return isWritten(channel) ? TimelineWords::tr("%1 wrote").arg(name) : TimelineWords::tr("from %1").arg(name);
    case Direction::Outgoing:
        return isWritten(channel) ? TimelineWords::tr("I wrote") : TimelineWords::tr("from me");
    }
    Q_UNREACHABLE();
}

QString entryTitle(const TimelineEntry &entry, const QString &firstName)
{
    const Interaction &interaction = entry.interaction;
    QString channel = wording::nameOf(interaction.channel);
    channel[0] = channel[0].toUpper();
    if (interaction.attempt && !isWritten(interaction.channel))
        return TimelineWords::tr("%1, not reached", "a channel").arg(channel);
    if (!isWritten(interaction.channel))
        return channel;
    const QString name = isolated(firstName);
    switch (interaction.direction) {
    case Direction::Both:
        return TimelineWords::tr("%1, both ways", "a channel").arg(channel);
    case Direction::Incoming:
        return TimelineWords::tr("%1 wrote").arg(name);
    case Direction::Outgoing:
        return TimelineWords::tr("You wrote");
    }
    Q_UNREACHABLE();
}

LatestLine::LatestLine(const QString &iconName, const QString &text, const QString &day, QWidget *parent)
    : QWidget(parent)
    , m_icon(iconName)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(30, 2, 0, 2);
    row->setSpacing(12);
    auto *words = new ElidedLabel(TextRole::Body);
    words->setText(text);
    row->addWidget(words, 1);
    row->addWidget(new Label(day, TextRole::Second, Token::Text2));
}

void LatestLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 16 : 0;
    paintIcon(&painter, m_icon, QRectF(x, (height() - 16) / 2.0, 16, 16), themeOf(this).color(Token::Text2));
}

QString isolated(const QString &name)
{
    return QChar(0x2068) + name + QChar(0x2069);
}

} // namespace cultivar::ui
