// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/word_list.h"

#include "core/wording/words.h"

#include <algorithm>

namespace cultivar::wording {

QString andList(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    const QString before = words.mid(0, words.size() - 1).join(QLatin1StringView(", "));
    return Words::tr("%1 and %2", "the end of a list").arg(before, words.last());
}

QString firstOf(const QStringList &words)
{
    constexpr qsizetype shown = 5;
    constexpr qsizetype longest = 60;
    QStringList first;
    for (const QString &word : words.first(std::min(shown, words.size())))
        first += shortened(word, longest);
    if (words.size() > shown)
        first += QStringLiteral("…");
    return first.join(QLatin1StringView(", "));
}

} // namespace cultivar::wording
