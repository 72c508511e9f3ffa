// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_reader.h"

#include "core/exchange/vcard/card_photo.h"

namespace cultivar {

VcardReader::VcardReader(QByteArrayView bytes)
    : m_scanner(bytes)
{
}

std::optional<std::variant<ParsedContact, RowProblem>> VcardReader::next()
{
    std::optional<std::variant<ParsedContact, RowProblem>> item;
    auto scanned = m_scanner.next();
    if (!scanned)
        return item;
    if (auto *problem = std::get_if<RowProblem>(&*scanned))
        item = std::move(*problem);
    else
        readCard(std::get<CardText>(*std::move(scanned)), item.emplace(std::in_place_type<ParsedContact>));
    return item;
}

/// Into the place where it will stay: a contact has so many fields that moving it shows.
void VcardReader::readCard(CardText card, std::variant<ParsedContact, RowProblem> &item)
{
    auto &parsed = std::get<ParsedContact>(item);
    parsed.line = card.line;
    m_content.read(m_scanner.takeLines(), parsed.contact);
    const QString name = parsed.contact.displayName();
    if (m_content.isGroup()) {
        item = RowProblem{card.line, ProblemKind::NotAPerson, name};
    } else if (name.isEmpty()) {
        item = RowProblem{card.line, ProblemKind::NoName, {}};
    } else {
        auto separated = separatedPhoto(card.content, m_content.lines());
        parsed.contact.sources.push_back(
            {u"vcard"_s, parsed.contact.uid.text(), std::move(separated ? separated->content : card.content)});
        if (separated)
            parsed.photo = std::move(separated->photo);
    }
}

Parsed readVcards(QByteArrayView bytes)
{
    Parsed parsed;
    VcardReader reader(bytes);
    while (auto item = reader.next()) {
        if (auto *contact = std::get_if<ParsedContact>(&*item))
            parsed.contacts.push_back(std::move(*contact));
        else
            parsed.problems.push_back(std::get<RowProblem>(*std::move(item)));
    }
    return parsed;
}

} // namespace cultivar
