// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_reader.h"
#include "core/exchange/vcard/vcard_writer.h"
#include "core/model/json_value.h"
#include "tests/support/corpora.h"
#include "tests/support/plain_card.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <set>

// What others wrote down as the content of their sample files.

namespace cultivar {

using namespace Qt::StringLiterals;

namespace reference_corpora_test {

using ::testing::IsEmpty;

/// Cards refer to nobody.
struct NoReferences
{
    template <class R> static QJsonValue write(Id<R> /*reference*/) { return {}; }
};

/// The content of each card as fields, without what it was made of.
QMap<QString, QString> contentOf(const QByteArray &cards)
{
    QMap<QString, QString> content;
    int number = 0;
    for (const ParsedContact &parsed : readVcards(cards).contacts) {
        Contact contact = parsed.contact;
        contact.sources.clear();
        ++number;
        NoReferences references;
        const QJsonObject fields = json::writeFields(contact, references);
        for (const QString &field : fields.keys())
            content.insert(
                u"%1 %2"_s.arg(number).arg(field),
                QString::fromUtf8(QJsonDocument(QJsonObject{{field, fields[field]}}).toJson(QJsonDocument::Compact)));
    }
    return content;
}

/// The only differences: cards of which we make nobody, each with the reason. In all others every field agrees.
struct Difference
{
    const char *card;
    const char *why;
};

constexpr Difference differences[] = {
    {"vcard7.vcf", "has only an uid and a label of an address: there is nothing to call anybody by, which is reported"},
};

/// A card and what another program makes of it.
struct Pair
{
    const char *card;
    const char *reference;

    friend void PrintTo(const Pair &pair, std::ostream *out) { *out << pair.reference; }
};

class KContactsReference : public test::WithCorpora<::testing::TestWithParam<Pair>>
{
protected:
    static QByteArray card() { return test::sample(u"kcontacts/"_s + QString::fromLatin1(GetParam().card)); }

    static QByteArray reference() { return test::sample(u"kcontacts/"_s + QString::fromLatin1(GetParam().reference)); }
};

TEST_P(KContactsReference, agreesInContent)
{
    const QMap<QString, QString> ours = contentOf(card());
    const QMap<QString, QString> theirs = contentOf(reference());
    const bool isNobody = std::ranges::any_of(
        differences, [](const Difference &difference) { return std::string_view(difference.card) == GetParam().card; });
    EXPECT_EQ(ours.isEmpty(), isNobody);
    QStringList found;
    QSet<QString> fields(ours.keyBegin(), ours.keyEnd());
    fields.unite(QSet<QString>(theirs.keyBegin(), theirs.keyEnd()));
    for (const QString &field : fields)
        if (ours.value(field) != theirs.value(field))
            found += field;
    for (const QString &field : found)
        ADD_FAILURE() << GetParam().reference << ' ' << field.toStdString() << "\n  ours   "
                      << ours.value(field).toStdString() << "\n  theirs " << theirs.value(field).toStdString();
}

/// How many lines there are of each property and value, as written by whom.
using Properties = QMap<std::pair<QString, QString>, int>;

Properties propertiesOf(const QByteArray &cards)
{
    Properties properties;
    for (const PlainCard &card : plainCards(cards))
        for (const PlainLine &line : card.lines) {
            // Each writes who it is and when; and empty parts at the end of a value say nothing.
            const QString name = line.name.toUpper();
            QString value = line.value;
            while (value.endsWith(u';'))
                value.chop(1);
            if (name != u"PRODID" && name != u"REV" && name != u"VERSION" && !value.isEmpty())
                ++properties[{name, value}];
        }
    return properties;
}

/// The only differences when the card is imported and written again, property by property.
struct PropertyDifference
{
    const char *reference;
    const char *property; ///< "+" we have it alone, "-" the reference has it alone
    const char *why;
};

constexpr PropertyDifference propertyDifferences[] = {
    {"vcard4.vcf.ref", "+FN",
     "its FN has no value; what the person is called by is written, as every reader wants one"},
    {"v4_0.vcard4.vcf.ref", "+FN", "the same"},
    {"vcard10.vcf.ref", "+FN", "the first card has none: it is called by its organization"},
    {"vcard7.vcf.ref", "-LABEL", "nobody to call by anything: reported, see above"},
    {"vcard7.vcf.ref", "-UID", "the same"},
    {"vcard7.vcf.2_1ref", "-LABEL", "the same"},
    {"vcard7.vcf.2_1ref", "-UID", "the same"},
    {"v4_0.vcard7.vcf.ref", "-LABEL", "the same"},
    {"v4_0.vcard7.vcf.ref", "-UID", "the same"},
    {"vcard6.vcf.2_1ref", "+CLASS", "2.1 has it too; the reference drops it in that version"},
    {"vcard14.vcf.2_1ref", "+CLASS", "the same"},
    {"vcard12.vcf.2_1ref", "+PHOTO", "the reference writes the bytes as they are in quoted-printable, ours is base64"},
    {"vcard12.vcf.2_1ref", "-PHOTO", "the same"},
    {"vcard_legacy_messaging_fields.vcf.ref", "-IMPP",
     "the lines that program wrote in former times stay word for word"},
    {"vcard_legacy_messaging_fields.vcf.ref", "+X-MESSAGING/IRC-ALL", "the same"},
    {"vcard_legacy_messaging_fields.vcf.ref", "+X-MESSAGING/TWITTER-ALL", "the same"},
    {"vcard_legacy_messaging_fields.vcf.ref", "+X-MESSAGING/XMPP-ALL", "the same"},
};

QByteArray writtenAgain(const QByteArray &cards, VcardVersion version)
{
    QByteArray written;
    for (const ParsedContact &parsed : readVcards(cards).contacts)
        written += writeVcard(parsed.contact, version, parsed.photo ? &*parsed.photo : nullptr);
    return written;
}

TEST_P(KContactsReference, agreesPropertyByProperty)
{
    const QString name = QString::fromLatin1(GetParam().reference);
    const VcardVersion version = name.startsWith(u"v4_0") ? VcardVersion::V4 : VcardVersion::V3;
    const Properties ours = propertiesOf(writtenAgain(card(), version));
    const Properties theirs = propertiesOf(reference());
    std::set<std::string> found;
    for (const auto &[property, count] : ours.asKeyValueRange())
        if (count > theirs.value(property))
            found.insert("+" + property.first.toStdString());
    for (const auto &[property, count] : theirs.asKeyValueRange())
        if (count > ours.value(property))
            found.insert("-" + property.first.toStdString());
    std::set<std::string> expected;
    for (const PropertyDifference &difference : propertyDifferences)
        if (name == QLatin1StringView(difference.reference))
            expected.insert(difference.property);
    EXPECT_EQ(found, expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, KContactsReference,
    ::testing::Values(Pair{"vcard1.vcf", "vcard1.vcf.ref"}, Pair{"vcard2.vcf", "vcard2.vcf.ref"},
                      Pair{"vcard3.vcf", "vcard3.vcf.ref"}, Pair{"vcard4.vcf", "vcard4.vcf.ref"},
                      Pair{"vcard5.vcf", "vcard5.vcf.ref"}, Pair{"vcard6.vcf", "vcard6.vcf.ref"},
                      Pair{"vcard7.vcf", "vcard7.vcf.ref"}, Pair{"vcard8.vcf", "vcard8.vcf.ref"},
                      Pair{"vcard9.vcf", "vcard9.vcf.ref"}, Pair{"vcard10.vcf", "vcard10.vcf.ref"},
                      Pair{"vcard11.vcf", "vcard11.vcf.ref"}, Pair{"vcard12.vcf", "vcard12.vcf.ref"},
                      Pair{"vcard13.vcf", "vcard13.vcf.ref"}, Pair{"vcard14.vcf", "vcard14.vcf.ref"},
                      Pair{"vcard15.vcf", "vcard15.vcf.ref"}, Pair{"testfullvcard.vcf", "testfullvcard.vcf.ref"},
                      Pair{"vcard_legacy_messaging_fields.vcf", "vcard_legacy_messaging_fields.vcf.ref"},
                      Pair{"vcard_extension_case_normalization.vcf", "vcard_extension_case_normalization.vcf.ref"},
                      Pair{"vcardwithitemasapplesupport.vcf", "vcardwithitemasapplesupport.vcf.ref"},
                      Pair{"vcard1.vcf", "vcard1.vcf.2_1ref"}, Pair{"vcard2.vcf", "vcard2.vcf.2_1ref"},
                      Pair{"vcard3.vcf", "vcard3.vcf.2_1ref"}, Pair{"vcard6.vcf", "vcard6.vcf.2_1ref"},
                      Pair{"vcard7.vcf", "vcard7.vcf.2_1ref"}, Pair{"vcard12.vcf", "vcard12.vcf.2_1ref"},
                      Pair{"vcard14.vcf", "vcard14.vcf.2_1ref"}, Pair{"vcard1.vcf", "v4_0.vcard1.vcf.ref"},
                      Pair{"vcard2.vcf", "v4_0.vcard2.vcf.ref"}, Pair{"vcard3.vcf", "v4_0.vcard3.vcf.ref"},
                      Pair{"vcard4.vcf", "v4_0.vcard4.vcf.ref"}, Pair{"vcard5.vcf", "v4_0.vcard5.vcf.ref"},
                      Pair{"vcard6.vcf", "v4_0.vcard6.vcf.ref"}, Pair{"vcard7.vcf", "v4_0.vcard7.vcf.ref"},
                      Pair{"vcard8.vcf", "v4_0.vcard8.vcf.ref"}));

} // namespace reference_corpora_test
} // namespace cultivar
