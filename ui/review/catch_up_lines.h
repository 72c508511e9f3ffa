// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_catch_up.h"
#include "ui/review/step_line.h"

// What is open from the week, as lines with their words and deeds. Their key is the uid of the meeting, of the letter,
// of the referral.
namespace cultivar::ui {

[[nodiscard]] StepLine openTalkLine(const OpenTalk &open, const Present &present);
[[nodiscard]] StepLine openLetterLine(const OpenLetter &open, const Present &present);
[[nodiscard]] StepLine openNameLine(const OpenName &open, const Present &present);

/// "opened in the mail program on Friday 4 December".
[[nodiscard]] QString letterWayText(LetterWay way, const QString &day);

} // namespace cultivar::ui
