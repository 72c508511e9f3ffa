// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/archives/monica_record.h"

namespace cultivar {

/// The contact that monicaContent() is about, without sources. What is wrong with it, or with a part of
/// it, is left out and becomes a problem. Empty, with a problem, if it bears no uuid.
[[nodiscard]] ParsedContact contactOfMonica(const QJsonObject &content, qsizetype position,
                                            std::vector<RowProblem> &problems);

/// Reminders that Monica makes itself, of birthdays and other days, and those of every year: the contact's days say the
/// same.
[[nodiscard]] bool isKeptAsDay(MonicaRecord &reminder);

/// What is neither offered nor received yet.
[[nodiscard]] bool isIdea(MonicaRecord &gift);

/// What the gift is, by name, comment, web address and amount.
[[nodiscard]] QStringList wordsOfGift(MonicaRecord &gift);

} // namespace cultivar
