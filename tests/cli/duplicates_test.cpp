// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

using namespace cultivar::cli;

namespace {

class Duplicates : public CliTest
{
protected:
    Duplicates()
    {
        ben = add(u"Ben Carrow"_s, {u"--email"_s, u"ben@plainspoken.example"_s});
        benjamin = add(u"Benjamin Carrow"_s, {u"--email"_s, u"BEN@plainspoken.example"_s});
    }

    QString ben;
    QString benjamin;
};

TEST_F(Duplicates, AreListedWithWhatTheyShare)
{
    const QJsonArray groups = ask({u"duplicates"_s}).array();
    ASSERT_EQ(groups.size(), 1);
    const QJsonObject group = groups[0].toObject();
    EXPECT_EQ(group.keys(), (QStringList{u"contacts"_s, u"shared"_s, u"sign"_s}));
    EXPECT_EQ(group[u"sign"_s], u"email"_s);
    EXPECT_EQ(group[u"shared"_s], u"ben@plainspoken.example"_s);
    EXPECT_EQ(strings(group[u"contacts"_s], u"uid"_s), (QStringList{ben, benjamin}));
    EXPECT_EQ(strings(group[u"contacts"_s], u"name"_s), (QStringList{u"Ben Carrow"_s, u"Benjamin Carrow"_s}));
    EXPECT_TRUE(ask({u"duplicates"_s, u"--limit"_s, u"0"_s}).array().isEmpty());
    EXPECT_TRUE(run({u"duplicates"_s}).out.contains("same e-mail address: ben@plainspoken.example"));
}

TEST_F(Duplicates, BecomeOneWithBothHistoriesAndTwoAgain)
{
    static_cast<void>(ask({u"log"_s, ben, u"--channel"_s, u"call"_s, u"--date"_s, u"2026-11-02"_s}));
    static_cast<void>(ask({u"log"_s, benjamin, u"--channel"_s, u"email"_s, u"--date"_s, u"2026-11-12"_s}));
    const QJsonValue before = ask({u"export"_s, u"--format"_s, u"json"_s}).json();
    EXPECT_EQ(ask({u"merge"_s, u"Ben Carrow"_s, benjamin}).uid(), ben);
    EXPECT_EQ(strings(ask({u"contacts"_s}).json(), u"name"_s), QStringList{u"Benjamin Carrow"_s});
    EXPECT_EQ(ask({u"show"_s, ben}).json()[u"interactions"_s].toArray().size(), 2);
    EXPECT_EQ(strings(ask({u"contacts"_s, u"Ben Carrow"_s}).json(), u"uid"_s), QStringList{ben}) << "findable";
    EXPECT_TRUE(ask({u"duplicates"_s}).array().isEmpty());
    expectRefused(run({u"show"_s, benjamin}), 1, {benjamin});
    static_cast<void>(ask({u"undo"_s}));
    EXPECT_EQ(ask({u"export"_s, u"--format"_s, u"json"_s}).json(), before);
    EXPECT_EQ(ask({u"duplicates"_s}).array().size(), 1);
}

TEST_F(Duplicates, AreNotListedAgainOnceTheyAreTwo)
{
    EXPECT_EQ(ask({u"distinct"_s, benjamin, ben}).uid(), benjamin);
    EXPECT_TRUE(ask({u"duplicates"_s}).array().isEmpty());
    EXPECT_EQ(run({u"duplicates"_s}).out, "No duplicates.\n");
    static_cast<void>(ask({u"undo"_s}));
    EXPECT_EQ(ask({u"duplicates"_s}).array().size(), 1);
}

TEST_F(Duplicates, NeedTwoWhoExist)
{
    expectRefused(run({u"merge"_s, ben, u"Nobody"_s}), 1, {u"Nobody"_s});
    expectRefused(run({u"merge"_s, ben}), 2, {u"OTHER"_s});
    EXPECT_NE(run({u"merge"_s, ben, ben}).exitCode, 0);
    EXPECT_NE(run({u"distinct"_s, ben, u"Ben Carrow"_s}).exitCode, 0);
    EXPECT_EQ(ask({u"contacts"_s}).array().size(), 2);
}

} // namespace
