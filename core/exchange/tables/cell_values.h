// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

// Several values in one cell, as programs and people write them.

namespace cultivar {

/// What stands between several values in one cell.
inline constexpr auto betweenValues = QLatin1StringView(" ::: ");

/// Those between betweenValues, without surrounding space. One that is empty keeps its place: the n-th cities belong to
/// the n-th streets.
[[nodiscard]] QStringList valuesIn(const QString &cell);

/// What stands before the n-th of several values: of as many labels the n-th, or the only one.
[[nodiscard]] QString labelAt(const QStringList &labels, qsizetype n);

/// Google's mark of the preferred value, with or without a word behind it.
[[nodiscard]] bool isPreferredLabel(const QString &label);

/// A label without the star of the preferred value; those that all programs have are ours.
[[nodiscard]] QString cleanLabel(QString label);

/// The e-mail addresses of a value: several if there are commas, semicolons or line breaks and an address on every side
/// of them, else the value as it is.
[[nodiscard]] QStringList addressesIn(const QString &value);

/// The telephone numbers of a value: several if there are semicolons, line breaks, " / " or ", " and enough digits
/// for a number on every side of them.
[[nodiscard]] QStringList numbersIn(const QString &value);

/// Tags, which have commas or semicolons between, too, and may stand in quotes.
[[nodiscard]] QStringList tagsIn(const QString &cell);

/// The words of texts, of letters or digits, folded.
[[nodiscard]] QSet<QString> wordsOf(const QStringList &texts);

} // namespace cultivar
