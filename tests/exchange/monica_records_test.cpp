// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/monica_archive.h"
#include "core/exchange/archives/monica_record.h"

#include "tests/exchange/monica_reading.h"

namespace cultivar {
namespace {

using namespace Qt::StringLiterals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

PersonHint hint(const QString &uid, const QString &name)
{
    return {Uid(uid), {}, {}, name};
}

TEST(MonicaRecordsTest, TakesMidnightAsADay)
{
    const QTimeZone mine = test::auckland();
    const QDateTime noon(QDate(2021, 3, 4), QTime(12, 0), Qt::UTC);
    EXPECT_EQ(monicaMoment(u"2021-03-04", mine), (MonicaMoment{QDate(2021, 3, 4), std::nullopt}));
    EXPECT_EQ(monicaMoment(u"2021-03-04T00:00:00.000000Z", mine), (MonicaMoment{QDate(2021, 3, 4), std::nullopt}));
    EXPECT_EQ(monicaMoment(u"2021-03-04 12:00:00", mine), (MonicaMoment{QDate(2021, 3, 5), noon}));
    EXPECT_EQ(monicaMoment(u"2021-03-04T09:30:00-02:30", mine), (MonicaMoment{QDate(2021, 3, 5), noon}));
    EXPECT_EQ(monicaMoment(u"2021-03-04T13:00:00+0100", mine), (MonicaMoment{QDate(2021, 3, 5), noon}));
    for (const QStringView odd :
         {u"", u"2021-02-30", u"2021-03-04T25:00:00Z", u"04.03.2021", u"2021-03-04T12:00:00 CET", u"0000-01-01",
          u"9999-12-31T20:00:00Z", u"9999-12-31T23:00:00-02:00"})
        EXPECT_EQ(monicaMoment(odd, mine), std::nullopt) << odd.toString().toStdString();
}

TEST(MonicaRecordsTest, ReadsCalls)
{
    const Parsed parsed = test::parsedMonica(test::monicaWith("call", R"(
{"uuid": "k-1", "properties": {"called_at": "2021-03-04T12:00:00.000000Z", "content": "Kilns", "contact_called": true}},
{"uuid": "k-2", "properties": {"called_at": "2021-03-04T00:00:00.000000Z", "contact_called": false}},
{"uuid": "k-3", "properties": {"called_at": "2021-03-05"}},
{"properties": {"called_at": "2021-03-05"}}, {"uuid": "k-5", "properties": {"called_at": 20210305}},
{"uuid": "k-6", "properties": {}}, {"uuid": "k-7", "properties": {"called_at": "2021-03-05", "contact_called": "me"}}, [])"));
    EXPECT_THAT(parsed.problems,
                ElementsAre(test::badMonicaValue(u"call/4 uuid"_s), test::badMonicaValue(u"call/k-5 called_at"_s),
                            test::badMonicaValue(u"call/k-6 called_at"_s),
                            test::badMonicaValue(u"call/k-7 contact_called"_s),
                            test::badMonicaValue(u"call/8 uuid"_s)));
    ASSERT_THAT(parsed.interactions, SizeIs(3));
    const Interaction &first = parsed.interactions[0].record;
    EXPECT_EQ(first.day, QDate(2021, 3, 5));
    EXPECT_EQ(first.at, QDateTime(QDate(2021, 3, 4), QTime(12, 0), Qt::UTC));
    EXPECT_EQ(first.channel, Channel::Call);
    EXPECT_EQ(first.direction, Direction::Incoming);
    EXPECT_EQ(first.notes, u"Kilns"_s);
    EXPECT_EQ(first.origin, u"monica:k-1"_s);
    EXPECT_THAT(parsed.interactions[0].people, ElementsAre(hint(u"c-1"_s, u"Ana"_s)));
    EXPECT_EQ(parsed.interactions[1].record.day, QDate(2021, 3, 4));
    EXPECT_EQ(parsed.interactions[1].record.at, std::nullopt);
    EXPECT_EQ(parsed.interactions[1].record.direction, Direction::Outgoing);
    EXPECT_EQ(parsed.interactions[2].record.direction, Direction::Both);
}

TEST(MonicaRecordsTest, ReadsConversations)
{
    const Parsed parsed = test::parsedMonica(test::monicaWith("conversation", R"(
{"uuid": "v-1", "properties": {"happened_at": "2021-03-04", "contact_field_type": "ft-tw", "messages": [
 {"properties": {"content": "Well", "written_at": "2021-03-04T10:00:00Z", "written_by_me": false}},
 {"properties": {"content": "How?", "written_at": "2021-03-04T09:00:00Z", "written_by_me": true}}, {"properties": []}]}},
{"uuid": "v-2", "properties": {"contact_field_type": "ft-mail", "messages": [
 {"uuid": "m-1", "properties": {"content": "x", "written_at": "soon"}},
 {"properties": {"content": "Hello", "written_at": "2021-03-06T00:00:00Z", "written_by_me": 1}}]}},
{"uuid": "v-3", "properties": {"happened_at": "2021-03-07", "messages": [
 {"properties": {"content": "Hi", "written_at": "2021-03-07T00:00:00Z", "written_by_me": 0}}]}},
{"uuid": "v-4", "properties": {"happened_at": "2021-03-08"}},
{"uuid": "v-5", "properties": {"messages": []}}, {"uuid": "v-6", "properties": {"happened_at": "2021-03-08", "messages": {"a": 1}}})"));
    EXPECT_THAT(parsed.problems, ElementsAre(test::badMonicaValue(u"message/m-1 written_at"_s),
                                             test::badMonicaValue(u"conversation/v-5 happened_at"_s),
                                             test::badMonicaValue(u"conversation/v-6 messages"_s)));
    ASSERT_THAT(parsed.interactions, SizeIs(4));
    const Interaction &first = parsed.interactions[0].record;
    EXPECT_EQ(first.channel, Channel::Message);
    EXPECT_EQ(first.direction, Direction::Both);
    EXPECT_EQ(first.day, QDate(2021, 3, 4));
    EXPECT_EQ(first.notes, u"→ How?\n\n← Well"_s);
    EXPECT_EQ(parsed.interactions[1].record.channel, Channel::Email);
    EXPECT_EQ(parsed.interactions[1].record.direction, Direction::Outgoing);
    EXPECT_EQ(parsed.interactions[1].record.day, QDate(2021, 3, 6));
    EXPECT_EQ(parsed.interactions[2].record.direction, Direction::Incoming);
    EXPECT_EQ(parsed.interactions[3].record.direction, Direction::Both);
}

TEST(MonicaRecordsTest, ReadsActivitiesWithAllWhoTookPart)
{
    const QByteArray part = test::monicaCollection("activity", R"("t-1", "t-2", "nowhere")");
    const Parsed parsed = test::parsedMonica(
        test::monicaExport(test::monicaCollection("activity", R"(
{"uuid": "t-1", "properties": {"summary": "Fair", "description": "Sold out", "happened_at": "2022-06-01T00:00:00Z"}},
{"uuid": "t-2", "properties": {"type": "at-1", "happened_at": "2022-06-02"}},
{"uuid": "t-3", "properties": {"summary": "Alone", "happened_at": "2022-06-02"}},
{"uuid": "t-4", "properties": {"summary": "Undated"}}, {"uuid": "t-5", "properties": {"summary": 5, "happened_at": "2022-06-02"}})") +
                           ',' +
                           test::monicaCollection("contact", test::monicaPerson("c-1", "Ana", part) + ',' +
                                                                 test::monicaPerson("c-2", "Bo", part))));
    EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{0, ProblemKind::UnknownPerson, u"activity/t-3"_s},
                                             test::badMonicaValue(u"activity/t-4 happened_at"_s),
                                             test::badMonicaValue(u"activity/t-5 summary"_s)));
    ASSERT_THAT(parsed.interactions, SizeIs(2));
    EXPECT_EQ(parsed.interactions[0].record.channel, Channel::InPerson);
    EXPECT_EQ(parsed.interactions[0].record.direction, Direction::Both);
    EXPECT_EQ(parsed.interactions[0].record.day, QDate(2022, 6, 1));
    EXPECT_EQ(parsed.interactions[0].record.notes, u"Fair\n\nSold out"_s);
    EXPECT_EQ(parsed.interactions[0].record.origin, u"monica:t-1"_s);
    EXPECT_THAT(parsed.interactions[0].people, ElementsAre(hint(u"c-1"_s, u"Ana"_s), hint(u"c-2"_s, u"Bo"_s)));
    EXPECT_EQ(parsed.interactions[1].record.notes, u"Dinner"_s);
}

TEST(MonicaRecordsTest, ReadsTasks)
{
    const Parsed parsed = test::parsedMonica(test::monicaWith("task", R"(
{"uuid": "s-1", "created_at": "2021-01-01T00:00:00Z", "properties": {"title": "Send glaze", "description": "blue", "completed": false}},
{"uuid": "s-2", "properties": {"title": "Call", "completed": true, "completed_at": "2021-02-02T12:00:00Z"}},
{"uuid": "s-3", "updated_at": "2021-02-05T00:00:00Z", "properties": {"title": "Pay", "completed": 1}},
{"uuid": "s-4", "properties": {"description": null}}, {"uuid": "s-5", "properties": {"title": "x", "completed": true}},
{"uuid": "s-6", "properties": {"title": "x", "completed": true, "completed_at": "2021-02-31"}})"));
    EXPECT_THAT(parsed.problems,
                ElementsAre(test::badMonicaValue(u"task/s-4 title"_s), test::badMonicaValue(u"task/s-5 completed_at"_s),
                            test::badMonicaValue(u"task/s-6 completed_at"_s)));
    ASSERT_THAT(parsed.followUps, SizeIs(3));
    const FollowUp &open = parsed.followUps[0].record;
    EXPECT_EQ(open.uid, Uid::ofName(u"monica:task/s-1"_s));
    EXPECT_TRUE(open.mine && open.isOpen());
    EXPECT_EQ(open.kind, FollowUpKind::Other);
    EXPECT_EQ(open.text, u"Send glaze: blue"_s);
    EXPECT_EQ(open.made, QDate(2021, 1, 1));
    EXPECT_EQ(open.due, std::nullopt);
    EXPECT_THAT(parsed.followUps[0].people, ElementsAre(hint(u"c-1"_s, u"Ana"_s)));
    EXPECT_EQ(parsed.followUps[1].record.done, QDate(2021, 2, 3));
    EXPECT_EQ(parsed.followUps[2].record.done, QDate(2021, 2, 5));
}

TEST(MonicaRecordsTest, MakesRemindersDueAfterTheExport)
{
    const Parsed parsed = test::parsedMonica(test::monicaWith("reminder", R"(
{"uuid": "r-1", "properties": {"title": "Ask", "initial_date": "2021-01-31", "frequency_type": "one_time", "frequency_number": 1}},
{"uuid": "r-2", "properties": {"title": "Month", "initial_date": "2024-01-31", "frequency_type": "month", "frequency_number": 1}},
{"uuid": "r-3", "properties": {"title": "Quarter", "initial_date": "2023-05-10", "frequency_type": "month", "frequency_number": 3}},
{"uuid": "r-4", "properties": {"title": "Week", "initial_date": "2024-05-01", "frequency_type": "week", "frequency_number": 1}},
{"uuid": "r-5", "properties": {"title": "Years", "initial_date": "0001-05-01", "frequency_type": "year", "frequency_number": 2}},
{"uuid": "r-6", "properties": {"title": "Later", "initial_date": "2030-01-01", "frequency_type": "week"}},
{"uuid": "r-7", "properties": {"title": "Over", "initial_date": "2020-01-01", "frequency_type": "week", "inactive": true}},
{"uuid": "r-8", "properties": {"title": "x", "initial_date": "2020-01-01", "frequency_type": "moon"}},
{"uuid": "r-9", "properties": {"title": "x", "initial_date": "2020-01-01", "frequency_type": "week", "frequency_number": 0}},
{"uuid": "r-10", "properties": {"title": "x"}}, {"uuid": "r-11", "properties": {"initial_date": "2020-01-01"}})"));
    EXPECT_THAT(parsed.problems, ElementsAre(test::badMonicaValue(u"reminder/r-8 frequency_type"_s),
                                             test::badMonicaValue(u"reminder/r-9 frequency_type"_s),
                                             test::badMonicaValue(u"reminder/r-10 initial_date"_s),
                                             test::badMonicaValue(u"reminder/r-11 title"_s)));
    std::vector<std::optional<QDate>> due;
    for (const ParsedRecord<FollowUp> &each : parsed.followUps)
        due.push_back(each.record.due);
    EXPECT_THAT(due, ElementsAre(QDate(2021, 1, 31), QDate(2024, 5, 31), QDate(2024, 5, 10), QDate(2024, 5, 15),
                                 QDate(2025, 5, 1), QDate(2030, 1, 1), QDate(2020, 1, 1)));
    EXPECT_EQ(parsed.followUps[0].record.uid, Uid::ofName(u"monica:reminder/r-1"_s));
    EXPECT_EQ(parsed.followUps[0].record.text, u"Ask"_s);
    EXPECT_EQ(parsed.followUps[5].record.dropped, std::nullopt);
    EXPECT_EQ(parsed.followUps[6].record.dropped, QDate(2020, 1, 1));
}

TEST(MonicaRecordsTest, KeepsYearlyRemindersAsDays)
{
    const Parsed parsed = test::parsedMonica(test::monicaContacts(R"({"uuid": "c-1", "properties": {"first_name": "Ana",
"birthdate": {"date": "1985-12-03"}}, "data": [{"type": "reminder", "values": [
{"uuid": "r-1", "properties": {"title": "Birthday", "initial_date": "2020-12-03", "frequency_type": "year", "frequency_number": 1, "delible": false}},
{"uuid": "r-2", "properties": {"title": "Birthday too", "initial_date": "2019-12-03", "frequency_type": "year", "frequency_number": 1}},
{"uuid": "r-3", "properties": {"title": "Fair opens", "initial_date": "2020-06-01", "frequency_type": "year", "frequency_number": 1}},
{"uuid": "r-4", "properties": {"title": "Off", "initial_date": "2020-06-02", "frequency_type": "year", "inactive": 1}},
{"properties": {"title": "No name", "initial_date": "2020-06-03", "frequency_type": "year"}}]}]})"));
    EXPECT_THAT(parsed.problems, ElementsAre(test::badMonicaValue(u"reminder/5 uuid"_s)));
    EXPECT_THAT(parsed.followUps, IsEmpty());
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    EXPECT_THAT(parsed.contacts[0].contact.dates,
                ElementsAre(ContactDate{DateKind::Birthday, {}, *PartialDate::of(1985, 12, 3), true},
                            ContactDate{DateKind::Other, u"Fair opens"_s, *PartialDate::of(std::nullopt, 6, 1), true}));
}

TEST(MonicaRecordsTest, ReadsDebtsAsPromises)
{
    const Parsed parsed = test::parsedMonica(test::monicaWith("debt", R"(
{"uuid": "b-1", "created_at": "2021-01-01T00:00:00Z", "properties": {"amount": 12.5, "currency": "EUR", "status": "inprogress", "in_debt": true}},
{"uuid": "b-2", "updated_at": "2021-03-03T00:00:00Z", "properties": {"amount": "40", "currency": {"iso": "USD"}, "status": "complete", "in_debt": false}},
{"uuid": "b-3", "properties": {"amount": "much", "in_debt": true}}, {"uuid": "b-4", "properties": {"amount": 1, "in_debt": "yes"}})"));
    EXPECT_THAT(parsed.problems,
                ElementsAre(test::badMonicaValue(u"debt/b-3 amount"_s), test::badMonicaValue(u"debt/b-4 in_debt"_s)));
    EXPECT_THAT(parsed.goodwill, IsEmpty());
    ASSERT_THAT(parsed.followUps, SizeIs(2));
    EXPECT_EQ(parsed.followUps[0].record.text, u"Debt: 12.5 EUR"_s);
    EXPECT_TRUE(parsed.followUps[0].record.mine && parsed.followUps[0].record.isOpen());
    EXPECT_EQ(parsed.followUps[0].record.uid, Uid::ofName(u"monica:debt/b-1"_s));
    EXPECT_EQ(parsed.followUps[1].record.text, u"Debt: 40 USD"_s);
    EXPECT_FALSE(parsed.followUps[1].record.mine);
    EXPECT_EQ(parsed.followUps[1].record.done, QDate(2021, 3, 3));
}

TEST(MonicaRecordsTest, ReadsGiftsByWhatBecameOfThem)
{
    const Parsed parsed = test::parsedMonica(test::monicaWith("gift", R"(
{"uuid": "f-1", "properties": {"name": "Book", "comment": "on glazes", "status": "offered", "date": "2021-12-24T00:00:00Z"}},
{"uuid": "f-2", "created_at": "2021-02-02T12:00:00Z", "properties": {"name": "Mug", "status": "received"}},
{"uuid": "f-3", "properties": {"name": "Apron", "url": "https://shop.example/a", "amount": 30, "status": "idea"}},
{"uuid": "f-4", "properties": {"name": "x", "status": "offered"}}, {"uuid": "f-5", "properties": {"name": "x", "status": 3}})"));
    EXPECT_THAT(parsed.problems,
                ElementsAre(test::badMonicaValue(u"gift/f-4 date"_s), test::badMonicaValue(u"gift/f-5 status"_s)));
    ASSERT_THAT(parsed.goodwill, SizeIs(2));
    EXPECT_EQ(parsed.goodwill[0].record.uid, Uid::ofName(u"monica:gift/f-1"_s));
    EXPECT_EQ(parsed.goodwill[0].record.side, GoodwillSide::Gave);
    EXPECT_EQ(parsed.goodwill[0].record.kind, GoodwillKind::Time);
    EXPECT_EQ(parsed.goodwill[0].record.day, QDate(2021, 12, 24));
    EXPECT_EQ(parsed.goodwill[0].record.note, u"Book\non glazes"_s);
    EXPECT_EQ(parsed.goodwill[1].record.side, GoodwillSide::Received);
    EXPECT_EQ(parsed.goodwill[1].record.day, QDate(2021, 2, 3));
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    EXPECT_THAT(parsed.contacts[0].contact.customFields,
                ElementsAre(CustomField{u"Gift idea"_s, u"Apron, https://shop.example/a, 30"_s}));
}

TEST(MonicaRecordsTest, ReadsHowPeopleBelongTogether)
{
    const Parsed parsed = test::parsedMonica(test::monicaExport(
        test::monicaCollection("relationship", R"(
{"uuid": "p-1", "properties": {"type": "parent", "contact_is": "c-1", "of_contact": "c-2"}},
{"uuid": "p-2", "properties": {"type": "child", "contact_is": "c-2", "of_contact": "c-1"}},
{"uuid": "p-3", "properties": {"type": "friend", "contact_is": "c-2", "of_contact": "c-1"}},
{"uuid": "p-4", "properties": {"type": "friend", "contact_is": "c-1", "of_contact": "c-2"}},
{"uuid": "p-5", "properties": {"type": "friend", "contact_is": "c-1", "of_contact": "gone"}},
{"uuid": "p-6", "properties": {"type": "friend", "contact_is": ["c-1"], "of_contact": "c-2"}},
{"properties": {"type": "friend", "contact_is": "c-1", "of_contact": "c-2"}})") +
        ',' +
        test::monicaCollection("contact", test::monicaPerson("c-1", "Ana") + ',' + test::monicaPerson("c-2", "Bo"))));
    EXPECT_THAT(parsed.problems, ElementsAre(test::badMonicaValue(u"relationship/p-5 of_contact"_s),
                                             test::badMonicaValue(u"relationship/p-6 contact_is"_s),
                                             test::badMonicaValue(u"relationship/7 uuid"_s)));
    ASSERT_THAT(parsed.relations, SizeIs(3));
    EXPECT_EQ(parsed.relations[0].record.kind, u"parent"_s);
    EXPECT_EQ(parsed.relations[0].record.uid, Uid::ofName(u"monica:relationship/p-1"_s));
    EXPECT_THAT(parsed.relations[0].people, ElementsAre(hint(u"c-1"_s, u"Ana"_s), hint(u"c-2"_s, u"Bo"_s)));
    EXPECT_EQ(parsed.relations[1].record.kind, u"child"_s);
    EXPECT_EQ(parsed.relations[2].record.uid, Uid::ofName(u"monica:relationship/p-4"_s));
}

TEST(MonicaRecordsTest, LeavesOutWhatIsAboutNobody)
{
    const Parsed parsed = test::parsedMonica(test::monicaContacts(R"({"properties": {"first_name": "x"}, "data": [
{"type": "call", "values": [{"uuid": "k-1", "properties": {"called_at": "2021-01-01"}}]}]})"));
    EXPECT_THAT(parsed.problems, ElementsAre(test::badMonicaValue(u"contact/1 uuid"_s)));
    EXPECT_THAT(parsed.interactions, IsEmpty());
}

} // namespace
} // namespace cultivar
