// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/format_sniffer.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace cultivar {

static void PrintTo(FileFormat format, std::ostream *out)
{
    *out << toWord(format).toStdString();
}

namespace format_sniffer_test {

struct Sample
{
    QByteArray head;
    QString name;
    FileFormat format;
};

class Sniffed : public ::testing::TestWithParam<Sample>
{
};

TEST_P(Sniffed, isFound)
{
    EXPECT_EQ(sniffFormat(GetParam().head, GetParam().name), GetParam().format) << GetParam().head.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    ByContent, Sniffed,
    ::testing::Values(
        Sample{"BEGIN:VCARD\r\nVERSION:4.0\r\n", u"x.csv"_s, FileFormat::Vcard},
        Sample{"\xef\xbb\xbf\r\n begin:vcard\nVERSION:2.1\n", {}, FileFormat::Vcard},
        Sample{QByteArray("\xff\xfe"
                          "B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0\n\0",
                          26),
               {},
               FileFormat::Vcard},
        Sample{"some words first\nBEGIN:VCARD\nVERSION:3.0\n", u"x.txt"_s, FileFormat::Vcard},
        Sample{"BEGIN:VCALENDAR\r\n", u"x.vcf"_s, FileFormat::Icalendar},
        Sample{"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n", u"a.csv"_s,
               FileFormat::LinkedInConnections},
        Sample{"Notes:\n\"long, note\"\n\nFirst Name,Last Name,Email Address,Company,Position,Connected On\nAna",
               {},
               FileFormat::LinkedInConnections},
        Sample{"Vorname;Nachname;URL;E-Mail-Adresse;Unternehmen;Position;Verbunden am\n",
               {},
               FileFormat::LinkedInConnections},
        Sample{"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE "
               "URLS,DATE,SUBJECT,CONTENT,FOLDER\n",
               u"x.csv"_s, FileFormat::LinkedInMessages},
        Sample{"uid,name,prefix,given\n1,Ana,,\n", u"x.csv"_s, FileFormat::OwnCsv},
        Sample{"{\n\"format\":\"cultivar\",", u"x.csv"_s, FileFormat::Json}, Sample{"  [1]", {}, FileFormat::Json},
        Sample{"PK\x03\x04rest", u"archive.csv"_s, FileFormat::Zip},
        Sample{"version: 1\n\ndn: cn=Ana,mail=ana@example.org\n", {}, FileFormat::Ldif},
        Sample{"dn:: Y249QW5h\nobjectclass: top\n", u"x.txt"_s, FileFormat::Ldif},
        Sample{"From ana@example.org Wed Jul  1 10:00:00 2026\nFrom: Ana\n", {}, FileFormat::Mbox},
        Sample{"Return-Path: <a@example.org>\r\nReceived: from x\r\n by y\r\nFrom: a@example.org\r\n\r\nHi",
               {},
               FileFormat::Eml},
        Sample{"Subject: long\n folded\nTo: a@example.org\n", u"x.txt"_s, FileFormat::Eml},
        Sample{"X-Mozilla-Status: 0001\nFrom: Ana\n <a@example.org>\nSubject: x\n\nBEGIN:VCARD\nEND:VCARD\n",
               {},
               FileFormat::Eml},
        Sample{"\n\nFrom: a@example.org\nX-Mailer: y\n\nBEGIN:VCARD\n", {}, FileFormat::Eml},
        Sample{"Priority: 1\nFrom: a@example.org\n\nBEGIN:VCARD\n", u"a.EML"_s, FileFormat::Eml},
        Sample{"From: a@example.org\rTo: b@example.org\r\rHi", {}, FileFormat::Eml},
        Sample{"From me, a list:\nTo: you\n\nBEGIN:VCARD\nFN:Ana\nEND:VCARD\n", {}, FileFormat::Vcard}));

INSTANTIATE_TEST_SUITE_P(WebPages, Sniffed,
                         ::testing::Values(Sample{"<!DOCTYPE html>\n<html><body>a,b\n1,2</body></html>",
                                                  u"people.csv"_s, FileFormat::Unknown},
                                           Sample{"\xef\xbb\xbf \n<HTML lang=en>\n", u"people.vcf"_s,
                                                  FileFormat::Unknown},
                                           Sample{"<htmlish>,b\n1,2\n", u"people.csv"_s, FileFormat::ForeignCsv}));

TEST(WebPage, isKnownByItsBeginning)
{
    EXPECT_TRUE(isWebPage("\xef\xbb\xbf\r\n<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">"));
    EXPECT_FALSE(isWebPage("name,page\nAna,<html>\n"));
}

INSTANTIATE_TEST_SUITE_P(
    ByName, Sniffed,
    ::testing::Values(Sample{{}, u"EMPTY.VCF"_s, FileFormat::Vcard},
                      Sample{"\r\n \n", u"x.ics"_s, FileFormat::Icalendar},
                      Sample{"First Name,Middle Name,Last Name\nAna,,Silva\n", u"google.csv"_s, FileFormat::ForeignCsv},
                      Sample{"First Name,Middle Name,Last Name\nAna,,Silva\n", u"notes.txt"_s, FileFormat::ForeignCsv},
                      Sample{"Dear Ana, how are you?\nTo: be, or not", u"letter"_s, FileFormat::Unknown},
                      Sample{"First Name: Ana\n", {}, FileFormat::Unknown},
                      Sample{QByteArray("\x7f"
                                        "ELF\0\0\0",
                                        7),
                             u"x.csv"_s, FileFormat::Unknown},
                      Sample{{}, {}, FileFormat::Unknown}));

TEST(SniffFormat, isNotMisledByACutCharacter)
{
    EXPECT_EQ(sniffFormat("uid,name\n1,Andr\xc3", u"x.csv"), FileFormat::OwnCsv);
    EXPECT_EQ(sniffFormat(QByteArrayView("\xff\xfe{\0 ", 5), {}), FileFormat::Json);
}

TEST(SniffFormat, hasAWordForEach)
{
    EXPECT_EQ(toWord(FileFormat::Vcard), u"vcard"_s);
    EXPECT_EQ(toWord(FileFormat::OwnCsv), u"csv"_s);
    EXPECT_EQ(toWord(FileFormat::Unknown), u"unknown"_s);
}

} // namespace format_sniffer_test
} // namespace cultivar
