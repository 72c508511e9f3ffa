// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/catch_up_lines.h"

#include "core/wording/meeting_text.h"
#include "core/wording/relative_dates.h"
#include "core/wording/words.h"
#include "ui/review/open_talk_detail.h"

#include <QCoreApplication>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

/// So many days are early to expect an answer.
constexpr int earlyToAnswer = 5;

struct CatchUpWords
{
    Q_DECLARE_TR_FUNCTIONS(CatchUpLine)
};

QString openLetterStory(const OpenLetter &open, const Present &present)
{
    const ReachOut &letter = open.letter;
    if (open.unsure)
        return letterWayText(*open.unsure, wording::dayText(letter.day, present.today));
    const QString wrote =
        CatchUpWords::tr("wrote %1", "9 days ago").arg(wording::relativeDay(letter.day, present.today));
    const int offered = static_cast<int>(letter.offered.size());
    if (offered == 1)
        return CatchUpWords::tr("%1, one time offered", "wrote 9 days ago").arg(wrote);
    if (offered > 1)
        return CatchUpWords::tr("%1, %2 times offered", "wrote 9 days ago, number")
            .arg(wrote, wording::numberWord(offered));
    if (!letter.give.isEmpty())
        return CatchUpWords::tr("%1 with %2", "wrote 9 days ago, something given")
            .arg(wrote, wording::onOneLine(letter.give));
    return wrote;
}

bool isEarly(const OpenLetter &open)
{
    return open.daysAgo < earlyToAnswer && !open.unsure;
}

std::vector<LineAction> openLetterActions(const OpenLetter &open)
{
    if (open.unsure)
        return {{LineDeed::SayWhetherSent, CatchUpWords::tr("Did it go out?"), {}, true, true}};
    // Where it is early, the line says so instead.
    const bool always = !isEarly(open);
    const LineAction answered{LineDeed::Answered, CatchUpWords::tr("Answered"), u"A"_s, !open.suggestsPeace, always};
    const LineAction wait{LineDeed::Wait, CatchUpWords::tr("Wait"), u"W"_s, false, always};
    if (open.suggestsPeace)
        return {{LineDeed::LeaveInPeace, CatchUpWords::tr("Leave in peace"), u"P"_s, true, always}, answered, wait};
    return {answered, {LineDeed::Nudge, CatchUpWords::tr("Nudge"), u"N"_s, false, always}, wait};
}

} // namespace

QString letterWayText(LetterWay way, const QString &day)
{
    switch (way) {
    case LetterWay::MailProgram:
        return CatchUpWords::tr("opened in the mail program on %1").arg(day);
    case LetterWay::Clipboard:
        return CatchUpWords::tr("copied on %1").arg(day);
    case LetterWay::File:
        return CatchUpWords::tr("saved as a file on %1").arg(day);
    }
    Q_UNREACHABLE();
}

StepLine openTalkLine(const OpenTalk &open, const Present &present)
{
    StepLine line;
    line.key = open.meeting.text();
    line.icon = u"meetings"_s;
    line.words = talkPeopleText(open);
    line.portrait =
        open.people.empty() ? Portrait{open.meeting, {}} : Portrait{open.people.front().uid, open.people.front().name};
    const QDate day = open.start.toTimeZone(present.zone).date();
    const QString talked = CatchUpWords::tr("talked %1", "yesterday").arg(wording::relativeDay(day, present.today));
    const QString purpose = wording::onOneLine(open.purpose);
    line.second = purpose.isEmpty() ? talked : talked + u" · "_s + purpose;
    line.actions = {{LineDeed::WrapUp, CatchUpWords::tr("Wrap up"), {}, true, true},
                    {LineDeed::NobodyCame, CatchUpWords::tr("Nobody came"), u"N"_s, false, false},
                    {LineDeed::OpenMeeting, CatchUpWords::tr("Open"), u"O"_s, false, false}};
    return line;
}

StepLine openLetterLine(const OpenLetter &open, const Present &present)
{
    StepLine line;
    line.key = open.letter.uid.text();
    line.icon = u"mail"_s;
    line.portrait = {open.person.uid, open.person.name};
    line.words = wording::onOneLine(open.person.name);
    line.second = openLetterStory(open, present);
    line.actions = openLetterActions(open);
    if (isEarly(open))
        line.remark = CatchUpWords::tr("early still, may wait");
    return line;
}

StepLine openNameLine(const OpenName &open, const Present &present)
{
    StepLine line;
    line.key = open.referral.uid.text();
    line.icon = u"referral"_s;
    line.words = wording::onOneLine(open.person ? open.person->name : open.referral.name);
    line.portrait = {open.person ? open.person->uid : open.referral.uid, line.words};
    const QString named =
        CatchUpWords::tr("named by %1 %2", "giver, how long ago")
            .arg(wording::onOneLine(open.giver.firstName), wording::relativeDay(open.referral.day, present.today));
    const QString note = wording::onOneLine(open.referral.note);
    line.second = note.isEmpty() ? named : CatchUpWords::tr("%1, “%2”", "named by Keiko, their words").arg(named, note);
    if (open.person)
        line.actions = {{LineDeed::Write, CatchUpWords::tr("Write"), {}, true, true}};
    else
        line.actions = {{LineDeed::TakeUp, CatchUpWords::tr("Take up"), {}, true, true}};
    line.actions.push_back({LineDeed::NextWeek, CatchUpWords::tr("Next week"), u"W"_s, false, true});
    line.actions.push_back({LineDeed::LetGo, CatchUpWords::tr("Let go"), u"X"_s, false, false});
    return line;
}

} // namespace cultivar::ui
