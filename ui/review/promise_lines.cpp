// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/promise_lines.h"

#include "core/wording/relative_dates.h"
#include "core/wording/short_dates.h"
#include "core/wording/standing_text.h"
#include "core/wording/words.h"
#include "ui/widgets/follow_up_icon.h"

#include <QCoreApplication>
#include <QLocale>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

struct DuePromiseWords
{
    Q_DECLARE_TR_FUNCTIONS(PromiseLine)
};

constexpr int promiseWeek = 7;

QString promiseSign(const FollowUp &promise)
{
    return followUpIcon(promise.mine ? promise.kind : FollowUpKind::Other);
}

QString promisePlaceText(Channel channel)
{
    switch (channel) {
    case Channel::InPerson:
        return DuePromiseWords::tr("when you met");
    case Channel::Call:
        return DuePromiseWords::tr("in the call");
    case Channel::Video:
        return DuePromiseWords::tr("in the video call");
    case Channel::Email:
        return DuePromiseWords::tr("by e-mail");
    case Channel::Message:
        return DuePromiseWords::tr("by message");
    case Channel::Event:
        return DuePromiseWords::tr("at the event");
    case Channel::Letter:
        return DuePromiseWords::tr("by letter");
    }
    Q_UNREACHABLE();
}

/// "today", "was Tuesday", "was 3 Nov", "Wed 2 Dec".
QString promiseDayText(QDate day, QDate today)
{
    const qint64 ahead = today.daysTo(day);
    if (ahead == 0 || ahead == 1)
        return wording::relativeDay(day, today);
    if (ahead > 1)
        return wording::weekdayAndDay(day);
    return DuePromiseWords::tr("was %1", "a day")
        .arg(ahead > -promiseWeek ? QLocale().standaloneDayName(day.dayOfWeek()) : wording::shortDayText(day, today));
}

std::vector<LineAction> promiseActions(const DuePromise &due)
{
    if (!due.promise.mine)
        return {{LineDeed::Came, DuePromiseWords::tr("Came"), u"C"_s, true, true},
                {LineDeed::AskKindly, DuePromiseWords::tr("Ask kindly"), u"K"_s, false, true},
                {LineDeed::LetGo, DuePromiseWords::tr("Let go"), u"G"_s, false, true}};
    std::vector<LineAction> actions;
    if (due.isPick)
        actions.push_back({LineDeed::InLetter, DuePromiseWords::tr("In the letter"), u"L"_s, true, false});
    actions.push_back({LineDeed::Keep, DuePromiseWords::tr("Do it"), u"D"_s, !due.isPick, true});
    actions.push_back({LineDeed::Move, DuePromiseWords::tr("Move"), u"M"_s, false, true});
    actions.push_back({LineDeed::Drop, DuePromiseWords::tr("Drop"), u"X"_s, false, true});
    return actions;
}

} // namespace

QString whereItWasSaid(const DuePromise &due, QDate today)
{
    if (!due.promise.made)
        return {};
    const QString day = wording::dayText(*due.promise.made, today);
    const QString when = due.promise.mine ? DuePromiseWords::tr("promised on %1", "day").arg(day)
                                          : DuePromiseWords::tr("said on %1", "day").arg(day);
    return due.place.channel ? DuePromiseWords::tr("%1, %2", "promised on 25 August, in the call")
                                   .arg(when, promisePlaceText(*due.place.channel))
                             : when;
}

bool isKeptByLetter(const FollowUp &promise)
{
    return promise.mine && promise.kind == FollowUpKind::Article;
}

StepLine duePromiseLine(const DuePromise &due, QDate today)
{
    StepLine line;
    line.key = due.promise.uid.text();
    line.icon = promiseSign(due.promise);
    line.portrait = {due.person.uid, due.person.name};
    line.words = wording::onOneLine(due.promise.text);
    QStringList facts{wording::onOneLine(due.person.name), whereItWasSaid(due, today)};
    facts.removeAll(QString());
    line.second = facts.join(u" · "_s);
    if (due.promise.due) {
        line.day = promiseDayText(*due.promise.due, today);
        line.isToday = *due.promise.due == today;
    }
    line.actions = promiseActions(due);
    return line;
}

} // namespace cultivar::ui
