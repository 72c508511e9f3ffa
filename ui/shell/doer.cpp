// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/doer.h"

#include "core/wording/edit_text.h"
#include "core/wording/error_text.h"
#include "ui/shell/job_watch.h"

namespace cultivar::ui {

using namespace Qt::StringLiterals;

Doer::Doer(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&m_workspace, &Workspace::changed, this, &Doer::readHistory);
}

Doer::~Doer()
{
    for (JobWatch *watch : findChildren<JobWatch *>(Qt::FindDirectChildrenOnly))
        watch->letGo();
}

void Doer::change(Workspace::Command command, const QString &words, const AfterChange &then)
{
    whenDone(m_workspace.change(std::move(command)), this,
             [this, words, then, receiver = QPointer<QObject>(then.receiver)](const Result<ChangeSet> &changes) {
                 if (!changes) {
                     if (receiver && then.failed)
                         then.failed(changes.error());
                     else
                         complain(changes.error());
                     return;
                 }
                 if (!words.isEmpty() && !changes->isEmpty())
                     Q_EMIT said(words, Saying::Undoable);
                 if (receiver && then.done)
                     then.done(*changes);
             });
}

void Doer::undo()
{
    StepWords words;
    if (m_history.undo)
        words.doing = tr("Undoing: %1").arg(wording::editText(*m_history.undo));
    words.done = [](const EditLabel &label) { return tr("Undone: %1").arg(wording::editText(label)); };
    words.stopped = tr("Stopped; nothing was undone.");
    step([this](JobControl control) { return m_workspace.undo(std::move(control)); }, words, Saying::Done);
}

void Doer::redo()
{
    StepWords words;
    if (m_history.redo)
        words.doing = tr("Doing again: %1").arg(wording::editText(*m_history.redo));
    words.done = [](const EditLabel &label) { return tr("Done again: %1").arg(wording::editText(label)); };
    words.stopped = tr("Stopped; nothing was done again.");
    step([this](JobControl control) { return m_workspace.redo(std::move(control)); }, words, Saying::Done);
}

void Doer::takeBack(std::vector<Uid> imports, QObject *receiver, std::function<void()> then)
{
    StepWords words;
    words.doing = tr("Taking the import back");
    words.done = [](const EditLabel &) { return tr("Import taken back"); };
    words.stopped = tr("Stopped; nothing was taken back.");
    const auto walk = [this, imports = std::move(imports)](JobControl control) {
        return m_workspace.undoImports(imports, std::move(control));
    };
    step(walk, words, Saying::Undoable, [receiver = QPointer<QObject>(receiver), then = std::move(then)] {
        if (receiver)
            then();
    });
}

void Doer::stop()
{
    for (JobWatch *watch : findChildren<JobWatch *>(Qt::FindDirectChildrenOnly))
        watch->stop();
}

void Doer::step(const Walk &walk, const StepWords &words, Saying saying, const std::function<void()> &then)
{
    auto *watch = new JobWatch(this);
    if (!words.doing.isEmpty())
        connect(watch, &JobWatch::moved, this,
                [this, watch, doing = words.doing](const JobMoment &moment) { tellWhile(*watch, doing, moment); });
    whenDone(walk(watch->begin()), this, [this, watch, words, saying, then](const Result<HistoryStep> &done) {
        delete watch;
        if (done) {
            Q_EMIT said(words.done(done->label), saying);
        } else {
            const ErrorKind kind = done.error().kind;
            if (kind == ErrorKind::NothingToUndo || kind == ErrorKind::NothingToRedo)
                Q_EMIT said(wording::errorText(done.error()), Saying::Note);
            else if (kind == ErrorKind::Cancelled)
                Q_EMIT said(words.stopped, Saying::Note);
            else
                complain(done.error());
        }
        if (then)
            then();
    });
}

/// What takes long is said, of several steps that wait for each other the first.
void Doer::tellWhile(const JobWatch &watch, const QString &doing, const JobMoment &moment)
{
    constexpr qint64 patience = 1000; // milliseconds
    if (watch.milliseconds() < patience || findChild<JobWatch *>({}, Qt::FindDirectChildrenOnly) != &watch)
        return;
    if (watch.isStopping()) {
        Q_EMIT said(tr("%1 · stopping…", "what is done").arg(doing), Saying::Working);
        return;
    }
    constexpr int whole = 100;
    const auto percent = moment.step.total > 0 ? moment.step.done * whole / moment.step.total : 0;
    QString how;
    switch (moment.step.phase) {
    case JobPhase::LookingBack:
        how = tr("looking what changed since, %1%").arg(percent);
        break;
    case JobPhase::TakingBack:
        how = tr("%1%", "how far it is").arg(percent);
        break;
    case JobPhase::Finishing:
        how = tr("nearly done");
        break;
    default:
        how = tr("waiting for other work");
    }
    Q_EMIT said(u"%1 · %2"_s.arg(doing, how), Saying::Working);
}

void Doer::readHistory()
{
    whenDone(m_workspace.history(), this, [this](const Result<HistoryState> &state) {
        if (!state || *state == m_history)
            return;
        m_history = *state;
        Q_EMIT historyChanged();
    });
}

void Doer::say(const QString &words, Saying saying)
{
    Q_EMIT said(words, saying);
}

void Doer::complain(const Error &error)
{
    complain(wording::errorText(error));
}

void Doer::complain(const QString &words)
{
    Q_EMIT complained(words);
}

} // namespace cultivar::ui
