// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_writer.h"

#include "core/exchange/vcard/card_photo.h"
#include "core/exchange/vcard/vcard_update.h"

namespace cultivar {

namespace {

/// The card the contact came as; of several, that which bears its name.
QString originalCard(const Contact &contact)
{
    const BroughtBySource *original = nullptr;
    for (const BroughtBySource &source : contact.sources)
        if (source.source == "vcard"_L1 && (!original || source.key == contact.uid.text()))
            original = &source;
    return original ? original->content : QString();
}

} // namespace

QByteArray writeVcard(const Contact &contact, VcardVersion version, const Photo *photo)
{
    QByteArray output = "BEGIN:VCARD\r\nVERSION:";
    output += version == VcardVersion::V3 ? "3.0\r\n" : "4.0\r\n";
    const QString original = originalCard(contact);
    const VcardUpdate card(original, contact, version);
    for (const QString &line : linesWithPhoto(card.lines(), photo, version))
        appendFolded(output, line);
    output += "END:VCARD\r\n";
    return output;
}

} // namespace cultivar
