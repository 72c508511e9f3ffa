// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "core/rules/preparation_checklist.h"
#include "ui/style/theme.h"
#include "ui/widgets/avatar.h"

#include <QUrl>

#include <optional>
#include <vector>

namespace cultivar::ui {

/// What can be done with a row, in place.
enum class RowDeed
{
    Prepare,
    OpenLink,
    WrapUp,
    Finish,
    Move,
    Drop,
    Answered,
    Nudge,
    Write,
    LetGo,
    OpenContact,
    Log
};

struct RowAction
{
    RowDeed deed = RowDeed::OpenContact;
    QString text;
    QString key;           ///< one letter, or empty for Enter
    bool outlined = false; ///< the one that Enter does
    bool always = false;   ///< shown also when the row is neither current nor hovered

    bool operator==(const RowAction &) const = default;
};

[[nodiscard]] inline bool operator==(const Portrait &a, const Portrait &b)
{
    return a.uid == b.uid && a.name == b.name;
}

/// One line of a list on Today, ready to paint.
struct TodayRow
{
    QString key; ///< stays with what the row is about
    Uid uid;     ///< of what it is about
    MeetingId meeting;
    ContactId contact; ///< whom it is about; null: nobody, or nobody yet
    QUrl link;

    bool asksForLook = false; ///< on the ground that asks for a look
    QString icon;
    QString lead; ///< a column before all others: when
    std::optional<Portrait> portrait;
    QString before; ///< quiet, before the words
    QString words;
    QString after;  ///< quiet, behind them
    QString second; ///< a line below
    std::optional<rules::Readiness> readiness;
    QString readinessText;
    std::optional<Portrait> with; ///< small, before the day
    QString day;
    bool isDue = false; ///< the day is marked as due
    std::vector<RowAction> actions;

    bool operator==(const TodayRow &) const = default;
};

/// All of it as one text, for who listens and for what is elided.
[[nodiscard]] QString spokenText(const TodayRow &row);

} // namespace cultivar::ui
