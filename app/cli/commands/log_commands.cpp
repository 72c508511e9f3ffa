// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/workspace/commands.h"

namespace cultivar::cli {

namespace {

Result<Output> runLog(Session &session, const Invocation &invocation)
{
    if (!invocation.isSet(u"channel"_s))
        return fail(ErrorKind::InvalidInput, u"channel"_s, u"missing"_s);
    const Result<Channel> channel = wordFrom<Channel>(u"channel"_s, invocation.value(u"channel"_s));
    const Result<std::optional<QDate>> day = dayOption(invocation, u"date"_s);
    if (!channel || !day)
        return !channel ? passOn(channel) : passOn(day);
    const Result<ChangeSet> changes = session.change(commands::log(
        {invocation.arguments, *channel, *day, invocation.value(u"note"_s), invocation.isSet(u"attempt"_s)}));
    if (!changes)
        return passOn(changes);
    return addedUid(*changes, invocation.isSet(u"attempt"_s) ? say("Logged as an attempt.") : say("Logged."));
}

Result<Output> runGoodwill(Session &session, const Invocation &invocation)
{
    const Result<GoodwillSide> side = wordFrom<GoodwillSide>(u"gave|received"_s, invocation.arguments[1]);
    const Result<GoodwillKind> kind = wordFrom<GoodwillKind>(u"kind"_s, invocation.arguments[2]);
    const Result<std::optional<QDate>> day = dayOption(invocation, u"date"_s);
    if (!side || !kind || !day)
        return !side ? passOn(side) : !kind ? passOn(kind) : passOn(day);
    const Result<ChangeSet> changes = session.change(
        commands::goodwill({invocation.arguments.front(), *side, *kind, *day, invocation.value(u"note"_s)}));
    if (!changes)
        return passOn(changes);
    return addedUid(*changes, say("Noted."));
}

} // namespace

std::vector<Command> logCommands()
{
    const QCommandLineOption date(u"date"_s, say("The day it was (default: today)."), u"YYYY-MM-DD"_s);
    const QCommandLineOption note(u"note"_s, say("What it was about."), u"TEXT"_s);
    return {
        {u"log"_s,
         u"UID…"_s,
         say("Note a conversation, or an attempt at one."),
         u"cultivar-cli log 3f1c… --channel call --note \"Talked about her move\""_s,
         1,
         -1,
         {{u"channel"_s, say("in_person, call, video, email, message, event or letter."), u"CHANNEL"_s},
          date,
          note,
          {u"attempt"_s, say("I tried and did not reach them.")}},
         runLog},
        {u"goodwill"_s,
         u"UID gave|received KIND"_s,
         say("Note something given or received: information, advice, article, introduction, promotion, reference or "
             "time."),
         u"cultivar-cli goodwill 3f1c… gave introduction --note \"to Jonas\""_s,
         3,
         3,
         {date, note},
         runGoodwill},
    };
}

} // namespace cultivar::cli
