// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/match_index.h"

#include "core/base/linkedin_address.h"
#include "core/base/text.h"
#include "core/rules/contact_keys.h"
#include "core/rules/name_match.h"
#include "core/store/record_table.h"

#include <QCryptographicHash>

#include <algorithm>

namespace cultivar {

namespace {

/// A source without a key is known again by its very words.
QString sourceKey(const BroughtBySource &brought)
{
    if (!brought.key.isEmpty())
        return brought.source + u'\n' + brought.key;
    const QByteArray digest = QCryptographicHash::hash(brought.content.toUtf8(), QCryptographicHash::Sha1);
    return brought.source + u"\n="_s + QString::fromLatin1(digest.toBase64());
}

QString nameAndOrganization(const Contact &contact)
{
    const QString name = fold(contact.displayName());
    return contact.organization.isEmpty() || name.isEmpty() ? QString() : name + u'\n' + fold(contact.organization);
}

const BroughtBySource *cardOf(const Contact &contact)
{
    for (const BroughtBySource &source : contact.sources)
        if (source.source == u"vcard" && !source.key.isEmpty())
            return &source;
    return nullptr;
}

QStringList linkedInSlugs(const Contact &contact)
{
    QStringList slugs;
    for (const Reach &link : contact.links)
        if (const QString slug = linkedInSlug(link.value); !slug.isEmpty())
            slugs += slug;
    return slugs;
}

} // namespace

Result<MatchIndex> MatchIndex::read(store::Database &database)
{
    // Read whole: an import compares every field anyway, and is long work with progress.
    const Result<std::vector<Contact>> contacts = store::RecordTable<Contact>(database).all();
    if (!contacts)
        return passOn(contacts);
    MatchIndex index;
    for (const Contact &contact : *contacts) {
        if (contact.trashed)
            index.m_trashed.insert(contact.uid);
        else
            index.add(contact);
    }
    return index;
}

void MatchIndex::add(const Contact &contact)
{
    const auto addKey = [&](QMultiHash<QString, ContactId> &hash, const QString &key) {
        if (!key.isEmpty() && !hash.contains(key, contact.id))
            hash.insert(key, contact.id);
    };
    m_byUid.insert(contact.uid.text(), contact.id);
    for (const BroughtBySource &source : contact.sources)
        m_bySource.insert(sourceKey(source), contact.id);
    if (const BroughtBySource *card = cardOf(contact))
        m_cardUid.insert(contact.id, card->key);
    const QStringList slugs = linkedInSlugs(contact);
    for (const QString &slug : slugs)
        m_byLinkedIn.insert(slug, contact.id);
    if (!slugs.isEmpty())
        m_linkedIn.insert(contact.id, slugs);
    for (const Reach &email : contact.emails)
        addKey(m_byEmail, rules::emailKey(email.value));
    addKey(m_byName, fold(contact.displayName()));
    addKey(m_byNameAndOrganization, nameAndOrganization(contact));
}

std::optional<ContactId> MatchIndex::bySource(const Contact &brought) const
{
    for (const BroughtBySource &source : brought.sources)
        if (const auto found = m_bySource.constFind(sourceKey(source)); found != m_bySource.constEnd())
            return *found;
    return std::nullopt;
}

bool MatchIndex::bearsAnotherUid(ContactId contact, const Contact &brought) const
{
    const BroughtBySource *card = cardOf(brought);
    const auto own = m_cardUid.constFind(contact);
    return card && own != m_cardUid.constEnd() && *own != card->key;
}

bool MatchIndex::hasAnotherPage(ContactId contact, const QStringList &slugs) const
{
    const auto own = m_linkedIn.constFind(contact);
    return own != m_linkedIn.constEnd() && !slugs.isEmpty() &&
           std::ranges::none_of(slugs, [&](const QString &slug) { return own->contains(slug); });
}

Result<std::optional<ContactId>> MatchIndex::find(const Contact &brought,
                                                  const std::function<Result<Contact>(ContactId)> &load) const
{
    if (const std::optional<ContactId> found = findUid(brought.uid); found && !brought.uid.isEmpty())
        return found;
    if (const std::optional<ContactId> found = bySource(brought))
        return found;
    const QStringList slugs = linkedInSlugs(brought);
    for (const QString &slug : slugs) {
        const auto found = m_byLinkedIn.constFind(slug);
        if (found != m_byLinkedIn.constEnd() && !bearsAnotherUid(*found, brought))
            return std::optional(*found);
    }
    const auto isSomebodyElse = [&](ContactId candidate) {
        return bearsAnotherUid(candidate, brought) || hasAnotherPage(candidate, slugs);
    };
    for (const Reach &email : brought.emails) {
        for (const ContactId candidate : m_byEmail.values(rules::emailKey(email.value))) {
            if (isSomebodyElse(candidate))
                continue;
            const Result<Contact> stored = load(candidate);
            if (!stored)
                return passOn(stored);
            if (rules::namesCompatible(*stored, brought))
                return std::optional(candidate);
        }
    }
    const QString both = nameAndOrganization(brought);
    if (!both.isEmpty())
        for (const ContactId candidate : m_byNameAndOrganization.values(both))
            if (!isSomebodyElse(candidate))
                return std::optional(candidate);
    return std::optional<ContactId>();
}

std::optional<ContactId> MatchIndex::findUid(const Uid &uid) const
{
    const auto found = m_byUid.constFind(uid.text());
    return found != m_byUid.constEnd() ? std::optional(*found) : std::nullopt;
}

std::optional<ContactId> MatchIndex::byEmail(const PersonHint &person) const
{
    QList<ContactId> found = m_byEmail.values(rules::emailKey(person.email));
    if (found.size() > 1) {
        const QList<ContactId> named = m_byName.values(fold(person.name));
        found.removeIf([&](ContactId contact) { return !named.contains(contact); });
    }
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

std::optional<ContactId> MatchIndex::findPerson(const PersonHint &person) const
{
    if (const std::optional<ContactId> found = findUid(person.uid); found && !person.uid.isEmpty())
        return found;
    if (!person.email.isEmpty())
        if (const std::optional<ContactId> found = byEmail(person))
            return found;
    QStringList slugs;
    if (const QString slug = linkedInSlug(person.linkedIn); !slug.isEmpty()) {
        if (const auto found = m_byLinkedIn.constFind(slug); found != m_byLinkedIn.constEnd())
            return *found;
        slugs += slug;
    }
    const QList<ContactId> named = m_byName.values(fold(person.name));
    const bool known = named.size() == 1 && !person.name.isEmpty() && !hasAnotherPage(named.front(), slugs);
    return known ? std::optional(named.front()) : std::nullopt;
}

} // namespace cultivar
