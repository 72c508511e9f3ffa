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
    step([this](JobControl control) { return m_workspace.undo(std::move(control)); },
         {tr("Undo waits for other work"), tr("Undoing: %1 · %2", "what, how far it is"), tr("Undone: %1"),
          tr("Stopped; nothing was undone."), Saying::Done});
}

void Doer::redo()
{
    step([this](JobControl control) { return m_workspace.redo(std::move(control)); },
         {tr("Redo waits for other work"), tr("Doing again: %1 · %2", "what, how far it is"), tr("Done again: %1"),
          tr("Stopped; nothing was done again."), Saying::Done});
}

void Doer::takeBack(std::vector<Uid> imports, QObject *receiver, std::function<void()> then)
{
    const auto begin = [this, imports = std::move(imports)](JobControl control) {
        return m_workspace.undoImports(imports, std::move(control));
    };
    const StepWords words{tr("Taking the import back waits for other work"),
                          tr("Taking back: %1 · %2", "file, how far it is"), tr("Import taken back"),
                          tr("Stopped; nothing was taken back."), Saying::Undoable};
    step(begin, words, [receiver = QPointer<QObject>(receiver), then = std::move(then)] {
        if (receiver)
            then();
    });
}

bool Doer::isAtWork() const
{
    return findChild<JobWatch *>({}, Qt::FindDirectChildrenOnly) != nullptr;
}

/// The one that is told of.
void Doer::stop()
{
    if (auto *watch = findChild<JobWatch *>({}, Qt::FindDirectChildrenOnly))
        watch->stop();
}

void Doer::step(const Begin &begin, const StepWords &words, const std::function<void()> &then)
{
    auto *watch = new JobWatch(this);
    connect(watch, &JobWatch::moved, this,
            [this, watch, words](const JobMoment &moment) { tellWhile(*watch, words, moment.step); });
    whenDone(begin(watch->begin()), this, [this, watch, words, then](const Result<HistoryStep> &done) {
        delete watch;
        if (done) {
            Q_EMIT said(QString(words.done).replace(u"%1"_s, wording::editText(done->label)), words.saying);
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
        if (!isAtWork())
            Q_EMIT workDone();
    });
}

/// What takes long is said, of several steps that wait for each other the first.
void Doer::tellWhile(const JobWatch &watch, const StepWords &words, const JobStep &step)
{
    constexpr qint64 patience = 1000; // milliseconds
    if (watch.milliseconds() < patience || findChild<JobWatch *>({}, Qt::FindDirectChildrenOnly) != &watch)
        return;
    constexpr int whole = 100;
    const auto percent = step.total > 0 ? step.done * whole / step.total : 0;
    QString how;
    if (watch.isStopping())
        how = tr("stopping…");
    else if (step.phase == JobPhase::LookingBack)
        how = tr("looking for what changed since, %1%").arg(percent);
    else if (step.phase == JobPhase::TakingBack)
        how = tr("%1%", "how far it is").arg(percent);
    else
        how = tr("nearly done");
    const bool waits = step.phase == JobPhase::Waiting;
    Q_EMIT said(waits ? words.waiting : words.doing.arg(step.what, how), Saying::Working);
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
