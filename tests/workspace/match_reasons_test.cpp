// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/contact_search.h"
#include "core/workspace/contacts/match_reasons.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class MatchReasonsTest : public WorkspaceTest
{
protected:
    std::vector<MatchReason> reasons(const QString &line, const std::vector<ContactId> &contacts)
    {
        return expectValue(query(
            [&](const Records &records) { return matchReasons(records, rules::parseSearchQuery(line), contacts); }));
    }

    MatchReason reason(const QString &line, const QString &name)
    {
        const std::vector<MatchReason> found = reasons(line, {contact(name).id});
        EXPECT_EQ(found.size(), 1U) << line.toStdString();
        return found.empty() ? MatchReason() : found.front();
    }

    static QStringList marked(const MatchReason &reason)
    {
        QStringList parts;
        for (const TextRange &hit : reason.words.hits)
            parts += reason.words.text.mid(hit.start, hit.length);
        return parts;
    }
};

TEST_F(MatchReasonsTest, TheNameSaysItAll)
{
    add(u"Ána Größe"_s);
    const MatchReason found = reason(u"ana gross"_s, u"Ána Größe"_s);
    EXPECT_EQ(found.where.place, TextPlace::Name);
    EXPECT_THAT(marked(found), ElementsAre(u"Ána"_s, u"Größ"_s));
    EXPECT_THAT(reasons(u"circle:x"_s, {found.contact}), IsEmpty());
    EXPECT_THAT(reasons(u"zebra"_s, {found.contact}), IsEmpty());
}

TEST_F(MatchReasonsTest, AFieldIsToldWithItsWordsAndBeforeARecord)
{
    Contact ana;
    ana.name = u"Ana"_s;
    ana.asks = {u"a house"_s, u"who is Hiring now"_s};
    ana.customFields = {{u"Boat"_s, u"Hirondelle"_s}};
    ana.notes = u"First line\n- hiring, later"_s;
    add(ana);
    change(commands::log({{u"Ana"_s}, Channel::Call, today, u"hiring"_s, false}));
    const MatchReason asks = reason(u"hiring ana"_s, u"Ana"_s);
    EXPECT_EQ(asks.where.place, TextPlace::Asks);
    EXPECT_EQ(asks.words.text, u"who is Hiring now"_s);
    EXPECT_THAT(marked(asks), ElementsAre(u"Hiring"_s));
    const MatchReason boat = reason(u"hirondelle"_s, u"Ana"_s);
    EXPECT_EQ(boat.where.place, TextPlace::CustomField);
    EXPECT_EQ(boat.where.label, u"Boat"_s);
    const MatchReason notes = reason(u"later"_s, u"Ana"_s);
    EXPECT_EQ(notes.where.place, TextPlace::Notes);
    EXPECT_EQ(notes.words.text, u"hiring, later"_s);
}

TEST_F(MatchReasonsTest, TheTextThatSaysMostOfTheRestIsTold)
{
    Contact ana;
    ana.name = u"Ana"_s;
    ana.tags = {u"hiring-2027"_s};
    add(ana);
    change(commands::log({{u"Ana"_s}, Channel::Video, today.addDays(-3), u"Freeze of hiring until May"_s, false}));
    const MatchReason found = reason(u"ana hiring freeze"_s, u"Ana"_s);
    EXPECT_EQ(found.where.place, TextPlace::Interaction);
    EXPECT_EQ(found.where.channel, Channel::Video);
    EXPECT_EQ(found.where.day, today.addDays(-3));
    EXPECT_THAT(marked(found), ElementsAre(u"Freeze"_s, u"hiring"_s));
    EXPECT_EQ(reason(u"hiring"_s, u"Ana"_s).where.place, TextPlace::Tag);
    EXPECT_EQ(reason(u"\"hiring until\""_s, u"Ana"_s).where.place, TextPlace::Interaction);
}

TEST_F(MatchReasonsTest, OfRecordsTheNewestIsTold)
{
    add(u"Ana"_s);
    change(commands::log({{u"Ana"_s}, Channel::Call, today.addDays(-30), u"hiring then"_s, false}));
    change(commands::log({{u"Ana"_s}, Channel::Call, today.addDays(-3), u"hiring now"_s, false}));
    change(commands::log({{u"Ana"_s}, Channel::Call, today.addDays(-9), u"hiring meanwhile"_s, false}));
    change(commands::promise({u"Ana"_s, u"her hiring rubric"_s, FollowUpKind::Article, {}, false}));
    EXPECT_EQ(reason(u"hiring"_s, u"Ana"_s).words.text, u"hiring now"_s);
    const MatchReason promise = reason(u"rubric"_s, u"Ana"_s);
    EXPECT_EQ(promise.where.place, TextPlace::FollowUp);
    EXPECT_TRUE(promise.where.theirs);
}

TEST_F(MatchReasonsTest, AMeetingIsOnTheDayOfMyZone)
{
    add(u"Ana"_s);
    change(commands::meet({u"Ana"_s, QDateTime(QDate(2026, 12, 1), QTime(23, 30), Qt::UTC), {}, u"hiring plans"_s}));
    const MatchReason found = reason(u"hiring"_s, u"Ana"_s);
    EXPECT_EQ(found.where.place, TextPlace::Meeting);
    EXPECT_EQ(found.where.day, QDate(2026, 12, 2));
}

/// A contact of whom each text is one word of its own.
struct Wordy
{
    Contact contact;
    std::vector<QString> words;

    QString word()
    {
        words.push_back(u"word%1x"_s.arg(words.size()));
        return words.back();
    }
};

Wordy wordy()
{
    Wordy made;
    Contact &contact = made.contact;
    for (QString *text : {&contact.name, &contact.given, &contact.additional, &contact.family, &contact.nickname,
                          &contact.organization, &contact.department, &contact.role, &contact.why, &contact.howMet,
                          &contact.background, &contact.city, &contact.notes})
        *text = made.word();
    for (QStringList *texts : {&contact.tags, &contact.expertise, &contact.interests, &contact.asks, &contact.offers})
        *texts = {made.word(), made.word()};
    contact.emails = {{made.word() + u"@x.example"_s, {}}};
    contact.phones = {{made.word(), {}}};
    contact.links = {{made.word(), {}}};
    contact.projects = {{made.word(), {}}};
    contact.customFields = {{u"label"_s, made.word()}};
    contact.addresses.emplace_back();
    contact.addresses.back().city = made.word();
    contact.addresses.back().country = made.word();
    return made;
}

/// Whatever the index or the full text finds must be explained.
TEST_F(MatchReasonsTest, EveryTextThatIsFoundIsExplained)
{
    Wordy ana = wordy();
    const Uid uid = add(ana.contact);
    const ContactId id = contact(uid.text()).id;
    Edit edit({EditKind::Other, {}, 1});
    Interaction interaction;
    interaction.day = today;
    interaction.contacts = {id};
    interaction.notes = ana.word();
    edit.add(interaction);
    Meeting meeting;
    meeting.start = workspace->present().now;
    meeting.attendees = {id};
    for (QString *text : {&meeting.purpose, &meeting.agenda, &meeting.give, &meeting.thanks, &meeting.outcome})
        *text = ana.word();
    meeting.questions.emplace_back();
    meeting.questions.back().text = ana.word();
    meeting.questions.back().answer = ana.word();
    edit.add(meeting);
    FollowUp followUp;
    followUp.contact = id;
    followUp.text = ana.word();
    edit.add(followUp);
    GoodwillEntry goodwill;
    goodwill.contact = id;
    goodwill.day = today;
    goodwill.note = ana.word();
    edit.add(goodwill);
    Referral referral;
    referral.giver = id;
    referral.day = today;
    referral.name = ana.word();
    referral.note = ana.word();
    edit.add(referral);
    Clip clip;
    clip.day = today;
    clip.title = ana.word();
    clip.note = ana.word();
    clip.givenTo = {id};
    edit.add(clip);
    expectValue(workspace->apply(std::move(edit)).result());

    const auto built = index();
    for (const QString &word : ana.words) {
        const auto rows =
            expectValue(query([&](const Records &records) { return searchContacts(records, *built, word, {}, -1); }));
        EXPECT_EQ(rows.size(), 1U) << word.toStdString();
        const std::vector<MatchReason> found = reasons(word, {id});
        ASSERT_EQ(found.size(), 1U) << word.toStdString();
        EXPECT_THAT(marked(found.front()), ElementsAre(word));
    }
}

TEST_F(MatchReasonsTest, KeepTheOrderAndLeaveOutWhoIsGone)
{
    const ContactId ana = contact(add(u"Ana hiring"_s).text()).id;
    const ContactId bo = contact(add(u"Bo hiring"_s).text()).id;
    const std::vector<MatchReason> found = reasons(u"hiring"_s, {bo, ContactId(999), ana});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].contact, bo);
    EXPECT_EQ(found[1].contact, ana);
}

} // namespace
} // namespace cultivar
