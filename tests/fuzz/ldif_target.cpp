// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/cell_contact.h"
#include "core/exchange/tables/ldif_reader.h"
#include "tests/fuzz/promise.h"

using namespace cultivar;
using namespace Qt::StringLiterals;
using fuzz::promise;

namespace {

QSet<int> readEntries(const QString &text)
{
    QSet<int> lines;
    LdifReader reader(text);
    qsizetype before = -1;
    int line = 0;
    while (const std::optional<LdifEntry> entry = reader.next()) {
        promise(entry->line > line, "lines of entries grow", QString::number(entry->line));
        promise(reader.position() > before && reader.position() <= reader.size(), "reading goes on");
        line = entry->line;
        before = reader.position();
        lines.insert(line);
        for (const LdifAttribute &attribute : entry->attributes)
            promise(!attribute.name.isEmpty(), "an attribute has a name", attribute.value);
    }
    return lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArrayView file = fuzz::viewOf(bytes, size);
    const QSet<int> entries = readEntries(decodedText(file));
    const Parsed parsed = readLdif(file);
    QSet<int> lines;
    for (const ParsedContact &found : parsed.contacts) {
        promise(entries.contains(found.line), "a contact is an entry", QString::number(found.line));
        lines.insert(found.line);
        Contact bare = found.contact;
        promise(bare.sources.size() == 1, "a contact keeps its attributes");
        const QString content = bare.sources.front().content;
        const std::optional<Contact> kept = contactOfContent(content);
        bare.sources.clear();
        promise(kept.has_value() && *kept == bare, "the kept attributes describe the contact",
                (kept ? fuzz::differences(*kept, bare) : QString()) + u" in "_s + content);
    }
    for (const RowProblem &problem : parsed.problems)
        lines.insert(problem.line);
    fuzz::promiseRecords(file, FileFormat::Ldif, lines);
    return 0;
}
