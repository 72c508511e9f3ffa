// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/monica_archive.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/json_archive.h"
#include "core/exchange/tables/cell_contact.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/tables/table_mapping.h"
#include "tests/fuzz/promise.h"

using namespace cultivar;
using fuzz::promise;

namespace {

void readOurs(QByteArrayView file)
{
    const Result<Network> network = readArchive(file);
    if (!network)
        return;
    const QByteArray written = writeArchive(*network);
    const Result<Network> again = readArchive(written);
    promise(again.has_value(), "our own archive is read again", QString::fromUtf8(written));
    promise(writeArchive(*again) == written, "what is read again is written the same", QString::fromUtf8(written));
}

void readMonicas(QByteArrayView file)
{
    static const QTimeZone mine("Europe/Lisbon");
    (void)isMonica(decodedText(file));
    const Result<Parsed> parsed = readMonica(file, mine);
    if (!parsed)
        return;
    for (const ParsedContact &found : parsed->contacts) {
        Contact bare = found.contact;
        promise(bare.sources.size() == 1, "a contact keeps what was said of it");
        std::optional<Contact> kept = monicaContact(bare.sources.front().content);
        const QString content = std::exchange(bare.sources, {}).front().content;
        promise(kept.has_value() && *kept == bare, "the kept content describes the contact",
                (kept ? fuzz::differences(*kept, bare) : QString()) + content);
    }
}

/// What is kept as JSON in the database, where an older version or a hand may have written it.
void readKept(const QString &text)
{
    (void)contactOfContent(text);
    (void)linkedInContact(text);
    (void)monicaContact(text);
    if (const std::optional<TableMapping> mapping = mappingFrom(text))
        promise(mappingFrom(mappingText(*mapping)) == mapping, "a mapping is kept as text", text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArrayView file = fuzz::viewOf(bytes, size);
    readOurs(file);
    readMonicas(file);
    readKept(QString::fromUtf8(file));
    return 0;
}
