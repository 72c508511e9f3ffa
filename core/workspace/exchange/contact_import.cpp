// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/contact_import.h"

#include "core/exchange/calendar/calendar_records.h"
#include "core/exchange/source_contact.h"
#include "core/exchange/tables/linkedin_tables.h"
#include "core/model/validation.h"
#include "core/workspace/contacts/photos.h"
#include "core/workspace/exchange/file_merge.h"

#include <QFileInfo>

namespace cultivar {

namespace {

/// What it is known by when it comes again.
template <RecordType R> QString nameOf(const R &record)
{
    if constexpr (std::is_same_v<R, Interaction>)
        return record.origin;
    else
        return record.uid.text();
}

/// The day of a talk; nothing for a meeting, which is to come.
template <RecordType R> std::optional<QDate> spokenOn(const R &record)
{
    if constexpr (std::is_same_v<R, Interaction>)
        return record.day;
    else
        return std::nullopt;
}

} // namespace

ContactImport::ContactImport(const ImportTarget &target, ImportedFile &report)
    : m_writer(target.writer)
    , m_present(target.present)
    , m_matches(target.matches)
    , m_circle(target.circle)
    , m_tally(target.tally)
    , m_report(report)
    , m_calendar(target.writer, target.present)
    , m_events(target.events)
{
}

Result<void> ContactImport::makeBatch()
{
    m_batch.at = m_present.now;
    m_batch.format = formatWord(m_report.format);
    m_batch.fileName = QFileInfo(m_report.file).fileName();
    m_batch.uid = Uid::random();
    Edit edit;
    edit.add(m_batch);
    if (const Result<void> done = m_writer.apply(edit); !done)
        return passOn(done);
    m_batch = *std::get<RecordChange<Batch>>(edit.changes().front()).after;
    return {};
}

Result<void> ContactImport::apply(Edit &edit)
{
    if (edit.isEmpty())
        return {};
    if (m_batch.id.isNull())
        if (Result<void> done = makeBatch(); !done)
            return done;
    edit.setBatch(m_batch.id);
    return m_writer.apply(edit);
}

void ContactImport::beginPart(const QString &part)
{
    if (part != m_part)
        m_matches.beginFile();
    m_part = part;
}

void ContactImport::add(RowProblem problem)
{
    m_report.read += problem.isPartOfTaken ? 0 : 1;
    m_report.failed += problem.isPartOfTaken ? 0 : 1;
    problem.part = m_part;
    m_report.problems.push_back(std::move(problem));
}

Result<std::optional<Setting>> ContactImport::stored(const QString &key)
{
    return m_writer.table<Setting>().find(Uid(key));
}

Result<void> ContactImport::nameMe(const QString &name)
{
    const QString key = u"my_name"_s;
    const Result<std::optional<Setting>> before = stored(key);
    if (!before)
        return passOn(before);
    return *before ? Result<void>() : set(key, name);
}

Result<void> ContactImport::set(const QString &key, const QString &value)
{
    const Result<std::optional<Setting>> before = stored(key);
    if (!before)
        return passOn(before);
    Edit edit;
    if (*before) {
        Setting after = **before;
        after.value = value;
        edit.update(**before, std::move(after));
    } else {
        Setting fresh;
        fresh.uid = Uid(key);
        fresh.value = value;
        edit.add(std::move(fresh));
    }
    return apply(edit);
}

Result<void> ContactImport::replace(const Interaction &before, const Interaction &after)
{
    ++m_report.read;
    ++m_report.updated;
    m_pendingNames.insert(after.origin);
    m_tally.known(after);
    m_pending.update(before, after);
    return m_pending.changes().size() < changesPerEdit ? Result<void>() : flush();
}

void ContactImport::joinCircle(Contact &contact) const
{
    if (!m_circle.isNull() && std::ranges::find(contact.circles, m_circle) == contact.circles.end())
        contact.circles.push_back(m_circle);
}

Result<Contact> ContactImport::load(ContactId contact)
{
    // Somebody met earlier in this very file may still be waiting.
    if (const Result<void> done = flush(); !done)
        return passOn(done);
    Result<std::optional<Contact>> stored = m_writer.table<Contact>().find(contact);
    if (!stored)
        return passOn(stored);
    if (!*stored)
        return fail(ErrorKind::NotFound, QString::number(contact.value()), Contact::recordName);
    return std::move(**stored);
}

Result<void> ContactImport::add(ParsedContact parsed)
{
    Contact &brought = parsed.contact;
    if (const Result<void> valid = validate(brought); !valid) {
        add(RowProblem{parsed.line, valid.error().subject == u"name" ? ProblemKind::NoName : ProblemKind::BadValue,
                       valid.error().subject});
        return {};
    }
    PersonHint introducedBy = parsed.introducedBy;
    const Uid uid = brought.uid;
    const std::vector<BroughtBySource> words = brought.sources;
    const MatchKeys keys(brought);
    const Result<std::optional<ContactId>> match =
        m_matches.find(brought, keys, [this](ContactId contact) { return load(contact); });
    if (!match)
        return passOn(match);
    // A name alone says it of somebody new only: it is no part of what is compared when the file comes again. Whose it
    // is tells the whole file.
    if (*match && introducedBy.uid.isEmpty())
        introducedBy = {};
    if (!introducedBy.uid.isEmpty())
        brought.introducedBy = introducer(introducedBy, match->value_or(ContactId()));
    const bool introducerIsToCome = introducedBy != PersonHint() && brought.introducedBy.isNull();
    ++m_report.read;
    const int unchanged = m_report.unchanged;
    const Result<ContactId> known = *match ? mergeInto(**match, parsed) : addNew(std::move(parsed), keys);
    if (!known)
        return passOn(known);
    m_matches.noteBrought(*known, words);
    if (!uid.isEmpty())
        m_inFile.insert(uid, *known);
    if (introducerIsToCome)
        m_introduced.push_back({*known, std::move(introducedBy), m_report.unchanged > unchanged});
    return {};
}

/// Nobody introduces themselves.
ContactId ContactImport::introducer(const PersonHint &person, ContactId of) const
{
    const ContactId found = find(person).value_or(ContactId());
    return found == of ? ContactId() : found;
}

Result<void> ContactImport::nameIntroducers(const ReadingWatch &watch)
{
    QSet<ContactId> done;
    qint64 at = 0;
    for (const Introduced &introduced : m_introduced) {
        if (!goesOn(watch, ++at, static_cast<qint64>(m_introduced.size())))
            return fail(ErrorKind::Cancelled);
        const ContactId by = introducer(introduced.by, introduced.contact);
        if (by.isNull() || done.contains(introduced.contact))
            continue;
        done.insert(introduced.contact);
        const Result<std::optional<Contact>> stored = m_writer.table<Contact>().find(introduced.contact);
        if (!stored)
            return passOn(stored);
        if (!*stored || !(*stored)->introducedBy.isNull())
            continue;
        Contact named = **stored;
        named.introducedBy = by;
        m_report.unchanged -= introduced.unchanged;
        m_report.updated += introduced.unchanged;
        m_pending.update(**stored, std::move(named));
        if (m_pending.changes().size() >= changesPerEdit)
            if (const Result<void> written = flush(); !written)
                return passOn(written);
    }
    return flush();
}

Result<ContactId> ContactImport::addNew(ParsedContact parsed, const MatchKeys &keys)
{
    Contact &contact = parsed.contact;
    joinCircle(contact);
    if (!contact.added)
        contact.added = m_present.now;
    if (contact.uid.isEmpty() || m_matches.isInTrash(contact.uid) || m_matches.findUid(contact.uid))
        contact.uid = Uid::random();
    const Result<ContactId> id = m_writer.reserveId<Contact>();
    if (!id)
        return id;
    contact.id = *id;
    m_matches.add(contact, keys);
    m_tally.added(parsed.line, contact);
    m_pending.add(std::move(contact));
    if (parsed.photo) {
        parsed.photo->contact = *id;
        m_pending.add(*std::move(parsed.photo));
    }
    ++m_report.added;
    if (m_pending.changes().size() >= changesPerEdit)
        if (const Result<void> done = flush(); !done)
            return passOn(done);
    return id;
}

Result<void> ContactImport::followPhoto(const Contact &stored, const ParsedContact &parsed)
{
    const BroughtBySource *before = wordsBefore(stored, parsed.contact, m_matches);
    const PhotoTrace broughtLast = before ? photoBefore(stored, *before) : PhotoTrace();
    const Result<bool> keepsOwn =
        cultivar::followPhoto(m_writer.database(), stored.id, broughtLast, *parsed.photo, m_pending);
    if (!keepsOwn)
        return passOn(keepsOwn);
    if (*keepsOwn)
        m_report.keptEdits.push_back({stored.displayName(), u"photo"_s, {}, {}, before != nullptr});
    return {};
}

Result<ContactId> ContactImport::mergeInto(ContactId id, const ParsedContact &parsed)
{
    Result<Contact> stored = load(id);
    if (!stored)
        return passOn(stored);
    Contact after = mergedWithFile(*stored, parsed, m_matches, m_report);
    joinCircle(after);
    if (after == *stored) {
        ++m_report.unchanged;
        m_tally.unchanged(parsed.line, *stored);
        return id;
    }
    ++m_report.updated;
    m_matches.add(after, MatchKeys(after));
    m_tally.updated(parsed.line, *stored, after);
    if (parsed.photo)
        if (const Result<void> done = followPhoto(*stored, parsed); !done)
            return passOn(done);
    m_pending.update(std::move(*stored), std::move(after));
    return id;
}

std::optional<ContactId> ContactImport::find(const PersonHint &person) const
{
    const auto inFile = m_inFile.constFind(person.uid);
    return !person.uid.isEmpty() && inFile != m_inFile.constEnd() ? std::optional(*inFile)
                                                                  : m_matches.findPerson(person);
}

/// False if somebody it cannot be without is not known.
template <RecordType R> bool ContactImport::giveContacts(ParsedRecord<R> &parsed) const
{
    std::vector<ContactId> contacts;
    for (const PersonHint &person : parsed.people)
        if (const std::optional<ContactId> contact = find(person);
            contact && std::ranges::find(contacts, *contact) == contacts.end())
            contacts.push_back(*contact);
    if constexpr (std::is_same_v<R, Overview>) {
        return true;
    } else if constexpr (std::is_same_v<R, Relation>) {
        if (contacts.size() != 2)
            return false;
        parsed.record.from = contacts.front();
        parsed.record.to = contacts.back();
    } else {
        if (contacts.empty())
            return false;
        if constexpr (std::is_same_v<R, Interaction>)
            parsed.record.contacts = std::move(contacts);
        else if constexpr (std::is_same_v<R, Meeting>)
            parsed.record.attendees = std::move(contacts);
        else
            parsed.record.contact = contacts.front();
    }
    return true;
}

/// LinkedIn puts the words of an invitation also at the beginning of the messages.
Result<bool> ContactImport::isToldOtherwise(const Interaction &interaction)
{
    if (!interaction.origin.startsWith(invitationOrigin))
        return false;
    if (const Result<void> done = flush(); !done)
        return passOn(done);
    const auto sameDay = m_writer.table<Interaction>().where(
        u"day = ? AND notes = ?"_s, {interaction.day.toString(Qt::ISODate), interaction.notes});
    if (!sameDay)
        return passOn(sameDay);
    return std::ranges::any_of(*sameDay,
                               [&](const Interaction &message) { return message.contacts == interaction.contacts; });
}

template <RecordType R> Result<bool> ContactImport::isKnown(const R &record)
{
    if (m_pendingNames.contains(nameOf(record)))
        return true;
    if constexpr (std::is_same_v<R, Interaction>) {
        const Result<bool> stored = m_writer.table<R>().has(u"origin = ? AND origin <> ''"_s, record.origin);
        if (!stored || *stored)
            return stored;
        return isToldOtherwise(record);
    } else {
        const auto stored = m_writer.table<R>().find(record.uid);
        if (!stored)
            return passOn(stored);
        return stored->has_value();
    }
}

/// Whose address several contacts share is one of them, it is not known which.
void ContactImport::propose(const PersonHint &person, std::optional<QDate> spokenOn)
{
    if (!m_matches.knowsAddress(person.email))
        m_tally.proposed(person, spokenOn);
}

/// In the order of the file, so that whoever becomes a contact later in it is proposed all the same; rarely, and it
/// does no harm.
void ContactImport::proposeUnknown(const std::vector<PersonHint> &people, std::optional<QDate> spokenOn)
{
    for (const PersonHint &person : people)
        if (!find(person))
            propose(person, spokenOn);
}

void ContactImport::missPeople(int line, const std::vector<PersonHint> &people)
{
    QStringList names;
    for (const PersonHint &person : people)
        if (!find(person))
            names += person.name.isEmpty() ? person.email : person.name;
    add(RowProblem{line, ProblemKind::UnknownPerson, names.join(u", "_s)});
}

template <RecordType R> Result<void> ContactImport::add(ParsedRecord<R> parsed)
{
    if (parsed.proposes)
        proposeUnknown(parsed.people, spokenOn(parsed.record));
    if (!giveContacts(parsed)) {
        if (!parsed.proposes)
            missPeople(parsed.line, parsed.people);
        return {};
    }
    if (const Result<void> valid = validate(parsed.record); !valid) {
        add(RowProblem{parsed.line, ProblemKind::BadValue, valid.error().subject});
        return {};
    }
    if constexpr (requires { parsed.record.origin; }) {
        if (!uidInOrigin(parsed.record.origin).isEmpty())
            return addEvent(std::move(parsed.record));
    }
    const Result<bool> known = isKnown(parsed.record);
    if (!known)
        return passOn(known);
    if (!*known)
        return addBrought(std::move(parsed.record));
    noteUnchanged(parsed.record);
    return {};
}

template <RecordType R> void ContactImport::noteUnchanged(const R &record)
{
    ++m_report.read;
    ++m_report.unchanged;
    m_tally.known(record);
}

template <RecordType R> Result<void> ContactImport::addBrought(R record)
{
    ++m_report.read;
    ++m_report.added;
    m_pendingNames.insert(nameOf(record));
    m_tally.brought(record);
    m_pending.add(std::move(record));
    return m_pending.changes().size() < changesPerEdit ? Result<void>() : flush();
}

template Result<void> ContactImport::addBrought(Interaction record);
template Result<void> ContactImport::addBrought(Meeting record);
template void ContactImport::noteUnchanged(const Interaction &record);
template void ContactImport::noteUnchanged(const Meeting &record);

template Result<void> ContactImport::add(ParsedRecord<Interaction> parsed);
template Result<void> ContactImport::add(ParsedRecord<Meeting> parsed);
template Result<void> ContactImport::add(ParsedRecord<FollowUp> parsed);
template Result<void> ContactImport::add(ParsedRecord<GoodwillEntry> parsed);
template Result<void> ContactImport::add(ParsedRecord<Relation> parsed);
template Result<void> ContactImport::add(ParsedRecord<Overview> parsed);

Result<void> ContactImport::flush()
{
    m_pendingNames.clear();
    Result<void> done = apply(m_pending);
    m_pending.clear();
    return done;
}

Result<bool> ContactImport::finish(const ReadingWatch &watch)
{
    if (const Result<void> done = flush(); !done)
        return passOn(done);
    if (const Result<void> done = nameIntroducers(watch); !done)
        return passOn(done);
    if (m_batch.id.isNull())
        return false;
    Batch counted = m_batch;
    counted.added = m_report.added;
    counted.updated = m_report.updated;
    counted.unchanged = m_report.unchanged;
    counted.failed = m_report.failed;
    Edit edit({EditKind::Import, m_batch.fileName, m_tally.peopleChangedByFile()});
    edit.update(m_batch, counted);
    edit.setBatch(m_batch.id);
    if (const Result<void> done = m_writer.apply(edit); !done)
        return passOn(done);
    if (const Result<void> done = m_writer.undoLog().append(edit, m_present.now); !done)
        return passOn(done);
    m_report.batch = m_batch.uid;
    return true;
}

} // namespace cultivar
