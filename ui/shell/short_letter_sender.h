// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/letter_commands.h"
#include "core/workspace/review/letter_drafts.h"
#include "ui/shell/desk.h"

#include <QCoreApplication>

namespace cultivar::ui {

/// Hands a letter of two lines out of the program, and logs it as sent: one step to undo. `then` hears of it. What
/// became of it is asked next week.
class ShortLetterSender
{
    Q_DECLARE_TR_FUNCTIONS(ShortLetterSender)

public:
    explicit ShortLetterSender(const Desk &desk)
        : m_desk(desk)
    {
    }

    /// In the mail program. False, and said, if none opened.
    bool open(const commands::ShortLetter &letter, const AfterChange &then = {}) const;
    /// Its text, to be pasted somewhere.
    void copy(const commands::ShortLetter &letter, const AfterChange &then = {}) const;

private:
    void log(const commands::ShortLetter &letter, LetterWay way, const QString &words, const AfterChange &then) const;

    Desk m_desk;
};

} // namespace cultivar::ui
