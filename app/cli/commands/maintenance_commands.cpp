// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"
#include "core/wording/problem_text.h"

namespace cultivar::cli {

namespace {

Result<Output> runBackup(Session &session, const Invocation &invocation)
{
    const QString target = invocation.arguments.front();
    const Result<Workspace *> workspace = session.toRead();
    if (!workspace)
        return passOn(workspace);
    const Result<void> done = (*workspace)->backUp(target).result();
    if (!done)
        return passOn(done);
    return Output{QJsonObject{{u"file"_s, target}}, say("Backed up and verified: %1").arg(target) + u'\n', {}, 0, {}};
}

Result<Output> runRestore(Session &session, const Invocation &invocation)
{
    const Result<QString> kept = Workspace::restore(invocation.arguments.front(), session.database(), session.now());
    if (!kept)
        return passOn(kept);
    const QString text =
        kept->isEmpty() ? say("Restored.") : say("Restored. What was there before is kept in %1").arg(*kept);
    return Output{QJsonObject{{u"file"_s, session.database()}, {u"kept"_s, orNull(*kept)}}, text + u'\n', {}, 0, {}};
}

Result<Output> runCheck(Session &session, const Invocation &)
{
    const Result<Workspace *> workspace = session.toRead();
    if (!workspace)
        return passOn(workspace);
    const Result<CheckReport> report = (*workspace)->check().result();
    if (!report)
        return passOn(report);
    const bool ok = report->findings.empty();
    QStringList problems;
    QString lines;
    for (const CheckFinding &finding : report->findings) {
        problems += u"%1: %2"_s.arg(finding.kind, finding.detail);
        lines += say("%1: %2").arg(wording::findingText(finding.kind), finding.detail) + u'\n';
    }
    Output output;
    output.json = QJsonObject{{u"ok"_s, ok}, {u"problems"_s, toArray(problems)}};
    output.text = ok ? say("Everything is in order.") + u'\n' : lines;
    output.exitCode = ok ? 0 : 1;
    if (!ok)
        output.complaint = say("The database has problems. Restore a backup: cultivar-cli restore FILE.") + u'\n';
    return output;
}

} // namespace

std::vector<Command> maintenanceCommands()
{
    return {
        {u"backup"_s,
         u"FILE"_s,
         say("Write a consistent copy and verify it."),
         u"cultivar-cli backup friday.sqlite"_s,
         1,
         1,
         {},
         runBackup},
        {u"restore"_s,
         u"FILE"_s,
         say("Put a backup back; what was there is kept."),
         u"cultivar-cli restore friday.sqlite"_s,
         1,
         1,
         {},
         runRestore},
        {u"check"_s,
         {},
         say("Check the database: integrity, foreign keys, derived columns, search index."),
         u"cultivar-cli check"_s,
         0,
         0,
         {},
         runCheck},
    };
}

} // namespace cultivar::cli
