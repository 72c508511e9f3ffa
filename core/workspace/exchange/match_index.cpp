// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/match_index.h"

#include "core/base/linkedin_address.h"
#include "core/base/mail_address.h"
#include "core/base/text.h"
#include "core/exchange/tables/named_cells.h"
#include "core/rules/contact_keys.h"
#include "core/rules/merged_lists.h"
#include "core/rules/same_person.h"
#include "core/store/record_table.h"

#include <QUuid>

#include <algorithm>

namespace cultivar {

namespace {

size_t sourceKey(const BroughtBySource &words)
{
    return words.key.isEmpty() ? 0 : qHashMulti(MatchKeys::ofUid(words.key), words.source);
}

/// A key that no program gave them; see keyOfContact().
bool isMade(const BroughtBySource &words, const Contact &contact)
{
    return words.key == keyOfContact(contact);
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

size_t nameAndReach(size_t name, size_t reach)
{
    return qHashMulti(0, name, reach);
}

/// Whether mailboxKey() says anything else than the address.
bool hasOtherSpellings(const QString &address)
{
    return address.contains(u'+') || address.contains("mail.com"_L1, Qt::CaseInsensitive);
}

/// Of what is no address of the internet, all of it.
QString addressKey(const Reach &email)
{
    const QString key = rules::emailKey(email.value);
    return key.isEmpty() ? u'=' + email.value.simplified().toCaseFolded() : key;
}

/// "Silva, Ana" is Ana Silva.
QString inOrder(const QString &name)
{
    const qsizetype comma = name.indexOf(u',');
    const bool isTurned = comma > 0 && name.indexOf(u',', comma + 1) < 0;
    return isTurned ? QString(name.sliced(comma + 1) + u' ' + name.first(comma)).simplified() : name;
}

QVarLengthArray<size_t, 2> namesOf(const Contact &contact)
{
    const QString shown = contact.displayName();
    QVarLengthArray<size_t, 2> names;
    if (!shown.isEmpty())
        names.append(MatchKeys::of(fold(shown)));
    const bool hasParts = !contact.given.isEmpty() && !contact.family.isEmpty();
    const QString other = hasParts ? QString(contact.given + u' ' + contact.family) : inOrder(shown);
    if (other != shown)
        names.append(MatchKeys::of(fold(other)));
    return names;
}

/// Of a number too short to be told with and without its country, all of it.
QString numberKey(const Reach &phone)
{
    const QString key = rules::phoneKey(phone.value);
    return key.isEmpty() ? u'=' + phone.value.simplified() : key;
}

template <class Visit> void forEachNameAndReach(const MatchKeys &keys, Visit &&visit)
{
    for (const size_t name : keys.names) {
        for (const size_t key : keys.emails)
            visit(nameAndReach(name, key));
        for (const size_t key : keys.phones)
            visit(nameAndReach(name, key));
    }
}

bool sharesReach(const Contact &a, const Contact &b)
{
    return std::ranges::any_of(a.emails, [&](const Reach &each) { return rules::holds(b.emails, each); }) ||
           std::ranges::any_of(a.phones, [&](const Reach &each) { return rules::holds(b.phones, each); });
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

MatchKeys::MatchKeys(const Contact &contact)
    : slugs(linkedInSlugs(contact))
{
    names = namesOf(contact);
    if (!contact.organization.isEmpty())
        for (const size_t name : names)
            namesAndOrganization.append(qHashMulti(name, fold(contact.organization)));
    if (const BroughtBySource *card = cardOf(contact))
        cardUid = ofUid(card->key);
    for (const Reach &email : contact.emails)
        emails.append(of(addressKey(email)));
    for (const Reach &phone : contact.phones)
        if (const QString key = numberKey(phone); !key.isEmpty())
            phones.append(of(key));
    for (const BroughtBySource &source : contact.sources) {
        named.append(sourceKey(source));
        words.append(digestOf(source));
    }
}

size_t MatchKeys::of(QStringView text)
{
    return text.isEmpty() ? 0 : qHash(text, QHashSeed::globalSeed());
}

size_t MatchKeys::ofUid(const QString &uid)
{
    constexpr auto scheme = "urn:uuid:"_L1;
    const bool isUrn = uid.startsWith(scheme, Qt::CaseInsensitive);
    const bool isUuid = isUrn || !QUuid::fromString(uid).isNull();
    return isUuid ? of(QStringView(uid).sliced(isUrn ? scheme.size() : 0).toString().toLower()) : of(uid);
}

MatchKeys::Digest MatchKeys::digestOf(const BroughtBySource &words)
{
    const size_t seed = QHashSeed::globalSeed();
    return {qHashMulti(seed, words.source, words.key, words.content),
            qHashMulti(~seed, words.content, words.key, words.source)};
}

/// Somebody in the file who is looked for.
struct MatchIndex::Search
{
    const Contact &brought;
    const MatchKeys &keys;
    const Load &load;
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
            index.add(contact, MatchKeys(contact));
    }
    return index;
}

void MatchIndex::Sharing::add(size_t key, ContactId contact)
{
    if (key == 0)
        return;
    const auto first = m_first.constFind(key);
    if (first == m_first.constEnd()) {
        m_first.insert(key, contact);
    } else if (*first != contact) {
        auto &others = m_others[key];
        if (others.size() < few && !others.contains(contact))
            others.append(contact);
    }
}

QVarLengthArray<ContactId, MatchIndex::Sharing::few> MatchIndex::Sharing::of(size_t key) const
{
    QVarLengthArray<ContactId, few> all;
    if (const auto first = m_first.constFind(key); first != m_first.constEnd())
        all.append(*first);
    else
        return all;
    if (const auto others = m_others.constFind(key); others != m_others.constEnd())
        all.append(others->data(), others->size());
    if (all.size() > few)
        all.clear();
    return all;
}

void MatchIndex::add(const Contact &contact, const MatchKeys &keys)
{
    m_byUid.insert(MatchKeys::ofUid(contact.uid.text()), contact.id);
    for (const MatchKeys::Digest &words : keys.words)
        m_byWords.insert(words, contact.id);
    for (const size_t key : keys.named)
        m_bySource.add(key, contact.id);
    if (keys.cardUid != 0)
        m_cardUid.insert(contact.id, keys.cardUid);
    for (const QString &slug : keys.slugs)
        m_byLinkedIn.insert(slug, contact.id);
    if (!keys.slugs.isEmpty())
        m_linkedIn.insert(contact.id, keys.slugs);
    for (const size_t key : keys.emails)
        m_byEmail.add(key, contact.id);
    for (const Reach &email : contact.emails)
        if (hasOtherSpellings(email.value))
            m_byEmail.add(MatchKeys::of(mailboxKey(email.value)), contact.id);
    forEachNameAndReach(keys, [&](size_t key) { m_byNameAndReach.insert(key, contact.id); });
    for (const size_t name : keys.names)
        m_byName.add(name, contact.id);
    for (const size_t name : keys.namesAndOrganization)
        m_byNameAndOrganization.add(name, contact.id);
}

void MatchIndex::beginFile()
{
    m_brought.clear();
    m_said.clear();
}

void MatchIndex::noteBrought(ContactId contact, const std::vector<BroughtBySource> &words)
{
    m_brought.insert(contact);
    for (const BroughtBySource &each : words)
        m_said.insert(MatchKeys::digestOf(each));
}

bool MatchIndex::hasSaid(const BroughtBySource &words) const
{
    return m_said.contains(MatchKeys::digestOf(words));
}

bool MatchIndex::bearsAnotherUid(ContactId contact, const MatchKeys &brought) const
{
    const auto own = m_cardUid.constFind(contact);
    return brought.cardUid != 0 && own != m_cardUid.constEnd() && *own != brought.cardUid;
}

bool MatchIndex::hasAnotherPage(ContactId contact, const QStringList &slugs) const
{
    const auto own = m_linkedIn.constFind(contact);
    return own != m_linkedIn.constEnd() && !slugs.isEmpty() &&
           std::ranges::none_of(slugs, [&](const QString &slug) { return own->contains(slug); });
}

bool MatchIndex::isSomebodyElse(const Search &search, ContactId candidate) const
{
    return bearsAnotherUid(candidate, search.keys) || hasAnotherPage(candidate, search.keys.slugs);
}

/// Of somebody who goes by the same uid, key or page. A file may give one to two people.
Result<bool> MatchIndex::isTheSame(const Search &search, ContactId candidate) const
{
    if (!m_brought.contains(candidate) && (search.brought.uid.isEmpty() || !isNumber(search.brought.uid)))
        return true;
    const Result<Contact> stored = search.load(candidate);
    if (!stored)
        return passOn(stored);
    return rules::canBeOne(*stored, search.brought) || sharesReach(*stored, search.brought);
}

std::optional<ContactId> MatchIndex::byWords(const MatchKeys &keys) const
{
    for (const MatchKeys::Digest &words : keys.words)
        if (const auto found = m_byWords.constFind(words); found != m_byWords.constEnd())
            return *found;
    return std::nullopt;
}

Result<std::optional<ContactId>> MatchIndex::byIdentity(const Search &search) const
{
    QVarLengthArray<ContactId, 4> candidates;
    if (const std::optional<ContactId> found = findUid(search.brought.uid); found && !search.brought.uid.isEmpty())
        candidates.append(*found);
    for (size_t i = 0; i < search.brought.sources.size(); ++i)
        if (!isMade(search.brought.sources[i], search.brought))
            for (const ContactId candidate : m_bySource.of(search.keys.named[static_cast<qsizetype>(i)]))
                candidates.append(candidate);
    for (const QString &slug : search.keys.slugs)
        if (const auto found = m_byLinkedIn.constFind(slug);
            found != m_byLinkedIn.constEnd() && !bearsAnotherUid(*found, search.keys))
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
    QVarLengthArray<ContactId, Sharing::few> candidates;
    forEachNameAndReach(search.keys, [&](size_t key) {
        if (const auto found = m_byNameAndReach.constFind(key); found != m_byNameAndReach.constEnd())
            candidates.append(*found);
    });
    for (const size_t key : search.keys.emails)
        for (const ContactId candidate : m_byEmail.of(key))
            candidates.append(candidate);
    for (const ContactId candidate : candidates) {
        if (isSomebodyElse(search, candidate))
            continue;
        const Result<Contact> stored = search.load(candidate);
        if (!stored)
            return passOn(stored);
        if (sharesReach(*stored, search.brought) && rules::canBeOne(*stored, search.brought))
            return std::optional(candidate);
    }
    return std::optional<ContactId>();
}

/// Who else shares the key makes it useless, but for those whom the file has brought already.
std::optional<ContactId> MatchIndex::onlyOne(const Search &search, const Sharing &sharing, size_t key) const
{
    std::optional<ContactId> only;
    for (const ContactId candidate : sharing.of(key)) {
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
    for (size_t i = 0; i < search.brought.sources.size(); ++i) {
        if (!isMade(search.brought.sources[i], search.brought))
            continue;
        const std::optional<ContactId> only = onlyOne(search, m_bySource, search.keys.named[static_cast<qsizetype>(i)]);
        if (!only)
            continue;
        const Result<Contact> stored = search.load(*only);
        if (!stored)
            return passOn(stored);
        if (rules::canBeRenamed(*stored, search.brought))
            return only;
    }
    return std::optional<ContactId>();
}

std::optional<ContactId> MatchIndex::byName(const Search &search) const
{
    for (const size_t name : search.keys.namesAndOrganization)
        if (const std::optional<ContactId> only = onlyOne(search, m_byNameAndOrganization, name))
            return only;
    if (isBareName(search.brought))
        for (const size_t name : search.keys.names)
            if (const std::optional<ContactId> only = onlyOne(search, m_byName, name))
                return only;
    return std::nullopt;
}

Result<std::optional<ContactId>> MatchIndex::find(const Contact &brought, const MatchKeys &keys, const Load &load) const
{
    if (const std::optional<ContactId> found = byWords(keys))
        return found;
    const Search search{brought, keys, load};
    for (const auto way : {&MatchIndex::byIdentity, &MatchIndex::byReach, &MatchIndex::byMadeKey})
        if (Result<std::optional<ContactId>> found = (this->*way)(search); !found || *found)
            return found;
    return byName(search);
}

std::optional<ContactId> MatchIndex::findUid(const Uid &uid) const
{
    const auto found = m_byUid.constFind(MatchKeys::ofUid(uid.text()));
    return found != m_byUid.constEnd() ? std::optional(*found) : std::nullopt;
}

bool MatchIndex::knowsAddress(const QString &email) const
{
    return m_byEmail.has(MatchKeys::of(rules::emailKey(email))) || m_byEmail.has(MatchKeys::of(mailboxKey(email)));
}

std::optional<ContactId> MatchIndex::byEmail(const PersonHint &person) const
{
    const size_t key = MatchKeys::of(rules::emailKey(person.email));
    auto sharing = m_byEmail.of(key);
    if (sharing.isEmpty())
        sharing = m_byEmail.of(MatchKeys::of(mailboxKey(person.email)));
    if (sharing.size() == 1)
        return sharing.front();
    const auto named = m_byNameAndReach.constFind(nameAndReach(MatchKeys::of(fold(person.name)), key));
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
    const auto named = m_byName.of(MatchKeys::of(fold(person.name)));
    const bool known = named.size() == 1 && !hasAnotherPage(named.front(), slugs);
    return known ? std::optional(named.front()) : std::nullopt;
}

} // namespace cultivar
