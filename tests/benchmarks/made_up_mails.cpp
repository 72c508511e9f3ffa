// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/made_up_mails.h"

#include "core/store/database.h"
#include "core/store/statement.h"

#include <QFile>
#include <QLocale>
#include <QTimeZone>

#include <array>

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr auto me = "robin.weaver@home.example"_L1;
constexpr qsizetype usualSize = 990;

/// A number that looks like chance, of `number` and of what it is for.
quint32 chance(int number, quint32 purpose)
{
    quint64 mixed = static_cast<quint64>(number) * 8 + purpose + 1;
    mixed *= 0x9e3779b97f4a7c15U;
    mixed ^= mixed >> 29;
    mixed *= 0xbf58476d1ce4e5b9U;
    return static_cast<quint32>(mixed >> 32);
}

QString subjectOf(int number)
{
    static constexpr std::array themes = {
        "the harvest"_L1,       "Lunch on Thursday"_L1, "Your talk in spring"_L1, "Photos from the lake"_L1,
        "A question"_L1,        "Grüße aus Köln"_L1,    "Offer and dates"_L1,     "the choir's programme"_L1,
        "Keys of the house"_L1, "minutes"_L1,           "Happy birthday!"_L1,     "Trains to Göteborg"_L1};
    const QString theme = QString::fromUtf8(themes[chance(number, 0) % themes.size()].data());
    const QString subject = u"%1 %2"_s.arg(theme).arg(chance(number, 1) % 1000);
    return number % 2 == 0 ? subject : u"Re: "_s + subject;
}

MadeUpMail::Kind kindOf(int number)
{
    constexpr quint32 talks = 80;
    constexpr quint32 strangers = 86;
    constexpr quint32 several = 92;
    const quint32 share = chance(number, 2) % 100;
    if (share < talks)
        return MadeUpMail::Kind::Talk;
    if (share < strangers)
        return MadeUpMail::Kind::Stranger;
    return share < several ? MadeUpMail::Kind::Several : MadeUpMail::Kind::List;
}

QByteArray headerText(const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x7f; });
    return isPlain ? text.toLatin1() : "=?UTF-8?B?" + text.toUtf8().toBase64() + "?=";
}

QByteArray fieldOf(const char *name, const QByteArray &value)
{
    return name + (": " + value) + '\n';
}

} // namespace

MadeUpMail MadeUpMails::mail(int number) const
{
    constexpr int secondsBetween = 450;
    static const QDateTime first(QDate(2011, 1, 3), QTime(8, 0), QTimeZone::utc());
    MadeUpMail mail;
    mail.number = number;
    mail.kind = kindOf(number);
    // The product of two chances: a few write most of it.
    const double share = (chance(number, 3) / 4294967296.0) * (chance(number, 4) / 4294967296.0);
    mail.with = static_cast<size_t>(share * static_cast<double>(m_people.size()));
    mail.outgoing = chance(number, 5) % 5 < 2;
    mail.date = first.addSecs(static_cast<qint64>(number) * secondsBetween);
    mail.subject = subjectOf(number);
    mail.id = u"%1.%2@mail.example"_s.arg(chance(number, 6), 8, 16, QChar(u'0')).arg(number);
    return mail;
}

QByteArray MadeUpMails::text(const MadeUpMail &mail) const
{
    const QByteArray mine = "Robin Weaver <" + QByteArray(me.data()) + '>';
    const QByteArray other = mail.kind == MadeUpMail::Kind::Stranger
                                 ? "stranger" + QByteArray::number(mail.number % 40000) + "@elsewhere.example"
                                 : m_people[mail.with].address.toUtf8();
    const QByteArray date = QLocale::c().toString(mail.date, u"ddd, d MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
    const QByteArray envelope = QLocale::c().toString(mail.date, u"ddd MMM d HH:mm:ss yyyy"_s).toLatin1();
    QByteArray text = "From " + (mail.outgoing ? QByteArray(me.data()) : other) + ' ' + envelope + '\n';
    text += "Return-Path: <" + other +
            ">\nReceived: from mail.example (mail.example [192.0.2.1])\n"
            "\tby mx.home.example (Postfix) with ESMTPS id 4F00" +
            QByteArray::number(mail.number) + "\n\tfor <robin.weaver@home.example>; " + date + " (UTC)\n";
    text += fieldOf("Date", date);
    text += fieldOf("From", mail.outgoing ? mine : other);
    text += fieldOf("To", mail.outgoing ? other : mine);
    if (mail.kind == MadeUpMail::Kind::Several)
        text += "Cc: \"Bo, B.\" <bo@elsewhere.example>,\n cy@elsewhere.example\n";
    if (mail.kind == MadeUpMail::Kind::List)
        text += "List-Id: <gardeners.elsewhere.example>\nPrecedence: list\n";
    text += fieldOf("Subject", headerText(mail.subject)) + fieldOf("Message-ID", '<' + mail.id.toLatin1() + '>');
    if (mail.number % 2 == 1)
        text += fieldOf("In-Reply-To", "<0." + mail.id.toLatin1() + '>');
    text += "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n";
    static const QByteArray line = "Twelve rows of beans, and the ladder is where you left it last summer.\n";
    while (text.size() < usualSize)
        text += line.last(std::min(line.size(), usualSize - text.size() + 1));
    return text + '\n';
}

Result<qint64> MadeUpMails::write(const QString &path, int count) const
{
    QFile file(path);
    bool written = file.open(QFile::WriteOnly);
    for (int number = 0; written && number < count; ++number)
        written = file.write(text(mail(number))) > 0;
    if (!written || !file.flush())
        return fail(ErrorKind::CannotWrite, path, file.errorString());
    return file.size();
}

Result<std::vector<Addressee>> addresseesIn(const QString &database)
{
    const auto opened = store::Database::open(database, store::Database::Mode::ReadOnly);
    if (!opened)
        return passOn(opened);
    const auto prepared = (*opened)->temporary(
        u"SELECT owner, min(value) FROM contact_emails WHERE lower(value) IN (SELECT lower(value) FROM contact_emails "
        "GROUP BY lower(value) HAVING count(*) = 1) GROUP BY owner ORDER BY owner"_s);
    if (!prepared)
        return passOn(prepared);
    store::Statement &statement = **prepared;
    if (const Result<void> started = statement.start(); !started)
        return passOn(started);
    std::vector<Addressee> people;
    for (;;) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return people;
        people.push_back({statement.number(0), statement.text(1)});
    }
}

} // namespace cultivar::benchmarks
