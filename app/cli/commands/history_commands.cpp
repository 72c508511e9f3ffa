// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/wording/edit_text.h"
#include "core/workspace/exchange/import_history.h"

namespace cultivar::cli {

namespace {

Output stepOutput(const HistoryStep &step, const QString &said)
{
    Output output;
    QJsonObject json{{u"step"_s, wording::editText(step.label)}};
    output.text = said.arg(wording::editText(step.label)) + u'\n';
    if (step.removed > 0 || step.reverted > 0 || !step.kept.isEmpty()) {
        json.insert(u"removed"_s, step.removed);
        json.insert(u"reverted"_s, step.reverted);
        json.insert(u"kept"_s, toArray(step.kept));
        output.text +=
            say("%1 records removed, %2 put back as they were.").arg(step.removed).arg(step.reverted) + u'\n';
        for (const QString &kept : step.kept)
            output.text += say("  kept, since it was changed since or something refers to it: %1").arg(kept) + u'\n';
    }
    output.json = json;
    return output;
}

template <class Step> Result<Output> take(Session &session, const QString &said, Step step)
{
    const Result<Workspace *> workspace = session.toWrite();
    if (!workspace)
        return passOn(workspace);
    JobControl control;
    control.progress = progressOnTerminal();
    const InterruptGuard guard(control.cancelled);
    const Result<HistoryStep> taken = step(**workspace, control).result();
    clearProgress();
    if (!taken)
        return passOn(taken);
    return stepOutput(*taken, said);
}

QJsonObject importJson(const Batch &batch, const QTimeZone &zone)
{
    return {{u"batch"_s, batch.uid.text()},
            {u"date"_s, momentIn(batch.at, zone)},
            {u"format"_s, batch.format},
            {u"file"_s, batch.fileName},
            {u"added"_s, batch.added},
            {u"updated"_s, batch.updated},
            {u"unchanged"_s, batch.unchanged},
            {u"failed"_s, batch.failed},
            {u"taken_back"_s, batch.takenBack ? momentIn(*batch.takenBack, zone) : QJsonValue()}};
}

QStringList importCells(const Batch &batch, const QTimeZone &zone)
{
    const QString what = batch.takenBack ? say("taken back")
                                         : say("%1 added, %2 updated, %3 unchanged, %4 failed")
                                               .arg(batch.added)
                                               .arg(batch.updated)
                                               .arg(batch.unchanged)
                                               .arg(batch.failed);
    return {batch.uid.text(), batch.at.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s), batch.format, batch.fileName,
            what};
}

Result<Output> listImports(Session &session, const Invocation &)
{
    const Result<std::vector<Batch>> batches = session.read([](const Records &records) { return imports(records); });
    if (!batches)
        return passOn(batches);
    Output output;
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const Batch &batch : *batches) {
        json.append(importJson(batch, session.zone()));
        rows.push_back(importCells(batch, session.zone()));
    }
    output.json = json;
    output.text = rows.empty() ? say("Nothing was imported yet.") + u'\n' : textTable(rows);
    return output;
}

} // namespace

std::vector<Command> historyCommands()
{
    const auto undo = [](Session &session, const Invocation &) {
        return take(session, say("Undone: %1."),
                    [](Workspace &workspace, const JobControl &control) { return workspace.undo(control); });
    };
    const auto redo = [](Session &session, const Invocation &) {
        return take(session, say("Done again: %1."),
                    [](Workspace &workspace, const JobControl &control) { return workspace.redo(control); });
    };
    const auto undoImport = [](Session &session, const Invocation &invocation) {
        const Uid batch(invocation.arguments.front());
        return take(session, say("%1."), [&](Workspace &workspace, const JobControl &control) {
            return workspace.undoImport(batch, control);
        });
    };
    return {
        {u"imports"_s,
         {},
         say("List the imports there were, the newest first, with what each is taken back by."),
         u"cultivar-cli imports"_s,
         0,
         0,
         {},
         listImports},
        {u"undo-import"_s,
         u"BATCH"_s,
         say("Take one import back; what was edited since stays."),
         u"cultivar-cli undo-import 1c0e…"_s,
         1,
         1,
         {},
         undoImport},
        {u"undo"_s, {}, say("Take the last change back."), u"cultivar-cli undo"_s, 0, 0, {}, undo},
        {u"redo"_s, {}, say("Do again what was undone last."), u"cultivar-cli redo"_s, 0, 0, {}, redo},
    };
}

} // namespace cultivar::cli
