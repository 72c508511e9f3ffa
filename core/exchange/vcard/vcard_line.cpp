// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_line.h"

namespace cultivar {

std::vector<VcardLine> linesOfCard(QStringView content)
{
    std::vector<VcardLine> lines;
    while (!content.isEmpty()) {
        const qsizetype end = content.indexOf(u'\n');
        const QStringView text = end < 0 ? content : content.first(end);
        content = end < 0 ? QStringView() : content.sliced(end + 1);
        if (const auto parts = splitContentLine(text))
            lines.push_back({text, *parts, vcardProperty(parts->name)});
    }
    return lines;
}

} // namespace cultivar
