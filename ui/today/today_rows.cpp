// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_rows.h"

#include "core/wording/meeting_text.h"
#include "core/wording/names.h"
#include "core/wording/relative_dates.h"
#include "core/wording/standing_text.h"
#include "core/wording/words.h"
#include "ui/widgets/follow_up_icon.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

using rules::AgendaGroup;

constexpr qsizetype todayMostNames = 2;

struct RowWords
{
    Q_DECLARE_TR_FUNCTIONS(TodayRow)
};

QString behind(const QString &text)
{
    const QString line = wording::onOneLine(text);
    return line.isEmpty() ? QString() : u" · "_s + line;
}

/// As short as the day allows: "today", "since Tuesday", "Friday", "4 Dec".
QString dueText(QDate day, QDate today)
{
    const QLocale locale;
    const qint64 ahead = today.daysTo(day);
    if (ahead == 0 || ahead == 1)
        return wording::relativeDay(day, today);
    if (ahead > 1 && ahead < 7)
        return locale.standaloneDayName(day.dayOfWeek());
    const QString shown = wording::shortDayText(day, today);
    if (ahead > 0)
        return shown;
    return ahead > -7 ? RowWords::tr("was %1", "weekday").arg(locale.standaloneDayName(day.dayOfWeek()))
                      : RowWords::tr("was %1", "day").arg(shown);
}

TodayRow talkRow(const TodayView &view, const AgendaRow &row)
{
    const AgendaTalk &talk = *row.talk();
    const QDateTime start = row.start.toTimeZone(view.agenda.present.zone);
    TodayRow line;
    line.key = talk.meeting.uid.text();
    line.uid = talk.meeting.uid;
    line.meeting = talk.meeting.id;
    QStringList names;
    for (const PersonLine &person : talk.attendees)
        names += person.name;
    line.words = names.isEmpty() ? RowWords::tr("With nobody yet") : wording::namesText(names, todayMostNames);
    if (!talk.attendees.empty()) {
        line.contact = talk.attendees.front().contact;
        line.portrait = Portrait{talk.attendees.front().uid, talk.attendees.front().name};
    }
    if (row.group == AgendaGroup::Waiting) {
        line.asksForLook = true;
        line.icon = u"clock"_s;
        line.lead = wording::relativeDay(start.date(), view.today);
        line.after = behind(RowWords::tr("wrap-up waiting, about 90 seconds"));
        line.actions = {{RowDeed::WrapUp, RowWords::tr("Wrap up"), u"W"_s, true, true}};
        return line;
    }
    line.lead = row.group == AgendaGroup::Today   ? QLocale().toString(start, u"HH:mm"_s)
                : row.group == AgendaGroup::Later ? wording::shortDayText(start.date(), view.today)
                                                  : QLocale().toString(start, u"ddd HH:mm"_s);
    line.after = behind(talk.meeting.purpose);
    line.readiness = talk.readiness;
    line.readinessText = RowWords::tr("%1 of %2", "ready").arg(talk.readiness.ticked).arg(talk.readiness.of);
    line.actions = {{RowDeed::Prepare, RowWords::tr("Prepare"), u"P"_s, true, false}};
    return line;
}

} // namespace

QString placeInLife(const PersonLine &person)
{
    QStringList parts{person.role, person.organization};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

const AgendaRow *nextTalk(const TodayView &view, const QDateTime &now)
{
    const auto found = std::ranges::find_if(view.agenda.rows, [&](const AgendaRow &row) {
        return row.talk() && row.group != AgendaGroup::Waiting && row.group != AgendaGroup::Past &&
               rules::endOf(row.talk()->meeting) > now;
    });
    return found == view.agenda.rows.end() ? nullptr : &*found;
}

int talksThisWeek(const TodayView &view)
{
    return static_cast<int>(std::ranges::count_if(view.agenda.rows, [](const AgendaRow &row) {
        return row.talk() && (row.group == AgendaGroup::Today || row.group == AgendaGroup::ThisWeek);
    }));
}

std::vector<TodayRow> talkRows(const TodayView &view, const AgendaRow *first)
{
    std::vector<TodayRow> rows;
    std::vector<TodayRow> waiting;
    for (const AgendaRow &row : view.agenda.rows)
        if (row.talk() && &row != first && row.group != AgendaGroup::Past)
            (row.group == AgendaGroup::Waiting ? waiting : rows).push_back(talkRow(view, row));
    // What is over and asks for a look stands below what is to come, but is never among what is left out.
    constexpr size_t mostToCome = 3;
    rows.resize(std::min(rows.size(), mostToCome));
    rows.insert(rows.end(), waiting.begin(), waiting.end());
    return rows;
}

std::vector<TodayRow> promiseRows(const TodayView &view)
{
    std::vector<TodayRow> rows;
    for (const WaitingPromise &promise : view.promises) {
        const FollowUp &followUp = promise.followUp;
        TodayRow row;
        row.key = followUp.uid.text();
        row.uid = followUp.uid;
        row.contact = promise.person.contact;
        row.icon = followUp.mine ? followUpIcon(followUp.kind) : u"promise"_s;
        row.before = followUp.mine ? QString() : RowWords::tr("theirs", "promise") + u" · "_s;
        row.words = wording::onOneLine(followUp.text);
        row.with = Portrait{promise.person.uid, promise.person.name};
        if (followUp.due) {
            row.day = dueText(*followUp.due, view.today);
            row.isDue = followUp.mine && *followUp.due <= view.today;
        }
        row.actions = {
            {RowDeed::Finish, followUp.mine ? RowWords::tr("Done") : RowWords::tr("It came"), {}, true, false},
            {RowDeed::Move, RowWords::tr("Move"), u"M"_s, false, false},
            {RowDeed::Drop, RowWords::tr("Drop"), u"X"_s, false, false}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TodayRow> reachOutRows(const TodayView &view)
{
    std::vector<TodayRow> rows;
    for (const WaitingReachOut &reachOut : view.reachOuts) {
        TodayRow row;
        row.key = reachOut.uid.text();
        row.uid = reachOut.uid;
        row.contact = reachOut.person.contact;
        row.icon = u"mail"_s;
        row.portrait = Portrait{reachOut.person.uid, reachOut.person.name};
        row.words = reachOut.person.name;
        QString told = RowWords::tr("wrote %1", "9 days ago").arg(wording::relativeDay(reachOut.day, view.today));
        if (reachOut.offered == 1)
            told += u", "_s + RowWords::tr("one time offered");
        else if (reachOut.offered > 1)
            told += u", "_s + RowWords::tr("%1 times offered", "three").arg(wording::numberWord(reachOut.offered));
        else if (!reachOut.give.isEmpty())
            told += u", "_s + RowWords::tr("with %1", "something given").arg(wording::onOneLine(reachOut.give));
        row.after = u" · "_s + told;
        row.actions = {{RowDeed::Answered, RowWords::tr("Answered"), u"A"_s, false, true},
                       {RowDeed::Nudge, RowWords::tr("Nudge"), u"N"_s, false, true}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TodayRow> dateRows(const TodayView &view)
{
    std::vector<TodayRow> rows;
    for (const ComingDate &date : view.dates) {
        TodayRow row;
        row.key = u"%1/%2/%3"_s.arg(date.person.uid.text(), toWord(date.kind), date.label);
        row.uid = date.person.uid;
        row.contact = date.person.contact;
        row.icon = date.kind == DateKind::Birthday ? u"birthday"_s : u"event"_s;
        row.words = date.person.name;
        // The cake says birthday already.
        if (date.kind == DateKind::Birthday)
            row.after = date.years ? u" · "_s + RowWords::tr("turns %1", "age").arg(*date.years) : QString();
        else
            row.after = u" · "_s + wording::nameOf(date.kind, date.label);
        const qint64 ahead = view.today.daysTo(date.day);
        row.day = ahead <= 1 ? wording::relativeDay(date.day, view.today)
                             : QLocale().toString(date.day, u"ddd "_s) + wording::shortDayText(date.day, view.today);
        row.actions = {{RowDeed::Write, RowWords::tr("Write"), u"W"_s, false, false}};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TodayRow> nameRows(const TodayView &view)
{
    std::vector<TodayRow> rows;
    for (const GivenName &name : view.names) {
        TodayRow row;
        row.key = name.referral.text();
        row.uid = name.referral;
        row.words = wording::onOneLine(name.name);
        row.portrait = Portrait{name.person ? name.person->uid : name.referral, row.words};
        row.second = RowWords::tr("named by %1, %2", "giver, days ago")
                         .arg(name.giver.firstName, wording::relativeDay(name.day, view.today));
        if (name.person) {
            row.contact = name.person->contact;
            row.actions = {{RowDeed::Write, RowWords::tr("Write"), {}, true, true}};
        } else {
            row.actions = {{RowDeed::Write, RowWords::tr("Add"), {}, true, true}};
        }
        row.actions.push_back({RowDeed::LetGo, RowWords::tr("Let go"), u"X"_s, false, false});
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TodayRow> goalRows(const TodayView &view)
{
    std::vector<TodayRow> rows;
    for (const OpenGoal &open : view.goals) {
        TodayRow row;
        row.key = open.goal.uid.text();
        row.uid = open.goal.uid;
        row.icon = u"goal"_s;
        row.words = wording::onOneLine(open.goal.text);
        QStringList facts;
        if (open.goal.conversations > 0)
            facts += RowWords::tr("%1 of %2 conversations").arg(open.conversations).arg(open.goal.conversations);
        else if (open.conversations > 0)
            facts += open.conversations == 1 ? RowWords::tr("%n conversation so far", nullptr, 1)
                                             : RowWords::tr("%n conversations so far", nullptr, open.conversations);
        if (open.goal.by)
            facts += RowWords::tr("by %1", "day").arg(wording::dayText(*open.goal.by, view.today));
        row.second = facts.join(u" · "_s);
        rows.push_back(std::move(row));
    }
    return rows;
}

int waitingToday(const TodayView &view, const QDateTime &now)
{
    int count = 0;
    for (const AgendaRow &row : view.agenda.rows)
        if (row.talk())
            count += row.group == AgendaGroup::Waiting ||
                     (row.group == AgendaGroup::Today && rules::endOf(row.talk()->meeting) > now);
    for (const WaitingPromise &promise : view.promises)
        count += promise.followUp.mine && promise.followUp.due && *promise.followUp.due <= view.today;
    const QDate reviewDay = view.review.next.toTimeZone(view.agenda.present.zone).date();
    count += view.review.progress != ReviewProgress::Done && reviewDay <= view.today && !view.review.toWrite.empty();
    return count;
}

} // namespace cultivar::ui
