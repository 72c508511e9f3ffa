// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/when_done.h"
#include "core/workspace/workspace.h"

#include <QPointer>

namespace cultivar::ui {

class JobWatch;

/// What goes on after a change.
struct AfterChange
{
    QObject *receiver = nullptr; ///< without it nobody is called
    std::function<void(const ChangeSet &)> done;
    /// Gets the failure instead of the user, to be shown beside a field.
    std::function<void(const Error &)> failed;
};

/// How something is said in passing.
enum class Saying
{
    Done,     ///< it was done
    Undoable, ///< it was done and can be undone
    Working,  ///< it is being done, and can be stopped
    Note,     ///< nothing was done, and why
};

/// Does what the user asks for and says so: a toast with undo for what was done, words with a next step for what could
/// not be. Knows what undo and redo would do.
class Doer : public QObject
{
    Q_OBJECT

public:
    explicit Doer(Workspace &workspace, QObject *parent = nullptr);
    /// What was asked for is done all the same.
    ~Doer() override;

    /// `words`: "Call with Ana logged"; empty: nothing is said. A command that changes nothing says nothing.
    void change(Workspace::Command command, const QString &words, const AfterChange &then = {});

    void undo();
    void redo();
    /// Imports, together. `receiver` is told when it is over, whatever came of it.
    void takeBack(std::vector<Uid> imports, QObject *receiver, std::function<void()> then);
    /// Undo, redo or taking back is asked for and not done yet.
    [[nodiscard]] bool isAtWork() const;
    /// Stops undo, redo or taking back, whichever is told of; nothing is changed then.
    void stop();

    [[nodiscard]] const HistoryState &history() const { return m_history; }

    /// Asks again what undo would do. When the workspace was opened.
    void readHistory();

    /// Something to know that needs no answer. Undoable: it was a step of the history that another way made.
    void say(const QString &words, Saying saying = Saying::Done);
    /// What could not be done. Stays until it is put away.
    void complain(const Error &error);
    void complain(const QString &words);

    /// The value of a result for `use`, or the error for the user.
    template <class T, class Use> void take(QFuture<Result<T>> future, QObject *receiver, Use use)
    {
        whenDone(std::move(future), receiver,
                 [self = QPointer<Doer>(this), use = std::move(use)](Result<T> result) mutable {
                     if (result)
                         use(std::move(*result));
                     else if (self)
                         self->complain(result.error());
                 });
    }

Q_SIGNALS:
    void said(const QString &words, cultivar::ui::Saying saying);
    void complained(const QString &words);
    void historyChanged();
    /// isAtWork() is over.
    void workDone();

private:
    /// A step of the history as it is said.
    struct StepWords
    {
        QString waiting;
        QString doing; ///< of what, and how far it is
        QString done;  ///< of what, where that is said
        QString stopped;
        Saying saying = Saying::Done; ///< of what was done
    };

    using Begin = std::function<QFuture<Result<HistoryStep>>(JobControl)>;

    void step(const Begin &begin, const StepWords &words, const std::function<void()> &then = {});
    void tellWhile(const JobWatch &watch, const StepWords &words, const JobStep &step);

    Workspace &m_workspace;
    HistoryState m_history;
};

} // namespace cultivar::ui
