// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

using namespace cultivar::cli;

namespace {

class Promises : public CliTest
{
};

TEST_F(Promises, AreListedMineFirstByTheirDay)
{
    const QString ana = add(u"Ana"_s);
    const auto promise = [&](const QString &text, const QStringList &options) {
        return ask(QStringList{u"promise"_s, ana, text} + options).uid();
    };
    const QString undated = promise(u"someday"_s, {});
    const QString theirs = promise(u"slides"_s, {u"--due"_s, u"2026-11-01"_s, u"--theirs"_s});
    const QString later = promise(u"thank Bo"_s, {u"--due"_s, u"2026-12-02"_s, u"--kind"_s, u"thanks"_s});
    const QString sooner = promise(u"write back"_s, {u"--due"_s, u"2026-12-01"_s, u"--kind"_s, u"report-back"_s});
    const QJsonArray open = ask({u"follow-ups"_s}).array();
    EXPECT_EQ(strings(open, u"uid"_s), (QStringList{sooner, later, undated, theirs}));
    EXPECT_EQ(open[0].toObject(), (QJsonObject{{u"uid"_s, sooner},
                                               {u"contact"_s, ana},
                                               {u"name"_s, u"Ana"_s},
                                               {u"kind"_s, u"report_back"_s},
                                               {u"text"_s, u"write back"_s},
                                               {u"due"_s, u"2026-12-01"_s},
                                               {u"mine"_s, true},
                                               {u"done"_s, QJsonValue()}}));
    EXPECT_TRUE(open[2][u"due"_s].isNull());
    EXPECT_EQ(open[2][u"kind"_s], u"other"_s);
    EXPECT_EQ(open[3][u"mine"_s], false);
}

TEST_F(Promises, WhatIsDoneLeavesTheListAndStaysInTheWhole)
{
    const QString ana = add(u"Ana"_s);
    const QString article = ask({u"promise"_s, ana, u"article"_s}).uid();
    const QString call = ask({u"promise"_s, ana, u"call"_s}).uid();
    EXPECT_EQ(ask({u"done"_s, article}).uid(), article);
    EXPECT_EQ(strings(ask({u"follow-ups"_s}).json(), u"uid"_s), QStringList{call});
    const QJsonArray all = ask({u"follow-ups"_s, u"--all"_s}).array();
    EXPECT_EQ(strings(all, u"uid"_s), (QStringList{call, article}));
    EXPECT_EQ(all[1][u"done"_s], m_today);
    m_today = u"2026-12-01"_s;
    EXPECT_EQ(ask({u"done"_s, article}).uid(), article);
    EXPECT_EQ(ask({u"follow-ups"_s, u"--all"_s}).array()[1][u"done"_s], u"2026-11-27"_s);
    EXPECT_EQ(ask({u"show"_s, ana}).json()[u"follow_ups"_s].toArray().size(), 2);
}

TEST_F(Promises, NeedSomebodyAndSomethingThatExist)
{
    static_cast<void>(add(u"Ana"_s));
    expectRefused(run({u"promise"_s, u"Bo"_s, u"x"_s}), 1, {u"contact \"Bo\""_s});
    expectRefused(run({u"done"_s, u"Ana"_s}), 1, {u"promise \"Ana\""_s});
    expectRefused(run({u"goodwill"_s, u"Bo"_s, u"gave"_s, u"time"_s}), 1, {u"contact \"Bo\""_s});
}

} // namespace
