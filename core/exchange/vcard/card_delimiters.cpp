// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/card_delimiters.h"

#include "core/exchange/vcard/content_line.h"

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// `word` with its colon.
bool isDelimiter(QByteArrayView line, QLatin1StringView word)
{
    constexpr auto card = "VCARD"_L1;
    if (line.size() < word.size() + card.size() || !sameWord(line.first(word.size()), word))
        return false;
    QByteArrayView rest = line.sliced(word.size());
    rest = rest.sliced(sayingNothing(rest));
    if (rest.size() < card.size() || !sameWord(rest.first(card.size()), card))
        return false;
    rest = rest.sliced(card.size());
    return sayingNothing(rest) == rest.size();
}

} // namespace

qsizetype sayingNothing(QByteArrayView line)
{
    constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
    qsizetype at = 0;
    while (at < line.size()) {
        if (line.sliced(at).startsWith(byteOrderMark))
            at += byteOrderMark.size();
        else if (static_cast<uchar>(line[at]) <= ' ')
            ++at;
        else
            break;
    }
    return at;
}

bool isCardBegin(QByteArrayView line)
{
    return isDelimiter(line, "BEGIN:"_L1);
}

bool isCardEnd(QByteArrayView line)
{
    return isDelimiter(line, "END:"_L1);
}

std::optional<qsizetype> cardBehindEnd(QByteArrayView line)
{
    if (line.size() <= cardEndLength || !isCardEnd(line.first(cardEndLength)))
        return std::nullopt;
    QByteArrayView rest = line.sliced(cardEndLength);
    rest = rest.sliced(sayingNothing(rest));
    return isCardBegin(rest) ? std::optional(line.size() - rest.size()) : std::nullopt;
}

} // namespace cultivar
