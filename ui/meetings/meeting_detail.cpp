// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/meeting_detail.h"

#include "core/base/time_zone.h"
#include "core/rules/agenda_groups.h"
#include "core/wording/meeting_text.h"
#include "core/wording/preparation_text.h"
#include "core/wording/relative_dates.h"
#include "core/wording/standing_text.h"
#include "core/wording/words.h"
#include "core/workspace/meetings/meeting_commands.h"
#include "ui/meetings/lead_text.h"
#include "ui/meetings/meeting_actions.h"
#include "ui/meetings/meeting_words.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailMargin = 24;

} // namespace

MeetingDetail::MeetingDetail(const Desk &desk, QWidget *parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_keeper(new FieldKeeper(desk, MeetingPart::Outcome, this))
{
    setObjectName(u"meetingDetail"_s);
    setAccessibleName(tr("The chosen talk"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("pane", true);
    setFocusPolicy(Qt::NoFocus);
    build();
    showNothing();
}

QPushButton *MeetingDetail::addAction(QLayout *row, QPushButton *button, void (MeetingDetail::*signal)())
{
    row->addWidget(button);
    if (signal)
        connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void MeetingDetail::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(detailMargin, 20, detailMargin, 20);
    column->setSpacing(14);
    m_nothing = new EmptyState({u"meetings"_s, tr("No talk is chosen"), tr("Choose one in the agenda.")});
    column->addWidget(m_nothing);
    m_talk = new QWidget;
    column->addWidget(m_talk);
    column->addStretch(1);
    setWidget(content);

    auto *talk = new QVBoxLayout(m_talk);
    talk->setContentsMargins(0, 0, 0, 0);
    talk->setSpacing(14);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    m_avatar = new Avatar(40);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_name = (new Label(TextRole::Heading))->wrapped());
    names->addWidget(m_work = (new Label(TextRole::Body, Token::Text2))->wrapped());
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    talk->addLayout(head);

    auto *purpose = new QVBoxLayout;
    purpose->setSpacing(2);
    purpose->addWidget(m_purposeHead = new Label(tr("Purpose"), TextRole::Body, Token::Faint));
    purpose->addWidget(m_purpose = (new Label(TextRole::Body))->wrapped());
    talk->addLayout(purpose);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(8);
    talk->addLayout(m_facts);
    m_times = new QVBoxLayout;
    m_times->setSpacing(8);
    talk->addLayout(m_times);

    m_ready = new QWidget;
    auto *ready = new QVBoxLayout(m_ready);
    ready->setContentsMargins(0, 0, 0, 0);
    ready->setSpacing(3);
    ready->addWidget(m_readyCount = new Label(TextRole::Strong));
    ready->addWidget(m_left = (new Label(TextRole::Second, Token::Text2))->wrapped());
    talk->addWidget(m_ready);

    m_outcomePart = new QWidget;
    auto *outcome = new QVBoxLayout(m_outcomePart);
    outcome->setContentsMargins(0, 0, 0, 0);
    outcome->setSpacing(8);
    outcome->addWidget(m_outcomeHead = new Label(TextRole::Strong));
    m_outcome = new GrowingTextEdit(3, 12);
    m_outcome->setObjectName(u"outcome"_s);
    m_outcome->setAccessibleName(tr("How it went"));
    m_outcome->setPlaceholderText(tr("What did you learn? What was promised?"));
    outcome->addWidget(m_outcome);
    auto *told = new FlowLayout(nullptr, 8);
    m_held =
        addAction(told, makeButton(ButtonKind::Primary, {u"held"_s, tr("It took place"), u"check"_s, {}}), nullptr);
    m_missed = addAction(told, makeButton(ButtonKind::Secondary, {u"missed"_s, tr("Nobody came"), {}, {}}), nullptr);
    outcome->addLayout(told);
    talk->addWidget(m_outcomePart);

    m_actions = new QWidget;
    auto *actions = new QVBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(6);
    auto *first = new FlowLayout(nullptr, 8);
    m_prepare = addAction(first, makeButton(ButtonKind::Primary, {u"prepare"_s, tr("Prepare"), {}, u"↵"_s}),
                          &MeetingDetail::prepareWanted);
    m_open = addAction(first, makeButton(ButtonKind::Secondary, {u"openLink"_s, tr("Open link"), u"video"_s, u"L"_s}),
                       nullptr);
    actions->addLayout(first);
    auto *second = new FlowLayout(nullptr, 4);
    m_move = addAction(second, makeButton(ButtonKind::Quiet, {u"move"_s, tr("Move"), {}, u"M"_s}),
                       &MeetingDetail::moveWanted);
    m_edit =
        addAction(second, makeButton(ButtonKind::Quiet, {u"edit"_s, tr("Edit"), {}, {}}), &MeetingDetail::editWanted);
    m_callOff = addAction(second, makeButton(ButtonKind::Quiet, {u"callOff"_s, tr("Call it off"), {}, {}}), nullptr);
    actions->addLayout(second);
    talk->addWidget(m_actions);
    m_history = new QVBoxLayout;
    m_history->setSpacing(8);
    talk->addLayout(m_history);

    m_keeper->add(u"outcome"_s, m_outcome, {});
    connect(m_open, &QPushButton::clicked, this, [this] { MeetingActions(m_desk).openLink(m_shown.meeting); });
    connect(m_callOff, &QPushButton::clicked, this,
            [this] { MeetingActions(m_desk).callOff(m_shown.meeting, peopleText(people())); });
    connect(m_missed, &QPushButton::clicked, this,
            [this] { MeetingActions(m_desk).tellMissed(m_shown.meeting, peopleText(people())); });
    const auto tell = [this] {
        MeetingActions(m_desk).tellHeld(m_shown.meeting, peopleText(people()), m_outcome->toPlainText(),
                                        {this, [this](const ChangeSet &) { m_keeper->forget(u"outcome"_s); }, {}});
    };
    connect(m_held, &QPushButton::clicked, this, tell);
    connect(m_outcome, &GrowingTextEdit::submitted, this, tell);
}

std::vector<PersonLine> MeetingDetail::people() const
{
    std::vector<PersonLine> people;
    for (const ContactBrief &attendee : m_shown.attendees)
        people.push_back(attendee.person);
    return people;
}

void MeetingDetail::clearLines(QVBoxLayout *lines)
{
    while (QLayoutItem *item = lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void MeetingDetail::showNothing()
{
    m_keeper->keepAll();
    m_nothing->show();
    m_talk->hide();
}

void MeetingDetail::showOffer(const AgendaOffer &offer, const Present &present)
{
    m_keeper->keepAll();
    m_nothing->hide();
    m_talk->show();
    m_avatar->setPortrait(portraitOf(offer.person));
    m_avatar->show();
    m_name->setText(offer.person.name);
    m_work->setText(workText(offer.person));
    for (QWidget *part : std::initializer_list<QWidget *>{m_purposeHead, m_purpose, m_ready, m_actions, m_outcomePart})
        part->hide();
    clearLines(m_facts);
    clearLines(m_times);
    clearLines(m_history);
    m_facts->addWidget(new LeadText(u"slot"_s, wording::offeredText(offer.offered, offer.sent, present.today), {}));
    const std::optional<QTimeZone> theirs = knownTimeZone(offer.person.timeZone);
    int number = 0;
    for (const OfferedTime &time : offer.toCome) {
        const QString there =
            theirs ? wording::theirTimeText(time.start, *theirs, offer.person.city, present.zone) : QString();
        const QString mine = wording::momentText(time.start, present.zone);
        m_times->addWidget(new LeadText({}, mine, there));
        QPushButton *take =
            makeButton(ButtonKind::Secondary, {u"takeTime%1"_s.arg(++number), tr("Plan this one"), {}, {}});
        take->setAccessibleName(tr("Plan this one: %1").arg(mine));
        connect(take, &QPushButton::clicked, this,
                [this, id = offer.person.contact, start = time.start] { Q_EMIT timeTaken(id, start); });
        m_times->addWidget(take);
    }
}

void MeetingDetail::showMeeting(const MeetingPreparation &preparation)
{
    m_shown = preparation;
    m_nothing->hide();
    m_talk->show();
    const std::vector<PersonLine> who = people();
    m_avatar->setVisible(!who.empty());
    if (!who.empty())
        m_avatar->setPortrait(portraitOf(who.front()));
    m_name->setText(peopleText(who));
    m_work->setText(who.size() == 1 ? workText(who.front()) : QString());
    m_work->setVisible(!m_work->text().isEmpty());
    m_purpose->setText(m_shown.meeting.purpose.isEmpty() ? tr("not written yet") : m_shown.meeting.purpose);
    m_purpose->setColor(m_shown.meeting.purpose.isEmpty() ? Token::Faint : Token::Text);
    m_purposeHead->show();
    m_purpose->show();
    clearLines(m_times);
    showWhen();
    showReadiness();
    showOutcome();
    showHistory();
}

void MeetingDetail::showWhen()
{
    clearLines(m_facts);
    const Meeting &meeting = m_shown.meeting;
    const Present &present = m_shown.present;
    const QString theirs = theirTimesText(meeting, people(), present);
    const QString day = meetingDayText(meeting.start, present);
    m_facts->addWidget(new LeadText(u"clock"_s,
                                    wording::timeSpanText(meeting.start, meeting.minutes, present.zone) +
                                        (theirs.isEmpty() ? QString() : u","_s),
                                    theirs));
    const QString distance = wording::untilText(meeting.start, meeting.minutes, present.now, present.zone);
    m_facts->addWidget(day == distance ? new LeadText(u"meetings"_s, day, {})
                                       : new LeadText(u"meetings"_s, day + u',', distance));
    if (!meeting.place.isEmpty())
        m_facts->addWidget(new LeadText(u"place"_s, wording::onOneLine(meeting.place), {}));
    if (!meeting.link.isEmpty())
        m_facts->addWidget(new LeadText(u"link"_s, linkText(meeting.link), {}));
}

void MeetingDetail::showReadiness()
{
    const rules::Readiness ready = rules::readinessOf(m_shown.checklist);
    m_readyCount->setText(tr("Ready: %1").arg(wording::readinessText(ready)));
    m_left->setText(wording::leftInWords(m_shown.checklist));
    m_open->setVisible(!m_shown.meeting.link.isEmpty());
}

void MeetingDetail::showOutcome()
{
    const Meeting &meeting = m_shown.meeting;
    const bool begun = meeting.start <= m_shown.present.now;
    const bool over = rules::endOf(meeting) <= m_shown.present.now;
    const bool settled = rules::isSettled(meeting);
    m_ready->setVisible(!over && !settled);
    m_prepare->setVisible(!settled);
    setButtonKind(m_prepare, over ? ButtonKind::Secondary : ButtonKind::Primary);
    m_open->setVisible(!meeting.link.isEmpty() && !over && !settled);
    m_move->setVisible(!settled);
    m_callOff->setVisible(!over && !settled);
    m_outcomePart->setVisible(begun);
    m_outcomeHead->setText(!settled         ? tr("How did it go?")
                           : meeting.noShow ? tr("Nobody came")
                                            : tr("What came of it"));
    m_held->setText(settled && !meeting.noShow ? tr("Save") : tr("It took place"));
    m_held->setAccessibleName(m_held->text());
    setButtonKind(m_held, over && !settled ? ButtonKind::Primary : ButtonKind::Secondary);
    m_missed->setVisible(!settled);
    m_actions->show();
    m_keeper->show(meeting.uid, {{u"outcome"_s, meeting.outcome}}, m_shown.typedOutcome);
}

void MeetingDetail::showHistory()
{
    clearLines(m_history);
    const QDate today = m_shown.present.today;
    for (const ContactBrief &attendee : m_shown.attendees) {
        const rules::MeetingBrief &brief = attendee.brief;
        QStringList lines;
        if (brief.conversations.empty() && brief.myPromises.empty() && brief.theirPromises.empty())
            continue;
        m_history->addWidget(makeLine());
        if (!brief.conversations.empty()) {
            const Interaction &last = brief.conversations.front();
            m_history->addWidget(new Label(tr("Last time with %1, %2", "name, day")
                                               .arg(attendee.person.firstName, wording::shortDayText(last.day, today)),
                                           TextRole::Strong));
            if (const QString notes = wording::plainLine(last.notes); !notes.isEmpty())
                m_history->addWidget(new LeadText({}, {}, notes));
        }
        if (!brief.myPromises.empty() || !brief.theirPromises.empty())
            m_history->addWidget(new Label(tr("Between you"), TextRole::Strong));
        for (const FollowUp &mine : brief.myPromises)
            m_history->addWidget(new LeadText(u"promise"_s, tr("You:"), wording::onOneLine(mine.text)));
        for (const FollowUp &theirs : brief.theirPromises)
            m_history->addWidget(
                new LeadText(u"promise"_s, attendee.person.firstName + u':', wording::onOneLine(theirs.text)));
    }
}

void MeetingDetail::focusOutcome()
{
    if (m_outcomePart->isVisibleTo(this))
        m_outcome->setFocus(Qt::ShortcutFocusReason);
}

} // namespace cultivar::ui
