// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/spoken_time.h"

#include <QList>

namespace cultivar::rules {

namespace {

bool isWrittenWithoutSpaces(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

} // namespace

int wordCount(QStringView text)
{
    int words = 0;
    int charactersWithoutSpaces = 0;
    bool inWord = false;
    for (const char32_t character : text.toUcs4()) {
        if (QChar::isSpace(character)) {
            inWord = false;
        } else if (!QChar::isLetterOrNumber(character)) {
            continue;
        } else if (isWrittenWithoutSpaces(character)) {
            inWord = false;
            ++charactersWithoutSpaces;
        } else if (!inWord) {
            inWord = true;
            ++words;
        }
    }
    return words + (charactersWithoutSpaces + 1) / 2;
}

int spokenSeconds(int words)
{
    constexpr int secondsPerMinute = 60;
    return (words * secondsPerMinute + spokenWordsPerMinute / 2) / spokenWordsPerMinute;
}

} // namespace cultivar::rules
