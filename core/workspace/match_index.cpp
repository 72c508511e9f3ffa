// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/match_index.h"

#include "core/base/text.h"
#include "core/rules/contact_keys.h"
#include "core/rules/name_match.h"
#include "core/store/record_table.h"

#include <QCryptographicHash>

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
    for (const Reach &link : contact.links)
        if (const QString key = rules::linkedInKey(link.value); !key.isEmpty())
            m_byLinkedIn.insert(key, contact.id);
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

Result<std::optional<ContactId>> MatchIndex::find(const Contact &brought,
                                                  const std::function<Result<Contact>(ContactId)> &load) const
{
    if (const std::optional<ContactId> found = findUid(brought.uid); found && !brought.uid.isEmpty())
        return found;
    if (const std::optional<ContactId> found = bySource(brought))
        return found;
    for (const Reach &link : brought.links) {
        const QString key = rules::linkedInKey(link.value);
        const auto found = m_byLinkedIn.constFind(key);
        if (!key.isEmpty() && found != m_byLinkedIn.constEnd() && !bearsAnotherUid(*found, brought))
            return std::optional(*found);
    }
    for (const Reach &email : brought.emails) {
        for (const ContactId candidate : m_byEmail.values(rules::emailKey(email.value))) {
            if (bearsAnotherUid(candidate, brought))
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
            if (!bearsAnotherUid(candidate, brought))
                return std::optional(candidate);
    return std::optional<ContactId>();
}

std::optional<ContactId> MatchIndex::findUid(const Uid &uid) const
{
    const auto found = m_byUid.constFind(uid.text());
    return found != m_byUid.constEnd() ? std::optional(*found) : std::nullopt;
}

std::optional<ContactId> MatchIndex::findPerson(const QString &linkedInAddress, const QString &name) const
{
    if (const QString key = rules::linkedInKey(linkedInAddress); !key.isEmpty())
        if (const auto found = m_byLinkedIn.constFind(key); found != m_byLinkedIn.constEnd())
            return *found;
    const QList<ContactId> named = m_byName.values(fold(name));
    return named.size() == 1 && !name.isEmpty() ? std::optional(named.front()) : std::nullopt;
}

} // namespace cultivar
