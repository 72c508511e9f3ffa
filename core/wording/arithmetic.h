// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wording/reasons.h"

namespace cultivar::wording {

/// What the seven terms of a score were made of.
struct TermFacts
{
    rules::Terms terms;
    std::optional<int> days; ///< on the contact's clock; none: never in touch
    bool afterPause = false; ///< the clock started anew with the end of a pause
    int cadence = 0;
    bool inGetToKnow = false;
    double importance = 0.5;
    int owed = 0; ///< my open promises
    std::optional<ReasonDate> date;
    bool bridgeMarked = false; ///< by the user
    bool enoughForBridges = true;
    int received = 0;
    int gave = 0;
    int attempts = 0;
};

/// One line of "Why?": its name, how it came about, and the points in tenths.
struct TermLine
{
    QString name;
    QString how;
    int tenths = 0;

    bool operator==(const TermLine &) const = default;
};

/// All seven, in order, also those that count nothing.
[[nodiscard]] std::vector<TermLine> termLines(const TermFacts &facts, const rules::RankingConstants &constants,
                                              QDate today, const QLocale &locale = QLocale());

/// What would change the sum: "Keeping your promise takes away 20.0. A talk starts time again at 0." Empty if nothing
/// would.
[[nodiscard]] QString whatWouldChange(const TermFacts &facts, const QLocale &locale = QLocale());

/// "26.1" of 261 tenths.
[[nodiscard]] QString pointsText(int tenths, const QLocale &locale = QLocale());

} // namespace cultivar::wording
