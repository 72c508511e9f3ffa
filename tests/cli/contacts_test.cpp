// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

using namespace cultivar::cli;

namespace {

class Contacts : public CliTest
{
};

const QStringList listedKeys{u"circles"_s,      u"due"_s,  u"emails"_s, u"last_contact"_s, u"name"_s,
                             u"organization"_s, u"role"_s, u"state"_s,  u"uid"_s};

TEST_F(Contacts, SomebodyOfWhomOnlyTheNameIsKnownHasNulls)
{
    const QString uid = add(u"Ana Silva"_s);
    const QJsonArray listed = ask({u"contacts"_s}).array();
    ASSERT_EQ(listed.size(), 1);
    const QJsonObject ana = listed[0].toObject();
    EXPECT_EQ(ana.keys(), listedKeys);
    EXPECT_EQ(ana[u"uid"_s], uid);
    for (const QString &key : {u"organization"_s, u"role"_s, u"last_contact"_s, u"due"_s, u"state"_s})
        EXPECT_TRUE(ana[key].isNull()) << qPrintable(key);
    EXPECT_EQ(ana[u"emails"_s], QJsonArray());
    EXPECT_EQ(ana[u"circles"_s], QJsonArray());
}

TEST_F(Contacts, WideLettersTakeTwoColumnsInAList)
{
    static_cast<void>(add(u"Ana Silva"_s, {u"--organization"_s, u"Verde"_s}));
    static_cast<void>(add(u"田中 太郎"_s, {u"--organization"_s, u"みどり"_s}));
    const QString text = QString::fromUtf8(run({u"contacts"_s}).out);
    EXPECT_TRUE(text.contains(u"Ana Silva  Verde   never")) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"田中 太郎  みどり  never")) << qPrintable(text);
}

TEST_F(Contacts, OneLongNameDoesNotMoveTheOthers)
{
    const QString longest = u"Maria Antonia Josepha Benedicta Rosalia Petronella"_s;
    static_cast<void>(add(u"Ana Silva"_s, {u"--organization"_s, u"Verde"_s}));
    static_cast<void>(add(longest, {u"--organization"_s, u"Rot"_s}));
    const QString text = QString::fromUtf8(run({u"contacts"_s}).out);
    EXPECT_TRUE(text.contains(u"Ana Silva"_s + QString(25, u' ') + u"Verde  never"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(longest + u"  Rot    never"_s)) << qPrintable(text);
}

TEST_F(Contacts, EverythingGivenToAddIsShown)
{
    const QString uid = add(u"Ana Silva"_s, {u"--email"_s,        u"ana@example.org"_s,
                                             u"--email"_s,        u"silva@example.org"_s,
                                             u"--organization"_s, u"Verde"_s,
                                             u"--role"_s,         u"CTO"_s,
                                             u"--circle"_s,       u"get to know"_s,
                                             u"--circle"_s,       u"Stay in touch"_s,
                                             u"--tag"_s,          u"energy"_s,
                                             u"--tag"_s,          u"berlin"_s,
                                             u"--cadence"_s,      u"8w"_s,
                                             u"--importance"_s,   u"0.75"_s,
                                             u"--birthday"_s,     u"--12-03"_s,
                                             u"--bridge"_s});
    static_cast<void>(ask({u"log"_s, uid, u"--channel"_s, u"call"_s, u"--date"_s, u"2026-11-01"_s}));
    const QJsonValue shown = ask({u"show"_s, uid}).json();
    QStringList keys = listedKeys;
    keys += {u"cadence_days"_s, u"dates"_s,        u"follow_ups"_s, u"goodwill"_s, u"importance"_s,
             u"notes"_s,        u"interactions"_s, u"photo"_s,      u"tags"_s};
    keys.sort();
    EXPECT_EQ(shown.toObject().keys(), keys);
    EXPECT_EQ(shown[u"emails"_s], (QJsonArray{u"ana@example.org"_s, u"silva@example.org"_s}));
    EXPECT_EQ(shown[u"organization"_s], u"Verde"_s);
    EXPECT_EQ(shown[u"role"_s], u"CTO"_s);
    EXPECT_EQ(shown[u"circles"_s], (QJsonArray{u"Get to know"_s, u"Stay in touch"_s}));
    EXPECT_EQ(shown[u"tags"_s], (QJsonArray{u"energy"_s, u"berlin"_s}));
    EXPECT_EQ(shown[u"cadence_days"_s], 56);
    EXPECT_EQ(shown[u"importance"_s], 0.75);
    EXPECT_EQ(shown[u"last_contact"_s], u"2026-11-01"_s);
    EXPECT_EQ(shown[u"due"_s], u"2026-12-27"_s);
    EXPECT_EQ(shown[u"state"_s], u"fresh"_s);
    EXPECT_TRUE(shown[u"notes"_s].isNull());
    ASSERT_EQ(shown[u"dates"_s].toArray().size(), 1);
    EXPECT_EQ(shown[u"dates"_s][0][u"date"_s], u"--12-03"_s);
    EXPECT_EQ(shown[u"dates"_s][0][u"kind"_s], u"birthday"_s);
}

TEST_F(Contacts, AreShownWithWhereTheyLiveAndEveryDay)
{
    const QString cards =
        write(u"ana.vcf"_s, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana Silva\r\nBDAY:1985\r\n"
                            "ANNIVERSARY:20100605\r\nADR;TYPE=home:;;Rua A 3;Lisboa;;1000;Portugal\r\n"
                            "ADR:;;;Porto;;;\r\nEND:VCARD\r\n");
    static_cast<void>(ask({u"import"_s, cards}));
    const QString shown = QString::fromUtf8(run({u"show"_s, u"Ana Silva"_s}).out);
    for (const auto &line : {"Address     Rua A 3, 1000 Lisboa, Portugal (home)\n"_L1, "Address     Porto\n"_L1,
                             "Date        1985 (birthday)\n"_L1, "Date        2010-06-05 (anniversary)\n"_L1})
        EXPECT_TRUE(shown.contains(line)) << qPrintable(shown);
}

TEST_F(Contacts, TheShortestCircleSetsTheCadence)
{
    const QString uid = add(u"Ana"_s, {u"--circle"_s, u"Collaborated with"_s, u"--circle"_s, u"Stay in touch"_s});
    EXPECT_EQ(ask({u"show"_s, uid}).json()[u"cadence_days"_s], 90);
}

TEST_F(Contacts, InteractionsAreNewestFirstAndNameEverybody)
{
    const QString ana = add(u"Ana"_s);
    const QString bo = add(u"Bo"_s);
    const QString call = ask({u"log"_s, ana, u"--channel"_s, u"call"_s, u"--date"_s, u"2026-10-01"_s}).uid();
    const QString event = ask({u"log"_s, ana, bo, u"--channel"_s, u"event"_s, u"--date"_s, u"2026-11-02"_s, u"--note"_s,
                               u"talked about dams"_s})
                              .uid();
    const QJsonValue interactions = ask({u"show"_s, ana}).json()[u"interactions"_s];
    EXPECT_EQ(strings(interactions, u"uid"_s), (QStringList{event, call}));
    EXPECT_EQ(interactions[0].toObject().keys(),
              (QStringList{u"attempt"_s, u"channel"_s, u"contacts"_s, u"date"_s, u"direction"_s, u"note"_s, u"uid"_s}));
    EXPECT_EQ(interactions[0][u"contacts"_s], (QJsonArray{ana, bo}));
    EXPECT_EQ(interactions[0][u"date"_s], u"2026-11-02"_s);
    EXPECT_EQ(interactions[0][u"direction"_s], u"both"_s);
    EXPECT_EQ(interactions[0][u"attempt"_s], false);
    EXPECT_EQ(interactions[0][u"note"_s], u"talked about dams"_s);
    EXPECT_TRUE(interactions[1][u"note"_s].isNull());
    EXPECT_EQ(entry({u"contacts"_s}, u"Bo"_s)[u"last_contact"_s], u"2026-11-02"_s);
}

TEST_F(Contacts, WordsFindAnyFieldAndNotes)
{
    const QString ana = add(u"Ana Größe"_s, {u"--organization"_s, u"Verde"_s, u"--email"_s, u"ana@example.org"_s});
    static_cast<void>(add(u"Bo Li"_s, {u"--tag"_s, u"energy"_s}));
    static_cast<void>(ask({u"log"_s, ana, u"--channel"_s, u"call"_s, u"--note"_s, u"zebra crossings"_s}));
    const auto found = [this](const QStringList &query) {
        return strings(ask(QStringList{u"contacts"_s} + query).json(), u"name"_s);
    };
    EXPECT_EQ(found({u"gros"_s}), QStringList{u"Ana Größe"_s});
    EXPECT_EQ(found({u"verd"_s}), QStringList{u"Ana Größe"_s});
    EXPECT_EQ(found({u"ana@example"_s}), QStringList{u"Ana Größe"_s});
    EXPECT_EQ(found({u"ENERGY"_s}), QStringList{u"Bo Li"_s});
    EXPECT_EQ(found({u"zebra"_s}), QStringList{u"Ana Größe"_s});
    EXPECT_EQ(found({u"li"_s, u"bo"_s}), QStringList{u"Bo Li"_s});
    EXPECT_EQ(found({u"ana bo"_s}), QStringList());
    EXPECT_EQ(found({u"O'Brien AND \"x"_s}), QStringList());
}

TEST_F(Contacts, ACircleAndALimitNarrowTheList)
{
    for (const QString &name : {u"Ana"_s, u"Bo"_s, u"Cleo"_s})
        static_cast<void>(add(name));
    EXPECT_EQ(ask({u"circle"_s, u"Ana"_s, u"Cleo"_s, u"STAY in touch"_s}).json()[u"changed"_s], 2);
    EXPECT_EQ(ask({u"circle"_s, u"Ana"_s, u"Bo"_s, u"Stay in touch"_s}).json()[u"changed"_s], 1);
    EXPECT_EQ(ask({u"contacts"_s, u"--circle"_s, u"Stay in touch"_s}).array().size(), 3);
    EXPECT_EQ(ask({u"contacts"_s, u"--circle"_s, u"Get to know"_s}).array().size(), 0);
    EXPECT_EQ(ask({u"contacts"_s, u"--limit"_s, u"2"_s}).array().size(), 2);
    expectRefused(run({u"contacts"_s, u"--circle"_s, u"Nope"_s}), 1, {u"circle \"Nope\""_s});
    expectRefused(run({u"circle"_s, u"Ana"_s, u"Nope"_s}), 1, {u"circle \"Nope\""_s});
    expectRefused(run({u"add"_s, u"Dan"_s, u"--circle"_s, u"Nope"_s}), 1, {u"circle \"Nope\""_s});
}

TEST_F(Contacts, ANameServesForAUidUnlessItFitsTwo)
{
    static_cast<void>(add(u"Ana Silva"_s));
    EXPECT_EQ(ask({u"show"_s, u"Ana Silva"_s}).json()[u"name"_s], u"Ana Silva"_s);
    expectRefused(run({u"show"_s, u"Ana"_s}), 1, {u"contact \"Ana\""_s});
    const QString second = add(u"Ana Silva"_s);
    expectRefused(run({u"show"_s, u"Ana Silva"_s}), 1, {u"Ana Silva"_s, u"uid"_s});
    expectRefused(run({u"log"_s, u"Ana Silva"_s, u"--channel"_s, u"call"_s}), 1, {u"Ana Silva"_s, u"uid"_s});
    EXPECT_EQ(ask({u"show"_s, second}).json()[u"uid"_s], second);
}

TEST_F(Contacts, AUidMayHoldAnything)
{
    const QString odd = u"urn:x:a b/ü'\"%1;$(x)*"_s;
    const QString file = write(u"odd.vcf"_s, u"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Odd One\r\nUID:%1\r\nEND:VCARD\r\n"_s
                                                 .arg(QString(odd).replace(u';', u"\\;"_s))
                                                 .toUtf8());
    static_cast<void>(ask({u"import"_s, file}));
    const QString uid = entry({u"contacts"_s}, u"Odd One"_s)[u"uid"_s].toString();
    EXPECT_TRUE(uid.contains(u"a b/ü'\"%1"_s)) << qPrintable(uid);
    EXPECT_EQ(ask({u"show"_s, uid}).json()[u"name"_s], u"Odd One"_s);
    EXPECT_EQ(ask({u"archive"_s, uid}).json()[u"changed"_s], 1);
}

TEST_F(Contacts, ShowsWhetherThereIsAPhoto)
{
    const QString file = write(u"two.vcf"_s, "BEGIN:VCARD\nVERSION:3.0\nUID:ana\nFN:Ana Silva\n"
                                             "PHOTO;ENCODING=b;TYPE=GIF:R0lGODlhAQABAAAAACw=\nEND:VCARD\n"
                                             "BEGIN:VCARD\nVERSION:3.0\nUID:bo\nFN:Bo Chen\n"
                                             "PHOTO;VALUE=uri:https://bo.example/me.jpg\nEND:VCARD\n");
    static_cast<void>(ask({u"import"_s, file}));
    const QJsonValue ana = ask({u"show"_s, u"Ana Silva"_s}).json()[u"photo"_s];
    EXPECT_EQ(ana[u"format"_s], u"gif"_s);
    EXPECT_EQ(ana[u"bytes"_s], 14);
    const QJsonValue bo = ask({u"show"_s, u"Bo Chen"_s}).json()[u"photo"_s];
    EXPECT_TRUE(bo[u"format"_s].isNull());
    EXPECT_EQ(bo[u"address"_s], u"https://bo.example/me.jpg"_s);
}

TEST_F(Contacts, TheBriefSaysWhatToKnow)
{
    const QString ana = add(u"Ana Silva"_s, {u"--organization"_s, u"Verde"_s});
    static_cast<void>(ask({u"promise"_s, ana, u"send the article"_s}));
    static_cast<void>(ask({u"goodwill"_s, ana, u"received"_s, u"advice"_s, u"--note"_s, u"about hiring"_s}));
    const Outcome brief = run({u"brief"_s, ana, u"--on"_s, m_today});
    EXPECT_EQ(brief.exitCode, 0);
    for (const QByteArray &fact :
         {QByteArray("Ana Silva"), QByteArray("Verde"), QByteArray("send the article"), QByteArray("about hiring")})
        EXPECT_TRUE(brief.out.contains(fact)) << testing::PrintToString(brief);
    EXPECT_EQ(ask({u"brief"_s, ana}).json()[u"brief"_s].toString().toUtf8(), brief.out);
}

TEST_F(Contacts, GoodwillShowsBothSidesNewestFirst)
{
    const QString ana = add(u"Ana"_s);
    const QString given = ask({u"goodwill"_s, ana, u"gave"_s, u"article"_s, u"--date"_s, u"2026-11-01"_s}).uid();
    const QString received = ask({u"goodwill"_s, ana, u"received"_s, u"advice"_s, u"--note"_s, u"hiring"_s}).uid();
    const QJsonValue goodwill = ask({u"show"_s, ana}).json()[u"goodwill"_s];
    EXPECT_EQ(strings(goodwill, u"uid"_s), (QStringList{received, given}));
    EXPECT_EQ(strings(goodwill, u"side"_s), (QStringList{u"received"_s, u"gave"_s}));
    EXPECT_EQ(strings(goodwill, u"kind"_s), (QStringList{u"advice"_s, u"article"_s}));
    EXPECT_EQ(strings(goodwill, u"date"_s), (QStringList{m_today, u"2026-11-01"_s}));
    EXPECT_EQ(goodwill[0][u"note"_s], u"hiring"_s);
    EXPECT_TRUE(goodwill[1][u"note"_s].isNull());
}

TEST_F(Contacts, TheArchivedAreKeptButNoLongerSuggested)
{
    const QString ana = add(u"Ana"_s, {u"--circle"_s, u"Get to know"_s});
    EXPECT_EQ(ask({u"due"_s}).array().size(), 1);
    EXPECT_EQ(ask({u"archive"_s, ana}).json()[u"changed"_s], 1);
    EXPECT_EQ(ask({u"archive"_s, ana}).json()[u"changed"_s], 0);
    EXPECT_EQ(ask({u"due"_s}).array().size(), 0);
    EXPECT_EQ(ask({u"show"_s, ana}).json()[u"name"_s], u"Ana"_s);
}

} // namespace
