// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <cstddef>
#include <cstring>

namespace cultivar {

/// What was made of short texts that came before: the records of a file say the same over and over, and a text that is
/// shared costs neither time nor memory. A newer one takes the place of an older.
template <class Made, size_t places> class RecentlyMade
{
public:
    /// make(text), good until the next call; `make` must be the same in every call.
    template <class Make> const Made &of(QStringView text, Make make)
    {
        constexpr qsizetype longest = 48;
        if (text.size() > longest)
            return m_other = make(text);
        Entry &entry = m_entries[placeOf(text)];
        if (!entry.isMade || !isSame(entry.text, text))
            entry = {text.toString(), make(text), true};
        return entry.made;
    }

private:
    struct Entry
    {
        QString text;
        Made made{};
        bool isMade = false;
    };

    static bool isSame(QStringView a, QStringView b)
    {
        const auto bytes = static_cast<size_t>(a.size()) * sizeof(char16_t);
        return a.size() == b.size() && (bytes == 0 || std::memcmp(a.utf16(), b.utf16(), bytes) == 0);
    }

    /// By a look at it; two that share a place are only made more often.
    static size_t placeOf(QStringView text)
    {
        if (text.isEmpty())
            return 0;
        const auto sum = static_cast<size_t>(text.size()) + size_t{5} * text.front().unicode() +
                         size_t{23} * text[text.size() / 2].unicode() + size_t{7} * text.back().unicode();
        return sum % places;
    }

    std::array<Entry, places> m_entries;
    Made m_other{};
};

} // namespace cultivar
