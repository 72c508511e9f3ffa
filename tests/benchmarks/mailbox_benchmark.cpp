// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/mailbox_benchmark.h"

#include "core/exchange/mail/mailbox_reader.h"
#include "tests/benchmarks/child_process.h"
#include "tests/benchmarks/plain_mail_import.h"
#include "tests/benchmarks/stopwatch.h"

#include <QFile>

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr int turns = 3;
constexpr qint64 mailboxSize = 1'000'000'000;
constexpr qsizetype longMessage = 40'000; // bytes; with attachments, the average of a mailbox is rather more
constexpr qsizetype shortMessage = 1'000;
constexpr double mostOfScan = 1.5;
constexpr double mostMicrosecondsOfOne = 5;
constexpr double mostMegabytes = 50;
constexpr double microseconds = 1e6;

QByteArray message(int number, qsizetype size)
{
    const QByteArray id = QByteArray::number(number);
    QByteArray text = "From ana" + id +
                      "@silva.example Tue Jan  1 10:00:00 2019\n"
                      "Return-Path: <ana" +
                      id +
                      "@silva.example>\n"
                      "Received: from mail.silva.example (mail.silva.example [192.0.2.1])\n"
                      "\tby mx.example.org (Postfix) with ESMTPS id 4F00000000\n"
                      "\tfor <me@example.org>; Tue,  1 Jan 2019 10:00:01 +0100 (CET)\n"
                      "Date: Tue, 1 Jan 2019 10:00:00 +0100\n";
    text += number % 3 == 0 ? "From: =?UTF-8?Q?Ana_S=C3=ADlva?=" : "From: Ana Silva";
    text += " <ana" + id +
            "@silva.example>\nTo: Me Myself <me@example.org>\nCc: \"Bo, B.\" <bo@example.org>\n"
            "Subject: Re: the harvest of " +
            id + "\nMessage-ID: <" + id +
            "@mail.silva.example>\n"
            "In-Reply-To: <" +
            id +
            ".0@mail.example.org>\n"
            "References: <" +
            id + ".00@mail.example.org>\n <" + id +
            ".0@mail.example.org>\n"
            "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n";
    static const QByteArray line = "Twelve rows of beans, and the ladder is where you left it last summer.\n";
    while (text.size() < size)
        text += line;
    return text + '\n';
}

/// How many messages it holds.
int writeMailbox(const QString &path, qsizetype messageSize)
{
    QFile file(path);
    int count = 0;
    if (file.open(QFile::WriteOnly))
        while (file.pos() < mailboxSize)
            file.write(message(count++, messageSize));
    return count;
}

Error cannotRead(const QFile &file)
{
    return {ErrorKind::CannotRead, file.fileName(), file.errorString()};
}

Result<double> scanLines(const QString &path)
{
    const double before = threadSeconds();
    const Result<int> found = countSeparators(path);
    if (!found)
        return passOn(found);
    return threadSeconds() - before;
}

void measureOne(const QString &self, const QString &path, qsizetype messageSize, Report &report)
{
    const int count = writeMailbox(path, messageSize);
    report.section(u"Mailbox of 1 GB, %1 messages"_s.arg(count));
    std::vector<double> ratios;
    std::vector<double> costs;
    for (int turn = 0; turn < turns; ++turn) {
        const Result<double> plain = scanLines(path);
        const Result<double> ours = readMailboxOnce(path);
        if (!plain || !ours)
            return report.missed(u"the mailbox could not be read"_s);
        ratios.push_back(*ours / *plain);
        costs.push_back((*ours - *plain) / count * microseconds);
    }
    if (messageSize == longMessage)
        report.limited(u"Cultivar ÷ plain scan of the lines, median of the turns"_s, median(ratios), mostOfScan,
                       u"times"_s);
    else
        report.figure(u"Cultivar ÷ plain scan of the lines, median of the turns"_s, median(ratios), u"times"_s);
    report.limited(u"one header above the scan"_s, median(costs), mostMicrosecondsOfOne, u"µs"_s);
    const auto own = runAndMeasure(self, {u"mailbox"_s, path});
    if (!own)
        return report.missed(u"the mailbox could not be read"_s);
    report.limited(u"peak memory"_s, own->output.toDouble(), mostMegabytes, u"MB"_s);
}

} // namespace

Result<double> readMailboxOnce(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Failure(cannotRead(file));
    const double before = threadSeconds();
    MailboxReader reader(file);
    int found = 0;
    while (reader.next())
        ++found;
    if (found == 0 || reader.hasReadError())
        return Failure(cannotRead(file));
    return threadSeconds() - before;
}

void measureMailbox(const QString &self, const QString &folder, Report &report)
{
    const QString path = folder + u"/mails.mbox"_s;
    for (const qsizetype messageSize : {longMessage, shortMessage})
        measureOne(self, path, messageSize, report);
    QFile::remove(path);
}

} // namespace cultivar::benchmarks
