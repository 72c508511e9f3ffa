// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/letter_commands.h"
#include "ui/shell/desk.h"

#include <QCoreApplication>

namespace cultivar::ui {

/// Hands a letter of two lines out of the program, and logs it as sent: one step to undo. `then` hears of it.
class ShortLetterSender
{
    Q_DECLARE_TR_FUNCTIONS(ShortLetterSender)

public:
    explicit ShortLetterSender(const Desk &desk)
        : m_desk(desk)
    {
    }

    /// In the mail program. What becomes of it there is asked next week. False, and said, if none opened.
    bool open(const commands::ShortLetter &letter, const AfterChange &then = {}) const;
    /// Its text, to be pasted somewhere.
    void copy(const commands::ShortLetter &letter, const AfterChange &then = {}) const;

private:
    Desk m_desk;
};

} // namespace cultivar::ui
