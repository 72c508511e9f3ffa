// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_date.h"
#include "core/exchange/mail/mail_headers.h"
#include "core/exchange/mail/mail_message.h"
#include "core/exchange/mail/mail_text.h"
#include "core/exchange/mail/mailbox_reader.h"
#include "tests/fuzz/promise.h"

#include <QBuffer>

#include <algorithm>

using namespace cultivar;
using namespace Qt::StringLiterals;
using fuzz::promise;

namespace {

/// Gives one byte at a time, as a slow pipe may.
class Dripping : public QBuffer
{
public:
    using QBuffer::QBuffer;

protected:
    qint64 readData(char *to, qint64 most) override { return QBuffer::readData(to, std::min<qint64>(most, 1)); }
};

std::vector<MailHeaders> readMailbox(QIODevice &device)
{
    std::vector<MailHeaders> messages;
    promise(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered), "a buffer opens");
    MailboxReader reader(device);
    qint64 before = -1;
    while (std::optional<MailHeaders> message = reader.next()) {
        promise(messages.empty() || message->line > messages.back().line, "lines of messages grow");
        promise(message->line > 0 && message->offset > before, "messages do not overlap");
        promise(reader.position() > message->offset && reader.position() <= reader.size(), "reading goes on");
        before = message->offset;
        messages.push_back(*std::move(message));
    }
    promise(!reader.hasReadError(), "a buffer is read without error");
    return messages;
}

void promiseOneLine(const QString &text, const char *what)
{
    promise(std::ranges::none_of(text, isControlCharacter) && text.trimmed() == text, what, text);
}

void promiseSound(const MailHeaders &headers)
{
    promiseOneLine(headers.subject, "a subject is one line");
    for (const auto *list : {&headers.from, &headers.to, &headers.cc})
        for (const MailAddress &who : *list) {
            promiseOneLine(who.name, "a name is one line");
            // In quotes a space is part of the address.
            const auto isSpace = [](QChar c) { return c.isSpace(); };
            promise(who.address.contains(u'@') &&
                        (who.address.contains(u'"') || std::ranges::none_of(who.address, isSpace)),
                    "an address is one", who.address);
        }
    promise(!headers.date || (headers.date->isValid() && headers.date->timeSpec() == Qt::UTC), "a date is in UTC");
}

/// Whatever the fields hold, the message has one sender, one receiver, and nothing else.
void writeMessage(const QList<QByteArray> &lines)
{
    const auto text = [&lines](qsizetype i) { return QString::fromUtf8(lines.value(i)); };
    MailMessage message;
    message.fromName = text(0);
    message.fromAddress = u"me@example.org"_s;
    message.toName = text(1);
    message.toAddress = text(2);
    message.subject = text(3).replace(u'\t', u'\n').remove(QChar(0xfeff)); // between two words it is a byte order mark
    message.messageId = text(4);
    message.body = u"Cc: nobody@example.org\n"_s;
    message.date = QDateTime({2020, 1, 2}, {3, 4}, Qt::UTC);
    const QByteArray written = writeMailMessage(message);
    const MailHeaders read = readMailHeaders(written);
    promise(read.from.size() == 1 && read.from.front().address == message.fromAddress, "one sends",
            QString::fromUtf8(written));
    promise(read.to.size() <= 1 && read.cc.empty(), "one receives", QString::fromUtf8(written));
    promise(read.date == message.date, "the date is read as it was written", QString::fromUtf8(written));
    promise(read.subject == oneLine(message.subject), "the subject is read as it was written",
            QString::fromUtf8(written));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArrayView file = fuzz::viewOf(bytes, size);
    promiseSound(readMailHeaders(file));
    (void)readMailDate(file);
    promise(encodedWordLength(file) <= file.size(), "a word is no longer than what it stands in");
    promiseOneLine(decodedHeaderText(file), "a field is one line");

    const QByteArray whole = QByteArray::fromRawData(file.data(), file.size());
    QBuffer buffer;
    buffer.setData(whole);
    const std::vector<MailHeaders> messages = readMailbox(buffer);
    for (const MailHeaders &message : messages)
        promiseSound(message);
    Dripping dripping;
    dripping.setData(whole);
    promise(readMailbox(dripping) == messages, "a slow device gives the same");
    writeMessage(whole.split('\n'));
    return 0;
}
