// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/content_line.h"

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t unit(char byte)
{
    return static_cast<uchar>(byte);
}

constexpr char16_t unit(QChar character)
{
    return character.unicode();
}

/// Wider than the grammar: '_' and '/' are in names that programs really write.
constexpr bool isNameUnit(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' ||
           c == u'/' || c == u'.';
}

template <class View> qsizetype indexOutsideQuotes(View text, char16_t wanted, qsizetype from)
{
    bool quoted = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        const char16_t c = unit(text[i]);
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
        if (unit(text[i]) == wanted)
            return i;
    return -1;
}

template <class View> std::optional<SplitLine<View>> split(View line)
{
    qsizetype nameEnd = 0;
    qsizetype dot = -1;
    while (nameEnd < line.size() && isNameUnit(unit(line[nameEnd]))) {
        if (dot < 0 && unit(line[nameEnd]) == u'.')
            dot = nameEnd;
        ++nameEnd;
    }
    if (nameEnd == dot + 1 || nameEnd == line.size())
        return std::nullopt;

    SplitLine<View> parts;
    parts.group = line.first(dot < 0 ? 0 : dot);
    parts.name = line.sliced(dot + 1, nameEnd - dot - 1);
    qsizetype colon = nameEnd;
    if (unit(line[nameEnd]) == u';') {
        colon = indexOutsideQuotes(line, u':', nameEnd);
        if (colon < 0)
            colon = indexOfUnit(line, u':', nameEnd);
        if (colon < 0)
            return std::nullopt;
        parts.parameters = line.sliced(nameEnd + 1, colon - nameEnd - 1);
    } else if (unit(line[nameEnd]) != u':') {
        return std::nullopt;
    }
    parts.value = line.sliced(colon + 1);
    return parts;
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

QString unescaped(QStringView value)
{
    const qsizetype first = value.indexOf(u'\\');
    if (first < 0)
        return value.toString();
    QString result;
    result.reserve(value.size());
    result += value.first(first);
    for (qsizetype i = first; i < value.size(); ++i) {
        const QChar next = i + 1 < value.size() ? value[i + 1] : QChar();
        if (value[i] != u'\\') {
            result += value[i];
        } else if (next == u'n' || next == u'N') {
            result += u'\n';
            ++i;
        } else if (next == u'\\' || next == u',' || next == u';' || next == u':') {
            result += next;
            ++i;
        } else {
            result += u'\\';
        }
    }
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
