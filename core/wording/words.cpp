// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/words.h"

namespace cultivar::wording {

QString asSentence(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || QStringView(u".!?…。！？").contains(trimmed.back()))
        return trimmed;
    return trimmed + u'.';
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString onOneLine(const QString &text)
{
    return text.simplified();
}

} // namespace cultivar::wording
