// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/contact_detail.h"

#include "core/workspace/contacts/contact_commands.h"
#include "core/workspace/contacts/follow_up_commands.h"
#include "tests/workspace/workspace_fixture.h"

using namespace cultivar;
using ::testing::ElementsAre;

namespace {

class ContactDetailTest : public WorkspaceTest
{
protected:
    ContactDetail detail(const QString &name)
    {
        const ContactId id = contact(name).id;
        return expectValue(query([id](const Records &records) { return contactDetail(records, id); }));
    }

    Uid log(const QStringList &names, QDate day, Channel channel, Direction direction = Direction::Both)
    {
        return change(commands::log({names, channel, day, u"note"_s, false, direction})).addedUids.front();
    }

    template <RecordType R> void addRecord(R record)
    {
        Edit edit({EditKind::Other, {}, 1});
        edit.add(std::move(record));
        expectValue(workspace->apply(std::move(edit)).result());
    }

    static QStringList namesOf(const std::vector<PersonName> &people)
    {
        QStringList names;
        for (const PersonName &person : people)
            names += person.name;
        return names;
    }
};

TEST_F(ContactDetailTest, NamesCirclesAndWhoIntroducedWhom)
{
    add(u"Tomasz"_s);
    add(u"Ana"_s, {u"Get to know"_s, u"Collaborated with"_s});
    add(u"Zoe"_s);
    add(u"Bea"_s);
    const ContactId tomasz = contact(u"Tomasz"_s).id;
    const ContactId ana = contact(u"Ana"_s).id;
    edit(u"Ana"_s, [&](Contact &each) { each.introducedBy = tomasz; });
    edit(u"Zoe"_s, [&](Contact &each) { each.introducedBy = ana; });
    edit(u"Bea"_s, [&](Contact &each) { each.introducedBy = ana; });

    const ContactDetail ofAna = detail(u"Ana"_s);
    ASSERT_EQ(ofAna.circles.size(), 2U);
    EXPECT_EQ(ofAna.circles[0].name, u"Get to know"_s);
    ASSERT_TRUE(ofAna.introducedBy.has_value());
    EXPECT_EQ(ofAna.introducedBy->name, u"Tomasz"_s);
    EXPECT_EQ(namesOf(ofAna.introduced), QStringList({u"Bea"_s, u"Zoe"_s}));
    EXPECT_EQ(namesOf(detail(u"Tomasz"_s).introduced), QStringList({u"Ana"_s}));
}

TEST_F(ContactDetailTest, TellsTheRhythmAndWhereItComesFrom)
{
    add(u"Ana"_s, {u"Collaborated with"_s, u"Get to know"_s});
    log({u"Ana"_s}, today.addDays(-25), Channel::Call);
    ContactDetail ofAna = detail(u"Ana"_s);
    EXPECT_EQ(ofAna.cadence, 30);
    EXPECT_EQ(ofAna.cadenceFrom, u"Get to know"_s);
    EXPECT_EQ(ofAna.clock.lastContact, today.addDays(-25));
    EXPECT_EQ(ofAna.due.state, rules::State::Soon);
    EXPECT_EQ(ofAna.due.day, today.addDays(5));

    edit(u"Ana"_s, [](Contact &each) { each.cadence = 42; });
    ofAna = detail(u"Ana"_s);
    EXPECT_EQ(ofAna.cadence, 42);
    EXPECT_EQ(ofAna.cadenceFrom, QString());

    add(u"Bea"_s);
    EXPECT_EQ(detail(u"Bea"_s).cadence, std::nullopt);
    EXPECT_EQ(detail(u"Bea"_s).due.state, std::nullopt);
}

TEST_F(ContactDetailTest, TellsTheTimelineNewestFirstWithAttemptsAndOthers)
{
    add(u"Ana"_s);
    add(u"Bea"_s);
    log({u"Ana"_s}, today.addDays(-90), Channel::Email, Direction::Outgoing);
    log({u"Ana"_s}, today.addDays(-60), Channel::Email, Direction::Incoming);
    log({u"Ana"_s}, today.addDays(-50), Channel::Email, Direction::Outgoing);
    log({u"Ana"_s, u"Bea"_s}, today.addDays(-1), Channel::Video);
    log({u"Ana"_s}, today.addDays(-1), Channel::Message, Direction::Outgoing);

    const ContactDetail ofAna = detail(u"Ana"_s);
    std::vector<bool> unanswered;
    std::vector<QDate> days;
    for (const TimelineEntry &entry : ofAna.timeline) {
        unanswered.push_back(entry.unanswered);
        days.push_back(entry.interaction.day);
    }
    EXPECT_THAT(days, ElementsAre(today.addDays(-1), today.addDays(-1), today.addDays(-50), today.addDays(-60),
                                  today.addDays(-90)));
    // The one of 50 days ago answers the letter of ten days before.
    EXPECT_THAT(unanswered, ElementsAre(true, false, false, false, true));
    EXPECT_EQ(namesOf(ofAna.timeline[1].others), QStringList({u"Bea"_s}));
    EXPECT_EQ(namesOf(detail(u"Bea"_s).timeline[0].others), QStringList({u"Ana"_s}));
}

TEST_F(ContactDetailTest, CountsTheInsightsOfTheMeetingItWas)
{
    add(u"Ana"_s);
    log({u"Ana"_s}, today, Channel::Call);
    Meeting meeting;
    meeting.start = QDateTime(today, QTime(9, 0), Qt::UTC);
    meeting.attendees = {contact(u"Ana"_s).id};
    meeting.interaction = all<Interaction>().front().id;
    meeting.questions = {{QuestionKind::Opinion, u"a"_s, true, u"yes"_s},
                         {QuestionKind::Practice, u"b"_s, true, u" "_s}};
    addRecord(meeting);
    const ContactDetail ofAna = detail(u"Ana"_s);
    EXPECT_EQ(ofAna.timeline[0].insights, 1);
    EXPECT_EQ(ofAna.meetings.size(), 1U);
}

TEST_F(ContactDetailTest, LeavesAttachmentsInTheFile)
{
    add(u"Ana"_s);
    Interaction interaction;
    interaction.day = today;
    interaction.contacts = {contact(u"Ana"_s).id};
    interaction.attachments = {{u"notes.pdf"_s, u"application/pdf"_s, QByteArray(1000, 'x')}};
    addRecord(interaction);
    const ContactDetail ofAna = detail(u"Ana"_s);
    ASSERT_EQ(ofAna.timeline[0].interaction.attachments.size(), 1U);
    EXPECT_EQ(ofAna.timeline[0].interaction.attachments[0].name, u"notes.pdf"_s);
    EXPECT_TRUE(ofAna.timeline[0].interaction.attachments[0].content.isEmpty());
}

TEST_F(ContactDetailTest, OrdersFollowUpsByUrgencyAndPutsTheSettledLast)
{
    add(u"Ana"_s);
    const auto promised = [&](const QString &text, std::optional<QDate> due, bool mine) {
        return change(commands::promise({u"Ana"_s, text, FollowUpKind::Other, due, mine})).addedUids.front();
    };
    promised(u"theirs"_s, today, false);
    promised(u"someday"_s, {}, true);
    const Uid done = promised(u"done"_s, today, true);
    promised(u"late"_s, today.addDays(-3), true);
    change(commands::finishFollowUp(done));
    QStringList texts;
    for (const FollowUp &each : detail(u"Ana"_s).followUps)
        texts += each.text;
    EXPECT_EQ(texts, QStringList({u"late"_s, u"someday"_s, u"theirs"_s, u"done"_s}));
}

TEST_F(ContactDetailTest, NamesRelationsReferralsAndIntroductionsFromBothSides)
{
    add(u"Ana"_s);
    add(u"Bea"_s);
    const ContactId ana = contact(u"Ana"_s).id;
    const ContactId bea = contact(u"Bea"_s).id;
    change(commands::relate(contact(u"Ana"_s).uid, contact(u"Bea"_s).uid, u"sister of"_s));
    Referral referral;
    referral.giver = ana;
    referral.name = u"Yara Haddad"_s;
    referral.day = today;
    addRecord(referral);
    referral.named = bea;
    addRecord(referral);
    Introduction introduction;
    introduction.a = bea;
    introduction.b = ana;
    introduction.day = today;
    addRecord(introduction);

    const ContactDetail ofAna = detail(u"Ana"_s);
    ASSERT_EQ(ofAna.relations.size(), 1U);
    EXPECT_TRUE(ofAna.relations[0].outward);
    EXPECT_EQ(ofAna.relations[0].other.name, u"Bea"_s);
    ASSERT_EQ(ofAna.referrals.size(), 2U);
    EXPECT_EQ(ofAna.referrals[0].other.id, bea);
    EXPECT_EQ(ofAna.referrals[1].other, (PersonName{{}, {}, u"Yara Haddad"_s}));
    ASSERT_EQ(ofAna.introductions.size(), 1U);
    EXPECT_EQ(ofAna.introductions[0].other.name, u"Bea"_s);

    const ContactDetail ofBea = detail(u"Bea"_s);
    EXPECT_FALSE(ofBea.relations[0].outward);
    ASSERT_EQ(ofBea.referrals.size(), 1U);
    EXPECT_FALSE(ofBea.referrals[0].byThem);
    EXPECT_EQ(ofBea.referrals[0].other.name, u"Ana"_s);
}

TEST_F(ContactDetailTest, LeavesOutWhatTheTrashHolds)
{
    add(u"Ana"_s);
    add(u"Bea"_s);
    const ContactId bea = contact(u"Bea"_s).id;
    edit(u"Ana"_s, [&](Contact &each) { each.introducedBy = bea; });
    const Uid call = log({u"Ana"_s, u"Bea"_s}, today, Channel::Call);
    change(commands::trash({u"Bea"_s}));
    EXPECT_EQ(detail(u"Ana"_s).introducedBy, std::nullopt);
    EXPECT_TRUE(detail(u"Ana"_s).timeline[0].others.empty());
    change(commands::trashInteraction(call));
    EXPECT_TRUE(detail(u"Ana"_s).timeline.empty());
    EXPECT_EQ(query([bea](const Records &records) { return contactDetail(records, bea); }).error().kind,
              ErrorKind::NotFound);
}

} // namespace
