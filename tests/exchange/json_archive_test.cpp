// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_archive.h"
#include "tests/support/corpora.h"
#include "tests/support/printers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace json_archive_test {

using ::testing::SizeIs;

/// Fills every field of a described struct with something that is not its default; references point to the record with
/// id 7.
class Filler
{
public:
    template <Described T> void fill(T &value)
    {
        T::describe([&](const char *, auto member) { fillValue(value.*member); });
    }

private:
    template <class T> void fillValue(T &value)
    {
        ++m_count;
        if constexpr (std::is_same_v<T, QString>) {
            value = u"text \"%1\"\n🌱 ü\t"_s.arg(m_count);
        } else if constexpr (std::is_same_v<T, bool>) {
            value = !value;
        } else if constexpr (std::is_same_v<T, int>) {
            value += m_count;
        } else if constexpr (std::is_same_v<T, double>) {
            value = 1.0 / (m_count + 3);
        } else if constexpr (std::is_same_v<T, QByteArray>) {
            value = QByteArray("\0\xff\n", 3) + QByteArray::number(m_count);
        } else if constexpr (std::is_same_v<T, QDate>) {
            value = QDate(2024, 2, 29).addDays(m_count);
        } else if constexpr (std::is_same_v<T, PartialDate>) {
            value = *PartialDate::fromText(u"--02-29");
        } else if constexpr (std::is_same_v<T, QDateTime>) {
            value = QDateTime(QDate(2026, 3, 29), QTime(2, 30, 0, 125), Qt::UTC).addSecs(m_count);
        } else if constexpr (std::is_enum_v<T>) {
            value = static_cast<T>(1);
        } else if constexpr (ReferenceTo<T>::value) {
            value = T(7);
        } else if constexpr (OptionalOf<T>::value) {
            fillValue(value.emplace());
        } else if constexpr (ListField<T>) {
            value.resize(2);
            for (auto &element : value)
                fillValue(element);
        } else {
            fill(value);
        }
    }

    int m_count = 0;
};

/// Two records of each type: one filled, which others refer to, one at its defaults.
Network fullNetwork()
{
    Network network;
    Filler filler;
    RecordTypes::forEach([&]<class R>() {
        R filled;
        filler.fill(filled);
        filled.id = Id<R>(7);
        filled.uid = Uid(u"z-filled"_s);
        filled.trashed = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC);
        R plain;
        plain.id = Id<R>(9);
        plain.uid = Uid(u"a-plain"_s);
        network.of<R>() = {filled, plain};
    });
    return network;
}

Network networkOf(const std::vector<Contact> &contacts)
{
    Network network;
    network.of<Contact>() = contacts;
    return network;
}

Contact contact(qint64 id, const QString &uid)
{
    Contact result;
    result.id = ContactId(id);
    result.uid = Uid(uid);
    return result;
}

TEST(JsonArchive, carriesEveryFieldOfEveryRecord)
{
    const QByteArray written = writeArchive(fullNetwork());
    const Result<Network> read = readArchive(written);
    ASSERT_TRUE(read) << ::testing::PrintToString(read.error());
    EXPECT_EQ(writeArchive(*read), written);

    RecordTypes::forEach([&]<class R>() {
        if constexpr (std::is_same_v<R, Batch>) {
            EXPECT_THAT(read->of<R>(), SizeIs(0));
        } else {
            ASSERT_THAT(read->of<R>(), SizeIs(2)) << R::recordName.data();
            // Sorted by uid, the filled one is the second, and so are all who are referred to.
            EXPECT_EQ(read->of<R>()[0].id.value(), 1);
            EXPECT_EQ(read->of<R>()[1].id.value(), 2);
            EXPECT_EQ(read->of<R>()[1].uid, Uid(u"z-filled"_s));
            const Network original = fullNetwork();
            R::describe([&](const char *name, auto member) {
                using Field = std::remove_cvref_t<decltype(std::declval<R>().*member)>;
                constexpr bool refers = ReferenceTo<Field>::value || std::is_same_v<Field, std::vector<ContactId>> ||
                                        std::is_same_v<Field, std::vector<CircleId>> ||
                                        std::is_same_v<Field, std::vector<ReviewPick>>;
                if constexpr (!refers) {
                    EXPECT_TRUE(read->of<R>()[1].*member == original.of<R>()[0].*member)
                        << R::recordName.data() << '.' << name;
                }
            });
        }
    });
    EXPECT_EQ(read->of<Contact>()[1].introducedBy, ContactId(2));
    EXPECT_EQ(read->of<Contact>()[1].circles, std::vector<CircleId>(2, CircleId(2)));
    EXPECT_EQ(read->of<Review>()[1].picks.at(0).contact, ContactId(2));
    EXPECT_EQ(read->of<Meeting>()[1].interaction, InteractionId(2));
}

TEST(JsonArchive, doesNotDependOnIdsOrOrder)
{
    Network network = fullNetwork();
    const QByteArray written = writeArchive(network);
    RecordTypes::forEach([&]<class R>() { std::swap(network.of<R>()[0], network.of<R>()[1]); });
    EXPECT_EQ(writeArchive(network), written);
    const Result<Network> read = readArchive(written);
    ASSERT_TRUE(read);
    EXPECT_TRUE(*readArchive(writeArchive(*read)) == *read);
}

TEST(JsonArchive, hasOneRecordALine)
{
    Contact ana = contact(5, u"b"_s);
    ana.name = u"Ana"_s;
    ana.introducedBy = ContactId(3);
    const QByteArray written = writeArchive(networkOf({ana, contact(3, u"a"_s)}));
    EXPECT_TRUE(written.startsWith("{\n\"format\":\"cultivar\",\n\"version\":1,\n\"records\":{\n"))
        << written.toStdString();
    EXPECT_TRUE(written.contains(
        "\"contact\":[\n{\"uid\":\"a\"},\n{\"introduced_by\":\"a\",\"name\":\"Ana\",\"uid\":\"b\"}\n],\n"))
        << written.toStdString();
    EXPECT_TRUE(written.contains("\"circle\":[],\n"));
    EXPECT_FALSE(written.contains("batch"));
    EXPECT_TRUE(QJsonDocument::fromJson(written).isObject());
}

TEST(JsonArchive, emptyIsAnArchiveToo)
{
    const Result<Network> read = readArchive(writeArchive(Network()));
    ASSERT_TRUE(read);
    EXPECT_TRUE(*read == Network());
    EXPECT_TRUE(readArchive(R"({"format":"cultivar","version":1,"records":{}})"));
}

TEST(JsonArchive, carriesStringsThatAreNoText)
{
    Contact ana = contact(1, u"a"_s);
    ana.name = u"lone \xd83d and \xdc00"_s + QChar(0) + u"\u2028\ufeff\uffff"_s;
    const Result<Network> read = readArchive(writeArchive(networkOf({ana})));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->of<Contact>().at(0).name, ana.name);
}

struct Refusal
{
    const char *json;
    Error error;
};

class RefusedArchive : public ::testing::TestWithParam<Refusal>
{
};

TEST_P(RefusedArchive, saysWhere)
{
    const Result<Network> read = readArchive(GetParam().json);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error(), GetParam().error);
}

Error invalid(const QString &subject, const QString &detail = {})
{
    return {ErrorKind::InvalidInput, subject, detail};
}

#define ARCHIVE(records) R"({"format":"cultivar","version":1,"records":{)" records "}}"

INSTANTIATE_TEST_SUITE_P(
    All, RefusedArchive,
    ::testing::Values(
        Refusal{"[]", {ErrorKind::UnknownFormat, u"json"_s, {}}},
        Refusal{R"({"version":"1.0-preview.1","account":{}})", {ErrorKind::UnknownFormat, u"json"_s, {}}},
        Refusal{R"({"format":"cultivar","version":2,"records":7})", {ErrorKind::NewerFile, u"version"_s, u"2"_s}},
        Refusal{R"({"format":"cultivar","records":{}})", invalid(u"version"_s)},
        Refusal{R"({"format":"cultivar","version":1})", invalid(u"records"_s)},
        Refusal{R"({"format":"cultivar","version":1,"records":{},"more":1})", invalid(u"more"_s)},
        Refusal{ARCHIVE(R"("planet":[])"), invalid(u"planet"_s)},
        Refusal{ARCHIVE(R"("batch":[])"), invalid(u"batch"_s)},
        Refusal{ARCHIVE(R"("contact":{})"), invalid(u"contact"_s)},
        Refusal{ARCHIVE(R"("contact":[{"uid":"a"},{"name":"Bo"}])"), invalid(u"contact/2"_s, u"uid"_s)},
        Refusal{ARCHIVE(R"("contact":[7])"), invalid(u"contact/1"_s, u"uid"_s)},
        Refusal{ARCHIVE(R"("contact":[{"uid":"a"},{"uid":"a"}])"), invalid(u"contact/a"_s, u"uid"_s)},
        Refusal{ARCHIVE(R"("contact":[{"uid":"a","mood":"x"}])"), invalid(u"contact/a"_s, u"mood"_s)},
        Refusal{ARCHIVE(R"("contact":[{"uid":"a","id":3}])"), invalid(u"contact/a"_s, u"id"_s)},
        Refusal{ARCHIVE(R"("contact":[{"uid":"a","emails":[{"colour":"x"}]}])"), invalid(u"contact/a"_s, u"emails"_s)},
        Refusal{ARCHIVE(R"("contact":[{"uid":"a","cadence":"x"}])"), invalid(u"contact/a"_s, u"cadence"_s)},
        Refusal{ARCHIVE(R"("contact":[{"uid":"a","trashed":"x"}])"), invalid(u"contact/a"_s, u"trashed"_s)},
        Refusal{ARCHIVE(R"("contact":[{"uid":"a","introduced_by":"b"}])"),
                invalid(u"contact/a"_s, u"introduced_by=b"_s)},
        Refusal{ARCHIVE(R"("circle":[{"uid":"b"}],"contact":[{"uid":"a","introduced_by":"b"}])"),
                invalid(u"contact/a"_s, u"introduced_by=b"_s)},
        Refusal{ARCHIVE(R"("contact":[{"uid":"a","circles":["c"]}])"), invalid(u"contact/a"_s, u"circles=c"_s)}));

TEST(JsonArchive, saysInWhichLineItIsDamaged)
{
    QByteArray written = writeArchive(fullNetwork());
    const qsizetype at = written.indexOf("\"contact\":[");
    const auto line = written.first(at).count('\n') + 1;
    written.replace(at, 11, "\"contact\"[[");
    const Result<Network> read = readArchive(written);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, ErrorKind::InvalidInput);
    EXPECT_EQ(read.error().subject, u"line/"_s + QString::number(line));
    EXPECT_FALSE(readArchive(written.first(written.size() / 2)));
}

TEST(JsonArchive, refusesAnObjectOfEndlessNames)
{
    const QByteArray before = "{\"format\":\"cultivar\",\n\"version\":1,\"records\":{\"contact\":[{\"a\":[1,2],\n";
    const auto named = [&](int count) {
        return before + QByteArray("\"n,\\\"{\":\"x\",").repeated(count) + "\"z\":1}]}}";
    };
    const Result<Network> refused = readArchive(named(10'000));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error(), (Error{ErrorKind::InvalidInput, u"line/3"_s, u"too many names in one object"_s}));
    const Result<Network> read = readArchive(named(9'990));
    ASSERT_FALSE(read.has_value());
    EXPECT_NE(read.error().detail, refused.error().detail) << "it is another thing that it lacks";
}

TEST(JsonArchive, carriesThousands)
{
    Network network;
    for (int i = 0; i < 5000; ++i) {
        Contact person = contact(i + 1, u"uid-%1"_s.arg(i, 5, 10, QChar(u'0')));
        person.name = u"Person %1"_s.arg(i);
        if (i > 0)
            person.introducedBy = ContactId(i);
        Interaction talk;
        talk.id = InteractionId(i + 1);
        talk.uid = Uid(u"talk-%1"_s.arg(i, 5, 10, QChar(u'0')));
        talk.day = QDate(2026, 1, 1).addDays(i % 300);
        talk.contacts = {person.id};
        network.of<Contact>().push_back(std::move(person));
        network.of<Interaction>().push_back(std::move(talk));
    }
    const Result<Network> read = readArchive(writeArchive(network));
    ASSERT_TRUE(read);
    EXPECT_TRUE(*read == network);
}

class JsonArchiveCorpora : public test::WithCorpora<::testing::Test>
{
};

TEST(JsonArchive, ofAnEmptyFileHoldsNothing)
{
    for (const QByteArray &empty : {QByteArray(), QByteArray("\xEF\xBB\xBF"), QByteArray(" \n")}) {
        const Result<Network> read = readArchive(empty);
        ASSERT_TRUE(read) << ::testing::PrintToString(read.error());
        EXPECT_EQ(*read, Network());
    }
}

TEST_F(JsonArchiveCorpora, carriesNaughtyStrings)
{
    const QByteArray file = test::sample(u"big-list-of-naughty-strings/blns.json"_s);
    std::vector<Contact> contacts;
    for (const QJsonValue value : QJsonDocument::fromJson(file).array()) {
        const auto count = static_cast<qint64>(contacts.size());
        Contact person = contact(count + 1, u"uid-%1"_s.arg(count, 5, 10, QChar(u'0')));
        person.name = value.toString();
        person.tags = {value.toString()};
        contacts.push_back(std::move(person));
    }
    ASSERT_GT(contacts.size(), 400U);
    const Result<Network> read = readArchive(writeArchive(networkOf(contacts)));
    ASSERT_TRUE(read);
    for (size_t i = 0; i < contacts.size(); ++i)
        EXPECT_TRUE(read->of<Contact>().at(i) == contacts[i]) << contacts[i].name.toStdString();
}

} // namespace json_archive_test
} // namespace cultivar
