// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_reader.h"
#include "core/exchange/vcard/vcard_writer.h"
#include "tests/fuzz/promise.h"

using namespace cultivar;
using namespace Qt::StringLiterals;
using fuzz::promise;

namespace {

ParsedContact readBack(const QByteArray &card)
{
    Parsed parsed = readVcards(card);
    promise(parsed.problems.empty() && parsed.contacts.size() == 1, "a written card is one card",
            QString::fromUtf8(card));
    return std::move(parsed.contacts.front());
}

void promiseSame(Contact now, Contact before, const QByteArray &card, const char *what)
{
    now.sources.clear();
    before.sources.clear();
    // A card must have a name (RFC 6350, 6.2.1), so one is made of what there is.
    if (before.name.isEmpty())
        now.name.clear();
    promise(now == before, what, fuzz::differences(now, before) + u" in\n"_s + QString::fromUtf8(card));
}

/// Folding cuts it in two, of which the first does not read as a property any more.
bool hasLongName(const QString &card)
{
    constexpr qsizetype longest = 70;
    for (const QStringView line : QStringView(card).split(u'\n')) {
        const QStringView head = line.first(std::min(line.size(), longest));
        if (!head.contains(u':') && !head.contains(u';'))
            return true;
    }
    return false;
}

QByteArray cardOf(const ParsedContact &parsed, VcardVersion version)
{
    return writeVcard(parsed.contact, version, parsed.photo ? &*parsed.photo : nullptr);
}

void writeAndRead(const ParsedContact &parsed)
{
    if (hasLongName(parsed.contact.sources.front().content))
        return;
    for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
        const QByteArray card = cardOf(parsed, version);
        const ParsedContact again = readBack(card);
        promiseSame(again.contact, parsed.contact, card, "a contact is read as it was written");
        promise(again.photo == parsed.photo, "a photo is read as it was written", QString::fromUtf8(card));
        promise(cardOf(again, version) == card, "a written card is written the same again", QString::fromUtf8(card));
    }
}

void promiseLines(QByteArrayView file)
{
    VcardScanner scanner(file);
    while (const auto scanned = scanner.next())
        if (const auto *card = std::get_if<CardText>(&*scanned))
            promise(scanner.takeLines() == linesOfCard(card->content), "the lines of a card are those of its text",
                    card->content);
}

/// What a card becomes when all of its contact is changed.
void writeOver(const Contact &old, Contact now)
{
    now.sources = old.sources;
    now.deceased = old.deceased; // vCard knows a day of death only
    const QByteArray card = writeVcard(now, VcardVersion::V4);
    (void)readBack(card);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArrayView file = fuzz::viewOf(bytes, size);
    promiseLines(file);
    const Parsed parsed = readVcards(file);
    QSet<int> lines;
    int line = 0;
    for (const ParsedContact &found : parsed.contacts) {
        promise(found.line > line, "lines of cards grow", QString::number(found.line));
        line = found.line;
        lines.insert(line);
        promise(found.contact.sources.size() == 1, "a contact keeps its card");
        fuzz::promiseText(found.contact.sources.front().content, "a card can be stored");
        promise(!found.contact.displayName().isEmpty(), "somebody has a name");
        writeAndRead(found);
    }
    for (const RowProblem &problem : parsed.problems)
        lines.insert(problem.line);
    fuzz::promiseRecords(file, FileFormat::Vcard, lines);
    if (parsed.contacts.size() >= 2)
        writeOver(parsed.contacts[0].contact, parsed.contacts[1].contact);
    return 0;
}
