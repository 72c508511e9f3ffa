// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>

#include <optional>

// Days as people type them and as they are told back.
namespace cultivar::wording {

/// Which day is meant where the words leave it open: "Tuesday", "3 November", "3 weeks".
enum class DayLeaning
{
    Past,  ///< the latest, today included
    Future ///< the first, today included
};

/// Understands "today", "yesterday", "tomorrow", weekdays whole or shortened ("tue", "last tue", "next tue"), stretches
/// ("3 weeks ago", "in 10 days", "2w", "a month ago"), and days: ISO 8601 and as the locale writes them, with numbers
/// or the month's name, with or without a year; whatever dayInWords() says. English is understood beside the words of
/// the locale. Nothing for what is no day.
[[nodiscard]] std::optional<QDate> dayFromWords(const QString &text, QDate today, DayLeaning leaning,
                                                const QLocale &locale = QLocale());

/// "today", "yesterday", "tomorrow", else the day and how far it is: "Tue 3 Nov, 3 weeks ago".
[[nodiscard]] QString dayInWords(QDate day, QDate today, const QLocale &locale = QLocale());

} // namespace cultivar::wording
