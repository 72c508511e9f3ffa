// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_message.h"
#include "tests/support/printers.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace mail_message_test {

MailMessage sample()
{
    MailMessage message;
    message.fromName = u"Me Myself"_s;
    message.fromAddress = u"me@example.org"_s;
    message.toName = u"Ana Silva"_s;
    message.toAddress = u"ana@example.org"_s;
    message.subject = u"Twenty minutes?"_s;
    message.body = u"Dear Ana,\n\nhello.\n"_s;
    message.date = QDateTime(QDate(2026, 7, 1), QTime(10, 0), QTimeZone("Europe/Berlin"));
    message.messageId = u"1234@cultivar.invalid"_s;
    return message;
}

QByteArray headOf(const QByteArray &mail)
{
    return mail.first(mail.indexOf("\r\n\r\n") + 2);
}

/// The fields of the message, unfolded (RFC 5322, 2.2.3).
QByteArrayList fieldsOf(const MailMessage &message)
{
    QByteArray head = headOf(writeMailMessage(message));
    head.replace("\r\n ", " ");
    QByteArrayList fields;
    for (const QByteArray &line : head.split('\n'))
        if (!line.isEmpty())
            fields.append(line.chopped(1));
    return fields;
}

QByteArray field(const MailMessage &message, const QByteArray &name)
{
    for (const QByteArray &found : fieldsOf(message))
        if (found.startsWith(name + ": "))
            return found.sliced(name.size() + 2);
    return {};
}

/// Reads encoded words (RFC 2047, B only); space between two of them does not count.
QString decodedWords(const QByteArray &value)
{
    QString text = QString::fromLatin1(value);
    text.replace(QRegularExpression(u"\\?=\\s+=\\?"_s), u"?==?"_s);
    static const QRegularExpression word(u"=\\?UTF-8\\?B\\?([^?]*)\\?="_s);
    for (auto match = word.match(text); match.hasMatch(); match = word.match(text)) {
        const QByteArray bytes = QByteArray::fromBase64(match.captured(1).toLatin1());
        // Each word has to be whole characters by itself.
        EXPECT_FALSE(QString::fromUtf8(bytes).contains(QChar::ReplacementCharacter));
        text.replace(match.capturedStart(), match.capturedLength(), QString::fromUtf8(bytes));
    }
    return text;
}

/// Reads quoted-printable (RFC 2045, 6.7).
QString bodyOf(const MailMessage &message)
{
    const QByteArray mail = writeMailMessage(message);
    const QByteArray coded = mail.sliced(mail.indexOf("\r\n\r\n") + 4);
    QByteArray bytes;
    for (qsizetype i = 0; i < coded.size(); ++i) {
        if (coded[i] != '=') {
            bytes += coded[i];
        } else if (coded.sliced(i + 1, 2) == "\r\n") {
            i += 2;
        } else {
            bytes += QByteArray::fromHex(coded.sliced(i + 1, 2));
            i += 2;
        }
    }
    return QString::fromUtf8(bytes);
}

void expectWellFormed(const MailMessage &message)
{
    const QByteArray mail = writeMailMessage(message);
    for (const QByteArray &line : mail.chopped(2).split('\n')) {
        EXPECT_LE(line.size(), 78) << line.toStdString();
        EXPECT_FALSE(line.endsWith(" \r") || line.endsWith("\t\r")) << line.toStdString();
        EXPECT_EQ(line.count('\r'), line.endsWith('\r')) << "a lone CR";
        for (const char byte : line)
            EXPECT_TRUE(byte == '\r' || byte == '\t' || (byte >= 32 && byte < 127)) << line.toStdString();
    }
}

TEST(MailMessage, isWritten)
{
    EXPECT_EQ(writeMailMessage(sample()), "From: Me Myself <me@example.org>\r\n"
                                          "To: Ana Silva <ana@example.org>\r\n"
                                          "Subject: Twenty minutes?\r\n"
                                          "Date: 01 Jul 2026 10:00:00 +0200\r\n"
                                          "Message-ID: <1234@cultivar.invalid>\r\n"
                                          "MIME-Version: 1.0\r\n"
                                          "Content-Type: text/plain; charset=utf-8\r\n"
                                          "Content-Transfer-Encoding: quoted-printable\r\n"
                                          "X-Unsent: 1\r\n"
                                          "\r\n"
                                          "Dear Ana,\r\n"
                                          "\r\n"
                                          "hello.\r\n"_ba);
}

TEST(MailMessage, leavesOutWhatIsNotThere)
{
    MailMessage message = sample();
    message.fromAddress.clear();
    message.toAddress.clear();
    message.messageId.clear();
    message.date = {};
    const QByteArray head = headOf(writeMailMessage(message));
    for (const char *name : {"From:", "To:", "Date:", "Message-ID:"})
        EXPECT_FALSE(head.contains(name)) << head.toStdString();
    EXPECT_TRUE(head.contains("Subject: "));
    message.toAddress = u"ana@example.org"_s;
    message.toName.clear();
    EXPECT_EQ(field(message, "To"), "ana@example.org"_ba);
}

TEST(MailMessage, encodesWhatIsNotAscii)
{
    MailMessage message = sample();
    message.subject = u"Grüße aus Köln: "_s + u"🌱 fünf Minuten über Bäume "_s.repeated(12).trimmed();
    message.toName = u"Žofie Nováková-Łęcka von und zu dem außerordentlich langen Namen"_s;
    expectWellFormed(message);
    EXPECT_EQ(decodedWords(field(message, "Subject")), message.subject);
    EXPECT_EQ(decodedWords(field(message, "To")), message.toName + u" <ana@example.org>"_s);
    for (const QByteArray &word : headOf(writeMailMessage(message)).split(' ')) {
        if (word.startsWith("=?")) {
            EXPECT_LE(word.trimmed().size(), 75);
        }
    }
}

TEST(MailMessage, encodesLongOrMisleadingAscii)
{
    MailMessage message = sample();
    message.subject = u"word "_s.repeated(60).trimmed();
    expectWellFormed(message);
    EXPECT_EQ(decodedWords(field(message, "Subject")), message.subject);
    message.subject = u"=?UTF-8?B?aGVsbG8=?="_s;
    EXPECT_NE(field(message, "Subject"), message.subject.toLatin1());
    EXPECT_EQ(decodedWords(field(message, "Subject")), u"hello"_s) << "decoded once more, which shows it was encoded";
}

TEST(MailMessage, quotesNamesThatNeedIt)
{
    MailMessage message = sample();
    message.toName = u"Silva, Ana \"An\" (PT) \\"_s;
    EXPECT_EQ(field(message, "To"), R"("Silva, Ana \"An\" (PT) \\" <ana@example.org>)"_ba);
}

TEST(MailMessage, carriesAnyBody)
{
    MailMessage message = sample();
    message.body = u"Grüße 🌱 = 100%\r\nspace at the end \rtab\t\n"_s + u"long "_s.repeated(100) + u"\n.\nFrom me\n"_s +
                   u"ü"_s.repeated(200) + u"\n\n"_s;
    expectWellFormed(message);
    QString expected = message.body;
    expected.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u"\n"_s, u"\r\n"_s);
    EXPECT_EQ(bodyOf(message), expected);
    message.body = u"no line end"_s;
    EXPECT_EQ(bodyOf(message), u"no line end\r\n"_s);
}

TEST(MailMessage, cannotBeMadeToSayMore)
{
    const QString evil = u"x\r\nBcc: evil@example.com\r\n\r\nbody\n\rX: y\u2028Z: 1\u0085W: 2"_s;
    MailMessage message = sample();
    const qsizetype fields = fieldsOf(message).size();
    message.fromName = evil;
    message.fromAddress = evil;
    message.toName = evil + u"\" <evil@example.com>, \""_s;
    message.toAddress = u"ana@example.org>, <evil@example.com"_s;
    message.subject = evil;
    message.messageId = evil;
    EXPECT_EQ(fieldsOf(message).size(), fields);
    for (const QByteArray &found : fieldsOf(message))
        EXPECT_FALSE(found.startsWith("Bcc") || found.startsWith("X:")) << found.toStdString();
    expectWellFormed(message);
    EXPECT_EQ(bodyOf(message), bodyOf(sample()));
    EXPECT_EQ(field(message, "To").count('<'), 1) << field(message, "To").toStdString();
    EXPECT_EQ(field(message, "To").count('>'), 1);
}

TEST(MailMessage, hasNoControlCharacters)
{
    MailMessage message = sample();
    message.toName = u"Ana\a\x7f\r\nBcc: x"_s;
    message.subject = u"bell \a, NUL "_s + QChar(0) + u", CR \r, LF \n."_s;
    expectWellFormed(message);
    EXPECT_EQ(field(message, "To"), R"("Ana Bcc: x" <ana@example.org>)"_ba);
    EXPECT_EQ(field(message, "Subject"), "bell , NUL , CR , LF ."_ba);
}

TEST(MailMessage, writesDomainsForTheWire)
{
    MailMessage message = sample();
    message.toName.clear();
    message.toAddress = u"ana@bücher.example"_s;
    EXPECT_EQ(field(message, "To"), "ana@xn--bcher-kva.example"_ba);
}

} // namespace mail_message_test
} // namespace cultivar
