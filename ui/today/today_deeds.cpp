// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_deeds.h"

#include "core/wording/relative_dates.h"
#include "core/wording/short_dates.h"
#include "core/workspace/commands.h"
#include "core/workspace/contacts/follow_up_commands.h"
#include "core/workspace/review/review_catch_up.h"
#include "core/workspace/review/review_commands.h"
#include "ui/shell/short_letter_sender.h"
#include "ui/today/today_list.h"
#include "ui/widgets/chip_question.h"
#include "ui/widgets/day_choices.h"

#include <QLocale>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

TodayDeeds::TodayDeeds(const Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void TodayDeeds::serve(TodayList *list)
{
    connect(list, &TodayList::wanted, this, [this, list](RowDeed deed, const TodayRow &row) { act(list, deed, row); });
}

void TodayDeeds::act(TodayList *list, RowDeed deed, const TodayRow &row)
{
    switch (deed) {
    case RowDeed::Prepare:
    case RowDeed::WrapUp:
        m_desk.navigator.prepareMeeting(row.meeting);
        return;
    case RowDeed::OpenLink:
        m_desk.prompter.openUrl(row.link);
        return;
    case RowDeed::Finish:
        m_desk.doer.change(commands::finishFollowUp(row.uid), tr("Done: %1", "promise").arg(row.words));
        return;
    case RowDeed::Move:
        askForDay(list, row);
        return;
    case RowDeed::Drop:
        m_desk.doer.change(commands::dropFollowUp(row.uid), tr("Dropped: %1", "promise").arg(row.words));
        return;
    case RowDeed::Answered:
        askWhichTime(list, row);
        return;
    case RowDeed::Nudge:
        askHowToNudge(list, row);
        return;
    case RowDeed::Write:
        write(row);
        return;
    case RowDeed::LetGo:
        m_desk.doer.change(commands::letNameGo(row.uid), tr("%1 let go", "name").arg(row.words));
        return;
    case RowDeed::OpenContact:
        m_desk.navigator.showContact(row.contact);
        return;
    case RowDeed::Log:
        m_desk.navigator.logContact(row.contact);
        return;
    }
    Q_UNREACHABLE();
}

void TodayDeeds::askForDay(TodayList *list, const TodayRow &row)
{
    const QDate today = m_desk.workspace.present().today;
    auto *choices = new DayChoices(today);
    choices->offerNoDay();
    connect(choices, &DayChoices::cancelled, list, &TodayList::closeOpened);
    connect(choices, &DayChoices::chosen, this, [this, list, row, today](std::optional<QDate> day) {
        list->closeOpened();
        const QString words = day ? tr("Moved to %1: %2", "day, promise").arg(wording::dayText(*day, today), row.words)
                                  : tr("Kept without a day: %1", "promise").arg(row.words);
        m_desk.doer.change(commands::moveFollowUp(row.uid, day), words);
    });
    list->openIn(row.key, choices);
}

void TodayDeeds::askWhichTime(TodayList *list, const TodayRow &row)
{
    const auto query = [uid = row.uid](const Records &records) { return freeTimesOf(records, uid); };
    m_desk.doer.take(m_desk.workspace.query(query), list, [this, list, row](const std::vector<OfferedTime> &free) {
        if (free.empty()) {
            answered(row, std::nullopt);
            return;
        }
        QStringList answers;
        for (const OfferedTime &time : free)
            answers += tr("%1 suits", "an offered time").arg(timeText(time));
        answers += tr("wrote without a date");
        auto *question = new ChipQuestion(tr("Did %1 take one of the times?", "name").arg(row.words), answers);
        connect(question, &ChipQuestion::cancelled, list, &TodayList::closeOpened);
        connect(question, &ChipQuestion::chosen, this, [this, list, row, free](int answer) {
            list->closeOpened();
            const auto at = static_cast<size_t>(answer);
            answered(row, at < free.size() ? std::optional(free[at]) : std::nullopt);
        });
        list->openIn(row.key, question);
    });
}

QString TodayDeeds::timeText(const OfferedTime &time) const
{
    const QDateTime mine = time.start.toTimeZone(m_desk.workspace.present().zone);
    return tr("%1, %2", "day, time").arg(wording::weekdayAndDay(mine.date()), wording::clockTime(mine.time()));
}

void TodayDeeds::answered(const TodayRow &row, const std::optional<OfferedTime> &suits)
{
    m_desk.doer.change(commands::answered(row.uid, suits),
                       suits ? tr("%1 answered, talk planned for %2", "name, time").arg(row.words, timeText(*suits))
                             : tr("%1 answered", "name").arg(row.words));
}

/// Its words are read before it goes and is noted as sent.
void TodayDeeds::askHowToNudge(TodayList *list, const TodayRow &row)
{
    const auto query = [uid = row.uid](const Records &records) { return cultivar::nudge(records, uid); };
    m_desk.doer.take(m_desk.workspace.query(query), list, [this, list, row](const commands::ShortLetter &letter) {
        const bool canOpen = !letter.letter.to.isEmpty();
        QStringList ways;
        if (canOpen)
            ways += tr("Open in mail program");
        ways += tr("Copy");
        auto *question = new ChipQuestion(
            tr("“%1” With either it is noted as sent.", "a short letter").arg(letter.letter.body.simplified()), ways);
        connect(question, &ChipQuestion::cancelled, list, &TodayList::closeOpened);
        connect(question, &ChipQuestion::chosen, this, [this, list, letter, canOpen](int way) {
            list->closeOpened();
            if (canOpen && way == 0)
                ShortLetterSender(m_desk).open(letter);
            else
                ShortLetterSender(m_desk).copy(letter);
        });
        list->openIn(row.key, question);
    });
}

void TodayDeeds::write(const TodayRow &row)
{
    if (!row.contact.isNull())
        m_desk.navigator.writeTo(row.contact);
    else
        m_desk.doer.change(commands::takeUpName(row.uid), tr("%1 is a contact now", "name").arg(row.words));
}

void TodayDeeds::moveReview(QDate day)
{
    m_desk.doer.change(commands::changeSetting(u"review_moved_to"_s, day.toString(Qt::ISODate)),
                       tr("The review waits until %1", "weekday").arg(QLocale().standaloneDayName(day.dayOfWeek())));
}

} // namespace cultivar::ui
