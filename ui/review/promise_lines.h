// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_promises.h"
#include "ui/review/step_line.h"

// Promises that are due, as lines with their words and deeds. Their key is the uid of the promise.
namespace cultivar::ui {

[[nodiscard]] StepLine duePromiseLine(const DuePromise &due, QDate today);

/// "promised on 25 August, in the video call", "said on 6 November"; empty where nothing is known.
[[nodiscard]] QString whereItWasSaid(const DuePromise &due, QDate today);

/// Whether it is kept with a letter of two lines, or simply done.
[[nodiscard]] bool isKeptByLetter(const FollowUp &promise);

} // namespace cultivar::ui
