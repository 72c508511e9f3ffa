// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/comparable_subject.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <span>

namespace cultivar {

namespace {

constexpr qsizetype longestSubject = 1000;
constexpr qsizetype longestMark = 16;

qsizetype spacesAt(QStringView text, qsizetype at)
{
    const auto end = std::find_if_not(text.begin() + at, text.end(), [](QChar c) { return c.isSpace(); });
    return end - text.begin() - at;
}

bool isOneOf(std::span<const QStringView> words, QStringView word)
{
    return std::ranges::any_of(words,
                               [word](QStringView each) { return each.compare(word, Qt::CaseInsensitive) == 0; });
}

bool isColon(QChar c)
{
    // Of full width, and the small one.
    return c == u':' || c == u'\uff1a' || c == u'\ufe55';
}

/// "[EXTERNAL]", "{External}": its length at the beginning; 0 if there is none.
qsizetype warningLength(QStringView text)
{
    static constexpr std::array<QStringView, 5> warnings = {u"external", u"ext", u"extern", u"externe", u"externo"};
    constexpr QStringView opening = u"[{(";
    constexpr QStringView closing = u"]})";
    const qsizetype kind = text.isEmpty() ? -1 : opening.indexOf(text.front());
    const qsizetype end = kind < 0 ? -1 : text.first(std::min(text.size(), longestMark)).indexOf(closing[kind]);
    return end > 0 && isOneOf(warnings, text.sliced(1, end - 1).trimmed()) ? end + 1 : 0;
}

/// "[2]", "(2)": how many times somebody answered.
qsizetype numberLength(QStringView text)
{
    if (!text.startsWith(u'[') && !text.startsWith(u'('))
        return 0;
    qsizetype end = 1;
    while (end < text.size() && text[end].isDigit())
        ++end;
    return end > 1 && end < text.size() && (text[end] == u']' || text[end] == u')') ? end + 1 : 0;
}

/// "Re:", "AW [2] :": its length at the beginning; 0 if there is none.
qsizetype answerLength(QStringView text)
{
    // English, German, Swedish and Danish, Finnish, Dutch, French, Italian, Portuguese and Spanish, Polish, Turkish,
    // Chinese and Japanese.
    static constexpr std::array<QStringView, 34> marks = {
        u"re",   u"aw",   u"antwort", u"sv",   u"vs",   u"antw", u"rif", u"r",   u"res", u"fw",   u"fwd",  u"wg",
        u"vl",   u"tr",   u"i",       u"enc",  u"rv",   u"odp",  u"pd",  u"ynt", u"ilt", u"回复", u"回覆", u"答复",
        u"答覆", u"转发", u"轉寄",    u"轉發", u"返信", u"転送", u"odg", u"atb", u"ref", u"vb"};
    qsizetype at = 0;
    while (at < text.size() && at < longestMark && text[at].isLetter())
        ++at;
    if (at == 0 || !isOneOf(marks, text.first(at)))
        return 0;
    at += spacesAt(text, at);
    if (const qsizetype number = numberLength(text.sliced(at)); number > 0) {
        at += number;
        at += spacesAt(text, at);
    }
    return at < text.size() && isColon(text[at]) ? at + 1 : 0;
}

} // namespace

QString comparableSubject(const QString &subject)
{
    QStringView plain = QStringView(subject).left(longestSubject);
    for (;;) {
        plain = plain.sliced(spacesAt(plain, 0));
        const qsizetype mark = std::max(warningLength(plain), answerLength(plain));
        if (mark == 0)
            break;
        plain = plain.sliced(mark);
    }
    return fold(plain.toString().simplified());
}

} // namespace cultivar
