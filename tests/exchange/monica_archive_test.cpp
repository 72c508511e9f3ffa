// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/monica_archive.h"

#include "tests/exchange/monica_reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace cultivar {
namespace {

using namespace Qt::StringLiterals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The only contact of the file, after comparing it with what its words say later.
Contact onlyContact(const Parsed &parsed)
{
    EXPECT_THAT(parsed.contacts, SizeIs(1));
    if (parsed.contacts.empty())
        return {};
    Contact contact = parsed.contacts.front().contact;
    EXPECT_THAT(contact.sources, SizeIs(1));
    const QString content = contact.sources.empty() ? QString() : contact.sources.front().content;
    contact.sources.clear();
    EXPECT_EQ(monicaContact(content), contact);
    return contact;
}

TEST(MonicaArchiveTest, ReadsWhoSomebodyIs)
{
    const Parsed parsed = test::parsedMonica(test::monicaContacts(R"({"uuid": "c-1",
"created_at": "2020-01-02T03:04:05.000000Z", "updated_at": "2023-06-07T23:00:00.000000Z",
"properties": {"first_name": " Ana ", "middle_name": "Rita", "last_name": "Silva", "nickname": "Nani",
 "description": "Builds kilns", "is_starred": true, "is_partial": false, "is_active": true, "is_dead": false,
 "job": "Potter", "company": "Clay & Co", "food_preferences": "No nuts", "stay_in_touch_frequency": 45,
 "tags": ["craft", " fair ", "craft"], "gender": "g-1", "vcard": null,
 "birthdate": {"uuid": "d-1", "is_age_based": false, "is_year_unknown": false, "date": "1985-12-03T00:00:00.000000Z"},
 "first_met_date": {"is_age_based": false, "is_year_unknown": 0, "date": "2019-05-04"},
 "first_met_through": "c-2"}, "data": []})"));
    EXPECT_THAT(parsed.problems, IsEmpty());
    const Contact ana = onlyContact(parsed);
    EXPECT_EQ(ana.uid, Uid(u"c-1"_s));
    EXPECT_EQ(ana.displayName(), u"Ana Rita Silva"_s);
    EXPECT_EQ(ana.given, u"Ana"_s);
    EXPECT_EQ(ana.nickname, u"Nani"_s);
    EXPECT_EQ(ana.background, u"Builds kilns"_s);
    EXPECT_EQ(ana.role, u"Potter"_s);
    EXPECT_EQ(ana.organization, u"Clay & Co"_s);
    EXPECT_EQ(ana.cadence, 45);
    EXPECT_THAT(ana.tags, ElementsAre(u"craft"_s, u"fair"_s));
    EXPECT_EQ(ana.added, QDateTime(QDate(2020, 1, 2), QTime(3, 4, 5), Qt::UTC));
    EXPECT_EQ(ana.archived, std::nullopt);
    EXPECT_FALSE(ana.deceased);
    EXPECT_EQ(ana.howMet, u"2019-05-04"_s);
    EXPECT_TRUE(ana.introducedBy.isNull());
    EXPECT_EQ(parsed.contacts[0].introducedBy.uid, Uid(u"c-2"_s));
    EXPECT_THAT(ana.dates, ElementsAre(ContactDate{DateKind::Birthday, {}, *PartialDate::of(1985, 12, 3), true}));
    EXPECT_THAT(ana.customFields,
                ElementsAre(CustomField{u"Food"_s, u"No nuts"_s}, CustomField{u"Gender"_s, u"Woman"_s}));
}

TEST(MonicaArchiveTest, ReadsHowToReachSomebody)
{
    const Parsed parsed = test::parsedMonica(test::monicaWith("contact_field", R"(
{"properties": {"data": "ana@kiln.example", "type": "ft-mail"}}, {"properties": {"data": "+351 1", "type": "ft-tel"}},
{"properties": {"data": "+351 2", "type": "ft-desk"}},
{"properties": {"data": "https://pt.linkedin.com/in/Ana-Kiln/", "type": "ft-in"}},
{"properties": {"data": "ana-clay", "type": "ft-in"}}, {"properties": {"data": "@kilns", "type": "ft-tw"}},
{"properties": {"data": "kiln.example/ana", "type": "ft-desc"}}, {"properties": {"data": "ana@j.example", "type": "ft-xmpp"}},
{"properties": {"data": "4711", "type": "ft-desc"}}, {"properties": {"data": "old@kiln.example", "type": "gone"}},
{"properties": {"data": "17 b"}}, {"properties": {"type": "ft-mail"}})"));
    EXPECT_THAT(parsed.problems, IsEmpty());
    const Contact ana = onlyContact(parsed);
    EXPECT_THAT(ana.emails, ElementsAre(Reach{u"ana@kiln.example"_s, {}}, Reach{u"old@kiln.example"_s, {}}));
    EXPECT_THAT(ana.phones, ElementsAre(Reach{u"+351 1"_s, {}}, Reach{u"+351 2"_s, u"Desk"_s}));
    EXPECT_THAT(ana.links,
                ElementsAre(Reach{u"https://www.linkedin.com/in/ana-kiln"_s, u"linkedin"_s},
                            Reach{u"https://www.linkedin.com/in/ana-clay"_s, u"linkedin"_s},
                            Reach{u"https://twitter.com/kilns"_s, u"twitter"_s},
                            Reach{u"kiln.example/ana"_s, u"door code"_s}, Reach{u"xmpp:ana@j.example"_s, u"jabber"_s}));
    EXPECT_THAT(ana.customFields,
                ElementsAre(CustomField{u"Door code"_s, u"4711"_s}, CustomField{u"Contact field"_s, u"17 b"_s}));
}

TEST(MonicaArchiveTest, ReadsWhereSomebodyIsAndTheirPets)
{
    const Parsed parsed = test::parsedMonica(test::monicaContacts(test::monicaPerson(
        "c-1", "Ana",
        test::monicaCollection("pet", R"({"properties": {"name": "Rex", "category": "dog"}},
{"properties": {"category": "fish"}}, {"properties": []})") +
            ',' +
            test::monicaCollection("address", R"({"properties": {"name": "Home", "street": "Rua 1", "city": "Porto",
"province": "Norte", "postal_code": "4000", "country": "PT", "latitude": 41.1}}, {"properties": {"name": "Empty"}})"))));
    EXPECT_THAT(parsed.problems, IsEmpty());
    const Contact ana = onlyContact(parsed);
    EXPECT_THAT(ana.addresses,
                ElementsAre(Address{u"Home"_s, {}, {}, u"Rua 1"_s, u"Porto"_s, u"Norte"_s, u"4000"_s, u"PT"_s}));
    EXPECT_EQ(ana.city, u"Porto"_s);
    EXPECT_THAT(ana.customFields, ElementsAre(CustomField{u"Pet"_s, u"Rex (dog)"_s}, CustomField{u"Pet"_s, u"fish"_s}));
}

/// The properties of a contact called Ana.
Contact anaWith(const QByteArray &properties)
{
    const Parsed parsed =
        test::parsedMonica(test::monicaContacts(R"({"uuid": "c-1", "created_at": "2020-01-02T00:00:00Z",
"updated_at": "2023-06-07T23:00:00Z", "properties": {"first_name": "Ana", )" +
                                                properties + "}}"));
    EXPECT_THAT(parsed.problems, IsEmpty());
    return onlyContact(parsed);
}

TEST(MonicaArchiveTest, InventsNoYear)
{
    const Contact unknown = anaWith(R"("birthdate": {"is_year_unknown": true, "date": "2024-02-29T00:00:00Z"})");
    ASSERT_THAT(unknown.dates, SizeIs(1));
    EXPECT_EQ(unknown.dates[0].date, *PartialDate::of(std::nullopt, 2, 29));
    const Contact aged = anaWith(R"("birthdate": {"is_age_based": true, "date": "1981-01-01T00:00:00Z"})");
    EXPECT_THAT(aged.dates, IsEmpty());
    EXPECT_THAT(aged.customFields, ElementsAre(CustomField{u"Born about"_s, u"1981"_s}));
}

TEST(MonicaArchiveTest, KnowsWhoDiedAndWhoIsPutAside)
{
    const Contact dead = anaWith(R"("is_dead": false, "deceased_date": {"date": "2021-03-04"})");
    EXPECT_TRUE(dead.deceased);
    EXPECT_THAT(dead.dates,
                ElementsAre(ContactDate{DateKind::Other, u"Deceased"_s, *PartialDate::of(2021, 3, 4), false}));
    EXPECT_TRUE(anaWith(R"("is_dead": 1)").deceased);
    EXPECT_EQ(anaWith(R"("is_active": false)").archived, QDate(2023, 6, 7));
    EXPECT_TRUE(anaWith(R"("is_partial": true)").isActive());
    EXPECT_EQ(anaWith(R"("stay_in_touch_frequency": 0)").cadence, std::nullopt);
    const Contact met = anaWith(R"("first_met_date": {"date": "2019-05-04"}, "first_met_reminder": {"uuid": "r"})");
    EXPECT_THAT(met.dates,
                ElementsAre(ContactDate{DateKind::Other, u"First met"_s, *PartialDate::of(2019, 5, 4), true}));
}

TEST(MonicaArchiveTest, WritesNotesInTheirOrderBehindTheirDays)
{
    const Parsed parsed = test::parsedMonica(test::monicaContacts(test::monicaPerson(
        "c-1", "Ana",
        test::monicaCollection("note",
                               R"({"created_at": "2021-03-04T20:00:00.000000Z", "properties": {"body": "Second"}},
{"created_at": "2020-01-01T01:00:00.000000Z", "properties": {"body": "First"}}, {"properties": {"body": "Undated"}})") +
            ',' +
            test::monicaCollection("life_event",
                                   R"({"properties": {"name": "Moved", "happened_at": "2020-06-01T00:00:00Z",
"note": "To Porto"}}, {"properties": {"type": "lt-1", "happened_at": "2022-01-01"}})"))));
    EXPECT_THAT(parsed.problems, IsEmpty());
    const Contact ana = onlyContact(parsed);
    // It is already the next day in Auckland, and must not be another note there.
    EXPECT_EQ(ana.notes,
              u"Undated\n\n**2020-01-01** First\n\n**2020-06-01 Moved** To Porto\n\n**2021-03-04** Second"_s);
    EXPECT_THAT(ana.dates,
                ElementsAre(ContactDate{DateKind::Other, u"Moved"_s, *PartialDate::of(2020, 6, 1), false},
                            ContactDate{DateKind::Other, u"New job"_s, *PartialDate::of(2022, 1, 1), false}));
}

TEST(MonicaArchiveTest, NamesWhatItDoesNotKeep)
{
    QByteArray file = test::monicaExport(
        test::monicaCollection("contact",
                               test::monicaPerson("c-1", "Ana", test::monicaCollection("document", "\"d-1\""))) +
        ',' +
        test::monicaCollection("document", R"({"uuid": "d-1", "properties": {"original_filename": "Glazes.pdf"}}, 5)"));
    file.replace(
        R"("journal_entries": [])",
        R"("journal_entries": [{"uuid": "j-1", "properties": {"title": "A day", "post": "x"}}, {"uuid": "j-2"}])");
    const Parsed parsed = test::parsedMonica(file);
    EXPECT_THAT(parsed.contacts, SizeIs(1));
    std::vector<QString> details;
    for (const RowProblem &problem : parsed.problems) {
        EXPECT_EQ(problem.kind, ProblemKind::NoPlace);
        EXPECT_TRUE(problem.isPartOfTaken);
        details.push_back(problem.detail);
    }
    EXPECT_THAT(details, ElementsAre(u"document Glazes.pdf"_s, u"journal entry A day"_s, u"journal entry j-2"_s));
}

TEST(MonicaArchiveTest, KeepsEverythingButPictures)
{
    const Parsed parsed = test::parsedMonica(test::monicaContacts(R"({"uuid": "c-1", "odd": 7, "properties": {
"first_name": "Ana", "shoe_size": 38, "avatar": {"avatar_source": "photo"}, "number_of_views": 12,
"last_consulted_at": "2024-01-01T00:00:00Z"}, "data": [
{"type": "photo", "values": ["p-1"]}, {"type": "document", "values": ["d-1"]}, {"type": "horoscope", "values": [{"sign": 3}]}]})"));
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    ASSERT_THAT(parsed.contacts[0].contact.sources, SizeIs(1));
    const BroughtBySource &brought = parsed.contacts[0].contact.sources[0];
    EXPECT_EQ(brought.source, u"monica"_s);
    EXPECT_EQ(brought.key, u"c-1"_s);
    EXPECT_EQ(brought.content, u"{\"data\":[{\"type\":\"horoscope\",\"values\":[{\"sign\":3}]}],\"odd\":7,"
                               "\"properties\":{\"first_name\":\"Ana\",\"shoe_size\":38},\"uuid\":\"c-1\"}"_s);
    EXPECT_EQ(monicaContact(u"no JSON"_s), std::nullopt);
    EXPECT_EQ(monicaContact(u"[]"_s), std::nullopt);
}

TEST(MonicaArchiveTest, TellsWhatIsWrongWithSomebodyAndTakesTheRest)
{
    const Parsed parsed = test::parsedMonica(test::monicaContacts(R"(
{"properties": {"first_name": "Nameless"}}, 7, {"uuid": 8, "properties": {"first_name": "Eight"}},
{"uuid": "c-4", "properties": {"last_name": "  ", "first_met_through": null}},
{"uuid": "c-5", "properties": {"first_name": "Bo", "stay_in_touch_frequency": "45", "job": "Cook", "company": 3}},
{"uuid": "c-6", "properties": {"first_name": "Cy", "tags": "one"}},
{"uuid": "c-7", "properties": {"first_name": "Di", "birthdate": {"date": "1999-13-01"}}},
{"uuid": "c-8", "properties": {"first_name": "Ed", "is_dead": "yes"}},
{"uuid": "c-8b", "properties": {"first_name": "Eve", "first_met_through": 4}},
{"uuid": "c-9", "properties": ["Flo"]},
{"uuid": "c-10", "properties": {"first_name": "Gus", "stay_in_touch_frequency": 4000}, "data": 5},
{"uuid": "c-11", "properties": {"first_name": "Hal"}, "data": [9, {"type": "note", "values": {"body": "x"}},
 {"type": "pet", "values": [{"properties": {"name": 5}}, {"properties": {"name": "Rex"}}, "Tom"]}]},
{"uuid": "c-12", "created_at": "long ago", "properties": {"first_name": "Ida"}, "data": [
 {"type": "note", "values": [{"uuid": "n-1", "created_at": "2021-02-30", "properties": {"body": "x"}}]},
 {"type": "life_event", "values": [{"uuid": "l-1", "properties": {"name": "x"}}]}]})"));
    EXPECT_THAT(
        parsed.problems,
        ElementsAre(
            test::badMonicaValue(u"contact/1 uuid"_s), test::badMonicaValue(u"contact/2 uuid"_s),
            test::badMonicaValue(u"contact/3 uuid"_s), RowProblem{0, ProblemKind::NoName, u"contact/c-4"_s},
            test::badMonicaValue(u"contact/c-5 company"_s), test::badMonicaValue(u"contact/c-6 tags"_s),
            test::badMonicaValue(u"contact/c-7 birthdate"_s), test::badMonicaValue(u"contact/c-8 is_dead"_s),
            test::badMonicaValue(u"contact/c-8b first_met_through"_s),
            test::badMonicaValue(u"contact/c-9 properties"_s), RowProblem{0, ProblemKind::NoName, u"contact/c-9"_s},
            test::badMonicaValue(u"contact/c-10 stay_in_touch_frequency"_s),
            test::badMonicaValue(u"contact/c-11 data"_s), test::badMonicaValue(u"pet/1 name"_s),
            test::badMonicaValue(u"pet/3 uuid"_s), test::badMonicaValue(u"contact/c-12 created_at"_s),
            test::badMonicaValue(u"note/n-1 created_at"_s), test::badMonicaValue(u"life_event/l-1 happened_at"_s)));
    ASSERT_THAT(parsed.contacts, SizeIs(8));
    const Contact &bo = parsed.contacts[0].contact;
    EXPECT_EQ(bo.role, u"Cook"_s);
    EXPECT_EQ(bo.cadence, std::nullopt);
    EXPECT_EQ(bo.organization, QString());
    EXPECT_THAT(parsed.contacts[6].contact.customFields, ElementsAre(CustomField{u"Pet"_s, u"Rex"_s}));
    EXPECT_EQ(parsed.contacts[7].contact.added, std::nullopt);
    EXPECT_EQ(parsed.contacts[7].contact.notes, QString());
}

TEST(MonicaArchiveTest, TellsWhatIsNoExport)
{
    const auto errorOf = [](const QByteArray &bytes) {
        const Result<Parsed> parsed = readMonica(bytes, QTimeZone::utc());
        return parsed ? Error() : parsed.error();
    };
    const Error broken = errorOf("{\n\"account\": {\n");
    EXPECT_EQ(broken.kind, ErrorKind::InvalidInput);
    EXPECT_EQ(broken.subject, u"line/3"_s);
    EXPECT_FALSE(broken.detail.isEmpty());
    EXPECT_EQ(errorOf({}).kind, ErrorKind::InvalidInput);
    EXPECT_EQ(errorOf("[]").kind, ErrorKind::UnknownFormat);
    EXPECT_EQ(errorOf(R"({"format": "cultivar"})"), (Error{ErrorKind::UnknownFormat, u"json"_s, {}}));
    EXPECT_EQ(errorOf(R"({"account": []})"), (Error{ErrorKind::InvalidInput, u"account"_s, {}}));
    EXPECT_THAT(test::parsedMonica(R"({"account": {"data": 5}})").problems,
                ElementsAre(test::badMonicaValue(u"account/1 data"_s)));
}

TEST(MonicaArchiveTest, ReadsALaterVersionInAnyOrder)
{
    const Parsed parsed = test::parsedMonica("\xef\xbb\xbf"
                                             R"({"account": {"instance": null, "data": [
{"type": "horoscope", "values": [1]}, {"type": "contact"}, {"type": "contact", "values": null},
{"values": [{"properties": {"first_name": "Ana"}, "uuid": "c-1"}], "type": "contact", "count": 1},
{"type": "contact", "values": [{"properties": {"first_name": "Bo"}, "uuid": "c-2"}]}]}, "version": "7.3"})");
    EXPECT_THAT(parsed.problems, IsEmpty());
    ASSERT_THAT(parsed.contacts, SizeIs(2));
    EXPECT_EQ(parsed.contacts[1].contact.given, u"Bo"_s);
}

TEST(MonicaArchiveTest, StopsWhenTold)
{
    const QByteArray file =
        test::monicaContacts(test::monicaPerson("c-1", "Ana") + ',' + test::monicaPerson("c-2", "Bo"));
    std::vector<qint64> asked;
    const Result<Parsed> parsed = readMonica(file, QTimeZone::utc(), [&](qint64 done, qint64 total) {
        EXPECT_EQ(total, 2);
        asked.push_back(done);
        return done < 1;
    });
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().kind, ErrorKind::Cancelled);
    EXPECT_THAT(asked, ElementsAre(0, 1));
}

/// Every value of `whole`, one at a time, replaced by `odd`.
void forEachOddity(const QJsonValue &whole, const QJsonValue &odd, const std::function<void(const QJsonValue &)> &visit)
{
    visit(odd);
    if (whole.isObject()) {
        const QJsonObject object = whole.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            forEachOddity(*it, odd, [&](const QJsonValue &changed) {
                QJsonObject copy = object;
                copy[it.key()] = changed;
                visit(copy);
            });
    }
    const QJsonArray array = whole.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        forEachOddity(array[i], odd, [&](const QJsonValue &changed) {
            QJsonArray copy = array;
            copy[i] = changed;
            visit(copy);
        });
}

TEST(MonicaArchiveTest, TakesWhateverLooksLikeAnExport)
{
    const QByteArray part =
        R"([{"uuid": "x", "created_at": "2021-01-01T00:00:00Z", "properties": {"data": "a@b.example",
"called_at": "2021-01-01", "happened_at": "2021-01-01", "messages": [{"properties": {"content": "x"}}], "title": "x",
"initial_date": "2021-01-01", "frequency_number": 2, "frequency_type": "week", "amount": 1, "status": "offered"}}])";
    QByteArray collections;
    for (const char *type : {"call", "conversation", "reminder", "debt", "gift", "note", "life_event", "contact_field"})
        collections +=
            QByteArray(collections.isEmpty() ? "" : ",") + R"({"type": ")" + type + R"(", "values": )" + part + '}';
    const QByteArray file = test::monicaContacts(test::monicaPerson("c-1", "Ana", collections));
    const QJsonValue whole(QJsonDocument::fromJson(file).object());
    int read = 0;
    for (const QJsonValue &odd : {QJsonValue(), QJsonValue(-1.5), QJsonValue(u"x"_s), QJsonValue(QJsonArray{1}),
                                  QJsonValue(QJsonObject{{u"a"_s, 1}}), QJsonValue(true), QJsonValue(1e300)})
        forEachOddity(whole, odd, [&](const QJsonValue &changed) {
            const Result<Parsed> parsed = readMonica(QJsonDocument(changed.toObject()).toJson(), QTimeZone::utc());
            for (const ParsedContact &each : parsed.value_or(Parsed()).contacts)
                EXPECT_FALSE(each.contact.uid.isEmpty() || each.contact.displayName().isEmpty());
            for (const ParsedRecord<Interaction> &each : parsed.value_or(Parsed()).interactions)
                EXPECT_TRUE(each.record.day.isValid());
            ++read;
        });
    EXPECT_GT(read, 500);
    for (qsizetype size = 0; size < file.size(); size += 7)
        EXPECT_FALSE(readMonica(file.first(size), QTimeZone::utc())) << size;
}

TEST(MonicaArchiveTest, IsKnownByItsBeginning)
{
    const QString whole = QString::fromUtf8(test::monicaContacts(test::monicaPerson("c-1", "Ana")));
    EXPECT_TRUE(isMonica(whole));
    EXPECT_TRUE(isMonica(QChar(QChar::ByteOrderMark) + u"\n "_s + whole.left(120)));
    EXPECT_FALSE(isMonica(whole.left(40)));
    EXPECT_TRUE(isMonica(u"{\"url\": \"a\\\"{\", \"account\":{\"a\":[{\"b\": 1}]}, \"app_version\":\"4\"}"_s));
    EXPECT_FALSE(isMonica(u"{\"x\": {\"app_version\": 1, \"account\": 2}}"_s));
    EXPECT_FALSE(isMonica(u"{\"x\": \"app_version\", \"y\": \"account\"}"_s));
    EXPECT_FALSE(isMonica(u"{\"format\":\"cultivar\",\"version\":1,\"records\":{}}"_s));
    EXPECT_FALSE(isMonica(u"[{\"app_version\": 1, \"account\": 2}]"_s));
    EXPECT_FALSE(isMonica({}));
    EXPECT_FALSE(isMonica(u"{\"\\"_s));
}

} // namespace
} // namespace cultivar
