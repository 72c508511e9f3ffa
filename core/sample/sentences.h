// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/interaction.h"

#include <span>

namespace cultivar::sample {

// What is noted in one line. %1 is the first name, %2 a subject ("about %2").

/// Notes of an interaction of this kind; never empty.
[[nodiscard]] std::span<const QStringView> notesFor(Channel channel, Direction direction);
/// Notes of a message that went unanswered.
[[nodiscard]] std::span<const QStringView> attemptNotes();
[[nodiscard]] std::span<const QStringView> reasonsToKnow();
/// Where we met; no %1, %2 is a year.
[[nodiscard]] std::span<const QStringView> firstMeetings();
[[nodiscard]] std::span<const QStringView> purposes();
[[nodiscard]] std::span<const QStringView> answers();
[[nodiscard]] std::span<const QStringView> outcomes();
[[nodiscard]] std::span<const QStringView> reasonsToWrite();

/// The sentence with its places filled; `subject` may stand at the beginning.
[[nodiscard]] QString filled(QStringView sentence, const QString &firstName, const QString &subject);

} // namespace cultivar::sample
