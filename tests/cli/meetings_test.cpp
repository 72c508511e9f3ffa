// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

using namespace cultivar::cli;

namespace {

class Meetings : public CliTest
{
protected:
    [[nodiscard]] QStringList starts() const { return strings(ask({u"meetings"_s}).json(), u"start"_s); }
};

TEST_F(Meetings, AreListedByTheirStart)
{
    const QString ana = add(u"Ana"_s);
    m_environment.insert(u"TZ"_s, u"Europe/Berlin"_s);
    const QString later = ask({u"meet"_s, ana, u"--at"_s, u"2026-12-10T15:00"_s}).uid();
    const QString sooner = ask({u"meet"_s, ana, u"--at"_s, u"2026-12-09T09:30"_s, u"--minutes"_s, u"45"_s,
                                u"--purpose"_s, u"Ask about hiring"_s})
                               .uid();
    const QJsonArray meetings = ask({u"meetings"_s}).array();
    ASSERT_EQ(strings(meetings, u"uid"_s), (QStringList{sooner, later}));
    EXPECT_EQ(meetings[0].toObject(), (QJsonObject{{u"uid"_s, sooner},
                                                   {u"start"_s, u"2026-12-09T09:30+01:00"_s},
                                                   {u"minutes"_s, 45},
                                                   {u"contacts"_s, QJsonArray{ana}},
                                                   {u"purpose"_s, u"Ask about hiring"_s},
                                                   {u"ready"_s, false}}));
    EXPECT_EQ(meetings[1][u"minutes"_s], 20);
    EXPECT_TRUE(meetings[1][u"purpose"_s].isNull());
}

TEST_F(Meetings, StandInMyZoneWithItsOffset)
{
    const QString ana = add(u"Ana"_s);
    m_environment.insert(u"TZ"_s, u"America/New_York"_s);
    static_cast<void>(ask({u"meet"_s, ana, u"--at"_s, u"2026-12-10T15:00"_s}));
    static_cast<void>(ask({u"meet"_s, ana, u"--at"_s, u"2026-12-11T15:00+05:30"_s}));
    static_cast<void>(ask({u"meet"_s, ana, u"--at"_s, u"2027-07-01T15:00Z"_s}));
    EXPECT_EQ(starts(),
              (QStringList{u"2026-12-10T15:00-05:00"_s, u"2026-12-11T04:30-05:00"_s, u"2027-07-01T11:00-04:00"_s}));
    m_environment.insert(u"TZ"_s, u"Asia/Kolkata"_s);
    EXPECT_EQ(starts(),
              (QStringList{u"2026-12-11T01:30+05:30"_s, u"2026-12-11T15:00+05:30"_s, u"2027-07-01T20:30+05:30"_s}));
}

TEST_F(Meetings, AnHourThatTheClockSkipsIsRefused)
{
    const QString ana = add(u"Ana"_s);
    m_environment.insert(u"TZ"_s, u"America/New_York"_s);
    expectRefused(run({u"meet"_s, ana, u"--at"_s, u"2027-03-14T02:30"_s}), 2, {u"--at"_s});
    m_environment.insert(u"TZ"_s, u"Asia/Kolkata"_s);
    static_cast<void>(ask({u"meet"_s, ana, u"--at"_s, u"2027-03-14T02:30"_s}));
}

TEST_F(Meetings, ThatAreOverAreNotListed)
{
    const QString ana = add(u"Ana"_s);
    static_cast<void>(ask({u"meet"_s, ana, u"--at"_s, u"2026-11-30T15:00Z"_s}));
    EXPECT_EQ(ask({u"meetings"_s}).array().size(), 1);
    m_today = u"2026-12-02"_s;
    EXPECT_EQ(ask({u"meetings"_s}).array().size(), 0);
}

} // namespace
