// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/duplicates/similar_contacts.h"

#include "core/base/text.h"

#include <algorithm>

namespace cultivar {

namespace {

constexpr int mostCandidates = 20; ///< for each of name and address

QString plain(const QString &text)
{
    return fold(text.simplified());
}

} // namespace

std::vector<ContactId> similarCandidates(const ContactIndex &index, const QString &name, const QString &email)
{
    std::vector<ContactId> found;
    const auto take = [&](const QString &text, auto fits) {
        int taken = 0;
        for (const ContactRow &row : index.find(filterOfWords(text)))
            if (taken < mostCandidates && fits(row) && std::ranges::find(found, row.id) == found.end()) {
                found.push_back(row.id);
                ++taken;
            }
    };
    if (const QString wanted = plain(name); !wanted.isEmpty())
        take(name, [&](const ContactRow &row) { return plain(row.name) == wanted; });
    if (email.contains(u'@'))
        take(email, [](const ContactRow &) { return true; });
    return found;
}

Result<std::vector<PersonName>> similarContacts(const Records &records, const std::vector<ContactId> &candidates,
                                                const QString &name, const QString &email)
{
    const QString wantedName = plain(name);
    const QString wantedEmail = plain(email);
    std::vector<PersonName> similar;
    for (const ContactId id : candidates) {
        const Result<std::optional<Contact>> contact = records.find(id);
        if (!contact)
            return passOn(contact);
        if (!*contact || (*contact)->trashed)
            continue;
        const bool sameName = !wantedName.isEmpty() && plain((*contact)->displayName()) == wantedName;
        const bool sameEmail = !wantedEmail.isEmpty() &&
                               std::ranges::any_of((*contact)->emails,
                                                   [&](const Reach &each) { return plain(each.value) == wantedEmail; });
        if (sameName || sameEmail)
            similar.push_back({id, (*contact)->uid, (*contact)->displayName()});
    }
    return similar;
}

} // namespace cultivar
