// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"
#include "core/wording/edit_text.h"

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
        output.text += say("%1 removed, %2 put back as they were.").arg(step.removed).arg(step.reverted) + u'\n';
        for (const QString &kept : step.kept)
            output.text += say("  kept, since it was edited or is referred to: %1").arg(kept) + u'\n';
    }
    output.json = json;
    return output;
}

template <class Step> Result<Output> take(Session &session, const QString &said, Step step)
{
    const Result<Workspace *> workspace = session.toWrite();
    if (!workspace)
        return passOn(workspace);
    const Result<HistoryStep> taken = step(**workspace).result();
    if (!taken)
        return passOn(taken);
    return stepOutput(*taken, said);
}

} // namespace

std::vector<Command> historyCommands()
{
    const auto undo = [](Session &session, const Invocation &) {
        return take(session, say("Undone: %1."), [](Workspace &workspace) { return workspace.undo(); });
    };
    const auto redo = [](Session &session, const Invocation &) {
        return take(session, say("Done again: %1."), [](Workspace &workspace) { return workspace.redo(); });
    };
    const auto undoImport = [](Session &session, const Invocation &invocation) {
        const Uid batch(invocation.arguments.front());
        return take(session, say("%1."), [&](Workspace &workspace) { return workspace.undoImport(batch); });
    };
    return {
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
