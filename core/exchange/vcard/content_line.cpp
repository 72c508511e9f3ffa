// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/content_line.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

// What a unit of a name is.
constexpr char noNameUnit = 0;
constexpr char ordinaryUnit = 1;
constexpr char dotUnit = 2;

/// Wider than the grammar: '_' and '/' are in names that programs really write.
constexpr std::array<char, 128> nameUnits = [] {
    std::array<char, 128> units{};
    for (const char unit : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/"))
        units[static_cast<uchar>(unit)] = ordinaryUnit;
    units['.'] = dotUnit;
    return units;
}();

constexpr char nameUnit(char16_t unit)
{
    return unit < nameUnits.size() ? nameUnits[unit] : noNameUnit;
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

template <class View> qsizetype indexOfUnit(View text, char16_t wanted, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i)
        if (unitOf(text[i]) == wanted)
            return i;
    return -1;
}

template <class View> std::optional<LineHead> headOf(View line)
{
    qsizetype nameEnd = 0;
    int kinds = 0;
    while (nameEnd < line.size()) {
        const char kind = nameUnit(unitOf(line[nameEnd]));
        if (kind == noNameUnit)
            break;
        kinds |= kind;
        ++nameEnd;
    }
    const qsizetype dot = (kinds & dotUnit) != 0 ? indexOfUnit(line, u'.', 0) : -1;
    if (nameEnd == dot + 1 || nameEnd == line.size())
        return std::nullopt;

    qsizetype colon = nameEnd;
    if (unitOf(line[nameEnd]) == u';') {
        colon = indexOutsideQuotes(line, u':', nameEnd);
        if (colon < 0)
            colon = indexOfUnit(line, u':', nameEnd);
        if (colon < 0)
            return std::nullopt;
    } else if (unitOf(line[nameEnd]) != u':') {
        return std::nullopt;
    }
    return LineHead{dot + 1, nameEnd, colon};
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
    const qsizetype equals = indexOfUnit(parameter.whole, u'=', 0);
    parameter.name = equals < 0 ? View() : parameter.whole.first(equals);
    parameter.value = equals < 0 ? parameter.whole : parameter.whole.sliced(equals + 1);
    return parameter;
}

/// Mostly there are none.
QStringView withoutSpaces(QStringView text)
{
    return text.isEmpty() || (!text.front().isSpace() && !text.back().isSpace()) ? text : text.trimmed();
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

QStringView takePart(QStringView &value, char16_t separator)
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

QString plainText(QStringView value)
{
    return unescaped(withoutSpaces(value));
}

QString unescaped(QStringView value)
{
    constexpr qsizetype shortValue = 24; // not worth the call
    const qsizetype first = value.size() > shortValue ? value.indexOf(u'\\') : indexOfUnit(value, u'\\', 0);
    if (first < 0)
        return value.toString();
    QString result(value.size(), Qt::Uninitialized);
    QChar *end = std::copy_n(value.begin(), first, result.data());
    for (qsizetype i = first; i < value.size(); ++i) {
        const QChar next = value[i] == u'\\' && i + 1 < value.size() ? value[i + 1] : QChar();
        if (next == u'n' || next == u'N') {
            *end++ = u'\n';
            ++i;
        } else if (next == u'\\' || next == u',' || next == u';' || next == u':') {
            *end++ = next;
            ++i;
        } else {
            *end++ = value[i];
        }
    }
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
