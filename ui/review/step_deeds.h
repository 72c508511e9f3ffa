// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "ui/review/step_line.h"

#include <QDate>
#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace cultivar::ui {

/// What was done with a line, and how it is told.
struct StepDeed
{
    LineDeed deed = LineDeed::Undo;
    QString words;                       ///< "moved to Friday 4 December"
    std::optional<QDate> day = {};       ///< to which something was moved that may be due all the same
    bool isKeptApart = false;            ///< only in the wizard; nothing was stored
    std::function<void()> stored = {};   ///< what else belongs to it once it is stored; may be empty
    std::function<void()> takeBack = {}; ///< what else undoing it means; may be empty
};

/// What was done in a step since the program runs, as long as it holds: the lines stay where they were, and the last
/// one can be undone from its line.
class StepDeeds
{
public:
    struct Done
    {
        StepDeed deed;
        StepLine line; ///< as it stood when it was open
        Uid letter;    ///< that was logged with it
        std::vector<RecordKey> records;
        bool isStored = false;  ///< the workspace has done it
        bool isSettled = false; ///< what is shown was read after that
        bool isTakenBack = false;
        int storedAt = 0; ///< number of the reading that came before it
        int change = 0;   ///< number of the change of the workspace that it was; 0: not heard of yet
    };

    /// It is being done.
    void begin(const StepLine &line, StepDeed deed);
    void finish(const QString &key, const ChangeSet &changes, int reading);

    void fail(const QString &key) { m_done.remove(key); }

    void takeBack(const QString &key);

    /// A change of the workspace, whoever made it.
    void noteChange(const ChangeSet &changes);

    /// What is shown now was read as number `reading`.
    void settle(int reading);

    /// Null for what was not touched.
    [[nodiscard]] const Done *find(const QString &key) const;
    /// Being done, or done and not shown yet: what was read knows nothing of it.
    [[nodiscard]] bool isOnItsWay(const QString &key) const;
    [[nodiscard]] bool canBeUndone(const QString &key) const;

    [[nodiscard]] std::vector<Uid> letters() const;

    /// Another week's review begins.
    void clear() { m_done.clear(); }

private:
    QHash<QString, Done> m_done;
    std::vector<RecordKey> m_last; ///< what the last change touched
    int m_changes = 0;             ///< number of the last change
};

} // namespace cultivar::ui
