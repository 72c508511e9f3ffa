// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_addresses.h"
#include "core/exchange/mail/mail_date.h"
#include "core/exchange/mail/mail_headers.h"
#include "core/exchange/mail/mail_text.h"
#include "core/exchange/mail/mailbox_reader.h"
#include "tests/benchmarks/hostile_kinds.h"

#include <QBuffer>

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype million = 1'000'000;
constexpr qsizetype longLine = 100'000'000; // bytes

void readHeaders(const QByteArray &file)
{
    (void)readMailHeaders(file);
}

void readAddresses(const QByteArray &field)
{
    std::vector<MailAddress> found;
    appendMailAddresses(field, found);
}

void readText(const QByteArray &field)
{
    (void)decodedHeaderText(field);
}

void readDate(const QByteArray &field)
{
    (void)readMailDate(field);
}

void readMailbox(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    if (!buffer.open(QIODevice::ReadOnly))
        return;
    MailboxReader reader(buffer);
    while (reader.next()) {
    }
}

std::function<QByteArray(qsizetype)> many(const QByteArray &head, const QByteArray &text, const QByteArray &tail = {})
{
    return [=](qsizetype count) { return head + text.repeated(count) + tail; };
}

} // namespace

std::vector<HostileKind> hostileMails()
{
    const QByteArray mail = "From a@x Tue Jan  1 10:00:00 2019\nFrom: a@x\n";
    return {
        {u"addresses"_s, million, many("", "Ana <a@x>, "), readAddresses},
        {u"commas"_s, longLine / 10, many("", ","), readAddresses},
        {u"names divided by commas"_s, longLine / 10, many("", "a, ", "<a@x>"), readAddresses},
        {u"comments in one another"_s, longLine / 10, many("", "(", "a@x"), readAddresses},
        {u"comments in one another, closed"_s, longLine / 10,
         [](qsizetype count) { return QByteArray(count, '(') + QByteArray(count, ')') + " a@x"; }, readAddresses},
        {u"comments behind one another"_s, longLine / 10, many("", "(a)", "a@x"), readAddresses},
        {u"open brackets"_s, longLine / 10, many("", "<"), readAddresses},
        {u"routes"_s, longLine / 10, many("<", "@a,", "a@x>"), readAddresses},
        {u"quotes"_s, longLine / 10, many("", "\"", "a@x"), readAddresses},
        {u"groups"_s, longLine / 10, many("", "a:", "a@x"), readAddresses},
        {u"at signs"_s, longLine / 10, many("a", "@", "x"), readAddresses},
        {u"words"_s, longLine / 10, many("", "a ", "<a@x>"), readAddresses},
        {u"backslashes"_s, longLine / 10, many("\"", "\\", "a@x"), readAddresses},
        {u"encoded words in one text"_s, million, many("", "=?utf-8?q?a?= "), readText},
        {u"encoded words of base64"_s, million, many("", "=?utf-8?b?w6Q=?= "), readText},
        {u"encoded words without end"_s, longLine / 10, many("", "=?utf-8?q?"), readText},
        {u"encoded words with question marks"_s, longLine / 10, many("=?utf-8?q?", "?", "?="), readText},
        {u"equals signs"_s, longLine / 10, many("", "=?"), readText},
        {u"an encoded word of underscores"_s, longLine / 10, many("=?utf-8?q?", "_", "?="), readText},
        {u"spaces"_s, longLine / 10, many("a", " ", "b"), readText},
        {u"comments in a date"_s, longLine / 10, many("", "(", "1 Jan 2019 10:00"), readDate},
        {u"numbers in a date"_s, longLine / 10, many("", "1 ", "Jan 2019 10:00"), readDate},
        {u"one field of a header"_s, longLine, many("Subject: ", "x"), readHeaders},
        {u"a header without end"_s, longLine / 10, many("", "From: a@x\n"), readHeaders},
        {u"the largest header"_s, 1 << 20, many("From: ", "a@x,"), readHeaders},
        {u"references"_s, million / 10, many("References:", " <a@x>", "\n\n"), readHeaders},
        {u"folds"_s, million / 2, many("Subject: a", "\n a", "\n\n"), readHeaders},
        {u"NUL"_s, longLine, many("Subject: ", QByteArray(1, '\0')), readHeaders},
        {u"mailbox: messages of nothing"_s, million / 2, many(mail, "\nFrom a@x Tue Jan  1 10:00:00 2019\n"),
         readMailbox},
        {u"mailbox: lines that are nearly a message"_s, million, many(mail + "\n", "\nFrom a\n"), readMailbox},
        {u"mailbox: one line"_s, longLine, many(mail + "\n", "x"), readMailbox},
        {u"mailbox: one line that begins like a message"_s, longLine, many(mail + "\n\nFrom ", "x"), readMailbox},
        {u"mailbox: one header without end"_s, longLine / 5, many(mail, "X: y\n"), readMailbox},
        {u"mailbox: headers without end"_s, million * 4,
         [mail](qsizetype count) {
             const QByteArray one = mail + QByteArray("X: y\n").repeated(300'000) + "\n\n";
             return one.repeated(count / 300'000);
         },
         readMailbox},
        {u"mailbox: empty lines"_s, longLine / 4, many(mail + "\n", "\n"), readMailbox},
        {u"mailbox: NUL"_s, longLine, many(mail + "\n", QByteArray(1, '\0')), readMailbox},
    };
}

} // namespace cultivar::benchmarks
