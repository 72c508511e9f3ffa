// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_reader.h"
#include "core/model/json_value.h"
#include "tests/exchange/corpora.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

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

/// Where their content is not that of the card, or we take it in another way, each with the reason.
struct Difference
{
    const char *file;
    const char *field; ///< card and field
    const char *why;
};

constexpr Difference differences[] = {
    {"none", "none", "none"},
};

class KContactsReference : public ::testing::TestWithParam<const char *>
{
};

TEST_P(KContactsReference, agreesInContent)
{
    const QString name = u"kcontacts/"_s + QString::fromLatin1(GetParam());
    const std::optional<QByteArray> card = test::corpusFile(name);
    const std::optional<QByteArray> reference = test::corpusFile(name + u".ref"_s);
    if (!card || !reference)
        GTEST_SKIP() << "CULTIVAR_CORPORA does not hold " << name.toStdString();
    const QMap<QString, QString> ours = contentOf(*card);
    const QMap<QString, QString> theirs = contentOf(*reference);
    QStringList found;
    for (const QString &field :
         QSet<QString>(ours.keyBegin(), ours.keyEnd()).unite(QSet<QString>(theirs.keyBegin(), theirs.keyEnd())))
        if (ours.value(field) != theirs.value(field))
            found += field;
    for (const Difference &difference : differences)
        if (QLatin1StringView(difference.file) == QLatin1StringView(GetParam())) {
            EXPECT_TRUE(found.contains(QLatin1StringView(difference.field))) << "no such difference any more";
            found.removeAll(QLatin1StringView(difference.field));
        }
    for (const QString &field : found)
        ADD_FAILURE() << GetParam() << ' ' << field.toStdString() << "\n  ours   " << ours.value(field).toStdString()
                      << "\n  theirs " << theirs.value(field).toStdString();
}

INSTANTIATE_TEST_SUITE_P(All, KContactsReference,
                         ::testing::Values("vcard1.vcf", "vcard2.vcf", "vcard3.vcf", "vcard4.vcf", "vcard5.vcf",
                                           "vcard6.vcf", "vcard7.vcf", "vcard8.vcf", "vcard9.vcf", "vcard10.vcf",
                                           "vcard11.vcf", "vcard12.vcf", "vcard13.vcf", "vcard14.vcf", "vcard15.vcf",
                                           "testfullvcard.vcf", "vcard_legacy_messaging_fields.vcf",
                                           "vcard_extension_case_normalization.vcf",
                                           "vcardwithitemasapplesupport.vcf"));

} // namespace reference_corpora_test
} // namespace cultivar
