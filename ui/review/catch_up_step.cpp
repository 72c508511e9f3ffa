// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/catch_up_step.h"

#include "core/rules/ranking.h"
#include "core/wording/relative_dates.h"
#include "core/wording/short_dates.h"
#include "core/wording/words.h"
#include "core/workspace/meetings/meeting_commands.h"
#include "core/workspace/review/review_commands.h"
#include "ui/review/catch_up_lines.h"
#include "ui/review/open_letter_detail.h"
#include "ui/review/open_name_detail.h"
#include "ui/review/open_talk_detail.h"

#include <QKeyEvent>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

CatchUpStep::CatchUpStep(const Desk &desk, LiveReview &review, QWidget *parent)
    : ListStep(desk, review, parent)
    , m_talk(new OpenTalkDetail(desk))
    , m_openLetter(new OpenLetterDetail)
    , m_name(new OpenNameDetail)
{
    setObjectName(u"catchUpStep"_s);
    setAccessibleName(tr("Catch up"));
    m_frame->setTitle(tr("What is still open from this week"));
    m_frame->setFootnote(tr("What you leave stays open until next week. Nothing is counted against you."));
    m_frame->setNothing(u"check"_s, tr("Nothing is open from this week."));
    m_frame->addSection(u"talksToWrapUp"_s, tr("Talks to wrap up"));
    m_frame->addSection(u"openLetters"_s, tr("Letters without an answer"));
    m_frame->addSection(u"openNames"_s, tr("Names you were given"), tr("not written to yet"));
    for (QWidget *detail : std::initializer_list<QWidget *>{m_talk, m_openLetter, m_name})
        m_frame->addDetail(detail);
    connectDetails();
}

void CatchUpStep::connectDetails()
{
    // Each is about the current line.
    const auto doIt = [this](LineDeed deed) { return [this, deed] { act(QString(current()), deed); }; };
    connect(m_talk, &OpenTalkDetail::held, this, [this] {
        if (const OpenTalk *open = talk(current()))
            held(OpenTalk(*open));
    });
    connect(m_talk, &OpenTalkDetail::nobodyCame, this, doIt(LineDeed::NobodyCame));
    connect(m_talk, &OpenTalkDetail::meetingWanted, this, doIt(LineDeed::OpenMeeting));
    connect(m_openLetter, &OpenLetterDetail::answered, this, [this](const std::optional<OfferedTime> &suits) {
        if (const OpenLetter *open = letter(current()))
            answered(OpenLetter(*open), suits);
    });
    connect(m_openLetter, &OpenLetterDetail::saidWhetherSent, this, [this](bool sent) {
        if (const OpenLetter *open = letter(current()))
            sayWhetherSent(OpenLetter(*open), sent);
    });
    connect(m_openLetter, &OpenLetterDetail::nudgeWanted, this, doIt(LineDeed::Nudge));
    connect(m_openLetter, &OpenLetterDetail::peaceWanted, this, doIt(LineDeed::LeaveInPeace));
    connect(m_name, &OpenNameDetail::takeUpWanted, this, doIt(LineDeed::TakeUp));
    connect(m_name, &OpenNameDetail::writeWanted, this, doIt(LineDeed::Write));
    connect(m_name, &OpenNameDetail::nextWeekWanted, this, doIt(LineDeed::NextWeek));
    connect(m_name, &OpenNameDetail::letGoWanted, this, doIt(LineDeed::LetGo));
}

void CatchUpStep::leave()
{
    m_talk->keepTyped();
    ListStep::leave();
}

StepFoot CatchUpStep::foot()
{
    return {{}, {}, tr("Leave any time, it waits here.")};
}

QString CatchUpStep::onwards() const
{
    return tr("Keep your word");
}

void CatchUpStep::read(int reading)
{
    const auto query = [review = m_review.desk().review, constants = m_desk.contacts.preferences().ranking](
                           const Records &records) { return catchUpDesk(records, review, constants); };
    m_desk.doer.take(m_desk.workspace.query(query), this, [this, reading](CatchUpDesk open) {
        if (!isLatest(reading))
            return;
        m_open = std::move(open);
        takeIn(reading, lines());
    });
}

CatchUpStep::OpenLines CatchUpStep::lines() const
{
    const Present present = m_desk.workspace.present();
    OpenLines lines(3);
    for (const OpenTalk &open : m_open.talks)
        lines[0].push_back(openTalkLine(open, present));
    for (const OpenLetter &open : m_open.letters)
        lines[1].push_back(openLetterLine(open, present));
    for (const OpenName &open : m_open.names)
        lines[2].push_back(openNameLine(open, present));
    return lines;
}

const OpenTalk *CatchUpStep::talk(const QString &key) const
{
    const auto found =
        std::ranges::find_if(m_open.talks, [&](const OpenTalk &open) { return open.meeting.text() == key; });
    return found == m_open.talks.end() ? nullptr : &*found;
}

const OpenLetter *CatchUpStep::letter(const QString &key) const
{
    const auto found =
        std::ranges::find_if(m_open.letters, [&](const OpenLetter &open) { return open.letter.uid.text() == key; });
    return found == m_open.letters.end() ? nullptr : &*found;
}

const OpenName *CatchUpStep::name(const QString &key) const
{
    const auto found =
        std::ranges::find_if(m_open.names, [&](const OpenName &open) { return open.referral.uid.text() == key; });
    return found == m_open.names.end() ? nullptr : &*found;
}

QDate CatchUpStep::peaceUntil() const
{
    return rules::leftInPeaceUntil(m_desk.workspace.present().today, m_desk.contacts.preferences().ranking);
}

bool CatchUpStep::stillHolds(const QString &key, const StepDeeds::Done &done) const
{
    // Taken up, they are one who was not written to yet.
    if (done.deed.deed == LineDeed::TakeUp) {
        const OpenName *open = name(key);
        return open && open->person;
    }
    return ListStep::stillHolds(key, done);
}

QWidget *CatchUpStep::detailOf(const QString &key)
{
    const Present present = m_desk.workspace.present();
    if (const OpenTalk *open = talk(key)) {
        m_talk->show(*open, present);
        return m_talk;
    }
    if (const OpenLetter *open = letter(key)) {
        m_openLetter->show(*open, present, peaceUntil());
        return m_openLetter;
    }
    if (const OpenName *open = name(key)) {
        m_name->show(*open, present);
        return m_name;
    }
    return nullptr;
}

void CatchUpStep::act(const QString &key, LineDeed deed)
{
    const OpenTalk *openTalk = talk(key);
    const OpenLetter *waiting = letter(key);
    const OpenName *named = name(key);
    // Copies: what is open may be read again while it is acted on.
    if (openTalk)
        actOnTalk(OpenTalk(*openTalk), deed);
    else if (waiting)
        actOnLetter(OpenLetter(*waiting), deed);
    else if (named)
        actOnName(OpenName(*named), deed);
}

bool CatchUpStep::actByKey(const QString &key, const QKeyEvent &event)
{
    const OpenLetter *open = letter(key);
    if (!open)
        return false;
    if (event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9)
        return m_openLetter->choose(event.key() - Qt::Key_0);
    if (open->unsure || (event.key() != Qt::Key_P && event.key() != Qt::Key_N))
        return false;
    act(key, event.key() == Qt::Key_P ? LineDeed::LeaveInPeace : LineDeed::Nudge);
    return true;
}

void CatchUpStep::tell()
{
    m_frame->setRemark(m_frame->lines() == 0 ? QString() : tr("%1 of %2 done").arg(doneLines()).arg(m_frame->lines()));
}

void CatchUpStep::actOnTalk(const OpenTalk &open, LineDeed deed)
{
    if (deed == LineDeed::WrapUp)
        m_talk->focusOutcome();
    else if (deed == LineDeed::OpenMeeting)
        openMeeting(open);
    else if (deed == LineDeed::NobodyCame)
        change(open.meeting.text(), {deed, tr("nobody came")}, commands::meetingMissed(open.meeting),
               tr("Noted that %1 did not come").arg(talkPeopleText(open)));
}

void CatchUpStep::held(const OpenTalk &open)
{
    const QString outcome = m_talk->outcome();
    StepDeed deed{LineDeed::WrapUp, outcome.isEmpty() ? tr("took place") : wording::onOneLine(outcome)};
    deed.stored = [this, meeting = open.meeting] { m_talk->forgetTyped(meeting); };
    change(open.meeting.text(), std::move(deed), commands::meetingHeld(open.meeting, {outcome, {}}),
           tr("Talk with %1 noted").arg(talkPeopleText(open)));
}

void CatchUpStep::openMeeting(const OpenTalk &open)
{
    m_talk->keepTyped();
    const auto query = [uid = open.meeting](const Records &records) { return records.get<Meeting>(uid); };
    m_desk.doer.take(m_desk.workspace.query(query), this,
                     [this](const Meeting &meeting) { m_desk.navigator.showMeeting(meeting.id); });
}

void CatchUpStep::actOnLetter(const OpenLetter &open, LineDeed deed)
{
    const QString key = open.letter.uid.text();
    const QString name = wording::onOneLine(open.person.name);
    const bool anyFree =
        std::ranges::any_of(open.offered, [](const OfferedSlot &offered) { return offered.fate == SlotFate::Free; });
    if (deed == LineDeed::SayWhetherSent || (deed == LineDeed::Answered && anyFree))
        m_openLetter->focusAnswers();
    else if (deed == LineDeed::Answered)
        answered(open, std::nullopt);
    else if (deed == LineDeed::Nudge)
        nudge(open);
    else if (deed == LineDeed::Wait)
        change(key, {deed, tr("waits for a week")}, commands::waitForAnswer(open.letter.uid),
               tr("%1 has another week to answer").arg(name));
    else if (deed == LineDeed::LeaveInPeace) {
        const QString until = wording::dayText(peaceUntil(), m_desk.workspace.present().today);
        change(key, {deed, tr("left in peace until %1", "day").arg(until)},
               commands::leaveLetterInPeace(open.letter.uid), tr("%1 is left in peace until %2").arg(name, until));
    }
}

void CatchUpStep::answered(const OpenLetter &open, const std::optional<OfferedTime> &suits)
{
    const Present present = m_desk.workspace.present();
    // It may have passed while it stood here.
    if (suits && suits->start <= present.now) {
        refresh();
        return;
    }
    const QString name = wording::onOneLine(open.person.name);
    const QString day = suits ? wording::weekdayAndDay(suits->start.toTimeZone(present.zone).date()) : QString();
    const QString words = suits ? tr("answered, a talk on %1", "day").arg(day) : tr("answered");
    change(open.letter.uid.text(), {LineDeed::Answered, words}, commands::answered(open.letter.uid, suits),
           suits ? tr("%1 answered, talk planned for %2", "name, day").arg(name, day)
                 : tr("%1 answered", "name").arg(name));
}

void CatchUpStep::sayWhetherSent(const OpenLetter &open, bool sent)
{
    const QString key = open.letter.uid.text();
    if (!sent) {
        change(key, {LineDeed::SayWhetherSent, tr("did not go out")}, commands::notSent(open.letter.uid),
               tr("The letter to %1 did not go out").arg(wording::onOneLine(open.person.name)));
        return;
    }
    // Asked once; from now on it waits like the others.
    const QFuture<Result<void>> kept = m_desk.workspace.keepDraft(unsureWhetherSentKey(open.letter.uid), {});
    whenDone(kept, this, [this](const Result<void> &) { refresh(); });
    m_frame->focusLine(key);
}

void CatchUpStep::nudge(const OpenLetter &open)
{
    const QString key = open.letter.uid.text();
    const QString heading =
        tr("A nudge to %1 in two lines", "first name").arg(wording::onOneLine(open.person.firstName));
    const auto query = [uid = open.letter.uid](const Records &records) { return cultivar::nudge(records, uid); };
    m_desk.doer.take(m_desk.workspace.query(query), this, [this, key, heading](const commands::ShortLetter &made) {
        openLetter(key, heading, made, {LineDeed::Nudge, tr("nudged in two lines")});
    });
}

void CatchUpStep::actOnName(const OpenName &open, LineDeed deed)
{
    const QString key = open.referral.uid.text();
    const QString name = wording::onOneLine(open.referral.name);
    if (deed == LineDeed::TakeUp)
        change(key, {deed, tr("taken up as a contact")}, commands::takeUpName(open.referral.uid),
               tr("%1 is a contact now").arg(name));
    else if (deed == LineDeed::NextWeek)
        keepApart(key, {deed, tr("waits until next week")});
    else if (deed == LineDeed::LetGo)
        change(key, {deed, tr("let go")}, commands::letNameGo(open.referral.uid), tr("%1 let go", "name").arg(name));
    else if (deed == LineDeed::Write)
        writeToNamed(open);
}

void CatchUpStep::writeToNamed(const OpenName &open)
{
    if (open.person) {
        Q_EMIT writeWanted(open.person->contact);
        return;
    }
    const auto done = [this](const ChangeSet &changes) {
        const auto made = std::ranges::find(changes.added, QLatin1StringView(Contact::recordName), &RecordKey::record);
        if (made != changes.added.end())
            Q_EMIT writeWanted(ContactId(made->id));
        refresh();
    };
    m_desk.doer.change(commands::takeUpName(open.referral.uid),
                       tr("%1 is a contact now").arg(wording::onOneLine(open.referral.name)), {this, done, {}});
}

} // namespace cultivar::ui
