// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/brief_panel.h"

#include "core/wording/meeting_text.h"
#include "core/wording/names.h"
#include "core/wording/preparation_text.h"
#include "core/wording/relative_dates.h"
#include "core/wording/standing_text.h"
#include "core/wording/words.h"
#include "ui/meetings/lead_text.h"
#include "ui/meetings/meeting_words.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/told_role.h"

#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostConversations = 3;
constexpr size_t mostCommon = 5;

QString channelIcon(Channel channel)
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

/// What the brief is made of; the plan and its ticks may change without it.
bool sameBrief(const MeetingPreparation &a, const MeetingPreparation &b)
{
    return a.meeting.id == b.meeting.id && a.present.today == b.present.today &&
           std::ranges::equal(a.attendees, b.attendees, [](const ContactBrief &one, const ContactBrief &other) {
               rules::MeetingBrief first = one.brief;
               rules::MeetingBrief second = other.brief;
               first.next.reset();
               second.next.reset();
               return first == second && one.common == other.common && one.given == other.given &&
                      one.received == other.received;
           });
}

} // namespace

BriefPanel::BriefPanel(const Desk &desk, QWidget *parent)
    : QScrollArea(parent)
    , m_desk(desk)
{
    setObjectName(u"brief"_s);
    setAccessibleName(tr("The brief"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("pane", true);
    setToldRole(this, QAccessible::Grouping);
    setFocusPolicy(Qt::StrongFocus);
}

void BriefPanel::show(const MeetingPreparation &preparation)
{
    const bool same = widget() && sameBrief(m_shown, preparation);
    m_shown = preparation;
    if (same)
        return;
    auto *content = new QWidget;
    setGround(content, QPalette::Base);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(20, 16, 20, 20);
    m_column->setSpacing(8);
    for (const ContactBrief &attendee : m_shown.attendees)
        addPerson(attendee, m_shown.present.today, m_shown.attendees.size() == 1);
    if (m_shown.attendees.empty())
        m_column->addWidget(
            (new Label(tr("With nobody yet. Edit the meeting to say with whom it is."), TextRole::Body, Token::Text2))
                ->wrapped());
    m_column->addStretch(1);
    setWidget(content);
}

void BriefPanel::addHeading(const QString &text)
{
    if (m_column->count() > 0)
        m_column->addSpacing(6);
    m_column->addWidget((new Label(text, TextRole::Strong))->wrapped());
}

void BriefPanel::addPerson(const ContactBrief &attendee, QDate today, bool alone)
{
    if (!alone) {
        if (m_column->count() > 0)
            m_column->addWidget(makeLine());
        m_column->addWidget((new Label(attendee.person.name, TextRole::Heading))->wrapped());
    }
    addWho(attendee, today);
    addConversations(attendee.brief, today);
    addPromises(attendee, today);
    addHeading(tr("Goodwill"));
    m_column->addWidget((new Label(wording::goodwillText(attendee.received, attendee.given, attendee.person.firstName),
                                   TextRole::Body, Token::Text2))
                            ->wrapped());
    addCommon(attendee);
}

void BriefPanel::addWho(const ContactBrief &attendee, QDate today)
{
    const Contact &contact = attendee.brief.contact;
    addHeading(tr("Who %1 is").arg(attendee.person.firstName));
    const std::pair<QString, QString> facts[] = {{QString(), workText(attendee.person)},
                                                 {tr("Why:"), contact.why},
                                                 {QString(), contact.background},
                                                 {tr("Met:"), contact.howMet},
                                                 {tr("Looks for:"), contact.asks.join(u", "_s)},
                                                 {tr("Can help with:"), contact.offers.join(u", "_s)},
                                                 {tr("Interested in:"), contact.interests.join(u", "_s)}};
    bool any = false;
    for (const auto &[lead, text] : facts) {
        if (text.trimmed().isEmpty())
            continue;
        m_column->addWidget(new LeadText({}, lead, wording::onOneLine(text)));
        any = true;
    }
    for (const Project &project : contact.projects)
        m_column->addWidget(new LeadText({}, tr("Works on:"), wording::onOneLine(project.text)));
    if (!any)
        m_column->addWidget((new Label(tr("Nothing is written yet. Open the contact to add what you know."),
                                       TextRole::Body, Token::Text2))
                                ->wrapped());
    auto *chips = new FlowLayout(nullptr, 8);
    for (const rules::BriefFact &fact : attendee.brief.toVerify) {
        auto *chip =
            new Chip(Chip::Kind::Warning,
                     tr("verify: from %1", "month")
                         .arg(QLocale().toString(fact.asOf, tr("MMM yyyy", "a month, see QLocale::toString"))));
        chip->setObjectName(u"verify"_s);
        chip->setAccessibleName(tr("Verify: %1").arg(wording::onOneLine(fact.text)));
        chip->setToolTip(plainToolTip(fact.text));
        connect(chip, &QAbstractButton::clicked, this, [this, id = contact.id] { m_desk.navigator.showContact(id); });
        chips->addWidget(chip);
    }
    QPushButton *open = makeButton(ButtonKind::Link, {u"openContact"_s, tr("Open the contact"), {}, {}});
    connect(open, &QPushButton::clicked, this, [this, id = contact.id] { m_desk.navigator.showContact(id); });
    chips->addWidget(open);
    m_column->addLayout(chips);
    for (const rules::BriefDate &date : attendee.brief.dates)
        if (today.daysTo(date.next) <= 30)
            m_column->addWidget(new LeadText(u"birthday"_s, wording::nameOf(date.kind, date.label) + u':',
                                             wording::relativeDay(date.next, today)));
}

void BriefPanel::addConversations(const rules::MeetingBrief &brief, QDate today)
{
    addHeading(tr("Last conversations"));
    if (brief.conversations.empty())
        m_column->addWidget(new Label(tr("None yet."), TextRole::Body, Token::Text2));
    size_t shown = 0;
    for (const Interaction &each : brief.conversations) {
        if (shown++ == mostConversations)
            break;
        m_column->addWidget(new LeadText(
            channelIcon(each.channel),
            tr("%1, %2.", "day, channel").arg(wording::shortDayText(each.day, today), wording::nameOf(each.channel)),
            wording::plainLine(each.notes)));
    }
}

void BriefPanel::addPromises(const ContactBrief &attendee, QDate today)
{
    const rules::MeetingBrief &brief = attendee.brief;
    if (brief.myPromises.empty() && brief.theirPromises.empty())
        return;
    addHeading(tr("Promises"));
    const auto add = [&](const FollowUp &promise, const QString &who) {
        QString text = wording::onOneLine(promise.text);
        if (promise.due)
            text = tr("%1, by %2", "promise, day").arg(text, wording::shortDayText(*promise.due, today));
        m_column->addWidget(new LeadText(u"promise"_s, who, text));
    };
    for (const FollowUp &promise : brief.myPromises)
        add(promise, tr("You:"));
    for (const FollowUp &promise : brief.theirPromises)
        add(promise, wording::onOneLine(attendee.person.firstName) + u':');
}

void BriefPanel::addCommon(const ContactBrief &attendee)
{
    if (attendee.common.empty() && !attendee.introducedBy)
        return;
    addHeading(tr("You both know"));
    auto *row = new FlowLayout(nullptr, 6);
    size_t shown = 0;
    for (const PersonLine &person : attendee.common) {
        if (shown++ == mostCommon)
            break;
        auto *avatar = new Avatar(24);
        avatar->setPortrait(portraitOf(person));
        avatar->setToolTip(plainToolTip(person.name));
        row->addWidget(avatar);
    }
    m_column->addLayout(row);
    QStringList names;
    for (const PersonLine &person : attendee.common)
        names += wording::onOneLine(person.name);
    if (!names.isEmpty())
        m_column->addWidget(new LeadText({}, {}, wording::namesText(names, mostCommon)));
    if (attendee.introducedBy)
        m_column->addWidget(
            new LeadText(u"introduction"_s, {}, tr("%1 introduced you.").arg(attendee.introducedBy->firstName)));
}

} // namespace cultivar::ui
