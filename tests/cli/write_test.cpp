// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

#include <QFile>

using namespace cultivar::cli;

namespace {

class Write : public CliTest
{
protected:
    Write() { m_environment.insert(u"TZ"_s, u"Europe/Berlin"_s); }

    [[nodiscard]] Outcome letterTo(const QString &uid, const QStringList &options = {}) const
    {
        return ask(QStringList{u"write"_s, uid, u"--reason"_s, u"your talk on dams"_s} + options);
    }
};

TEST_F(Write, ALetterSaysWhyAndOffersTimesInMyZone)
{
    const QString ana = add(u"Ana Silva"_s, {u"--email"_s, u"ana@example.org"_s});
    const QJsonValue letter = letterTo(ana).json();
    EXPECT_EQ(letter.toObject().keys(), (QStringList{u"body"_s, u"offered"_s, u"reach_out"_s, u"subject"_s, u"to"_s}));
    EXPECT_EQ(letter[u"to"_s], u"ana@example.org"_s);
    EXPECT_TRUE(letter[u"body"_s].toString().contains(u"your talk on dams"_s));
    EXPECT_TRUE(letter[u"reach_out"_s].isNull());
    EXPECT_FALSE(letter[u"subject"_s].toString().isEmpty());
    const QJsonArray offered = letter[u"offered"_s].toArray();
    ASSERT_EQ(offered.size(), 2);
    for (const QJsonValue time : offered)
        EXPECT_TRUE(time.toString().endsWith(u"+01:00"_s)) << qPrintable(time.toString());
    EXPECT_TRUE(offered[0].toString().startsWith(u"2026-11-30T"_s)) << "the first working day after a Friday";
    EXPECT_NE(offered[0].toString().left(10), offered[1].toString().left(10));
    EXPECT_EQ(ask({u"show"_s, ana}).json()[u"interactions"_s], QJsonArray());
}

TEST_F(Write, TheNumberOfTimesIsAskedFor)
{
    const QString ana = add(u"Ana"_s);
    EXPECT_EQ(letterTo(ana, {u"--times"_s, u"0"_s}).json()[u"offered"_s], QJsonArray());
    EXPECT_EQ(letterTo(ana, {u"--times"_s, u"3"_s}).json()[u"offered"_s].toArray().size(), 3);
}

TEST_F(Write, WithoutAnAddressThereIsNobodyItGoesTo)
{
    EXPECT_TRUE(letterTo(add(u"Ana"_s)).json()[u"to"_s].isNull());
}

TEST_F(Write, AMailFileHoldsWhatWasShown)
{
    const QString ana = add(u"Ana Größe"_s, {u"--email"_s, u"ana@example.org"_s});
    const QString file = path(u"ana.eml"_s);
    const QJsonValue letter = letterTo(ana, {u"--give"_s, u"an article on silt"_s, u"--out"_s, file}).json();
    EXPECT_TRUE(letter[u"body"_s].toString().contains(u"an article on silt"_s));
    const QByteArray mail = read(file);
    EXPECT_TRUE(mail.startsWith("From: ") || mail.startsWith("To: ")) << mail.toStdString();
    EXPECT_TRUE(mail.contains("<ana@example.org>\r\n")) << mail.toStdString();
    EXPECT_TRUE(mail.contains("your talk on dams")) << mail.toStdString();
    EXPECT_FALSE(QByteArray(mail).replace("\r\n", "").contains('\n'));
}

TEST_F(Write, SentIsAnAttemptAndNotAContact)
{
    const QString ana = add(u"Ana"_s, {u"--cadence"_s, u"60d"_s});
    static_cast<void>(ask({u"log"_s, ana, u"--channel"_s, u"call"_s, u"--date"_s, u"2026-06-01"_s}));
    EXPECT_FALSE(letterTo(ana, {u"--sent"_s}).json()[u"reach_out"_s].toString().isEmpty());
    const QJsonValue shown = ask({u"show"_s, ana}).json();
    EXPECT_EQ(shown[u"last_contact"_s], u"2026-06-01"_s);
    ASSERT_EQ(shown[u"interactions"_s].toArray().size(), 2);
    EXPECT_EQ(shown[u"interactions"_s][0][u"attempt"_s], true);
    EXPECT_EQ(shown[u"interactions"_s][0][u"channel"_s], u"email"_s);
    EXPECT_EQ(shown[u"interactions"_s][0][u"direction"_s], u"outgoing"_s);
    EXPECT_EQ(entry({u"due"_s}, u"Ana"_s)[u"terms"_s][u"attempts"_s], -15);
}

TEST_F(Write, WhatCannotBeSavedIsNotLoggedAsSent)
{
    const QString ana = add(u"Ana"_s);
    expectRefused(run({u"write"_s, ana, u"--reason"_s, u"x"_s, u"--out"_s, path(u"no/such/a.eml"_s), u"--sent"_s}), 1,
                  {u"a.eml"_s});
    EXPECT_EQ(ask({u"show"_s, ana}).json()[u"interactions"_s], QJsonArray());
}

TEST_F(Write, ATemplateMustExist)
{
    const QString ana = add(u"Ana"_s);
    expectRefused(run({u"write"_s, ana, u"--reason"_s, u"x"_s, u"--template"_s, u"Nope"_s}), 1,
                  {u"message template \"Nope\""_s});
}

} // namespace
