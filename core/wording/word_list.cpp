// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/word_list.h"

#include "core/wording/words.h"

namespace cultivar::wording {

QString andList(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    const QString before = words.mid(0, words.size() - 1).join(QLatin1StringView(", "));
    return Words::tr("%1 and %2", "the end of a list").arg(before, words.last());
}

} // namespace cultivar::wording
