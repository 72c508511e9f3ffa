// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/wording/relative_dates.h"
#include "core/workspace/commands.h"
#include "core/workspace/meetings/briefs.h"

namespace cultivar::cli {

namespace {

Result<Output> runMeet(Session &session, const Invocation &invocation)
{
    const QString text = invocation.value(u"at"_s);
    QDateTime start = QDateTime::fromString(text, Qt::ISODate);
    if (!start.isValid() || !text.contains(u'T'))
        return fail(ErrorKind::InvalidInput, u"at"_s, text.isEmpty() ? u"missing"_s : u"moment"_s);
    const Result<std::optional<int>> minutes = numberOption(invocation, u"minutes"_s);
    if (!minutes)
        return passOn(minutes);
    const Result<Workspace *> workspace = session.toWrite();
    if (!workspace)
        return passOn(workspace);
    // Without an offset it is my own clock that is meant.
    if (start.timeSpec() == Qt::LocalTime)
        start = QDateTime(start.date(), start.time(), session.zone());
    if (!start.isValid())
        return fail(ErrorKind::InvalidInput, u"at"_s, u"moment"_s);
    const Result<ChangeSet> changes =
        session.change(commands::meet({invocation.arguments.front(), start, *minutes, invocation.value(u"purpose"_s)}));
    if (!changes)
        return passOn(changes);
    return addedUid(*changes, say("Planned."));
}

Result<Output> listMeetings(Session &session, const Invocation &)
{
    return session.read([&](const Records &records) -> Result<Output> {
        const Result<std::vector<Meeting>> meetings = records.meetingsAfter(records.present().now);
        if (!meetings)
            return passOn(meetings);
        QJsonArray json;
        std::vector<QStringList> lines;
        for (const Meeting &meeting : *meetings) {
            QStringList uids;
            QStringList names;
            for (const ContactId id : meeting.attendees)
                if (const auto contact = records.find(id); contact && *contact) {
                    uids += (*contact)->uid.text();
                    names += (*contact)->displayName();
                }
            const Result<rules::Readiness> readiness = meetingReadiness(records, meeting);
            if (!readiness)
                return passOn(readiness);
            json.append(QJsonObject{{u"uid"_s, meeting.uid.text()},
                                    {u"start"_s, momentIn(meeting.start, records.present().zone)},
                                    {u"minutes"_s, meeting.minutes},
                                    {u"contacts"_s, toArray(uids)},
                                    {u"purpose"_s, orNull(meeting.purpose)},
                                    {u"ready"_s, readiness->isComplete()}});
            lines.push_back({wording::momentText(meeting.start, records.present().zone), names.join(u", "_s),
                             say("%1 of %2 ready").arg(readiness->ticked).arg(readiness->of), meeting.purpose});
        }
        return Output{json, lines.empty() ? say("No meetings are planned.") + u'\n' : textTable(lines), {}, 0, {}};
    });
}

} // namespace

std::vector<Command> meetingCommands()
{
    return {
        {u"meet"_s,
         u"UID"_s,
         say("Plan a conversation."),
         u"cultivar-cli meet 3f1c… --at 2026-12-10T15:00 --purpose \"Ask about hiring\""_s,
         1,
         1,
         {{u"at"_s, say("When it starts, in my zone unless an offset is given."), u"YYYY-MM-DDTHH:MM"_s},
          {u"minutes"_s, say("How long (default: 20)."), u"N"_s},
          {u"purpose"_s, say("What it is for."), u"TEXT"_s}},
         runMeet},
        {u"meetings"_s, {}, say("List the coming meetings."), u"cultivar-cli meetings"_s, 0, 0, {}, listMeetings},
    };
}

} // namespace cultivar::cli
