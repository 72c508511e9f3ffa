// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace cultivar {

/// A searchable word and where it stands in the folded text it is of.
struct WordSpan
{
    QString word;
    qsizetype begin = 0; ///< code units of the folded text
    qsizetype end = 0;   ///< one behind its last; a joined form ("obrien") spans its joiners

    bool operator==(const WordSpan &) const = default;
};

/// The same words in the same order as words() of core/base/text.h, with their places.
[[nodiscard]] std::vector<WordSpan> wordSpans(QStringView folded);

} // namespace cultivar
