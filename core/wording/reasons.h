// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"
#include "core/rules/ranking.h"

#include <QLocale>

namespace cultivar::wording {

/// A day of theirs that is near.
struct ReasonDate
{
    DateKind kind = DateKind::Birthday;
    QString label;
    QDate day; ///< the occurrence closest to today

    bool operator==(const ReasonDate &) const = default;
};

/// What speaks for writing to somebody. Whatever is at its default is not spoken of.
struct ReasonFacts
{
    std::optional<rules::State> state;
    std::optional<Lane> lane;
    std::optional<int> daysSince; ///< the last contact; none: never
    std::optional<int> cadence;   ///< days
    QString circle;               ///< the circle the cadence is of; empty: the contact's own
    QStringList owed;             ///< my open promises
    std::optional<ReasonDate> date;
    bool bridge = false;
    bool receivedMore = false;
    int attempts = 0;
    QString why; ///< why I want to know them

    bool operator==(const ReasonFacts &) const = default;
};

/// As much of the facts as a rank knows: state, days, bridge and what was received.
[[nodiscard]] ReasonFacts reasonFacts(const rules::Rank &rank);

/// One sentence or a few, the strongest first: "Last contact 94 days ago, you meant every 60. You promised: send the
/// article. Birthday on 3 December." Never empty.
[[nodiscard]] QString reasonText(const ReasonFacts &facts, QDate today, const QLocale &locale = QLocale());

/// The strongest alone, without a full stop: "You promised: send the article", "Last contact 94 days ago, you meant
/// every 60".
[[nodiscard]] QString shortReasonText(const ReasonFacts &facts, QDate today, const QLocale &locale = QLocale());

} // namespace cultivar::wording
