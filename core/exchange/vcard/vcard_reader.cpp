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
    auto scanned = m_scanner.next();
    if (!scanned)
        return std::nullopt;
    if (auto *problem = std::get_if<RowProblem>(&*scanned))
        return std::move(*problem);

    const CardText &card = std::get<CardText>(*scanned);
    m_content.read(card.content);
    const QString name = m_content.contact().displayName();
    if (m_content.isGroup())
        return RowProblem{card.line, ProblemKind::NotAPerson, name};
    if (name.isEmpty())
        return RowProblem{card.line, ProblemKind::NoName, {}};
    ParsedContact parsed{card.line, m_content.takeContact()};
    parsed.photo = photoOf(m_content.lines());
    parsed.contact.sources.push_back(
        {u"vcard"_s, parsed.contact.uid.text(),
         parsed.photo ? contentWithoutPhoto(card.content, m_content.lines(), *parsed.photo) : card.content});
    return parsed;
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
