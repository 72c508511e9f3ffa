// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/doer.h"

#include "core/wording/edit_text.h"
#include "core/wording/error_text.h"

#include <QTimer>

namespace cultivar::ui {

Doer::Doer(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&m_workspace, &Workspace::changed, this, &Doer::readHistory);
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
    step(m_workspace.undo(), true);
}

void Doer::redo()
{
    step(m_workspace.redo(), false);
}

/// Says again and again what takes long, until the timer is deleted.
QTimer *Doer::keepSaying(const QString &words)
{
    constexpr int patience = 1200; // milliseconds
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, words] { Q_EMIT said(words, Saying::Note); });
    timer->start(patience);
    return timer;
}

void Doer::step(QFuture<Result<HistoryStep>> future, bool undone)
{
    const std::optional<EditLabel> &label = undone ? m_history.undo : m_history.redo;
    const QString words = undone ? tr("Undoing: %1. It takes a while.") : tr("Doing again: %1. It takes a while.");
    QTimer *saying = label ? keepSaying(words.arg(wording::editText(*label))) : nullptr;
    whenDone(std::move(future), this, [this, undone, saying](const Result<HistoryStep> &done) {
        delete saying;
        if (!done) {
            const ErrorKind kind = done.error().kind;
            if (kind == ErrorKind::NothingToUndo || kind == ErrorKind::NothingToRedo)
                Q_EMIT said(wording::errorText(done.error()), Saying::Note);
            else
                complain(done.error());
            return;
        }
        const QString what = wording::editText(done->label);
        Q_EMIT said(undone ? tr("Undone: %1").arg(what) : tr("Done again: %1").arg(what), Saying::Done);
    });
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
