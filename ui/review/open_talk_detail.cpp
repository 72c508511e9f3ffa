// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/open_talk_detail.h"

#include "core/wording/meeting_text.h"
#include "core/wording/relative_dates.h"
#include "core/wording/words.h"
#include "core/workspace/meetings/meeting_drafts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wrapped_text.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace cultivar::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype openTalkMostNames = 3;
const QString openTalkOutcome = u"outcome"_s;

} // namespace

QString talkPeopleText(const OpenTalk &open)
{
    QStringList names;
    for (const PersonLine &person : open.people)
        names += wording::onOneLine(person.name);
    return names.isEmpty() ? OpenTalkDetail::tr("With nobody") : wording::namesText(names, openTalkMostNames);
}

OpenTalkDetail::OpenTalkDetail(const Desk &desk, QWidget *parent)
    : StepDetail(u"openTalkDetail"_s, parent)
    , m_desk(desk)
    , m_when(addCaption())
    , m_purpose(new WrappedText(TextRole::Body))
    , m_outcome(new GrowingTextEdit(3, 12))
{
    column()->addWidget(m_purpose);
    addLineAcross();
    addHeading(tr("What came of it"));
    m_outcome->setObjectName(u"talkOutcome"_s);
    m_outcome->setAccessibleName(tr("What came of it"));
    m_outcome->setPlaceholderText(tr("What did you learn? What was promised?"));
    column()->addWidget(m_outcome);
    auto *ways = new FlowLayout(nullptr, 8);
    QPushButton *tell =
        makeButton(ButtonKind::Secondary, {u"talkHeld"_s, tr("It took place"), u"check"_s, goOnKeyText()});
    QPushButton *nobody = makeButton(ButtonKind::Quiet, {u"talkMissed"_s, tr("Nobody came"), {}, u"N"_s});
    QPushButton *meeting = makeButton(ButtonKind::Quiet, {u"openTalk"_s, tr("Open the meeting"), {}, u"O"_s});
    for (QPushButton *way : {tell, nobody, meeting})
        ways->addWidget(way);
    column()->addLayout(ways);
    column()->addWidget(
        (new Label(tr("A line is enough, and none is fine as well."), TextRole::Second, Token::Faint))->wrapped());
    connect(tell, &QPushButton::clicked, this, &OpenTalkDetail::held);
    connect(nobody, &QPushButton::clicked, this, &OpenTalkDetail::nobodyCame);
    connect(meeting, &QPushButton::clicked, this, &OpenTalkDetail::meetingWanted);
    connect(m_outcome, &GrowingTextEdit::submitted, this, &OpenTalkDetail::held);
    connect(m_outcome, &GrowingTextEdit::left, this, &OpenTalkDetail::keepTyped);
    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_pause, &QTimer::timeout, this, &OpenTalkDetail::keepTyped);
    connect(m_outcome, &QPlainTextEdit::textChanged, this, [this] {
        m_touched = true;
        m_pause.start();
    });
}

void OpenTalkDetail::show(const OpenTalk &open, const Present &present)
{
    const bool another = open.meeting != m_open.meeting;
    if (another)
        keepTyped();
    m_open = open;
    if (open.people.size() == 1)
        setPerson(open.people.front());
    else
        setPerson(open.people.empty() ? Portrait{open.meeting, {}}
                                      : Portrait{open.people.front().uid, open.people.front().name},
                  talkPeopleText(open), {});
    m_when->setText(tr("The talk of %1").arg(wording::momentText(open.start, present.zone)));
    m_purpose->setText(wording::onOneLine(open.purpose));
    m_purpose->setVisible(!m_purpose->text().isEmpty());
    if (another)
        readTyped();
}

void OpenTalkDetail::readTyped()
{
    m_outcome->clear();
    m_touched = false;
    m_pause.stop();
    const Uid meeting = m_open.meeting;
    const QString key = meetingDraftKey(meeting, MeetingPart::Outcome);
    m_desk.doer.take(m_desk.workspace.query([key](const Records &records) { return records.draft(key); }), this,
                     [this, meeting](const QString &draft) {
                         const QString typed = meetingDraftFrom(draft).value(openTalkOutcome);
                         if (meeting != m_open.meeting || m_touched || typed.isEmpty())
                             return;
                         m_outcome->setPlainText(typed);
                         m_touched = false;
                         m_pause.stop();
                     });
}

void OpenTalkDetail::keepTyped()
{
    m_pause.stop();
    if (!std::exchange(m_touched, false) || m_open.meeting.isEmpty())
        return;
    const QString text = m_outcome->toPlainText();
    m_desk.workspace.keepDraft(meetingDraftKey(m_open.meeting, MeetingPart::Outcome),
                               text.trimmed().isEmpty() ? QString() : meetingDraftText({{openTalkOutcome, text}}));
}

void OpenTalkDetail::forgetTyped(const Uid &meeting)
{
    if (meeting == m_open.meeting) {
        m_pause.stop();
        m_touched = false;
    }
    m_desk.workspace.keepDraft(meetingDraftKey(meeting, MeetingPart::Outcome), {});
}

QString OpenTalkDetail::outcome() const
{
    return m_outcome->toPlainText().trimmed();
}

void OpenTalkDetail::focusOutcome()
{
    m_outcome->setFocus(Qt::ShortcutFocusReason);
}

} // namespace cultivar::ui
