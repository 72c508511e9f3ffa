// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_reader.h"
#include "core/exchange/vcard/vcard_writer.h"
#include "tests/benchmarks/hostile_kinds.h"

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype million = 1'000'000;
constexpr qsizetype longLine = 100'000'000; // bytes
constexpr qsizetype deep = 100'000;

void read(const QByteArray &file)
{
    (void)readVcards(file);
}

/// The card of somebody of whom nothing is left as it was.
void change(const QByteArray &file)
{
    Parsed parsed = readVcards(file);
    if (parsed.contacts.empty())
        return;
    Contact &contact = parsed.contacts.front().contact;
    for (auto *list : {&contact.emails, &contact.phones, &contact.links})
        for (size_t i = 0; i < list->size(); i += 2)
            (*list)[i].value += u'x';
    std::ranges::reverse(contact.emails);
    contact.addresses.clear();
    contact.notes = u"another"_s;
    (void)writeVcard(contact, VcardVersion::V4);
}

/// How a card of this many lines is made.
std::function<QByteArray(qsizetype)> lines(const QByteArray &before, const QByteArray &behind)
{
    return [before, behind](qsizetype count) {
        return "BEGIN:VCARD\nFN:A\n" +
               numbered(count, [&](const QByteArray &number) { return before + number + behind; }) + "END:VCARD\n";
    };
}

/// A card of one text many times over.
std::function<QByteArray(qsizetype)> many(const QByteArray &head, const QByteArray &text, const QByteArray &tail)
{
    return [=](qsizetype count) { return "BEGIN:VCARD\nFN:A\n" + head + text.repeated(count) + tail; };
}

} // namespace

QByteArray inUtf16(const QString &before, qsizetype halves, const QString &after)
{
    const QString text = u'\ufeff' + before + QString(halves, QChar(0xd800)) + after;
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype{sizeof(char16_t)}};
}

std::vector<HostileKind> hostileCards()
{
    const QByteArray end = "\nEND:VCARD\n";
    return {
        {u"addresses of one person"_s, million, lines("EMAIL:a", "@x\n"), read},
        {u"numbers, each with its preference"_s, million, lines("TEL;PREF=", ":1\n"), read},
        {u"postal addresses"_s, million, lines("ADR:;;", ";c;;;\n"), read},
        {u"days"_s, million, lines("item1.X-ABDATE:2001-02-03\nitem1.X-ABLabel:", "\n"), read},
        {u"groups with a label each"_s, million / 2,
         [](qsizetype count) {
             return "BEGIN:VCARD\nFN:A\n" +
                    numbered(count,
                             [](const QByteArray &n) {
                                 return "item" + n + ".URL:x" + n + "\nitem" + n + ".X-ABLabel:y\n";
                             }) +
                    "END:VCARD\n";
         },
         read},
        {u"tags, all different"_s, million, lines("CATEGORIES:t", "\n"), read},
        {u"notes"_s, million, lines("NOTE:n", "\n"), read},
        {u"names"_s, million, lines("N:;;;;\nFN:", "\n"), read},
        {u"unknown properties"_s, million, lines("X-A", ":1\n"), read},
        {u"addresses, all of them changed"_s, million / 4, lines("EMAIL;PREF=1:a", "@x\n"), change},
        {u"labelled pages, half of them changed"_s, million / 4, lines("item1.URL:a", "\nitem1.X-ABLabel:b\n"), change},
        {u"one line"_s, longLine / 2, many("NOTE:", "x", end), read},
        {u"one line that is too large"_s, longLine, many("NOTE:", "x", end), read},
        {u"one line without a colon"_s, longLine / 2, many("", "x", end), read},
        {u"one line of escapes"_s, longLine / 2, many("NOTE:", "\\", end), read},
        {u"one line of parts"_s, longLine / 2, many("CATEGORIES:", ",", end), read},
        {u"one line of units"_s, longLine / 10, many("ORG:", "u;", end), read},
        {u"one line of parameters"_s, longLine / 14, many("EMAIL", ";TYPE=a", ":x" + end), read},
        {u"one line of bare types"_s, longLine / 10, many("EMAIL", ";HOME", ":x" + end), read},
        {u"one line of quotes"_s, longLine / 10, many("EMAIL", ";X=\"", ":x" + end), read},
        {u"folds"_s, longLine / 10, many("NOTE:", "\n x", end), read},
        {u"folds before the colon"_s, longLine / 10, many("EMAIL;", "\n X=1;", end), read},
        {u"lines that continue another"_s, longLine / 10, many("NOTE:", "\nx", end), read},
        {u"quoted-printable without end"_s, longLine / 10, many("NOTE;ENCODING=QUOTED-PRINTABLE:", "x=\n", end), read},
        {u"quoted-printable, cards without end"_s, million,
         [](qsizetype count) {
             return QByteArray("BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:=\n").repeated(count) + "END:VCARD\n";
         },
         read},
        {u"equals signs"_s, longLine / 2, many("NOTE;ENCODING=QUOTED-PRINTABLE:", "=", end), read},
        {u"a photo"_s, million, many("PHOTO;ENCODING=b:", QByteArray(72, 'A') + "\n ", end), read},
        {u"agents in one another"_s, deep,
         [](qsizetype count) {
             return "BEGIN:VCARD\nFN:A\n" + QByteArray("AGENT:\nBEGIN:VCARD\n").repeated(count) +
                    QByteArray("END:VCARD\n").repeated(count + 1);
         },
         read},
        {u"agents without end"_s, million, many("", "AGENT:\nBEGIN:VCARD\n", ""), read},
        {u"beginnings"_s, million, many("", "BEGIN:VCARD\n", end), read},
        {u"endings"_s, million, many("", "END:VCARD\n", ""), read},
        {u"NUL"_s, longLine / 4, many("NOTE:", QByteArray(1, '\0'), end), read},
        {u"carriage returns"_s, longLine / 4, many("NOTE:", "\r", end), read},
        {u"carriage returns, no line breaks"_s, million * 4,
         [](qsizetype count) { return "BEGIN:VCARD\rFN:A\r" + QByteArray("x\r").repeated(count) + "END:VCARD\r"; },
         read},
        {u"carriage returns before a name"_s, longLine / 10, many("NOTE:", "\rabcdefghijklmnopq", end), read},
        {u"halves of surrogate pairs"_s, longLine / 10,
         [](qsizetype count) { return inUtf16(u"BEGIN:VCARD\nFN:A\nNOTE:"_s, count, u"\nEND:VCARD\n"_s); }, read},
        {u"bytes of no encoding"_s, longLine / 10, many("NOTE:", "\xff\n", end), read},
    };
}

} // namespace cultivar::benchmarks
