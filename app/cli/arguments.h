// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/base/enum_text.h"

// Reads option values. InvalidInput (subject: the option, detail: what it takes) when they are not that: wrong usage.
namespace cultivar::cli {

/// YYYY-MM-DD and nothing else.
[[nodiscard]] std::optional<QDate> dayFrom(const QString &text);

/// YYYY-MM-DD; nothing if the option is not set.
[[nodiscard]] Result<std::optional<QDate>> dayOption(const Invocation &invocation, const QString &option);
[[nodiscard]] Result<std::optional<int>> numberOption(const Invocation &invocation, const QString &option);
/// 60d, 8w, 3m, 1y or a bare number of days.
[[nodiscard]] Result<std::optional<int>> daysOption(const Invocation &invocation, const QString &option);

[[nodiscard]] QString noneOf(const QString &word, const QString &choices);

/// One of an enum's words; hyphens count as underscores.
template <WordedEnum Enum> [[nodiscard]] Result<Enum> wordFrom(const QString &option, QString word)
{
    const std::optional<Enum> value = fromWord<Enum>(word.replace(u'-', u'_'));
    if (!value)
        return fail(ErrorKind::InvalidInput, option, noneOf(word, wordList<Enum>()));
    return *value;
}

} // namespace cultivar::cli
