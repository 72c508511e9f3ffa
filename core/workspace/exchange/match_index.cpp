// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/match_index.h"

#include "core/base/linkedin_address.h"
#include "core/base/mail_address.h"
#include "core/base/text.h"
#include "core/exchange/tables/named_cells.h"
#include "core/rules/contact_keys.h"
#include "core/rules/merged_lists.h"
#include "core/rules/name_match.h"
#include "core/store/record_table.h"

#include <QCryptographicHash>

#include <algorithm>

namespace cultivar {

namespace {

/// So many may share an address before it tells nobody.
constexpr qsizetype few = 8;

QString sourceKey(const BroughtBySource &words)
{
    return words.key.isEmpty() ? QString() : words.source + u'\n' + words.key;
}

/// A key that no program gave them; see keyOfContact().
bool isMade(const BroughtBySource &words, const Contact &contact)
{
    return words.key == keyOfContact(contact);
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

size_t nameAndReach(const QString &foldedName, const QString &reachKey)
{
    return qHashMulti(0, foldedName, reachKey);
}

/// Whether mailboxKey() says anything else than the address.
bool hasOtherSpellings(const QString &address)
{
    return address.contains(u'+') || address.contains("mail.com"_L1, Qt::CaseInsensitive);
}

/// Of a number too short to be told with and without its country, all of it.
QString numberKey(const Reach &phone)
{
    const QString key = rules::phoneKey(phone.value);
    return key.isEmpty() ? u'=' + phone.value.simplified() : key;
}

template <class Visit> void forEachReachKey(const Contact &contact, Visit &&visit)
{
    for (const Reach &email : contact.emails)
        if (const QString key = rules::emailKey(email.value); !key.isEmpty())
            visit(key);
    for (const Reach &phone : contact.phones)
        if (const QString key = numberKey(phone); !key.isEmpty())
            visit(key);
}

bool sharesReach(const Contact &a, const Contact &b)
{
    return std::ranges::any_of(a.emails, [&](const Reach &each) { return rules::holds(b.emails, each); }) ||
           std::ranges::any_of(a.phones, [&](const Reach &each) { return rules::holds(b.phones, each); });
}

/// Two companies have no person's name that could differ.
bool areNamesakes(const Contact &a, const Contact &b)
{
    const auto isCompany = [](const Contact &contact) {
        return contact.name.isEmpty() && contact.given.isEmpty() && contact.family.isEmpty() &&
               contact.nickname.isEmpty() && !contact.organization.isEmpty();
    };
    if (isCompany(a) && isCompany(b))
        return fold(a.organization) == fold(b.organization);
    return rules::namesCompatible(a, b);
}

/// Whoever marries keeps the given name.
bool mayBeRenamed(const Contact &a, const Contact &b)
{
    return areNamesakes(a, b) || (!a.given.isEmpty() && fold(a.given) == fold(b.given));
}

/// Programs that number their cards all begin at one.
bool isNumber(const Uid &uid)
{
    return std::ranges::all_of(uid.text(), [](QChar sign) { return sign.isDigit(); });
}

/// Of whom a name is said and no more.
bool isBareName(const Contact &contact)
{
    return contact.emails.empty() && contact.phones.empty() && contact.links.empty() && contact.organization.isEmpty();
}

} // namespace

/// Somebody in the file who is looked for.
struct MatchIndex::Search
{
    const Contact &brought;
    const Load &load;
    QStringList slugs{};
};

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

/// Equal texts are mostly the same text here, so that they are compared in no time.
const QByteArray &MatchIndex::digestOf(const BroughtBySource &words) const
{
    if (!m_lastDigest.isEmpty() && m_lastWords == words)
        return m_lastDigest;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString *part : {&words.source, &words.key, &words.content}) {
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(part->constData()),
                                    part->size() * static_cast<qsizetype>(sizeof(QChar))));
        hash.addData(QByteArrayView("\0\0", 2));
    }
    m_lastWords = words;
    m_lastDigest = hash.result();
    return m_lastDigest;
}

void MatchIndex::share(Sharing &hash, const QString &key, ContactId contact)
{
    if (key.isEmpty())
        return;
    auto &sharing = hash[key];
    if (sharing.size() <= few && !sharing.contains(contact))
        sharing.append(contact);
}

void MatchIndex::add(const Contact &contact)
{
    m_byUid.insert(contact.uid.text(), contact.id);
    for (const BroughtBySource &words : contact.sources) {
        m_byWords.insert(digestOf(words), contact.id);
        share(m_bySource, sourceKey(words), contact.id);
    }
    if (const BroughtBySource *card = cardOf(contact))
        m_cardUid.insert(contact.id, card->key);
    const QStringList slugs = linkedInSlugs(contact);
    for (const QString &slug : slugs)
        m_byLinkedIn.insert(slug, contact.id);
    if (!slugs.isEmpty())
        m_linkedIn.insert(contact.id, slugs);
    const QString name = fold(contact.displayName());
    for (const Reach &email : contact.emails) {
        share(m_byEmail, rules::emailKey(email.value), contact.id);
        if (hasOtherSpellings(email.value))
            share(m_byEmail, mailboxKey(email.value), contact.id);
    }
    forEachReachKey(contact, [&](const QString &key) { m_byNameAndReach.insert(nameAndReach(name, key), contact.id); });
    share(m_byName, name, contact.id);
    share(m_byNameAndOrganization, nameAndOrganization(contact), contact.id);
}

void MatchIndex::noteBrought(ContactId contact, const std::vector<BroughtBySource> &words)
{
    m_brought.insert(contact);
    for (const BroughtBySource &each : words)
        m_said.insert(digestOf(each));
}

bool MatchIndex::hasSaid(const BroughtBySource &words) const
{
    return m_said.contains(digestOf(words));
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

bool MatchIndex::isSomebodyElse(const Search &search, ContactId candidate) const
{
    return bearsAnotherUid(candidate, search.brought) || hasAnotherPage(candidate, search.slugs);
}

/// Of somebody who goes by the same uid, key or page. A file may give one to two people.
Result<bool> MatchIndex::isTheSame(const Search &search, ContactId candidate) const
{
    if (!m_brought.contains(candidate) && (search.brought.uid.isEmpty() || !isNumber(search.brought.uid)))
        return true;
    const Result<Contact> stored = search.load(candidate);
    if (!stored)
        return passOn(stored);
    return areNamesakes(*stored, search.brought) || sharesReach(*stored, search.brought);
}

std::optional<ContactId> MatchIndex::byWords(const Contact &brought) const
{
    for (const BroughtBySource &words : brought.sources)
        if (const auto found = m_byWords.constFind(digestOf(words)); found != m_byWords.constEnd())
            return *found;
    return std::nullopt;
}

Result<std::optional<ContactId>> MatchIndex::byIdentity(const Search &search) const
{
    QVarLengthArray<ContactId, 4> candidates;
    if (const std::optional<ContactId> found = findUid(search.brought.uid); found && !search.brought.uid.isEmpty())
        candidates.append(*found);
    for (const BroughtBySource &words : search.brought.sources)
        if (!isMade(words, search.brought))
            for (const ContactId candidate : m_bySource.value(sourceKey(words)))
                candidates.append(candidate);
    for (const QString &slug : search.slugs)
        if (const auto found = m_byLinkedIn.constFind(slug);
            found != m_byLinkedIn.constEnd() && !bearsAnotherUid(*found, search.brought))
            candidates.append(*found);
    for (const ContactId candidate : candidates) {
        const Result<bool> same = isTheSame(search, candidate);
        if (!same)
            return passOn(same);
        if (*same)
            return std::optional(candidate);
    }
    return std::optional<ContactId>();
}

/// By e-mail address with a name that fits, or by telephone number with the same name.
Result<std::optional<ContactId>> MatchIndex::byReach(const Search &search) const
{
    QVarLengthArray<ContactId, few> candidates;
    const QString name = fold(search.brought.displayName());
    forEachReachKey(search.brought, [&](const QString &key) {
        if (const auto found = m_byNameAndReach.constFind(nameAndReach(name, key));
            found != m_byNameAndReach.constEnd())
            candidates.append(*found);
    });
    for (const Reach &email : search.brought.emails)
        if (const auto sharing = m_byEmail.constFind(rules::emailKey(email.value));
            sharing != m_byEmail.constEnd() && sharing->size() <= few)
            candidates.append(sharing->data(), sharing->size());
    for (const ContactId candidate : candidates) {
        if (isSomebodyElse(search, candidate))
            continue;
        const Result<Contact> stored = search.load(candidate);
        if (!stored)
            return passOn(stored);
        if (sharesReach(*stored, search.brought) && areNamesakes(*stored, search.brought))
            return std::optional(candidate);
    }
    return std::optional<ContactId>();
}

/// Who else shares the key makes it useless, but for those whom the file has brought already.
std::optional<ContactId> MatchIndex::onlyOne(const Search &search, const Sharing &hash, const QString &key) const
{
    const auto sharing = key.isEmpty() ? hash.constEnd() : hash.constFind(key);
    if (sharing == hash.constEnd() || sharing->size() > few)
        return std::nullopt;
    std::optional<ContactId> only;
    for (const ContactId candidate : *sharing) {
        if (m_brought.contains(candidate) || isSomebodyElse(search, candidate))
            continue;
        if (only)
            return std::nullopt;
        only = candidate;
    }
    return only;
}

Result<std::optional<ContactId>> MatchIndex::byMadeKey(const Search &search) const
{
    for (const BroughtBySource &words : search.brought.sources) {
        if (!isMade(words, search.brought))
            continue;
        const std::optional<ContactId> only = onlyOne(search, m_bySource, sourceKey(words));
        if (!only)
            continue;
        const Result<Contact> stored = search.load(*only);
        if (!stored)
            return passOn(stored);
        if (mayBeRenamed(*stored, search.brought))
            return only;
    }
    return std::optional<ContactId>();
}

std::optional<ContactId> MatchIndex::byName(const Search &search) const
{
    if (const std::optional<ContactId> only =
            onlyOne(search, m_byNameAndOrganization, nameAndOrganization(search.brought)))
        return only;
    return isBareName(search.brought) ? onlyOne(search, m_byName, fold(search.brought.displayName())) : std::nullopt;
}

Result<std::optional<ContactId>> MatchIndex::find(const Contact &brought, const Load &load) const
{
    if (const std::optional<ContactId> found = byWords(brought))
        return found;
    const Search search{brought, load, linkedInSlugs(brought)};
    for (const auto way : {&MatchIndex::byIdentity, &MatchIndex::byReach, &MatchIndex::byMadeKey})
        if (Result<std::optional<ContactId>> found = (this->*way)(search); !found || *found)
            return found;
    return byName(search);
}

std::optional<ContactId> MatchIndex::findUid(const Uid &uid) const
{
    const auto found = m_byUid.constFind(uid.text());
    return found != m_byUid.constEnd() ? std::optional(*found) : std::nullopt;
}

std::optional<ContactId> MatchIndex::byEmail(const PersonHint &person) const
{
    const QString key = rules::emailKey(person.email);
    auto sharing = m_byEmail.constFind(key);
    if (sharing == m_byEmail.constEnd())
        sharing = m_byEmail.constFind(mailboxKey(person.email));
    if (sharing == m_byEmail.constEnd())
        return std::nullopt;
    if (sharing->size() == 1)
        return sharing->front();
    const auto named = m_byNameAndReach.constFind(nameAndReach(fold(person.name), key));
    return named != m_byNameAndReach.constEnd() ? std::optional(*named) : std::nullopt;
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
    const auto named = m_byName.constFind(fold(person.name));
    const bool known = !person.name.isEmpty() && named != m_byName.constEnd() && named->size() == 1 &&
                       !hasAnotherPage(named->front(), slugs);
    return known ? std::optional(named->front()) : std::nullopt;
}

} // namespace cultivar
