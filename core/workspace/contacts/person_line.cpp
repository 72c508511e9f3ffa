// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/person_line.h"

#include "core/wording/words.h"

namespace cultivar {

namespace {

constexpr qsizetype longestCalled = 24;

} // namespace

PersonLine personLine(const Contact &contact)
{
    return {contact.id,           contact.uid,  contact.displayName(), contact.firstName(),     contact.role,
            contact.organization, contact.city, contact.timeZone,      contact.preferredEmail()};
}

QString calledName(const PersonLine &person)
{
    return wording::shortened(person.firstName.isEmpty() ? person.name : person.firstName, longestCalled);
}

Result<std::optional<PersonLine>> PersonLines::find(ContactId contact)
{
    if (const auto known = m_known.constFind(contact); known != m_known.constEnd())
        return *known;
    const Result<std::optional<Contact>> found = m_records.find(contact);
    if (!found)
        return passOn(found);
    const bool isThere = *found && !(*found)->trashed;
    return *m_known.insert(contact, isThere ? std::optional(personLine(**found)) : std::nullopt);
}

Result<std::vector<PersonLine>> PersonLines::find(const std::vector<ContactId> &contacts)
{
    std::vector<PersonLine> lines;
    for (const ContactId contact : contacts) {
        Result<std::optional<PersonLine>> line = find(contact);
        if (!line)
            return passOn(line);
        if (*line)
            lines.push_back(std::move(**line));
    }
    return lines;
}

} // namespace cultivar
