// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/content_line.h"
#include "core/exchange/vcard/vcard_encoding.h"
#include "core/exchange/vcard/vcard_line_edit.h"
#include "core/exchange/vcard/vcard_properties.h"
#include "tests/fuzz/promise.h"

#include <utility>

using namespace cultivar;
using namespace Qt::StringLiterals;
using fuzz::promise;

namespace {

void splitAndJoin(QByteArrayView line)
{
    const auto parts = splitContentLine(line);
    const QString text = QString::fromLatin1(line);
    const auto sameOfText = splitContentLine(QStringView(text));
    promise(parts.has_value() == sameOfText.has_value(), "bytes and text are split alike", text);
    if (!parts)
        return;
    promise(!parts->name.isEmpty(), "a line has a name", text);
    const QByteArray dot = line.startsWith('.') ? "." : "";
    QByteArray head = parts->group.isEmpty() ? dot : parts->group.toByteArray() + '.';
    head += parts->name.toByteArray();
    const QByteArray plain = head + ':' + parts->value.toByteArray();
    const QByteArray full = head + ';' + parts->parameters.toByteArray() + ':' + parts->value.toByteArray();
    promise(line == plain || line == full, "a split line joins to itself", text);

    QByteArrayView rest = parts->parameters;
    QByteArray joined;
    while (!rest.isEmpty())
        joined += takeParameter(rest).whole.toByteArray() + ';';
    promise(joined.isEmpty() || joined == parts->parameters.toByteArray() + ';' || joined == parts->parameters,
            "parameters join to themselves", text);
}

void splitParts(QStringView text)
{
    for (const char16_t separator : {u';', u','}) {
        QStringView rest = text;
        QString joined;
        while (!rest.isEmpty())
            joined += takePart(rest, separator).toString() + QChar(separator);
        promise(joined.isEmpty() || joined == text || joined.chopped(1) == text, "parts join to themselves", joined);
    }
}

void escape(const QString &text)
{
    QString plain = text;
    plain.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    const QString escaped = escapedText(text);
    promise(unescaped(escaped) == plain, "escaped text is read as it was", text);
    promise(!escaped.contains(u'\n') && !escaped.contains(u'\r'), "escaped text is one line", text);
    QStringView rest = escaped;
    promise(takePart(rest, u';') == escaped && rest.isEmpty(), "escaped text is one part", text);
}

void edit(const QString &text)
{
    const auto parts = splitContentLine(QStringView(text));
    // Dots before a name are read past, not kept.
    if (!parts || text.startsWith(u'.'))
        return;
    (void)lineTraits(parts->parameters);
    (void)vcardDate(parts->value, lineTraits(parts->parameters).omitYear);
    const QString once = VcardLineEdit(*parts).text();
    const auto again = splitContentLine(QStringView(once));
    promise(again.has_value(), "an edited line is a content line", once);
    promise(VcardLineEdit(*again).text() == once, "editing again changes nothing", once);
    promise(isInLaterForm(*again), "an edited line is in the later form", once);
    promise(again->value == parts->value, "editing keeps the value", once);
}

void fold(const QString &line)
{
    constexpr qsizetype longest = 75;
    QByteArray folded;
    appendFolded(folded, line);
    QByteArray unfolded = folded;
    unfolded.chop(2);
    for (const QByteArray &physical : folded.split('\n'))
        promise(physical.size() <= longest + 1, "a folded line is short", line);
    promise(unfolded.replace("\r\n ", "") == line.toUtf8(), "a folded line unfolds to itself", line);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArrayView line = fuzz::viewOf(bytes, size);
    splitAndJoin(line);
    const QByteArray decoded = quotedPrintableDecoded(line);
    promise(decoded.size() <= line.size(), "decoding makes nothing longer");
    QString text = decodedLine(line);
    splitParts(text);
    escape(text);
    (void)itemLabel(text);
    text.removeIf([](QChar c) { return c == u'\n' || c == u'\r'; });
    edit(text);
    fold(text);
    return 0;
}
