// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>
#include <utility>

namespace cultivar {

/// One unfolded content line, `[group.]name*(;parameter):value` (RFC 6350, 3.3; RFC 2426, 4; vCard 2.1, 2.1). Views
/// into the line: the same splitting serves the bytes of a file and the text kept of a card.
template <class View> struct SplitLine
{
    View group;      ///< "item1" of "item1.URL"; mostly empty
    View name;       ///< as written, in whatever case
    View parameters; ///< all between the first semicolon and the colon, as written; empty if there are none
    View value;      ///< as written, escapes and all
};

using ContentLine = SplitLine<QStringView>;

/// Nothing unless the line begins with a name and has a colon after it. A colon in a quoted parameter value does not
/// count, unless the quote never ends.
[[nodiscard]] std::optional<SplitLine<QByteArrayView>> splitContentLine(QByteArrayView line);
[[nodiscard]] std::optional<ContentLine> splitContentLine(QStringView line);

/// A parameter as written: `TYPE=home`, or bare as in vCard 2.1 (`;HOME`), where the name is empty.
template <class View> struct LineParameter
{
    View name;
    View value; ///< quotes, lists and RFC 6868 carets as written
    View whole;
};

/// Takes the first parameter off `parameters`. Semicolons in quotes do not separate.
[[nodiscard]] LineParameter<QByteArrayView> takeParameter(QByteArrayView &parameters);
[[nodiscard]] LineParameter<QStringView> takeParameter(QStringView &parameters);

/// Without the quotes around it.
[[nodiscard]] QStringView unquoted(QStringView parameterValue);

/// Takes the part before the first unescaped `separator` off `value`, both still escaped.
[[nodiscard]] QStringView takePart(QStringView &value, char16_t separator);

/// `\n`, `\N`, `\\`, `\,`, `\;` and `\:` made plain (RFC 6350, 3.4); a backslash before anything else stays, as
/// vCard 2.1 means it.
[[nodiscard]] QString unescaped(QStringView value);

/// Text as a value of vCard 3.0 and 4.0: backslash, comma, semicolon and line break escaped; CR LF and CR are a line
/// break.
[[nodiscard]] QString escapedText(QStringView text);

/// The same for addresses of the web and numbers, in which commas and semicolons stand for themselves.
[[nodiscard]] QString escapedAddress(QStringView text);

/// The same but for the case of ASCII letters. Asked for every word of every line.
[[nodiscard]] inline bool sameWord(QStringView a, QLatin1StringView b)
{
    const auto upper = [](char16_t c) { return c >= u'a' && c <= u'z' ? char16_t(c - u'a' + u'A') : c; };
    if (a.size() != b.size())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i)
        if (upper(a[i].unicode()) != upper(b[i].unicode()))
            return false;
    return true;
}

} // namespace cultivar
