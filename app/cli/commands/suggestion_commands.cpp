// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/workspace/commands.h"

namespace cultivar::cli {

namespace {

Result<Output> changed(Session &session, Workspace::Command command)
{
    const Result<ChangeSet> changes = session.change(std::move(command));
    if (!changes)
        return passOn(changes);
    return changedCount(*changes);
}

Result<Output> runCircle(Session &session, const Invocation &invocation)
{
    QStringList contacts = invocation.arguments;
    const QString circle = contacts.takeLast();
    return changed(session, commands::joinCircle(std::move(contacts), circle));
}

Result<Output> runPause(Session &session, const Invocation &invocation)
{
    const Result<std::optional<QDate>> until = dayOption(invocation, u"until"_s);
    if (!until)
        return passOn(until);
    if (!*until)
        return fail(ErrorKind::InvalidInput, u"until"_s, u"missing"_s);
    return changed(session, commands::pause(invocation.arguments.front(), **until));
}

Result<Output> runSnooze(Session &session, const Invocation &invocation)
{
    const Result<std::optional<int>> days = numberOption(invocation, u"days"_s);
    if (!days)
        return passOn(days);
    if (!*days)
        return fail(ErrorKind::InvalidInput, u"days"_s, u"missing"_s);
    return changed(session, commands::snooze(invocation.arguments.front(), **days));
}

Result<Output> runLeaveInPeace(Session &session, const Invocation &invocation)
{
    const Result<std::optional<QDate>> until = dayOption(invocation, u"until"_s);
    if (!until)
        return passOn(until);
    return changed(session, commands::leaveInPeace(invocation.arguments.front(), *until));
}

} // namespace

std::vector<Command> suggestionCommands()
{
    const QCommandLineOption until(u"until"_s, say("The first day they may be suggested again."), u"YYYY-MM-DD"_s);
    const auto archive = [](Session &session, const Invocation &invocation) {
        return changed(session, commands::archive(invocation.arguments));
    };
    return {
        {u"circle"_s,
         u"UID… CIRCLE"_s,
         say("Put contacts into a circle."),
         u"cultivar-cli circle 3f1c… 77ab… \"Stay in touch\""_s,
         2,
         -1,
         {},
         runCircle},
        {u"pause"_s,
         u"UID"_s,
         say("No suggestions until a day; the clock starts anew then."),
         u"cultivar-cli pause 3f1c… --until 2027-01-15"_s,
         1,
         1,
         {until},
         runPause},
        {u"snooze"_s,
         u"UID"_s,
         say("Hide for some days; the clock runs on."),
         u"cultivar-cli snooze 3f1c… --days 14"_s,
         1,
         1,
         {{u"days"_s, say("How many, 1 to 366."), u"N"_s}},
         runSnooze},
        {u"leave-in-peace"_s,
         u"UID"_s,
         say("Do not suggest until a day, three months from now unless given."),
         u"cultivar-cli leave-in-peace 3f1c…"_s,
         1,
         1,
         {until},
         runLeaveInPeace},
        {u"archive"_s,
         u"UID…"_s,
         say("Keep contacts without ever suggesting them."),
         u"cultivar-cli archive 3f1c…"_s,
         1,
         -1,
         {},
         archive},
    };
}

} // namespace cultivar::cli
