// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/next_talk_card.h"

#include "core/base/time_zone.h"
#include "core/rules/meeting_channel.h"
#include "core/wording/meeting_text.h"
#include "core/wording/names.h"
#include "core/wording/preparation_text.h"
#include "core/wording/words.h"
#include "ui/today/name_button.h"
#include "ui/today/today_rows.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/openable_url.h"
#include "ui/widgets/readiness_bar.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int nextTalkAvatarSize = 40;
constexpr int hintFrom = 600; ///< card widths that have room for what is left

/// The segments of a readiness as a widget.
class ReadinessWidget : public QWidget
{
public:
    ReadinessWidget() { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

    void setReadiness(const rules::Readiness &readiness)
    {
        m_readiness = readiness;
        setFixedSize(readinessWidth(readiness), 12);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintReadiness(&painter, rect(), m_readiness, themeOf(this), layoutDirection());
    }

private:
    rules::Readiness m_readiness;
};

QString channelText(Channel channel)
{
    return channel == Channel::Video ? NextTalkCard::tr("video") : wording::nameOf(channel);
}

/// Who they are, where, and what their clock says then.
QString workLine(const TodayView &view, const AgendaTalk &talk)
{
    if (talk.attendees.size() != 1)
        return NextTalkCard::tr("%1 people").arg(talk.attendees.size());
    const PersonLine &person = talk.attendees.front();
    QStringList parts{placeInLife(person)};
    const auto zone = knownTimeZone(person.timeZone);
    const QString there =
        zone ? wording::theirTimeText(talk.meeting.start, *zone, person.city, view.agenda.present.zone) : QString();
    parts += there.isEmpty() ? person.city : there;
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

NextTalkCard::NextTalkCard(QWidget *parent)
    : QWidget(parent)
    , m_clock(new Label(TextRole::Clock))
    , m_how(new Label(TextRole::Second, Token::Text2))
    , m_until(new Label(TextRole::Second, Token::Ink))
    , m_avatar(new Avatar(nextTalkAvatarSize))
    , m_name(new NameButton(TextRole::Heading))
    , m_work(new ElidedLabel(TextRole::Body, Token::Text2))
    , m_purpose(new ElidedLabel(TextRole::Body))
    , m_ready(new Label(TextRole::Strong))
    , m_bar(new ReadinessWidget)
    , m_left(new ElidedLabel(TextRole::Second, Token::Text2))
    , m_prepare(makeButton(ButtonKind::Primary, {u"prepare"_s, tr("Prepare"), {}, u"P"_s}))
    , m_link(makeButton(ButtonKind::Secondary, {u"openLink"_s, tr("Open link"), u"video"_s, {}}))
    , m_timeColumn(new QWidget)
{
    setObjectName(u"nextTalk"_s);
    setAccessibleName(tr("Next talk"));
    m_name->setObjectName(u"nextTalkName"_s);
    m_clock->setObjectName(u"nextTalkTime"_s);
    m_until->setObjectName(u"nextTalkUntil"_s);
    m_left->setObjectName(u"nextTalkLeft"_s);
    m_timeColumn->setLayout(makeTime());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(15, 15, 15, 15);
    row->setSpacing(12);
    row->addWidget(m_timeColumn);
    row->addSpacing(13); // a line in the middle
    row->addLayout(makeWords(), 1);
    row->addLayout(makeButtons());
    connect(m_prepare, &QPushButton::clicked, this, [this] { Q_EMIT prepareWanted(m_meeting); });
    connect(m_link, &QPushButton::clicked, this, [this] { Q_EMIT linkWanted(m_url); });
    connect(m_name, &QAbstractButton::clicked, this, [this] { Q_EMIT contactWanted(m_contact); });
}

QLayout *NextTalkCard::makeTime()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addStretch();
    column->addWidget(m_clock);
    column->addWidget(m_how);
    column->addWidget(m_until);
    column->addStretch();
    return column;
}

QLayout *NextTalkCard::makeWords()
{
    auto *who = new QVBoxLayout;
    who->setSpacing(0);
    who->addWidget(m_name);
    who->addWidget(m_work);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_avatar);
    top->addLayout(who, 1);
    auto *ready = new QHBoxLayout;
    ready->setSpacing(8);
    auto *caption = new Label(tr("Ready"), TextRole::Second, Token::Text2);
    caption->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // the bar follows it at once
    ready->addWidget(caption);
    ready->addWidget(m_bar);
    ready->addWidget(m_ready);
    ready->addWidget(m_left, 1);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_purpose);
    column->addLayout(ready);
    return column;
}

QLayout *NextTalkCard::makeButtons()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addStretch();
    // Buttons that stand above each other have one width.
    for (QPushButton *button : {m_prepare, m_link}) {
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        column->addWidget(button);
    }
    column->addStretch();
    return column;
}

void NextTalkCard::show(const TodayView &view, const AgendaRow &row, const QDateTime &now)
{
    const AgendaTalk &talk = *row.talk();
    const Present &present = view.agenda.present;
    const QDateTime start = talk.meeting.start.toTimeZone(present.zone);
    const bool today = start.date() == view.today;
    m_meeting = talk.meeting.id;
    m_clock->setText(QLocale().toString(start, u"HH:mm"_s));
    m_how->setText(wording::lengthText(talk.meeting.minutes) + u" · "_s +
                   channelText(rules::likelyChannel(talk.meeting)));
    m_until->setText(today ? wording::untilText(talk.meeting.start, talk.meeting.minutes, now, present.zone)
                           : QLocale().toString(start, u"dddd, d MMM"_s));
    QStringList names;
    for (const PersonLine &person : talk.attendees)
        names += person.name;
    m_name->setName(names.isEmpty() ? tr("With nobody yet") : wording::namesText(names, 2));
    m_name->setEnabled(!names.isEmpty());
    m_contact = talk.attendees.empty() ? ContactId() : talk.attendees.front().contact;
    m_avatar->setVisible(!talk.attendees.empty());
    if (!talk.attendees.empty())
        m_avatar->setPortrait({talk.attendees.front().uid, talk.attendees.front().name});
    m_work->setText(workLine(view, talk));
    const QString purpose = wording::onOneLine(talk.meeting.purpose);
    m_purpose->setText(purpose.isEmpty() ? tr("No purpose written yet") : purpose);
    m_purpose->setColor(purpose.isEmpty() ? Token::Faint : Token::Text);
    showReadiness(view, talk);
    m_url = QUrl(talk.meeting.link, QUrl::StrictMode);
    m_link->setVisible(!talk.meeting.link.isEmpty() && isOpenable(m_url));
    m_timeColumn->setFixedWidth(m_timeColumn->sizeHint().width());
    setAccessibleDescription(u"%1, %2, %3"_s.arg(m_clock->text(), m_until->text(), m_name->text()));
    update();
}

void NextTalkCard::showReadiness(const TodayView &view, const AgendaTalk &talk)
{
    static_cast<ReadinessWidget *>(m_bar)->setReadiness(talk.readiness);
    m_ready->setText(wording::readinessText(talk.readiness));
    QStringList left;
    for (const rules::ChecklistItem &item : view.nextChecklist)
        if (!item.ticked)
            left += wording::checklistItemName(item.key);
    m_left->setText(left.isEmpty() ? QString() : tr("left: %1", "things").arg(left.join(u", "_s)));
    fitLeft();
}

void NextTalkCard::setPrimary(bool primary)
{
    setButtonKind(m_prepare, primary ? ButtonKind::Primary : ButtonKind::Secondary);
}

void NextTalkCard::fitLeft()
{
    m_left->setVisible(width() >= hintFrom);
}

void NextTalkCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLeft();
}

void NextTalkCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect time = m_timeColumn->geometry();
    const int x = layoutDirection() == Qt::RightToLeft ? time.left() - 13 : time.right() + 13;
    painter.fillRect(QRect(x, 15, 1, height() - 30), themeOf(this).color(Token::Border));
}

} // namespace cultivar::ui
