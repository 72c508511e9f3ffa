// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/workspace/exchange/export_job.h"
#include "core/workspace/review/letter_drafts.h"
#include "core/workspace/review/letters.h"

namespace cultivar::cli {

namespace {

struct Draft
{
    ComposedLetter letter;
    QByteArray mail;
};

Result<Draft> composeDraft(Session &session, const LetterRequest &request)
{
    return session.read([&](const Records &records) -> Result<Draft> {
        Result<ComposedLetter> letter = composeLetter(records, request);
        if (!letter)
            return passOn(letter);
        Result<QByteArray> mail = letterAsMail(records, *letter);
        if (!mail)
            return passOn(mail);
        return Draft{std::move(*letter), std::move(*mail)};
    });
}

Result<Output> runWrite(Session &session, const Invocation &invocation)
{
    const Result<std::optional<int>> times = numberOption(invocation, u"times"_s);
    if (!times)
        return passOn(times);
    constexpr int mostTimes = 5;
    if (*times && **times > mostTimes)
        return fail(ErrorKind::InvalidInput, u"times"_s, u"0_to_5"_s);
    const bool sent = invocation.isSet(u"sent"_s);
    if (sent)
        if (const Result<Workspace *> workspace = session.toWrite(); !workspace)
            return passOn(workspace);
    const Result<Draft> draft =
        composeDraft(session, {invocation.arguments.front(), invocation.value(u"reason"_s), invocation.value(u"give"_s),
                               *times, invocation.value(u"template"_s)});
    if (!draft)
        return passOn(draft);
    if (invocation.isSet(u"out"_s))
        if (const Result<void> written = writeFile(invocation.value(u"out"_s), draft->mail); !written)
            return passOn(written);
    QString reachOut;
    if (sent) {
        const Result<ChangeSet> changes = session.change(sendLetter(draft->letter));
        if (!changes)
            return passOn(changes);
        reachOut = loggedLetter(*changes).text();
    }
    Output output;
    QJsonArray offered;
    for (const OfferedTime &time : draft->letter.offered)
        offered.append(momentIn(time.start, QTimeZone(time.timeZone.toUtf8())));
    output.json = QJsonObject{{u"to"_s, orNull(draft->letter.to)},
                              {u"subject"_s, draft->letter.subject},
                              {u"body"_s, draft->letter.body},
                              {u"offered"_s, offered},
                              {u"reach_out"_s, orNull(reachOut)}};
    output.text = say("To: %1").arg(draft->letter.to) + u'\n' + say("Subject: %1").arg(draft->letter.subject) +
                  u"\n\n"_s + draft->letter.body + u'\n';
    if (invocation.isSet(u"out"_s))
        output.text += u'\n' + say("Saved: %1").arg(invocation.value(u"out"_s)) + u'\n';
    if (sent)
        output.text += u'\n' + say("Logged as sent, an attempt until they answer.") + u'\n';
    if (draft->letter.to.isEmpty())
        output.complaint +=
            say("%1 has no e-mail address: fill in the To line.").arg(draft->letter.contact.displayName()) + u'\n';
    if (draft->letter.isUnsigned)
        output.complaint +=
            say("It has no name under it. Set yours: cultivar-cli settings my_name \"Your Name\"") + u'\n';
    if (!draft->letter.unfilled.isEmpty())
        output.complaint += say("Left for you to fill in: %1").arg(draft->letter.unfilled.join(u", "_s)) + u'\n';
    return output;
}

} // namespace

std::vector<Command> writeCommands()
{
    return {{u"write"_s,
             u"UID"_s,
             say("Write a personal e-mail that says why and offers times."),
             u"cultivar-cli write 3f1c… --reason \"your talk on hiring\" --out ana.eml --sent"_s,
             1,
             1,
             {{u"reason"_s, say("Why you write to them; required."), u"TEXT"_s},
              {u"give"_s, say("Something to give."), u"TEXT"_s},
              {u"times"_s, say("How many times to offer, 0 to 5 (default: 2)."), u"N"_s},
              {u"template"_s, say("The message template to use."), u"NAME"_s},
              {u"out"_s, say("Save it as a mail file."), u"FILE.eml"_s},
              {u"sent"_s, say("Log it as sent.")}},
             runWrite}};
}

} // namespace cultivar::cli
