// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

using namespace cultivar::cli;

namespace journey_test {

constexpr int rows = 5000;
constexpr int rowWithoutName = 1000;
constexpr int nameless = rows / rowWithoutName;
constexpr int linesBefore = 4;
constexpr int people = 20;

QString url(int number)
{
    return u"https://www.linkedin.com/in/person-%1"_s.arg(number);
}

QString nameOf(int number)
{
    return u"First%1 Last%1"_s.arg(number);
}

/// As LinkedIn writes it: a note, an empty line, the head, and "Connected On" only a month ago.
QByteArray connections()
{
    QString csv = u"Notes:\n\"When exporting your connection data, some e-mail addresses are missing.\"\n\n"
                  "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"_s;
    for (int i = 1; i <= rows; ++i) {
        const bool named = i % rowWithoutName != 0;
        csv += u"%1,%2,%3,%4,Company %5,Engineer,27 Oct 2026\n"_s.arg(
            named ? u"First%1"_s.arg(i) : QString(), named ? u"Last%1"_s.arg(i) : QString(), url(i),
            named ? u"p%1@example.org"_s.arg(i) : QString(), QString::number(i));
    }
    return csv.toUtf8();
}

/// The first twenty wrote in January; to the next twenty I wrote and heard nothing; one thread is a group's.
QByteArray messages()
{
    QString csv = u"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
                  "SUBJECT,CONTENT,FOLDER\n"_s;
    const QString me = u"Robin Ashby,https://www.linkedin.com/in/robin"_s;
    for (int i = 1; i <= people; ++i)
        csv +=
            u"in-%1,,%2,%3,%4,2026-01-%5 10:00:00 UTC,,Hello,INBOX\n"_s.arg(QString::number(i), nameOf(i), url(i), me)
                .arg(i, 2, 10, QChar(u'0'));
    for (int i = people + 1; i <= 2 * people; ++i)
        csv +=
            u"out-%1,,%2,%3,%4,2026-02-01 10:00:00 UTC,,Hello,SENT\n"_s.arg(QString::number(i), me, nameOf(i), url(i));
    csv += u"group,All,%1,%2,\"Robin Ashby,%3\",\"https://www.linkedin.com/in/robin,%4\",2026-11-01 10:00:00 "
           "UTC,,Hi,INBOX\n"_s.arg(nameOf(50), url(50), nameOf(51), url(51));
    return csv.toUtf8();
}

class Journey : public CliTest
{
protected:
    [[nodiscard]] QStringList picks() const { return strings(ask({u"review"_s}).json()[u"picks"_s], u"uid"_s); }

    void bringThemIn() const
    {
        const QStringList files{write(u"Connections.csv"_s, connections()), write(u"messages.csv"_s, messages())};
        const QJsonValue first = ask(QStringList{u"import"_s} + files).json()[u"files"_s];
        EXPECT_EQ(first[0][u"read"_s], rows);
        EXPECT_EQ(first[0][u"added"_s], rows - nameless);
        const QJsonArray failed = first[0][u"failed"_s].toArray();
        ASSERT_EQ(failed.size(), nameless);
        for (int i = 0; i < nameless; ++i)
            EXPECT_EQ(failed[i][u"line"_s], linesBefore + (i + 1) * rowWithoutName);
        EXPECT_EQ(first[1][u"added"_s], 2 * people);
        const QJsonValue again = ask(QStringList{u"import"_s} + files).json()[u"files"_s];
        for (int i = 0; i < 2; ++i) {
            EXPECT_EQ(again[i][u"added"_s], 0);
            EXPECT_EQ(again[i][u"updated"_s], 0);
            EXPECT_TRUE(again[i][u"batch"_s].isNull());
        }
    }

    void expectLastContactsFromMessagesAlone() const
    {
        const QJsonArray everybody = ask({u"contacts"_s}).array();
        ASSERT_EQ(everybody.size(), rows - nameless);
        int spokenWith = 0;
        for (const QJsonValue each : everybody) {
            const QString day = each[u"last_contact"_s].toString();
            spokenWith += day.isEmpty() ? 0 : 1;
            EXPECT_TRUE(day.isEmpty() || day.startsWith(u"2026-01-"_s)) << qPrintable(day);
        }
        EXPECT_EQ(spokenWith, people);
    }

    void writeTo(const QString &uid) const
    {
        const QString file = path(uid + u".eml"_s);
        const QJsonValue letter =
            ask({u"write"_s, uid, u"--reason"_s, u"your news"_s, u"--out"_s, file, u"--sent"_s}).json();
        EXPECT_EQ(letter[u"offered"_s].toArray().size(), 2);
        EXPECT_FALSE(letter[u"reach_out"_s].toString().isEmpty());
        const QByteArray mail = read(file);
        EXPECT_TRUE(mail.contains("Subject: ") && mail.contains("your news")) << mail.toStdString();
        EXPECT_EQ(mail.count("\r\n- "), 2) << mail.toStdString();
        EXPECT_EQ(ask({u"show"_s, uid}).json()[u"last_contact"_s].toString().left(7), u"2026-01"_s);
    }
};

TEST_F(Journey, FromAnExportToThreeLetters)
{
    bringThemIn();
    expectLastContactsFromMessagesAlone();
    EXPECT_EQ(ask({u"review"_s}).json()[u"picks"_s], QJsonArray());

    QStringList twenty;
    for (int i = 1; i <= people; ++i)
        twenty += entry({u"contacts"_s, nameOf(i)}, nameOf(i))[u"uid"_s].toString();
    EXPECT_EQ(ask(QStringList{u"circle"_s} + twenty + QStringList{u"Stay in touch"_s}).json()[u"changed"_s], people);
    EXPECT_EQ(ask({u"due"_s}).array().size(), people);

    const QStringList three = picks();
    ASSERT_EQ(three.size(), 3);
    EXPECT_EQ(picks(), three) << "looking does not choose";
    for (const QString &uid : three)
        writeTo(uid);
    const QDate friday = QDate::fromString(m_today, Qt::ISODate);
    for (int week = 0; week <= 4; ++week) {
        m_today = friday.addDays(7 * week).toString(Qt::ISODate);
        const QStringList proposed = picks();
        EXPECT_EQ(proposed.size(), 3);
        for (const QString &uid : proposed)
            EXPECT_FALSE(three.contains(uid)) << "week " << week;
    }

    // Once the others are out of the way it shows that only the four weeks stood between.
    for (const QString &uid : three)
        twenty.removeAll(uid);
    static_cast<void>(ask(QStringList{u"archive"_s} + twenty));
    EXPECT_EQ(picks(), QStringList());
    m_today = friday.addDays(7 * 5).toString(Qt::ISODate);
    EXPECT_THAT(picks(), testing::UnorderedElementsAreArray(three));
    EXPECT_EQ(ask({u"check"_s}).json()[u"ok"_s], true);
}

} // namespace journey_test
