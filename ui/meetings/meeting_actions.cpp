// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meetings/meeting_actions.h"

#include "core/workspace/exchange/export_job.h"
#include "core/workspace/meetings/meeting_commands.h"
#include "core/workspace/when_done.h"
#include "ui/meetings/brief_pdf.h"
#include "ui/meetings/meeting_words.h"

#include <QRegularExpression>
#include <QUrl>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

void MeetingActions::openLink(const Meeting &meeting) const
{
    if (!meeting.link.isEmpty() && !m_desk.prompter.openUrl(QUrl(meeting.link)))
        m_desk.doer.complain(tr("This link cannot be opened: %1").arg(meeting.link));
}

void MeetingActions::callOff(const Meeting &meeting, const QString &people) const
{
    m_desk.doer.change(commands::callOffMeeting(meeting.uid), tr("Talk with %1 called off").arg(people));
}

void MeetingActions::tellHeld(const Meeting &meeting, const QString &people, const QString &outcome,
                              const AfterChange &then) const
{
    m_desk.doer.change(commands::meetingHeld(meeting.uid, {outcome.trimmed(), {}}),
                       tr("Talk with %1 noted").arg(people), then);
}

void MeetingActions::tellMissed(const Meeting &meeting, const QString &people) const
{
    m_desk.doer.change(commands::meetingMissed(meeting.uid), tr("Noted that %1 did not come").arg(people));
}

void MeetingActions::copyBrief(const MeetingPreparation &preparation) const
{
    m_desk.prompter.copy(onePageBrief(preparation));
    m_desk.doer.say(tr("Brief copied"));
}

void MeetingActions::saveBrief(const MeetingPreparation &preparation, QWidget *parent) const
{
    std::vector<PersonLine> people;
    for (const ContactBrief &attendee : preparation.attendees)
        people.push_back(attendee.person);
    static const QRegularExpression unusable(u"[\\\\/:*?\"<>|\\x00-\\x1f]"_s);
    const QString name =
        tr("Brief %1 %2", "day, people")
            .arg(preparation.meeting.start.toTimeZone(preparation.present.zone).toString(u"yyyy-MM-dd"_s),
                 QString(peopleText(people)).remove(unusable));
    const QString text = onePageBrief(preparation);
    m_desk.prompter.saveFile(
        parent, {tr("Save the brief"), name + u".pdf"_s, tr("PDF (*.pdf)")},
        [desk = m_desk, text](const QString &path) {
            const QByteArray pdf = briefAsPdf(text);
            whenDone(desk.workspace.query([path, pdf](const Records &) { return writeFile(path, pdf); }), &desk.doer,
                     [desk, path](const Result<void> &written) {
                         if (written)
                             desk.doer.say(tr("Brief saved: %1").arg(path));
                         else
                             desk.doer.complain(written.error());
                     });
        });
}

} // namespace cultivar::ui
