// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace cultivar {

/// The snake_case word of every value of an enum, in the order of its values from 0. One word for code, database, JSON
/// and CLI. Specialised beside each enum: `template <> struct EnumWords<Channel> { static constexpr std::array words =
/// {...}; };`
template <class Enum> struct EnumWords;

template <class Enum>
concept WordedEnum = requires
{
    EnumWords<Enum>::words.size();
};

template <WordedEnum Enum> [[nodiscard]] QString toWord(Enum value)
{
    return EnumWords<Enum>::words[static_cast<size_t>(value)];
}

template <WordedEnum Enum> [[nodiscard]] std::optional<Enum> fromWord(QStringView word)
{
    const auto &words = EnumWords<Enum>::words;
    for (size_t i = 0; i < words.size(); ++i)
        if (word == words[i])
            return static_cast<Enum>(i);
    return std::nullopt;
}

/// All words of an enum, comma-separated, for messages.
template <WordedEnum Enum> [[nodiscard]] QString wordList()
{
    QString list;
    for (const auto &word : EnumWords<Enum>::words)
        list += (list.isEmpty() ? QString() : QStringLiteral(", ")) + word;
    return list;
}

} // namespace cultivar
