// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/avatar.h"

#include <QString>

#include <vector>

namespace cultivar::ui {

/// What can be done with a line of the review's lists.
enum class LineDeed
{
    Answered,
    Nudge,
    Wait,
    LeaveInPeace,
    SayWhetherSent,
    WrapUp,
    NobodyCame,
    OpenMeeting,
    TakeUp,
    Write,
    NextWeek,
    LetGo,
    Keep, ///< do what was promised
    Move,
    Drop,
    InLetter,
    Came,
    AskKindly,
    Undo
};

struct LineAction
{
    LineDeed deed = LineDeed::Undo;
    QString text;
    QString key;           ///< one letter; empty: Enter only
    bool outlined = false; ///< the one Enter does
    bool always = false;   ///< shown in lines that are not current, too

    bool operator==(const LineAction &) const = default;
};

/// One line of the review's lists: what is open, or what became of it.
struct StepLine
{
    QString key; ///< stays with what the line is about
    bool isDone = false;
    QString icon;
    Portrait portrait;
    QString words;
    QString second;       ///< below the words
    QString remark;       ///< quiet, in the place of the actions while none is shown
    QString day;          ///< a column of its own at the end
    bool isToday = false; ///< the day is marked
    std::vector<LineAction> actions;
};

/// All of it as one text, for who listens.
[[nodiscard]] QString spokenStepLine(const StepLine &line);

} // namespace cultivar::ui
