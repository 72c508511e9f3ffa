// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/letter_drafts.h"
#include "core/workspace/review/letters.h"
#include "ui/shell/desk.h"

namespace cultivar::ui {

/// What of a letter the mail program took over.
enum class HandedOver
{
    Nothing, ///< none opened, and the user was told so
    Whole,
    WithoutText, ///< it was too long; the text is on the clipboard, to be pasted there
};

[[nodiscard]] HandedOver handToMailProgram(const Desk &desk, const ComposedLetter &letter);

/// Of the letter `changes` logged: no way out tells whether it was sent, so the next review asks.
void keepLetterWay(const Desk &desk, const ChangeSet &changes, LetterWay way);

} // namespace cultivar::ui
