// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <algorithm>
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

    bool operator==(const SplitLine &) const = default;
};

using ContentLine = SplitLine<QStringView>;

/// Where the parts of a content line are, in its units.
struct LineHead
{
    qsizetype name = 0;    ///< behind the group and its dot
    qsizetype nameEnd = 0; ///< the colon, or the semicolon before the parameters
    qsizetype colon = 0;
    quint64 letters = 0; ///< lastLetters() of the name
};

template <class View> [[nodiscard]] SplitLine<View> partsOf(View line, const LineHead &head)
{
    SplitLine<View> parts;
    parts.group = line.first(std::max<qsizetype>(head.name - 1, 0));
    parts.name = line.sliced(head.name, head.nameEnd - head.name);
    if (head.nameEnd < head.colon)
        parts.parameters = line.sliced(head.nameEnd + 1, head.colon - head.nameEnd - 1);
    parts.value = line.sliced(head.colon + 1);
    return parts;
}

/// Nothing unless the line begins with a name and has a colon after it. A colon in a quoted parameter value does not
/// count, unless the quote never ends.
[[nodiscard]] std::optional<LineHead> headOfContentLine(QByteArrayView line);
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

/// Takes the part before the first unescaped `separator` off `value`, both still escaped. Asked for every part of every
/// list.
[[nodiscard]] inline QStringView takePart(QStringView &value, char16_t separator)
{
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'\\') {
            ++i;
        } else if (value[i] == separator) {
            const QStringView part = value.first(i);
            value = value.sliced(i + 1);
            return part;
        }
    }
    return std::exchange(value, {});
}

/// QStringView::trimmed(), at once where there are no spaces, as mostly.
[[nodiscard]] inline QStringView withoutSpaces(QStringView text)
{
    return text.isEmpty() || (!text.front().isSpace() && !text.back().isSpace()) ? text : text.trimmed();
}

/// The whole value as plain text, without the spaces around it.
[[nodiscard]] QString plainText(QStringView value);

/// `\n`, `\N`, `\\`, `\,`, `\;` and `\:` made plain (RFC 6350, 3.4); a backslash before anything else stays, as
/// vCard 2.1 means it.
[[nodiscard]] QString unescaped(QStringView value);

/// Text as a value of vCard 3.0 and 4.0: backslash, comma, semicolon and line break escaped; CR LF and CR are a line
/// break.
[[nodiscard]] QString escapedText(QStringView text);

/// The same for addresses of the web and numbers, in which commas and semicolons stand for themselves.
[[nodiscard]] QString escapedAddress(QStringView text);

/// What begins a continuation (RFC 6350, 3.2).
[[nodiscard]] constexpr bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/// The unit of text or of bytes, to be compared with ASCII.
[[nodiscard]] constexpr char16_t unitOf(QChar character)
{
    return character.unicode();
}

[[nodiscard]] constexpr char16_t unitOf(char byte)
{
    return static_cast<uchar>(byte);
}

/// In upper case, if it is a letter of ASCII.
[[nodiscard]] constexpr char16_t upperUnit(char16_t unit)
{
    return unit >= u'a' && unit <= u'z' ? char16_t(unit - u'a' + u'A') : unit;
}

/// The last eight units of a name of ASCII, its letters in upper case, as one number: equal for names of one length
/// that differ, if at all, in what stands before.
template <class View> [[nodiscard]] constexpr quint64 lastLetters(View name)
{
    quint64 letters = 0;
    for (qsizetype i = 0; i < name.size(); ++i)
        letters = letters << 8U | (upperUnit(unitOf(name.data()[i])) & 0xffU);
    return letters;
}

/// The same but for the case of ASCII letters. Asked for every word of every line.
template <class View> [[nodiscard]] bool sameWord(View a, QLatin1StringView b)
{
    if (a.size() != b.size())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i)
        if (upperUnit(unitOf(a[i])) != upperUnit(unitOf(b.data()[i])))
            return false;
    return true;
}

} // namespace cultivar
