// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/giving.h"
#include "core/model/meeting.h"
#include "core/rules/preparation_checklist.h"

#include <QLocale>
#include <QTimeZone>

#include <span>

// How ready one is, in words. Days are in my zone.
namespace cultivar::wording {

/// The item as the heading of a row: "Thanks planned".
[[nodiscard]] QString checklistItemTitle(const QString &key);

/// What an item's note may speak of.
struct ChecklistNoteFacts
{
    const Meeting &meeting;
    QString firstName; ///< of the one attendee; empty if there are several
    QDate today;
    QTimeZone mine;
};

/// How it came to be ticked, or what to ask oneself while it is open: "rehearsed yesterday", "how will you thank Ana?".
/// Empty where there is nothing to say.
[[nodiscard]] QString checklistItemNote(const rules::ChecklistItem &item, const ChecklistNoteFacts &facts,
                                        const QLocale &locale = QLocale());

/// "Two things left, about two minutes.", "Everything is ready."
[[nodiscard]] QString leftText(const std::vector<rules::ChecklistItem> &items);
/// The same with what it is: "Left: thanks planned, be five minutes early. About two minutes."
[[nodiscard]] QString leftInWords(const std::vector<rules::ChecklistItem> &items);
/// "7 of 9".
[[nodiscard]] QString readinessText(const rules::Readiness &readiness);

/// "Ana gave advice twice and an introduction. You gave an article. Maybe give first." How often, by GoodwillKind.
[[nodiscard]] QString goodwillText(std::span<const int> received, std::span<const int> given, const QString &firstName);

/// "128 words, 55 seconds".
[[nodiscard]] QString spokenText(int words);

/// The beginning of a question of that kind: "What do you think about…".
[[nodiscard]] QString questionStart(QuestionKind kind);

} // namespace cultivar::wording
