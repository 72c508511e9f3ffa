// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_message.h"

#include "core/exchange/mail/mail_text.h"

#include <QStringView>
#include <QUrl>

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// An encoded word of so many bytes is 64 characters long, which fits a line of 75 behind every field name used here.
constexpr qsizetype bytesInWord = 39;
constexpr qsizetype longestPlainText = 60;
constexpr qsizetype longestBodyLine = 76; // RFC 2045, 6.7 (5)

bool isShortAscii(QStringView text)
{
    return text.size() <= longestPlainText && !text.contains(u"=?"_s) &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x7f; });
}

/// RFC 2047: each word whole characters, 75 long at most, a folded line each.
QByteArray encodedWords(const QString &text)
{
    QByteArray words;
    QByteArray chunk;
    const auto flush = [&] {
        words += (words.isEmpty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + chunk.toBase64() + "?=";
        chunk.clear();
    };
    for (const char32_t codePoint : text.toUcs4()) {
        const QByteArray character = QString::fromUcs4(&codePoint, 1).toUtf8();
        if (chunk.size() + character.size() > bytesInWord)
            flush();
        chunk += character;
    }
    flush();
    return words;
}

QByteArray unstructured(const QString &value)
{
    const QString text = oneLine(value);
    return isShortAscii(text) ? text.toLatin1() : encodedWords(text);
}

/// The display name before an address: atoms, a quoted string or encoded words (RFC 5322, 3.2.3 to 3.2.5).
QByteArray phrase(const QString &value)
{
    const QString text = oneLine(value);
    if (!isShortAscii(text))
        return encodedWords(text);
    const bool atoms = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c == u' ' || (c.isLetterOrNumber()) || u"!#$%&'*+-/=?^_`{|}~"_s.contains(c);
    });
    if (atoms)
        return text.toLatin1();
    QByteArray quoted = text.toLatin1();
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + '"';
}

/// What could end an address and begin another is taken out.
QByteArray addressSpec(QString address)
{
    address.removeIf([](QChar c) { return isControlCharacter(c) || c.isSpace() || u"<>,;"_s.contains(c); });
    const qsizetype at = address.lastIndexOf(u'@');
    const QByteArray domain = at < 0 ? QByteArray() : QUrl::toAce(address.mid(at + 1));
    if (domain.isEmpty())
        return address.toUtf8();
    return address.left(at + 1).toUtf8() + domain;
}

QByteArray mailbox(const QString &name, const QString &address)
{
    const QByteArray spec = addressSpec(address);
    const QByteArray before = oneLine(name).isEmpty() ? QByteArray() : phrase(name);
    if (before.isEmpty())
        return spec;
    const qsizetype lastLine = before.size() - std::max<qsizetype>(before.lastIndexOf('\n'), 0);
    return before + (lastLine + spec.size() > longestPlainText ? "\r\n <" : " <") + spec + '>';
}

QByteArray messageIdSpec(QString id)
{
    id.removeIf([](QChar c) { return isControlCharacter(c) || c.isSpace() || c == u'<' || c == u'>'; });
    return '<' + id.toUtf8() + '>';
}

bool isLiteral(char byte)
{
    return byte >= 33 && byte <= 126 && byte != '=';
}

QByteArray hex(char byte)
{
    return '=' + QByteArray(1, byte).toHex().toUpper();
}

/// One line of the body (RFC 2045, 6.7): soft breaks keep it short, space at its end is written out.
QByteArray quotedPrintableLine(const QByteArray &line)
{
    QByteArray out;
    qsizetype lineStart = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char byte = line[i];
        const bool isSpace = byte == ' ' || byte == '\t';
        const bool last = i + 1 == line.size();
        const QByteArray piece = isLiteral(byte) || (isSpace && !last) ? QByteArray(1, byte) : hex(byte);
        if (out.size() - lineStart + piece.size() > longestBodyLine - 1) {
            out += "=\r\n";
            lineStart = out.size();
        }
        out += piece;
    }
    return out;
}

QByteArray quotedPrintable(QString body)
{
    body.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    if (body.endsWith(u'\n'))
        body.chop(1);
    QByteArray out;
    for (const QString &line : body.split(u'\n'))
        out += quotedPrintableLine(line.toUtf8()) + "\r\n";
    return out;
}

} // namespace

QByteArray writeMailMessage(const MailMessage &message)
{
    QByteArray out;
    const auto field = [&](const char *name, const QByteArray &value) { out += name + (": " + value) + "\r\n"; };
    if (!message.fromAddress.isEmpty())
        field("From", mailbox(message.fromName, message.fromAddress));
    if (!message.toAddress.isEmpty())
        field("To", mailbox(message.toName, message.toAddress));
    field("Subject", unstructured(message.subject));
    if (message.date.isValid())
        field("Date", message.date.toString(Qt::RFC2822Date).toLatin1());
    if (!message.messageId.isEmpty())
        field("Message-ID", messageIdSpec(message.messageId));
    field("MIME-Version", "1.0");
    field("Content-Type", "text/plain; charset=utf-8");
    field("Content-Transfer-Encoding", "quoted-printable");
    field("X-Unsent", "1");
    return out + "\r\n" + quotedPrintable(message.body);
}

} // namespace cultivar
