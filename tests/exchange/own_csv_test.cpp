// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/own_csv.h"
#include "tests/exchange/parsed_printers.h"
#include "tests/support/corpora.h"
#include "tests/support/printers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace own_csv_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const QHash<QString, qint64> circleIds = {{u"Stay in touch"_s, 1}, {u"Lisbon; or near | \\ =1"_s, 2}};

CircleId circleNamed(const QString &name)
{
    return CircleId(circleIds.value(name));
}

OwnCsvNames names()
{
    return {[](CircleId id) { return circleIds.key(id.value()); }, [](ContactId) { return Uid(u"elsewhere"_s); }};
}

Contact named(const QString &uid, const QString &name)
{
    Contact contact;
    contact.uid = Uid(uid);
    contact.name = name;
    return contact;
}

/// A contact in which no field is at its default.
Contact full()
{
    Contact c = named(u"u1"_s, u"Ana Silva"_s);
    c.prefix = u"Dr."_s;
    c.given = u"Ana"_s;
    c.additional = u"M."_s;
    c.family = u"Silva"_s;
    c.suffix = u"Jr."_s;
    c.nickname = u"An"_s;
    c.organization = u"=Acme, \"Inc.\""_s;
    c.department = u"Data"_s;
    c.role = u"Head"_s;
    c.roleAsOf = QDate(2025, 2, 28);
    c.why = u"line one\r\nline two\n"_s;
    c.howMet = u"'+1 at a fair"_s;
    c.introducedBy = ContactId(2);
    c.lifeStage = LifeStage::StretchAssignment;
    c.background = u"\tindented"_s;
    c.salutation = u"Dear Ana 🌱"_s;
    c.language = u"pt-BR"_s;
    c.timeZone = u"Europe/Lisbon"_s;
    c.city = u" Lisbon "_s;
    c.notes = u"# Notes\n\n- a; b\n- c|d\\"_s;
    c.importance = 0.1;
    c.bridge = true;
    c.cadence = 60;
    c.pausedUntil = QDate(2026, 7, 1);
    c.snoozedUntil = QDate(2026, 7, 2);
    c.inPeaceUntil = QDate(2026, 7, 3);
    c.archived = QDate(2026, 7, 4);
    c.deceased = true;
    c.added = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
    c.emails = {{u"ana@example.org"_s, u"work"_s}, {u"=x@example.org"_s, QString()}, {}};
    c.phones = {{u"+49 171 5"_s, u"cell; private"_s}};
    c.links = {{u"https://example.org/?a=1|2"_s, u"linkedin"_s}};
    c.addresses = {
        {u"home"_s, QString(), QString(), u"1 Main St\nBack door"_s, u"Lisbon"_s, QString(), u"01000"_s, u"PT"_s}};
    c.dates = {{DateKind::Birthday, QString(), *PartialDate::fromText(u"--02-29"), true},
               {DateKind::Other, u"moved; in"_s, *PartialDate::fromText(u"2020-05"), false}};
    c.circles = {CircleId(2), CircleId(1)};
    c.tags = {u"a;b"_s, u"c|d"_s, u"e\\"_s,        QString(), u" padded "_s,
              u"|"_s,   u";"_s,   u"two\nlines"_s, u"\\;"_s,  u"tab\t"_s};
    c.expertise = {QString()};
    c.interests = {u"x"_s, u"x"_s};
    c.asks = {u"=1"_s};
    c.offers = {u"'"_s};
    c.projects = {{u"Book"_s, QDate(2026, 1, 1)}, {u"Other"_s, std::nullopt}};
    c.customFields = {{u"Shoe, size"_s, u"38;5"_s}, {QString(), u"v"_s}};
    c.sources = {{u"vcard"_s, u"k"_s, u"BEGIN:VCARD\nFN:A\\, B;C\nEND:VCARD"_s},
                 {u"linkedin"_s, u"l"_s, u"{\"a\":\"b|c\"}"_s}};
    return c;
}

/// Read back, with the introducer found by uid and ids as they were.
std::vector<Contact> roundTrip(const std::vector<Contact> &contacts)
{
    const Result<Parsed> parsed = readOwnCsv(writeOwnCsv(contacts, names()), circleNamed);
    std::vector<Contact> found;
    if (!parsed) {
        ADD_FAILURE() << ::testing::PrintToString(parsed.error());
        return found;
    }
    EXPECT_THAT(parsed->problems, IsEmpty());
    for (const ParsedContact &entry : parsed->contacts) {
        found.push_back(entry.contact);
        found.back().id = contacts.at(found.size() - 1).id;
        for (const Contact &other : contacts)
            if (other.uid == entry.introducedBy.uid)
                found.back().introducedBy = other.id;
    }
    return found;
}

TEST(OwnCsv, headerIsUidAndTheFieldsOfAContact)
{
    const QByteArray header = writeOwnCsv({}, names());
    EXPECT_TRUE(header.startsWith("uid,name,prefix,given,")) << header.toStdString();
    EXPECT_TRUE(header.endsWith(",projects,custom_fields,sources\r\n")) << header.toStdString();
}

TEST(OwnCsv, isReadableForPeople)
{
    Contact contact = named(u"u1"_s, u"Ana"_s);
    contact.emails = {{u"a@example.org"_s, u"work"_s}, {u"b@example.org"_s, QString()}};
    contact.tags = {u"founder"_s, u"berlin"_s};
    contact.circles = {CircleId(1)};
    const QByteArray csv = writeOwnCsv(std::span(&contact, 1), names());
    for (const QByteArray &cell :
         {",a@example.org|work; b@example.org,"_ba, ",founder; berlin,"_ba, ",Stay in touch,"_ba, ",0.5,"_ba})
        EXPECT_TRUE(csv.contains(cell)) << csv.toStdString();
}

TEST(OwnCsv, isReadBackEqual)
{
    std::vector<Contact> contacts = {full(), named(u"u2"_s, u"Bo, \"the\" =Great"_s)};
    contacts[0].id = ContactId(1);
    contacts[1].id = ContactId(2);
    int defaults = 0;
    Contact::describe([&](const char *name, auto member) {
        if (contacts[0].*member == Contact().*member)
            ADD_FAILURE() << ++defaults << ' ' << name;
    });
    const std::vector<Contact> found = roundTrip(contacts);
    ASSERT_THAT(found, SizeIs(2));
    Contact::describe(
        [&](const char *name, auto member) { EXPECT_TRUE(found[0].*member == contacts[0].*member) << name; });
    EXPECT_TRUE(found == contacts);
}

TEST(OwnCsv, namesIntroducersWhoAreNotWritten)
{
    Contact contact = named(u"u1"_s, u"Ana"_s);
    contact.introducedBy = ContactId(77);
    const Result<Parsed> parsed = readOwnCsv(writeOwnCsv(std::span(&contact, 1), names()), circleNamed);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->contacts.at(0).introducedBy.uid, Uid(u"elsewhere"_s));
    EXPECT_TRUE(parsed->contacts.at(0).contact.introducedBy.isNull());
}

TEST(OwnCsv, leavesTheTrashOut)
{
    std::vector<Contact> contacts = {named(u"u1"_s, u"Ana"_s), named(u"u2"_s, u"Bo"_s)};
    contacts[0].trashed = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    const Result<Parsed> parsed = readOwnCsv(writeOwnCsv(contacts, names()), circleNamed);
    ASSERT_TRUE(parsed);
    ASSERT_THAT(parsed->contacts, SizeIs(1));
    EXPECT_EQ(parsed->contacts[0].contact.name, u"Bo"_s);
}

TEST(OwnCsv, takesColumnsInAnyOrderAndUnknownOnesAsCustomFields)
{
    const Result<Parsed> parsed = readOwnCsv(
        "\xef\xbb\xbfName;Shoe size;tags;UID;bridge;Hobby\r\nAna;38;a;;TRUE;\r\nBo;'=x; b ;u2;;go\r\n", circleNamed);
    ASSERT_TRUE(parsed);
    EXPECT_THAT(parsed->problems, IsEmpty());
    ASSERT_THAT(parsed->contacts, SizeIs(2));
    const Contact &ana = parsed->contacts[0].contact;
    EXPECT_TRUE(ana.uid.isEmpty());
    EXPECT_TRUE(ana.bridge);
    EXPECT_EQ(ana.importance, 0.5);
    EXPECT_EQ(ana.customFields, std::vector({CustomField{u"Shoe size"_s, u"38"_s}}));
    const Contact &bo = parsed->contacts[1].contact;
    EXPECT_EQ(parsed->contacts[1].line, 3);
    EXPECT_EQ(bo.uid, Uid(u"u2"_s));
    EXPECT_FALSE(bo.bridge);
    EXPECT_EQ(bo.tags, QStringList({u"b"_s}));
    EXPECT_EQ(bo.customFields, std::vector({CustomField{u"Shoe size"_s, u"=x"_s}, CustomField{u"Hobby"_s, u"go"_s}}));
}

TEST(OwnCsv, reportsWhatItCannotTake)
{
    const Result<Parsed> parsed = readOwnCsv("uid,name,cadence,importance,archived,dates,life_stage\n"
                                             "1,Ana,soon,,,,\n"
                                             "2,Ana,,7,,,\n"
                                             "3,Ana,,,2026-02-30,,\n"
                                             "4,Ana,,,,birthday||31 Feb,\n"
                                             "5,Ana,,,,,tired\n"
                                             "6,,,,,,\n"
                                             "7,Ana,4000,,,,\n"
                                             "8,Ana,,,,birthday||--02-29|true|more,\n"
                                             "9,Ana,60,0.7,2026-01-01,birthday||--12-03,established\n",
                                             circleNamed);
    ASSERT_TRUE(parsed);
    const auto bad = [](int line, const QString &cell) {
        return RowProblem{line, ProblemKind::BadValue, cell, {}, {}, true};
    };
    EXPECT_THAT(parsed->problems,
                ElementsAre(bad(2, u"cadence: soon"_s), bad(3, u"importance: 7"_s), bad(4, u"archived: 2026-02-30"_s),
                            bad(5, u"dates: birthday||31 Feb"_s), bad(6, u"life_stage: tired"_s),
                            RowProblem{7, ProblemKind::NoName, {}}, bad(8, u"cadence: 4000"_s),
                            bad(9, u"dates: birthday||--02-29|true|more"_s)));
    // The rest of the row is taken.
    ASSERT_THAT(parsed->contacts, SizeIs(8));
    for (size_t i = 0; i < 7; ++i) {
        EXPECT_EQ(parsed->contacts[i].given, QStringList{u"name"_s});
        EXPECT_EQ(parsed->contacts[i].contact.name, u"Ana"_s);
    }
    EXPECT_EQ(parsed->contacts[1].contact.importance, Contact().importance);
    EXPECT_EQ(parsed->contacts[5].contact.cadence, std::nullopt);
    EXPECT_EQ(parsed->contacts[7].contact.uid, Uid(u"9"_s));
}

TEST(OwnCsv, readsWhatSpreadsheetsMakeOfValues)
{
    const Result<Parsed> parsed =
        readOwnCsv("uid;name;importance;bridge;deceased;archived;role_as_of;dates;phones\r\n"
                   "1;Ana;0,7;WAHR;FALSCH;24.12.2025;12/31/2025;\"birthday||24.12.1970|VRAI\";\r\n"
                   "2;Bo;0.2;VRAI;FAUX;;12/1/2026;;4,93012E+11\r\n",
                   circleNamed);
    ASSERT_TRUE(parsed);
    ASSERT_THAT(parsed->contacts, SizeIs(2));
    const Contact &ana = parsed->contacts[0].contact;
    EXPECT_EQ(ana.importance, 0.7);
    EXPECT_TRUE(ana.bridge);
    EXPECT_FALSE(ana.deceased);
    EXPECT_EQ(ana.archived, QDate(2025, 12, 24));
    EXPECT_EQ(ana.roleAsOf, QDate(2025, 12, 31));
    EXPECT_THAT(ana.dates,
                ElementsAre(ContactDate{DateKind::Birthday, {}, *PartialDate::fromText(u"1970-12-24"), true}));
    const Contact &bo = parsed->contacts[1].contact;
    EXPECT_TRUE(bo.bridge);
    EXPECT_EQ(bo.roleAsOf, std::nullopt);
    EXPECT_THAT(bo.phones, IsEmpty());
    EXPECT_EQ(parsed->contacts[1].given, (QStringList{u"name"_s, u"importance"_s, u"bridge"_s, u"deceased"_s}));
    EXPECT_THAT(parsed->problems,
                ElementsAre(RowProblem{3, ProblemKind::BadValue, u"role_as_of: 12/1/2026"_s, {}, {}, true},
                            RowProblem{3, ProblemKind::BadValue, u"phones: 4,93012E+11"_s, {}, {}, true}));
}

TEST(OwnCsv, asksForEachCircleOnce)
{
    QStringList asked;
    const Result<Parsed> parsed = readOwnCsv("uid,name,circles\n1,Ana,New; Gone\n2,Bo,New\n", [&](const QString &name) {
        asked.append(name);
        return name == u"New" ? CircleId(-1) : CircleId();
    });
    ASSERT_TRUE(parsed);
    EXPECT_EQ(asked, QStringList({u"New"_s, u"Gone"_s}));
    EXPECT_EQ(parsed->contacts.at(0).contact.circles, std::vector({CircleId(-1)}));
    EXPECT_EQ(parsed->contacts.at(1).contact.circles, std::vector({CircleId(-1)}));
}

TEST(OwnCsv, refusesOtherTablesAndOtherFiles)
{
    const auto kindOf = [](QByteArrayView bytes) {
        const Result<Parsed> parsed = readOwnCsv(bytes, circleNamed);
        return parsed ? std::nullopt : std::optional(parsed.error().kind);
    };
    EXPECT_EQ(kindOf("First Name,Middle Name,Last Name\nAna,,Silva\n"), ErrorKind::UnknownFormat);
    EXPECT_EQ(kindOf("Vorname;Nachname\nAna;Silva\n"), ErrorKind::UnknownFormat);
    EXPECT_EQ(kindOf("no table at all\n"), ErrorKind::UnknownFormat);
    EXPECT_EQ(kindOf(""), ErrorKind::UnknownFormat);
}

TEST(OwnCsv, carriesThousands)
{
    std::vector<Contact> contacts;
    for (int i = 0; i < 5000; ++i) {
        Contact contact = full();
        contact.uid = Uid(u"u%1"_s.arg(i));
        contact.id = ContactId(i + 1);
        contact.family = u"Family, \"%1\""_s.arg(i);
        contacts.push_back(std::move(contact));
    }
    EXPECT_TRUE(roundTrip(contacts) == contacts);
}

class OwnCsvCorpora : public test::WithCorpora<::testing::Test>
{
};

TEST(OwnCsv, keepsCellsUnderNoNameAndTellsQuotesThatDoNotFit)
{
    const Result<Parsed> parsed = readOwnCsv("uid,name,,role\nu1,Ana,alto,Head,more\nu2,\"Bo\" Chen,,\n",
                                             [](const QString &) { return CircleId(); });
    ASSERT_TRUE(parsed);
    ASSERT_EQ(parsed->contacts.size(), 2U);
    EXPECT_THAT(parsed->contacts[0].contact.customFields,
                ElementsAre(CustomField{u"Column 3"_s, u"alto"_s}, CustomField{u"Column 5"_s, u"more"_s}));
    EXPECT_THAT(parsed->problems, ElementsAre(RowProblem{3, ProblemKind::BadQuotes, u"Chen"_s, {}, {}, true}));
}

TEST_F(OwnCsvCorpora, carriesNaughtyStrings)
{
    const QByteArray file = test::sample(u"big-list-of-naughty-strings/blns.json"_s);
    std::vector<Contact> contacts;
    for (const QJsonValue value : QJsonDocument::fromJson(file).array()) {
        const QString text = value.toString();
        Contact contact = named(u"u%1"_s.arg(contacts.size()), u"Ana"_s);
        contact.id = ContactId(static_cast<qint64>(contacts.size()) + 1);
        contact.given = text;
        contact.notes = text + text;
        contact.tags = {text, text};
        contact.emails = {{text, text}};
        contact.customFields = {{text, text}, {u"x"_s, text}};
        contacts.push_back(std::move(contact));
    }
    ASSERT_GT(contacts.size(), 400U);
    const std::vector<Contact> found = roundTrip(contacts);
    ASSERT_EQ(found.size(), contacts.size());
    for (size_t i = 0; i < found.size(); ++i)
        EXPECT_TRUE(found[i] == contacts[i]) << contacts[i].given.toStdString();
}

} // namespace own_csv_test
} // namespace cultivar
