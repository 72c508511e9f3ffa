// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

using namespace cultivar::cli;

namespace {

const QStringList allTerms{u"attempts"_s,  u"balance"_s,    u"bridge"_s, u"date"_s,
                           u"follow_up"_s, u"importance"_s, u"time"_s};

class Due : public CliTest
{
protected:
    [[nodiscard]] bool isDue(const QString &name) const { return !entry({u"due"_s}, name).isEmpty(); }

    [[nodiscard]] double term(const QString &name, const QString &term) const
    {
        return entry({u"due"_s}, name)[u"terms"_s][term].toDouble();
    }

    void log(const QString &name, const QString &day, const QStringList &options = {}) const
    {
        static_cast<void>(ask(QStringList{u"log"_s, name, u"--channel"_s, u"call"_s, u"--date"_s, day} + options));
    }
};

TEST_F(Due, TheArithmeticIsTheOneThatWasPromised)
{
    const QString ana =
        add(u"Ana"_s, {u"--cadence"_s, u"60d"_s, u"--importance"_s, u"0.7"_s, u"--birthday"_s, u"--12-07"_s});
    log(u"Ana"_s, u"2026-08-25"_s);
    static_cast<void>(ask({u"promise"_s, ana, u"send the article"_s}));
    const QJsonObject due = entry({u"due"_s}, u"Ana"_s);
    EXPECT_EQ(due.keys(),
              (QStringList{u"lane"_s, u"name"_s, u"reason"_s, u"score"_s, u"state"_s, u"terms"_s, u"uid"_s}));
    EXPECT_EQ(due[u"uid"_s], ana);
    EXPECT_EQ(due[u"state"_s], u"overdue"_s);
    EXPECT_EQ(due[u"lane"_s], u"overdue"_s);
    EXPECT_EQ(due[u"score"_s], 75.1);
    EXPECT_EQ(due[u"terms"_s].toObject(), (QJsonObject{{u"time"_s, 26.1},
                                                       {u"importance"_s, 14.0},
                                                       {u"follow_up"_s, 20.0},
                                                       {u"date"_s, 15.0},
                                                       {u"bridge"_s, 0.0},
                                                       {u"balance"_s, 0.0},
                                                       {u"attempts"_s, 0.0}}));
    for (const QString &fact : {u"94 days"_s, u"send the article"_s, u"7 December"_s})
        EXPECT_TRUE(due[u"reason"_s].toString().contains(fact)) << qPrintable(due[u"reason"_s].toString());
}

TEST_F(Due, WhoIsListedGoesByTheStateAndTheLaneSaysWhy)
{
    for (const QString &name : {u"Fresh"_s, u"Soon"_s, u"Overdue"_s, u"Dormant"_s, u"Never"_s})
        static_cast<void>(add(name, {u"--cadence"_s, u"100d"_s}));
    static_cast<void>(add(u"No cadence"_s));
    static_cast<void>(add(u"Unknown"_s, {u"--circle"_s, u"Get to know"_s}));
    log(u"Fresh"_s, u"2026-11-20"_s);
    log(u"Soon"_s, u"2026-09-08"_s);
    log(u"Overdue"_s, u"2026-08-10"_s);
    log(u"Dormant"_s, u"2026-01-01"_s);
    EXPECT_FALSE(isDue(u"Fresh"_s));
    EXPECT_FALSE(isDue(u"No cadence"_s));
    const QJsonArray due = ask({u"due"_s}).array();
    ASSERT_EQ(due.size(), 5);
    EXPECT_EQ(strings(due, u"name"_s), (QStringList{u"Dormant"_s, u"Unknown"_s, u"Overdue"_s, u"Soon"_s, u"Never"_s}));
    EXPECT_EQ(strings(due, u"state"_s), (QStringList{u"dormant"_s, u"never"_s, u"due"_s, u"soon"_s, u"never"_s}));
    EXPECT_EQ(due[0][u"lane"_s], u"dormant"_s);
    EXPECT_EQ(due[1][u"lane"_s], u"reach"_s);
    EXPECT_EQ(due[2][u"lane"_s], u"overdue"_s);
    EXPECT_TRUE(due[3][u"lane"_s].isNull());
    EXPECT_TRUE(due[4][u"lane"_s].isNull());
    for (const QJsonValue each : due)
        EXPECT_EQ(each[u"terms"_s].toObject().keys(), allTerms);
    EXPECT_EQ(ask({u"due"_s, u"--limit"_s, u"2"_s}).array().size(), 2);
}

TEST_F(Due, APauseHidesAndStartsTheClockAnew)
{
    static_cast<void>(add(u"Ana"_s, {u"--cadence"_s, u"60d"_s}));
    log(u"Ana"_s, u"2026-08-25"_s);
    EXPECT_EQ(ask({u"pause"_s, u"Ana"_s, u"--until"_s, u"2027-01-15"_s}).json()[u"changed"_s], 1);
    EXPECT_FALSE(isDue(u"Ana"_s));
    m_today = u"2027-01-14"_s;
    EXPECT_FALSE(isDue(u"Ana"_s));
    m_today = u"2027-02-15"_s;
    EXPECT_FALSE(isDue(u"Ana"_s));
    m_today = u"2027-03-16"_s;
    EXPECT_EQ(entry({u"due"_s}, u"Ana"_s)[u"state"_s], u"due"_s);
}

TEST_F(Due, ASnoozeHidesWhileTheClockRunsOn)
{
    static_cast<void>(add(u"Ana"_s, {u"--cadence"_s, u"60d"_s}));
    log(u"Ana"_s, u"2026-08-25"_s);
    EXPECT_EQ(ask({u"snooze"_s, u"Ana"_s, u"--days"_s, u"14"_s}).json()[u"changed"_s], 1);
    m_today = u"2026-12-10"_s;
    EXPECT_FALSE(isDue(u"Ana"_s));
    m_today = u"2026-12-11"_s;
    EXPECT_EQ(entry({u"due"_s}, u"Ana"_s)[u"state"_s], u"overdue"_s);
}

TEST_F(Due, LeftInPeaceIsThreeMonthsUnlessADayIsGiven)
{
    for (const QString &name : {u"Ana"_s, u"Bo"_s}) {
        static_cast<void>(add(name, {u"--cadence"_s, u"60d"_s}));
        log(name, u"2026-08-25"_s);
    }
    EXPECT_EQ(ask({u"leave-in-peace"_s, u"Ana"_s}).json()[u"changed"_s], 1);
    EXPECT_EQ(ask({u"leave-in-peace"_s, u"Bo"_s, u"--until"_s, u"2026-12-01"_s}).json()[u"changed"_s], 1);
    m_today = u"2026-12-01"_s;
    EXPECT_TRUE(isDue(u"Bo"_s));
    m_today = u"2027-02-26"_s;
    EXPECT_FALSE(isDue(u"Ana"_s));
    m_today = u"2027-02-27"_s;
    EXPECT_TRUE(isDue(u"Ana"_s));
}

TEST_F(Due, AttemptsWithinAWeekAreOneAndCountTwiceAtMost)
{
    static_cast<void>(add(u"Ana"_s, {u"--cadence"_s, u"60d"_s}));
    log(u"Ana"_s, u"2026-08-01"_s);
    const auto attempt = [this](const QString &day) { log(u"Ana"_s, day, {u"--attempt"_s}); };
    attempt(u"2026-09-15"_s);
    EXPECT_EQ(term(u"Ana"_s, u"attempts"_s), -15);
    attempt(u"2026-09-18"_s);
    EXPECT_EQ(term(u"Ana"_s, u"attempts"_s), -15);
    attempt(u"2026-10-15"_s);
    EXPECT_EQ(term(u"Ana"_s, u"attempts"_s), -30);
    attempt(u"2026-11-15"_s);
    EXPECT_EQ(term(u"Ana"_s, u"attempts"_s), -30);
    const QJsonValue shown = ask({u"show"_s, u"Ana"_s}).json();
    EXPECT_EQ(shown[u"last_contact"_s], u"2026-08-01"_s);
    EXPECT_EQ(shown[u"interactions"_s][0][u"attempt"_s], true);
    EXPECT_EQ(shown[u"interactions"_s][0][u"direction"_s], u"outgoing"_s);
    log(u"Ana"_s, u"2026-11-15"_s);
    EXPECT_FALSE(isDue(u"Ana"_s));
}

TEST_F(Due, ABalanceInTheirFavourCounts)
{
    static_cast<void>(add(u"Ana"_s, {u"--cadence"_s, u"60d"_s}));
    log(u"Ana"_s, u"2026-08-01"_s);
    EXPECT_EQ(term(u"Ana"_s, u"balance"_s), 0);
    static_cast<void>(ask({u"goodwill"_s, u"Ana"_s, u"received"_s, u"advice"_s}));
    EXPECT_EQ(term(u"Ana"_s, u"balance"_s), 5);
    static_cast<void>(ask({u"goodwill"_s, u"Ana"_s, u"gave"_s, u"article"_s}));
    EXPECT_EQ(term(u"Ana"_s, u"balance"_s), 0);
}

TEST_F(Due, ABridgeAndATheirsPromiseAreWeighedAsWritten)
{
    static_cast<void>(add(u"Ana"_s, {u"--cadence"_s, u"60d"_s, u"--bridge"_s}));
    log(u"Ana"_s, u"2026-08-01"_s);
    static_cast<void>(ask({u"promise"_s, u"Ana"_s, u"send slides"_s, u"--theirs"_s}));
    EXPECT_EQ(term(u"Ana"_s, u"bridge"_s), 10);
    EXPECT_EQ(term(u"Ana"_s, u"follow_up"_s), 0);
    const QString mine = ask({u"promise"_s, u"Ana"_s, u"call"_s, u"--due"_s, u"2030-01-01"_s}).uid();
    EXPECT_EQ(term(u"Ana"_s, u"follow_up"_s), 20);
    static_cast<void>(ask({u"done"_s, mine}));
    EXPECT_EQ(term(u"Ana"_s, u"follow_up"_s), 0);
}

TEST_F(Due, TheReviewOnlyReadsAndNamesTheIsoWeek)
{
    for (const QString &name : {u"Ana"_s, u"Bo"_s, u"Cleo"_s, u"Dan"_s}) {
        static_cast<void>(add(name, {u"--cadence"_s, u"60d"_s, u"--organization"_s, name + u" Ltd"_s}));
        log(name, u"2026-08-25"_s);
    }
    const Outcome before = ask({u"export"_s, u"--format"_s, u"json"_s});
    const Outcome review = ask({u"review"_s});
    EXPECT_EQ(review.json().toObject().keys(), (QStringList{u"picks"_s, u"week"_s}));
    EXPECT_EQ(review.json()[u"week"_s], u"2026-W48"_s);
    const QJsonArray picks = review.json()[u"picks"_s].toArray();
    ASSERT_EQ(picks.size(), 3);
    EXPECT_EQ(picks[0].toObject().keys(),
              (QStringList{u"lane"_s, u"name"_s, u"reason"_s, u"score"_s, u"terms"_s, u"uid"_s}));
    EXPECT_EQ(picks[0][u"terms"_s].toObject().keys(), allTerms);
    EXPECT_EQ(ask({u"export"_s, u"--format"_s, u"json"_s}).out, before.out);
    EXPECT_EQ(ask({u"review"_s}).out, review.out);
    static_cast<void>(ask({u"archive"_s, picks[0][u"uid"_s].toString()}));
    EXPECT_EQ(ask({u"review"_s}).json()[u"picks"_s].toArray().size(), 3);
    m_today = u"2027-01-01"_s;
    EXPECT_EQ(ask({u"review"_s}).json()[u"week"_s], u"2026-W53"_s);
}

TEST_F(Due, ThereMayBeNobody)
{
    static_cast<void>(add(u"Ana"_s));
    EXPECT_EQ(ask({u"due"_s}).json(), QJsonArray());
    EXPECT_EQ(ask({u"review"_s}).json()[u"picks"_s], QJsonArray());
    for (const QString &command : {u"due"_s, u"review"_s, u"follow-ups"_s, u"meetings"_s}) {
        const Outcome said = run({command});
        EXPECT_EQ(said.exitCode, 0);
        EXPECT_FALSE(said.out.trimmed().isEmpty()) << qPrintable(command);
    }
}

} // namespace
