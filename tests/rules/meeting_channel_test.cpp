// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/meeting_channel.h"

#include <gtest/gtest.h>

namespace cultivar::rules {
namespace meeting_channel_test {

Channel channelOf(const QString &place, const QString &link)
{
    Meeting meeting;
    meeting.place = place;
    meeting.link = link;
    return likelyChannel(meeting);
}

TEST(MeetingChannel, FollowsLinkAndPlace)
{
    EXPECT_EQ(channelOf({}, {}), Channel::Call);
    EXPECT_EQ(channelOf(u" "_s, u" "_s), Channel::Call);
    EXPECT_EQ(channelOf({}, u"https://meet.example.org/x"_s), Channel::Video);
    EXPECT_EQ(channelOf(u"Café Lumen"_s, u"https://meet.example.org/x"_s), Channel::Video);
    EXPECT_EQ(channelOf({}, u"TEL:+4930123456"_s), Channel::Call);
    EXPECT_EQ(channelOf(u"Café Lumen 12345"_s, {}), Channel::InPerson);
    EXPECT_EQ(channelOf(u"+49 30 1234-567"_s, {}), Channel::Call);
    EXPECT_EQ(channelOf(u"Room 4"_s, {}), Channel::InPerson);
}

} // namespace meeting_channel_test
} // namespace cultivar::rules
