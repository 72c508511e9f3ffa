// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/source_contact.h"

#include "core/exchange/archives/meerkat_csv.h"
#include "core/exchange/archives/monica_archive.h"
#include "core/exchange/tables/cell_contact.h"
#include "core/exchange/tables/cell_photo.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/vcard/card_photo.h"
#include "core/exchange/vcard/vcard_reader.h"

namespace cultivar {

namespace {

/// Earlier words are written as the newest are.
QStringView writerOf(const BroughtBySource &brought)
{
    const QStringView source = brought.source;
    return source.endsWith(earlierWords) ? source.chopped(earlierWords.size()) : source;
}

} // namespace

std::optional<Contact> contactOfSource(const BroughtBySource &brought)
{
    const QStringView writer = writerOf(brought);
    if (writer == u"linkedin")
        return linkedInContact(brought.content);
    if (writer == u"monica")
        return monicaContact(brought.content);
    if (writer == u"meerkat")
        return meerkatContact(brought.content);
    if (isTableSource(writer) || writer == u"ldif")
        return contactOfContent(brought.content);
    const QByteArray card = "BEGIN:VCARD\n" + brought.content.toUtf8() + "\nEND:VCARD\n";
    Parsed parsed = readVcards(card);
    return parsed.contacts.empty() ? std::nullopt : std::optional(std::move(parsed.contacts.front().contact));
}

PhotoTrace photoOfSource(const BroughtBySource &brought)
{
    const QStringView writer = writerOf(brought);
    if (writer == u"vcard")
        return photoTraceOf(brought.content);
    if (writer == u"monica")
        return monicaPhoto(brought.content);
    if (isTableSource(writer) || writer == u"ldif")
        return photoOfContent(brought.content);
    return {};
}

} // namespace cultivar
