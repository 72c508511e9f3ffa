// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/content_line.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// Marks the dot, behind which the name proper begins.
constexpr uchar dotMark = 0x80;

/// What a byte stands for in a name, letters in upper case; 0 for what no name has. Wider than the grammar: '_' and '/'
/// are in names that programs really write.
constexpr std::array<uchar, 256> nameUnits = [] {
    std::array<uchar, 256> units{};
    for (const char unit : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/"))
        units[static_cast<uchar>(unit)] = static_cast<uchar>(upperUnit(unitOf(unit)));
    units['.'] = '.' | dotMark;
    return units;
}();

constexpr uchar nameUnit(char16_t unit)
{
    return unit < nameUnits.size() ? nameUnits[unit] : 0;
}

template <class View> qsizetype indexOutsideQuotes(View text, char16_t wanted, qsizetype from)
{
    bool quoted = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        const char16_t c = unitOf(text[i]);
        if (c == u'"')
            quoted = !quoted;
        else if (c == wanted && !quoted)
            return i;
    }
    return -1;
}

qsizetype indexOfUnit(QByteArrayView text, char wanted, qsizetype from)
{
    if (from >= text.size())
        return -1;
    const void *found = std::memchr(text.data() + from, wanted, static_cast<size_t>(text.size() - from));
    return found ? static_cast<const char *>(found) - text.data() : -1;
}

qsizetype indexOfUnit(QStringView text, char16_t wanted, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i)
        if (unitOf(text[i]) == wanted)
            return i;
    return -1;
}

/// By its byte, which is found faster; another character that has it only costs a second look.
bool mayHaveBackslash(QStringView text)
{
    return std::memchr(text.utf16(), '\\', static_cast<size_t>(text.size()) * sizeof(char16_t)) != nullptr;
}

template <class View> std::optional<LineHead> headOf(View line)
{
    LineHead head;
    qsizetype nameEnd = 0;
    uchar marks = 0;
    for (; nameEnd < line.size(); ++nameEnd) {
        const uchar unit = nameUnit(unitOf(line[nameEnd]));
        if (unit == 0)
            break;
        head.letters = head.letters << 8U | unit;
        marks |= unit;
    }
    if ((marks & dotMark) != 0) {
        head.name = indexOfUnit(line, '.', 0) + 1;
        head.letters = lastLetters(line.sliced(head.name, nameEnd - head.name));
    }
    if (nameEnd == head.name || nameEnd == line.size())
        return std::nullopt;

    qsizetype colon = nameEnd;
    if (unitOf(line[nameEnd]) == u';') {
        const qsizetype first = indexOfUnit(line, ':', nameEnd);
        if (first < 0)
            return std::nullopt;
        const bool isQuoted = indexOfUnit(line.first(first), '"', nameEnd) >= 0;
        colon = isQuoted ? indexOutsideQuotes(line, u':', nameEnd) : first;
        if (colon < 0)
            colon = first;
    } else if (unitOf(line[nameEnd]) != u':') {
        return std::nullopt;
    }
    head.nameEnd = nameEnd;
    head.colon = colon;
    return head;
}

template <class View> std::optional<SplitLine<View>> split(View line)
{
    const std::optional<LineHead> head = headOf(line);
    return head ? std::optional(partsOf(line, *head)) : std::nullopt;
}

template <class View> LineParameter<View> take(View &parameters)
{
    LineParameter<View> parameter;
    const qsizetype end = indexOutsideQuotes(parameters, u';', 0);
    parameter.whole = end < 0 ? parameters : parameters.first(end);
    parameters = end < 0 ? View() : parameters.sliced(end + 1);
    const qsizetype equals = indexOfUnit(parameter.whole, '=', 0);
    parameter.name = equals < 0 ? View() : parameter.whole.first(equals);
    parameter.value = equals < 0 ? parameter.whole : parameter.whole.sliced(equals + 1);
    return parameter;
}

QString escaped(QStringView text, bool separatorsToo)
{
    QString result;
    result.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'\r' || c == u'\n') {
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            result += "\\n"_L1;
            continue;
        }
        if (c == u'\\' || (separatorsToo && (c == u',' || c == u';')))
            result += u'\\';
        result += c == 0 ? QChar(QChar::ReplacementCharacter) : QChar(c);
    }
    return result;
}

} // namespace

std::optional<LineHead> headOfContentLine(QByteArrayView line)
{
    return headOf(line);
}

std::optional<SplitLine<QByteArrayView>> splitContentLine(QByteArrayView line)
{
    return split(line);
}

std::optional<ContentLine> splitContentLine(QStringView line)
{
    return split(line);
}

LineParameter<QByteArrayView> takeParameter(QByteArrayView &parameters)
{
    return take(parameters);
}

LineParameter<QStringView> takeParameter(QStringView &parameters)
{
    return take(parameters);
}

QStringView unquoted(QStringView parameterValue)
{
    if (parameterValue.size() >= 2 && parameterValue.startsWith(u'"') && parameterValue.endsWith(u'"'))
        return parameterValue.sliced(1, parameterValue.size() - 2);
    return parameterValue;
}

QString plainText(QStringView value)
{
    return unescaped(withoutSpaces(value));
}

QString unescaped(QStringView value)
{
    if (value.isEmpty() || !mayHaveBackslash(value))
        return value.toString();
    QString result(value.size(), Qt::Uninitialized);
    QChar *end = result.data();
    for (qsizetype at = value.indexOf(u'\\'); at >= 0; at = value.indexOf(u'\\')) {
        end = std::copy_n(value.begin(), at, end);
        const QChar next = at + 1 < value.size() ? value[at + 1] : QChar();
        const bool isBreak = next == u'n' || next == u'N';
        const bool isItself = next == u'\\' || next == u',' || next == u';' || next == u':';
        *end++ = isBreak ? QChar(u'\n') : isItself ? next : QChar(u'\\');
        value = value.sliced(at + (isBreak || isItself ? 2 : 1));
    }
    end = std::copy_n(value.begin(), value.size(), end);
    result.truncate(end - result.cbegin());
    return result;
}

QString escapedText(QStringView text)
{
    return escaped(text, true);
}

QString escapedAddress(QStringView text)
{
    return escaped(text, false);
}

} // namespace cultivar
