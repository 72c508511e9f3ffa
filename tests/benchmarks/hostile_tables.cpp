// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/meerkat_csv.h"
#include "core/exchange/format_sniffer.h"
#include "core/exchange/tables/address_book_csv.h"
#include "core/exchange/tables/ldif_reader.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/tables/own_csv.h"
#include "tests/benchmarks/hostile_kinds.h"

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype million = 1'000'000;
constexpr qsizetype longLine = 100'000'000; // bytes

void readPeople(const QByteArray &file)
{
    (void)readAddressBook(file);
}

void readOurs(const QByteArray &file)
{
    (void)readOwnCsv(file, [](const QString &) { return CircleId(1); });
}

void readConnections(const QByteArray &file)
{
    (void)readLinkedInConnections(file);
}

void readMessages(const QByteArray &file)
{
    (void)readLinkedInMessages(file, QTimeZone("Europe/Lisbon"));
}

void readCards(const QByteArray &file)
{
    (void)readMeerkat(file);
}

void sniff(const QByteArray &file)
{
    (void)sniffFormat(file, u"x");
}

void readEntries(const QByteArray &file)
{
    (void)readLdif(file);
}

std::function<QByteArray(qsizetype)> many(const QByteArray &head, const QByteArray &text, const QByteArray &tail = {})
{
    return [=](qsizetype count) { return head + text.repeated(count) + tail; };
}

std::function<QByteArray(qsizetype)> lines(const QByteArray &head, const QByteArray &before, const QByteArray &behind)
{
    return [=](qsizetype count) {
        return head + numbered(count, [&](const QByteArray &number) { return before + number + behind; });
    };
}

/// A header of so many columns, and a row.
std::function<QByteArray(qsizetype)> columns(const QByteArray &head, const QByteArray &name, bool distinct)
{
    return [=](qsizetype count) {
        return head + numbered(count, [&](const QByteArray &n) { return ',' + name + (distinct ? n : ""); }) + "\nA" +
               QByteArray(",x").repeated(count) + '\n';
    };
}

} // namespace

std::vector<HostileKind> hostileTables()
{
    const QByteArray messages = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n";
    return {
        {u"columns, all different"_s, million / 4, columns("Full Name,E-mail,Company", "c", true), readPeople},
        {u"columns, all the same"_s, million / 4, columns("Full Name,E-mail,Company", "c", false), readPeople},
        {u"columns of addresses"_s, million / 4, columns("Full Name,Company", "E-mail", false), readPeople},
        {u"numbered columns"_s, million / 4, columns("Full Name,E-mail,Company", "Phone 1 - Value", true), readPeople},
        {u"columns of a row only"_s, million, many("Full Name,E-mail,Company\nA,a@x", ",x", "\n"), readPeople},
        {u"columns of our own table"_s, million / 4, columns("uid,name", "c", true), readOurs},
        {u"columns of connections"_s, million / 4,
         columns("First Name,Last Name,URL,Email Address,Company,Position,Connected On", "c", true), readConnections},
        {u"elements of one cell"_s, million, lines("uid,name,tags,emails\n1,A,x,", "a", "; "), readOurs},
        {u"values of one cell"_s, million, lines("Full Name,E-mail,Company\nA,", "a", "@x ::: "), readPeople},
        {u"rows without a name"_s, million, many("Full Name,E-mail,Company\n", ",\n,x\n"), readPeople},
        {u"quotes that nothing closes"_s, longLine / 4, many("Full Name,E-mail,Company\n", "\"a,", "\n"), readPeople},
        {u"a quote at each line"_s, million / 2, many("Full Name,E-mail,Company\n", "\"a\n"), readPeople},
        {u"an odd number of quotes"_s, longLine / 4, many("Full Name,E-mail,Company\nA,\"", "\"\"", "\""), readPeople},
        {u"quotes within quotes"_s, million / 2, many("Full Name,E-mail,Company\n", "\"\"\"\",\n"), readPeople},
        {u"one line"_s, longLine, many("Full Name,E-mail,Company\nA,", "x"), readPeople},
        {u"no table, one line"_s, longLine, many("", "x"), readPeople},
        {u"apostrophes"_s, longLine / 4, many("Full Name,E-mail,Company\nA,", "'"), readPeople},
        {u"NUL"_s, million, many("Full Name,E-mail,Company\nA,", QByteArray("\0,\0\n", 4)), readPeople},
        {u"empty lines"_s, longLine / 4, many("Full Name,E-mail,Company\nA,x", "\r"), readPeople},
        {u"halves of surrogate pairs"_s, longLine / 10,
         [](qsizetype count) { return inUtf16(u"Full Name,E-mail,Company\nA,"_s, count, u"\n"_s); }, readPeople},
        {u"messages of one conversation"_s, million / 4,
         lines(messages, "1,A,https://linkedin.com/in/a,B,https://linkedin.com/in/b,2026-07-01 10:00:00 UTC,", "\n"),
         readMessages},
        {u"conversations"_s, million / 4,
         [messages](qsizetype count) {
             return messages + numbered(count, [](const QByteArray &n) {
                        return n + ",A" + n + ",https://linkedin.com/in/a" + n +
                               ",B,https://linkedin.com/in/b,2026-07-01 10:00:00 UTC,x\n";
                    });
         },
         readMessages},
        {u"receivers of one message"_s, million, lines(messages + "1,A,a,\"", "B", ","), readMessages},
        {u"tables of Meerkat's"_s, million / 4, many("=== CONTACTS ===\nID,Firstname\n1,A\n", "=== NOTES ===\nID\n"),
         readCards},
        {u"notes on one of Meerkat's contacts"_s, million / 4,
         lines("=== CONTACTS ===\nID,Firstname\n1,A\n\n=== NOTES ===\nID,Contact ID,Date,Content\n", "",
               ",1,2020-01-02,x\n"),
         readCards},
        {u"sniffed: spaces"_s, longLine / 10, many("", " \n"), sniff},
        {u"sniffed: comments"_s, longLine / 10, many("", "#\n"), sniff},
        {u"sniffed: versions"_s, longLine / 10, many("", "version: 1\n"), sniff},
        {u"sniffed: folds"_s, longLine / 10, many("From: a\n", " a\n"), sniff},
        {u"sniffed: From"_s, longLine / 10, many("From a", "1:2"), sniff},
        {u"sniffed: lines that begin like a card"_s, longLine / 10, many("", "BEGIN:VCARD x\n"), sniff},
        {u"sniffed: spaces behind a card"_s, longLine / 10, many("x\nBEGIN:VCARD", " ", "x"), sniff},
        {u"sniffed: quotes"_s, longLine / 10, many("", "\"a,"), sniff},
        {u"sniffed: open braces"_s, longLine / 10, many("", "{\"a\":"), sniff},
        {u"sniffed: NUL"_s, longLine / 10, many("", QByteArray(1, '\0')), sniff},
    };
}

std::vector<HostileKind> hostileEntries()
{
    const QByteArray head = "dn: x\ncn: A\n";
    return {
        {u"lines that continue"_s, million, many(head, " x\n"), readEntries},
        {u"lines that continue a comment"_s, million, many(head + "#\n", " x\n"), readEntries},
        {u"attributes, all different"_s, million / 2, lines(head, "a", ": 1\n"), readEntries},
        {u"attributes, all the same"_s, million / 2, lines(head, "x: ", "\n"), readEntries},
        {u"addresses"_s, million / 2, lines(head, "mail: a", "@x\n"), readEntries},
        {u"broken base64"_s, million, many(head, "mail:: !\n"), readEntries},
        {u"a photo"_s, million, many(head + "jpegPhoto:: AAAA", "\n " + QByteArray(72, 'A')), readEntries},
        {u"one line"_s, longLine, many(head + "description: ", "x"), readEntries},
        {u"one line without a colon"_s, longLine, many(head, "x"), readEntries},
        {u"options of one name"_s, longLine / 4, many(head + "cn", ";x", ": A"), readEntries},
        {u"empty entries"_s, million * 4, many(head, "dn: x\n\n"), readEntries},
        {u"empty lines"_s, longLine / 4, many(head, "\n"), readEntries},
        {u"NUL"_s, longLine / 10, many(head, QByteArray("\0:\0\n", 4)), readEntries},
        {u"halves of surrogate pairs"_s, longLine / 10,
         [](qsizetype count) { return inUtf16(u"dn: x\ncn: A"_s, count, u"\n"_s); }, readEntries},
    };
}

} // namespace cultivar::benchmarks
