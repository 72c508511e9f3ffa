// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_deeds.h"

#include "core/wording/relative_dates.h"
#include "core/workspace/commands.h"
#include "core/workspace/follow_up_commands.h"
#include "core/workspace/record_commands.h"
#include "ui/today/today_list.h"
#include "ui/widgets/day_choices.h"

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

/// They answered: the letter waits no longer, and an incoming message of today counts as a contact.
Workspace::Command answered(const Uid &letter)
{
    return [letter](const Records &records) -> Result<Edit> {
        const Result<ReachOut> stored = records.get<ReachOut>(letter);
        if (!stored)
            return passOn(stored);
        const Result<std::optional<Contact>> contact = records.find(stored->contact);
        if (!contact)
            return passOn(contact);
        ReachOut after = *stored;
        after.state = ReachOutState::Answered;
        Interaction message;
        message.day = records.present().today;
        message.channel = Channel::Email;
        message.direction = Direction::Incoming;
        message.contacts = {stored->contact};
        Edit edit({EditKind::Log, *contact ? (*contact)->displayName() : QString(), 1});
        edit.update(*stored, std::move(after));
        edit.add(std::move(message));
        return edit;
    };
}

} // namespace

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
        m_desk.doer.change(answered(row.uid), tr("%1 answered", "name").arg(row.words));
        return;
    case RowDeed::Nudge:
        m_desk.navigator.writeTo(row.contact);
        return;
    case RowDeed::Write:
        write(row);
        return;
    case RowDeed::LetGo:
        m_desk.doer.change(commands::trashRecord<Referral>(row.uid, {EditKind::Trash, row.words, 1}),
                           tr("%1 let go", "name").arg(row.words));
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

void TodayDeeds::write(const TodayRow &row)
{
    if (!row.contact.isNull())
        m_desk.navigator.writeTo(row.contact);
    else
        m_desk.navigator.newContact(row.words);
}

void TodayDeeds::moveReview(QDate day)
{
    m_desk.doer.change(commands::changeSetting(u"review_moved_to"_s, day.toString(Qt::ISODate)),
                       tr("The review waits until %1", "weekday").arg(QLocale().standaloneDayName(day.dayOfWeek())));
}

} // namespace cultivar::ui
