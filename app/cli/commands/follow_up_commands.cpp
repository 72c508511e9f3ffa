// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/follow_up_commands.h"
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/workspace/commands.h"

namespace cultivar::cli {

namespace {

Result<Output> runPromise(Session &session, const Invocation &invocation)
{
    commands::Promise promise;
    promise.contact = invocation.arguments[0];
    promise.text = invocation.arguments[1];
    promise.mine = !invocation.isSet(u"theirs"_s);
    if (invocation.isSet(u"kind"_s)) {
        const Result<FollowUpKind> kind = wordFrom<FollowUpKind>(u"kind"_s, invocation.value(u"kind"_s));
        if (!kind)
            return passOn(kind);
        promise.kind = *kind;
    }
    const Result<std::optional<QDate>> due = dayOption(invocation, u"due"_s);
    if (!due)
        return passOn(due);
    promise.due = *due;
    const Result<ChangeSet> changes = session.change(commands::promise(std::move(promise)));
    if (!changes)
        return passOn(changes);
    return addedUid(*changes, say("Promised."));
}

Result<Output> listFollowUps(Session &session, const Invocation &invocation)
{
    return session.read([&](const Records &records) -> Result<Output> {
        const Result<std::vector<FollowUp>> followUps =
            invocation.isSet(u"all"_s) ? records.followUps() : records.openFollowUps();
        if (!followUps)
            return passOn(followUps);
        QJsonArray json;
        std::vector<QStringList> lines;
        for (const FollowUp &each : *followUps) {
            const Result<std::optional<Contact>> contact = records.find(each.contact);
            if (!contact)
                return passOn(contact);
            const Contact &person = contact->value_or(Contact());
            json.append(followUpJson(each, person));
            lines.push_back({each.mine ? say("mine") : say("theirs"), person.displayName(), each.text,
                             each.done  ? say("done")
                             : each.due ? each.due->toString(Qt::ISODate)
                                        : say("no date"),
                             each.uid.text()});
        }
        return Output{json, lines.empty() ? say("No promises are open.") + u'\n' : textTable(lines), {}, 0, {}};
    });
}

Result<Output> runDone(Session &session, const Invocation &invocation)
{
    const QString uid = invocation.arguments.front();
    const Result<ChangeSet> changes = session.change(commands::finishFollowUp(Uid(uid)));
    if (!changes)
        return passOn(changes);
    return Output{QJsonObject{{u"uid"_s, uid}}, say("Done.") + u'\n', {}, 0, {}};
}

} // namespace

std::vector<Command> followUpCommands()
{
    return {
        {u"promise"_s,
         u"UID TEXT"_s,
         say("Note a promise, mine unless it is theirs."),
         u"cultivar-cli promise 3f1c… \"send the article\" --kind article --due 2026-12-04"_s,
         2,
         2,
         {{u"kind"_s, say("article, introduction, promote, report_back, thanks, referral or other."), u"KIND"_s},
          {u"due"_s, say("The day it is due."), u"YYYY-MM-DD"_s},
          {u"theirs"_s, say("They promised it.")}},
         runPromise},
        {u"follow-ups"_s,
         {},
         say("List the open promises, mine first."),
         u"cultivar-cli follow-ups"_s,
         0,
         0,
         {{u"all"_s, say("The done ones too.")}},
         listFollowUps},
        {u"done"_s, u"FOLLOW_UP"_s, say("A promise was kept."), u"cultivar-cli done 9d2b…"_s, 1, 1, {}, runDone},
    };
}

} // namespace cultivar::cli
