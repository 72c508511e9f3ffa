// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/naughty_strings.h"
#include "tests/workspace/workspace_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

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

QString onOneLine(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    return text.simplified();
}

/// The spaces around a value are nobody's; in a card a line break is none of them, but at the end of notes.
QString kept(const Form &form, const QString &text)
{
    if (!QByteArrayView(form.name).startsWith("vCard"))
        return text.trimmed();
    const QString breaks = withLineFeeds(text).replace(u'\n', u'\0');
    return breaks.trimmed().replace(u'\0', u'\n');
}

/// Of a name, for the name of a test.
std::string letters(const char *name)
{
    QString text = QString::fromLatin1(name);
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return text.toStdString();
}

class NaughtyFileTest : public WorkspaceTest
{
protected:
    /// Imports a file with a record for each of the strings.
    template <class Form> void takeEach(const Form &form)
    {
        QByteArray bytes = form.head;
        for (qsizetype i = 0; i < strings.size(); ++i)
            bytes += form.record(i, strings[i]);
        const ImportedFile file = importOne(form.file, bytes + form.tail);
        EXPECT_EQ(file.error, std::nullopt);
        EXPECT_THAT(file.problems, ::testing::IsEmpty());
        EXPECT_EQ(file.added, strings.size());
    }

    const QStringList strings = test::naughtyStrings();
};

class NaughtyImportsTest : public NaughtyFileTest, public ::testing::WithParamInterface<Form>
{
};

TEST_P(NaughtyImportsTest, AreKeptAsTheyAre)
{
    const Form &form = GetParam();
    takeEach(form);
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

INSTANTIATE_TEST_SUITE_P(EveryForm, NaughtyImportsTest, ::testing::ValuesIn(forms()),
                         [](const auto &form) { return letters(form.param.name); });

/// One talk with Ana for each text, with it in what is kept of the talk.
struct Talks
{
    const char *name;
    QString file;
    QByteArray head;
    std::function<QByteArray(qsizetype number, const QString &text)> record;
    QByteArray tail{};
    bool oneLine = false; ///< it has line breaks and other control characters for nothing but itself
};

/// A day of its own for each.
QDateTime momentOf(qsizetype number)
{
    return QDateTime(QDate(2024, 1, 1), QTime(12, 0), Qt::UTC).addDays(number);
}

QByteArray event(qsizetype number, const QString &text)
{
    return "BEGIN:VEVENT\r\nUID:e" + QByteArray::number(number) +
           "\r\nDTSTART:" + momentOf(number).toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1() +
           "\r\nDURATION:PT30M\r\nSUMMARY:" + escaped(text) +
           "\r\nATTENDEE;CN=Ana:mailto:ana@example.org\r\nEND:VEVENT\r\n";
}

QByteArray mail(qsizetype number, const QString &text)
{
    const QByteArray when = QLocale::c().toString(momentOf(number), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1();
    const QByteArray sent = QLocale::c().toString(momentOf(number), u"ddd MMM dd HH:mm:ss yyyy"_s).toLatin1();
    return "From x@example.org " + sent + "\nFrom: Ana <ana@example.org>\nTo: me@example.org\nDate: " + when +
           " +0000\nMessage-ID: <" + QByteArray::number(number) + "@x>\nSubject: =?utf-8?B?" +
           text.toUtf8().toBase64() + "?=\n\nHello\n\n";
}

QByteArray linkedInMessage(qsizetype number, const QString &text)
{
    return QByteArray::number(number) + ",Me,https://www.linkedin.com/in/me,Ana,https://www.linkedin.com/in/ana," +
           momentOf(number).toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s).toLatin1() + ',' + quoted(text) + '\n';
}

std::vector<Talks> talks()
{
    return {{"iCalendar", u"a.ics"_s, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n", event,
             "END:VCALENDAR\r\n"},
            {"mbox", u"a.mbox"_s, {}, mail, {}, true},
            {"LinkedIn messages", u"messages.csv"_s,
             "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n", linkedInMessage}};
}

class NaughtyTalksTest : public NaughtyFileTest, public ::testing::WithParamInterface<Talks>
{
};

TEST_P(NaughtyTalksTest, AreKeptAsTheyAre)
{
    Contact ana;
    ana.name = u"Ana"_s;
    ana.emails = {{u"ana@example.org"_s, {}}};
    ana.links = {{u"https://www.linkedin.com/in/ana"_s, u"linkedin"_s}};
    add(ana);
    set(u"my_email"_s, u"me@example.org"_s);
    const Talks &form = GetParam();
    takeEach(form);
    QHash<QDate, QString> known;
    for (const Interaction &talk : all<Interaction>())
        known.insert(talk.day, talk.notes);
    for (qsizetype i = 0; i < strings.size(); ++i) {
        const QString expected = form.oneLine ? onOneLine(strings[i]) : withLineFeeds(strings[i]).trimmed();
        EXPECT_EQ(withLineFeeds(known.value(momentOf(i).date())), expected) << i;
    }
    expectSound();
}

INSTANTIATE_TEST_SUITE_P(EveryForm, NaughtyTalksTest, ::testing::ValuesIn(talks()),
                         [](const auto &form) { return letters(form.param.name); });

} // namespace naughty_imports_test
} // namespace cultivar
