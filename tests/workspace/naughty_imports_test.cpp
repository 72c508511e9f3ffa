// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/naughty_strings.h"
#include "tests/workspace/workspace_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Texts that break programs, in every format that people bring. What is expected is what the format says, written here
// by other means than the program's own writers.

namespace cultivar {
namespace naughty_imports_test {

QString nameOf(qsizetype number)
{
    return u"Person %1"_s.arg(number);
}

QByteArray addressOf(qsizetype number)
{
    return 'p' + QByteArray::number(number) + "@example.org";
}

/// One person for each text, with it in all the places.
struct Form
{
    const char *name;
    QString file;
    QByteArray head;
    std::function<QByteArray(qsizetype number, const QString &text)> record;
    QByteArray tail{};
    std::vector<QString Contact::*> fields{&Contact::organization, &Contact::role, &Contact::notes};
};

QByteArray escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u',', u"\\,"_s).replace(u';', u"\\;"_s);
    return text.replace(u"\r\n"_s, u"\\n"_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\n"_s).toUtf8();
}

QByteArray quotedPrintable(const QString &text)
{
    QByteArray result;
    int length = 0;
    for (const char byte : text.toUtf8()) {
        result += '=' + QByteArray(1, byte).toHex().toUpper();
        if (++length % 20 == 0)
            result += "=\r\n";
    }
    return result;
}

QByteArray quoted(const QString &text)
{
    return '"' + QString(text).replace(u'"', u"\"\""_s).toUtf8() + '"';
}

QByteArray card21(qsizetype number, const QString &text)
{
    const QString value = QString(text).replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s);
    const QByteArray property = ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:" + quotedPrintable(value) + "\r\n";
    return "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:" + nameOf(number).toUtf8() + "\r\nNOTE" + property + "TITLE" + property +
           "ORG" + property + "END:VCARD\r\n";
}

QByteArray cardOf(const QByteArray &version, qsizetype number, const QString &text)
{
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\nFN:" + nameOf(number).toUtf8() + "\r\nNOTE:" + escaped(text) +
           "\r\nTITLE:" + escaped(text) + "\r\nORG:" + escaped(text) + "\r\nEND:VCARD\r\n";
}

/// A row of: name, address, organization, role, notes.
QByteArray row(QChar delimiter, qsizetype number, const QString &text)
{
    const QByteArray sign(1, delimiter.toLatin1());
    return nameOf(number).toUtf8() + sign + addressOf(number) + sign + quoted(text) + sign + quoted(text) + sign +
           quoted(text) + "\r\n";
}

QByteArray entry(qsizetype number, const QString &text)
{
    const QByteArray value = ":: " + text.toUtf8().toBase64() + '\n';
    return "dn: cn=p\nobjectclass: person\ncn: " + nameOf(number).toUtf8() + "\nmail: " + addressOf(number) +
           "\ndescription" + value + "title" + value + "o" + value + '\n';
}

QByteArray monicaContact(qsizetype number, const QString &text)
{
    const QJsonObject contact{{u"uuid"_s, u"c-%1"_s.arg(number)},
                              {u"created_at"_s, u"2020-01-01T00:00:00Z"_s},
                              {u"properties"_s, QJsonObject{{u"first_name"_s, nameOf(number)},
                                                            {u"company"_s, text},
                                                            {u"job"_s, text},
                                                            {u"description"_s, text}}},
                              {u"data"_s, QJsonArray()}};
    return (number > 0 ? "," : "") + QJsonDocument(contact).toJson(QJsonDocument::Compact);
}

std::vector<Form> forms()
{
    const auto comma = [](qsizetype number, const QString &text) { return row(u',', number, text); };
    return {
        {"vCard 2.1", u"a.vcf"_s, {}, card21},
        {"vCard 3.0", u"a.vcf"_s, {}, [](qsizetype n, const QString &text) { return cardOf("3.0", n, text); }},
        {"vCard 4.0", u"a.vcf"_s, {}, [](qsizetype n, const QString &text) { return cardOf("4.0", n, text); }},
        {"Google CSV", u"a.csv"_s, "First Name,E-mail 1 - Value,Organization Name,Organization Title,Notes\r\n", comma},
        {"old Google CSV", u"a.csv"_s, "Name,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title,Notes\r\n",
         comma},
        {"Outlook CSV", u"a.csv"_s, "First Name,E-mail Address,Company,Job Title,Notes\r\n", comma},
        {"Thunderbird CSV", u"a.csv"_s, "Display Name,Primary Email,Organization,Job Title,Notes\r\n", comma},
        {"a table with semicolons", u"a.csv"_s, "First Name;E-mail Address;Company;Job Title;Notes\r\n",
         [](qsizetype n, const QString &text) { return row(u';', n, text); }},
        {"LDIF", u"a.ldif"_s, "version: 1\n\n", entry},
        {"LinkedIn connections",
         u"Connections.csv"_s,
         "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
         [](qsizetype n, const QString &text) {
             return nameOf(n).toUtf8() + ",,," + addressOf(n) + ',' + quoted(text) + ',' + quoted(text) +
                    ",01 Jan 2024\n";
         },
         {},
         {&Contact::organization, &Contact::role}},
        {"Monica JSON",
         u"a.json"_s,
         R"({"version":"1.0-preview.1","app_version":"4.0.0","export_date":"2026-10-01T10:00:00Z","exported_by":"me",
"account":{"uuid":"acc","data":[{"count":1,"type":"contact","values":[)",
         monicaContact,
         R"(]}],"properties":{},"instance":{}}})",
         {&Contact::organization, &Contact::role, &Contact::background}},
        {"Meerkat CSV",
         u"a.csv"_s,
         "=== CONTACTS ===\nID,Firstname,Lastname,Nickname,Gender,Email,Phone,Birthday,Address,How We Met,"
         "Food Preference,Work Information,Contact Information,Circles,Created At,Updated At\n",
         [](qsizetype n, const QString &text) {
             return QByteArray::number(n) + ',' + nameOf(n).toUtf8() + ",,,," + addressOf(n) + ",,,," + quoted(text) +
                    ",," + quoted(text) + ",,,,\n";
         },
         {},
         {&Contact::howMet, &Contact::background}},
    };
}

/// Of line breaks there is one kind in notes, and in all of a card.
QString withLineFeeds(QString text)
{
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

/// The spaces around a value are nobody's; in a card a line break is none of them, but at the end of notes.
QString kept(const Form &form, const QString &text)
{
    if (!QByteArrayView(form.name).startsWith("vCard"))
        return text.trimmed();
    const QString breaks = withLineFeeds(text).replace(u'\n', u'\0');
    return breaks.trimmed().replace(u'\0', u'\n');
}

class NaughtyImportsTest : public WorkspaceTest, public ::testing::WithParamInterface<Form>
{
};

TEST_P(NaughtyImportsTest, AreKeptAsTheyAre)
{
    const Form &form = GetParam();
    const QStringList strings = test::naughtyStrings();
    QByteArray bytes = form.head;
    for (qsizetype i = 0; i < strings.size(); ++i)
        bytes += form.record(i, strings[i]);
    const ImportedFile file = importOne(form.file, bytes + form.tail);
    ASSERT_EQ(file.error, std::nullopt);
    EXPECT_THAT(file.problems, ::testing::IsEmpty());
    EXPECT_EQ(file.added, strings.size());
    QHash<QString, Contact> known;
    for (const Contact &contact : all<Contact>())
        known.insert(contact.displayName(), contact);
    for (qsizetype i = 0; i < strings.size(); ++i) {
        const Contact contact = known.value(nameOf(i));
        for (const auto field : form.fields) {
            const QString text = field == &Contact::notes ? withLineFeeds(strings[i]) : strings[i];
            const QString expected = kept(form, text);
            EXPECT_EQ(contact.*field, field == &Contact::notes ? expected.trimmed() : expected) << i;
        }
    }
    expectSound();
}

INSTANTIATE_TEST_SUITE_P(EveryForm, NaughtyImportsTest, ::testing::ValuesIn(forms()), [](const auto &form) {
    QString name = QString::fromLatin1(form.param.name);
    name.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return name.toStdString();
});

} // namespace naughty_imports_test
} // namespace cultivar
