// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_archive.h"
#include "core/exchange/tables/address_book_csv.h"
#include "core/exchange/vcard/vcard_reader.h"
#include "core/sample/sample_network.h"
#include "core/workspace/contacts/contact_search.h"
#include "core/workspace/exchange/export_job.h"
#include "tests/workspace/naughty_strings.h"
#include "tests/workspace/workspace_fixture.h"

// Texts that break programs, in every field that holds text.

namespace cultivar {
namespace naughty_strings_test {

using test::naughtyStrings;

/// Puts one after the other into the fields that hold what people write.
class Writer
{
public:
    explicit Writer(int first)
        : m_next(first)
    {
    }

    void write(Network &network)
    {
        RecordTypes::forEach([&]<class R>() {
            for (R &record : network.of<R>())
                writeFields(record);
        });
    }

private:
    [[nodiscard]] QString next() { return m_strings[m_next++ % m_strings.size()]; }

    /// Words with a meaning of their own, and what has to be said once only.
    static bool isFree(QLatin1StringView record, QLatin1StringView field)
    {
        static const QStringList ruled{u"time_zone"_s, u"language"_s, u"origin"_s,  u"item"_s,
                                       u"source"_s,    u"key"_s,      u"content"_s, u"media_type"_s,
                                       u"sort_by"_s,   u"group_by"_s, u"columns"_s, u"line"_s};
        const bool isSetting = record == Setting::recordName || record == Review::recordName;
        return !ruled.contains(field) && !isSetting;
    }

    template <class T> void writeFields(T &value)
    {
        QLatin1StringView record;
        if constexpr (RecordType<T>)
            record = T::recordName;
        T::describe([&](const char *name, auto member) {
            auto &field = value.*member;
            using Field = std::remove_cvref_t<decltype(field)>;
            if (!isFree(record, QLatin1StringView(name)))
                return;
            if constexpr (std::is_same_v<Field, QString>) {
                field = next();
            } else if constexpr (std::is_same_v<Field, QStringList>) {
                for (QString &text : field)
                    text = next();
            } else if constexpr (ListField<Field>) {
                using Element = typename ListOf<Field>::Element;
                if constexpr (Described<Element>)
                    for (Element &element : field)
                        writeFields(element);
            }
        });
    }

    QStringList m_strings = naughtyStrings();
    int m_next;
};

/// The first line that differs, of both; empty if none does.
QByteArray firstDifference(const QByteArray &expected, const QByteArray &actual)
{
    const QList<QByteArray> wanted = expected.split('\n');
    const QList<QByteArray> got = actual.split('\n');
    for (qsizetype line = 0; line < std::max(wanted.size(), got.size()); ++line)
        if (wanted.value(line) != got.value(line))
            return "- " + wanted.value(line) + "\n+ " + got.value(line);
    return {};
}

class NaughtyStringsTest : public WorkspaceTest
{
protected:
    /// So many samples that each string was somewhere.
    QByteArray naughtyArchive()
    {
        Network network = sampleNetwork(today, zone, 1);
        Writer(0).write(network);
        return writeArchive(network);
    }

    QByteArray exported(ExportFormat format)
    {
        return expectValue(query([=](const Records &records) { return exportContacts(records, format, {}); }));
    }
};

TEST_F(NaughtyStringsTest, ComeBackByteForByte)
{
    const QByteArray bytes = naughtyArchive();
    const ImportedFile file = importOne(u"naughty.json"_s, bytes);
    ASSERT_EQ(file.error, std::nullopt) << ::testing::PrintToString(file.error->detail);
    EXPECT_EQ(firstDifference(bytes, archive()), QByteArray());
    expectSound();
}

TEST_F(NaughtyStringsTest, AreFoundOrNotButNeverAnError)
{
    importOne(u"naughty.json"_s, naughtyArchive());
    const std::shared_ptr<ContactIndex> known = index();
    int found = 0;
    const QStringList strings = naughtyStrings();
    // One of three is enough of what is alike, and a third of the time.
    const qsizetype step = strings.size() > 100 ? 3 : 1;
    for (qsizetype i = 0; i < strings.size(); i += step) {
        const QString &text = strings[i];
        const auto hits =
            query([&](const Records &records) { return searchContacts(records, *known, text, CircleId(), 5); });
        EXPECT_TRUE(hits) << text.toStdString() << ::testing::PrintToString(hits.error());
        found += hits && !hits->empty();
    }
    EXPECT_GT(found, 0);
}

TEST_F(NaughtyStringsTest, GoOutAndComeBackInOurOwnTable)
{
    importOne(u"naughty.json"_s, naughtyArchive());
    const QByteArray before = archive();
    const ImportedFile file = importOne(u"again.csv"_s, exported(ExportFormat::Csv));
    EXPECT_EQ(file.added, 0);
    EXPECT_EQ(file.failed, 0);
    EXPECT_EQ(firstDifference(before, archive()), QByteArray());
}

TEST_F(NaughtyStringsTest, GoOutInEveryOtherFormAndAreKnownAgain)
{
    importOne(u"naughty.json"_s, naughtyArchive());
    for (const ExportFormat format : {ExportFormat::Vcard4, ExportFormat::Vcard3, ExportFormat::GoogleCsv}) {
        const bool isTable = format == ExportFormat::GoogleCsv;
        const ImportedFile file = importOne(isTable ? u"again.csv"_s : u"again.vcf"_s, exported(format));
        EXPECT_EQ(file.failed, 0) << toWord(format).toStdString();
        // A table knows people by address or by name and organization, which not everybody has.
        EXPECT_TRUE(isTable || file.added == 0) << toWord(format).toStdString();
    }
    EXPECT_TRUE(exported(ExportFormat::Icalendar).endsWith("END:VCALENDAR\r\n"));
    expectSound();
}

/// Of a text what every one of these formats keeps: it knows one kind of line break, and spaces around a value are
/// nobody's.
QString comparable(QString text)
{
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').trimmed();
}

void expectSameTexts(const Contact &before, const Contact &after, const QList<QString Contact::*> &fields)
{
    for (qsizetype i = 0; i < fields.size(); ++i)
        EXPECT_EQ(comparable(after.*fields[i]), comparable(before.*fields[i]))
            << before.uid.text().toStdString() << " field " << i;
}

TEST_F(NaughtyStringsTest, StandInCardsAsTheyAre)
{
    importOne(u"naughty.json"_s, naughtyArchive());
    const QList<QString Contact::*> fields{
        &Contact::name,       &Contact::given,    &Contact::family,       &Contact::prefix, &Contact::suffix,
        &Contact::additional, &Contact::nickname, &Contact::organization, &Contact::role,   &Contact::notes};
    for (const ExportFormat format : {ExportFormat::Vcard4, ExportFormat::Vcard3}) {
        QHash<QString, Contact> written;
        for (const ParsedContact &parsed : readVcards(exported(format)).contacts)
            written.insert(parsed.contact.uid.text(), parsed.contact);
        for (const Contact &contact : all<Contact>()) {
            ASSERT_TRUE(written.contains(contact.uid.text())) << contact.uid.text().toStdString();
            expectSameTexts(contact, written.value(contact.uid.text()), fields);
        }
    }
}

TEST_F(NaughtyStringsTest, StandInTheTableOfGoogleAsTheyAre)
{
    importOne(u"naughty.json"_s, naughtyArchive());
    std::vector<Contact> written;
    for (const ParsedContact &parsed : readAddressBook(exported(ExportFormat::GoogleCsv)).contacts)
        written.push_back(parsed.contact);
    // Nobody has a name of their own there to be known by.
    const auto texts = [](const std::vector<Contact> &contacts, QString Contact::*field) {
        QStringList all;
        for (const Contact &contact : contacts)
            all += comparable(contact.*field);
        all.sort();
        return all;
    };
    const std::vector<Contact> stored = all<Contact>();
    for (const auto field :
         {&Contact::given, &Contact::family, &Contact::prefix, &Contact::suffix, &Contact::additional,
          &Contact::nickname, &Contact::organization, &Contact::role, &Contact::notes})
        EXPECT_EQ(texts(written, field), texts(stored, field));
}

} // namespace naughty_strings_test
} // namespace cultivar
