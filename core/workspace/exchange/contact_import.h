// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading_watch.h"
#include "core/store/edit_writer.h"
#include "core/workspace/exchange/calendar_follow.h"
#include "core/workspace/exchange/import_tally.h"
#include "core/workspace/exchange/imported_file.h"
#include "core/workspace/exchange/match_index.h"
#include "core/workspace/records.h"

namespace cultivar {

/// Enough that the work of an Edit itself does not count, few enough that memory does not either.
inline constexpr size_t changesPerEdit = 256;

/// What one file is taken into.
struct ImportTarget
{
    store::EditWriter &writer;
    const Present &present;
    MatchIndex &matches;
    CircleId circle; ///< all join it, unless null
    ImportTally &tally;
    QSet<QString> &events; ///< origins of those that the files of the import have brought: the first of each counts
};

/// Takes the records of one file in: finds who each is, merges three ways, and applies Edits to the open transaction,
/// all with one batch.
class ContactImport
{
public:
    ContactImport(const ImportTarget &target, ImportedFile &report);

    [[nodiscard]] Result<void> add(ParsedContact parsed);
    /// For each kind of record that Parsed has.
    template <RecordType R> [[nodiscard]] Result<void> add(ParsedRecord<R> parsed);
    void add(RowProblem problem);
    /// Changes something that is here as the file says.
    [[nodiscard]] Result<void> replace(const Interaction &before, const Interaction &after);
    /// Whom the file speaks of; nothing if they are no contact.
    [[nodiscard]] std::optional<ContactId> find(const PersonHint &person) const;

    /// What comes next is in this file of the archive.
    void beginPart(const QString &part);

    /// Around the records of a calendar: they are compared with what is here of it, and what it calls off goes.
    [[nodiscard]] Result<void> beginEvents(const Parsed &parsed);
    [[nodiscard]] Result<void> endEvents();

    /// Sets my name where I have not said it.
    [[nodiscard]] Result<void> nameMe(const QString &name);
    /// Keeps a setting as part of this import.
    [[nodiscard]] Result<void> set(const QString &key, const QString &value);

    /// Applies `edit` as part of this file's batch, which is made on first use.
    [[nodiscard]] Result<void> apply(Edit &edit);

    [[nodiscard]] ImportTally &tally() const { return m_tally; }

    /// Notes somebody who is no contact, see ImportTally::proposed().
    void propose(const PersonHint &person, std::optional<QDate> spokenOn);

    /// Puts `contact` into the circle of this import, if there is one.
    void joinCircle(Contact &contact) const;

    /// Writes what is waiting and the batch's counts, as long as `watch` lets it go on. True if anything was added or
    /// changed.
    [[nodiscard]] Result<bool> finish(const ReadingWatch &watch);

private:
    /// Somebody whose introducer is known only when the whole file is.
    struct Introduced
    {
        ContactId contact;
        PersonHint by;
        bool unchanged = false; ///< counted so
    };

    [[nodiscard]] Result<void> makeBatch();
    [[nodiscard]] Result<std::optional<Setting>> stored(const QString &key);
    [[nodiscard]] Result<ContactId> addNew(ParsedContact parsed, const MatchKeys &keys);
    [[nodiscard]] Result<ContactId> mergeInto(ContactId stored, const ParsedContact &parsed);
    [[nodiscard]] Result<void> followPhoto(const Contact &stored, const ParsedContact &parsed);
    [[nodiscard]] ContactId introducer(const PersonHint &person, ContactId of) const;
    [[nodiscard]] Result<void> nameIntroducers(const ReadingWatch &watch);
    [[nodiscard]] Result<Contact> load(ContactId contact);
    template <RecordType R> [[nodiscard]] bool giveContacts(ParsedRecord<R> &parsed) const;
    template <RecordType R> [[nodiscard]] Result<bool> isKnown(const R &record);
    [[nodiscard]] Result<bool> isToldOtherwise(const Interaction &interaction);
    template <RecordType R> [[nodiscard]] Result<void> addBrought(R record);
    template <RecordType R> void noteUnchanged(const R &record);
    template <class R> [[nodiscard]] Result<void> addEvent(R brought);
    template <class R> [[nodiscard]] Result<void> postpone(const Interaction &talk, R brought);
    template <RecordType R> [[nodiscard]] Result<void> follow(const R &stored, R after);
    void proposeUnknown(const std::vector<PersonHint> &people, std::optional<QDate> spokenOn);
    void missPeople(int line, const std::vector<PersonHint> &people);
    [[nodiscard]] Result<void> flush();

    store::EditWriter &m_writer;
    const Present &m_present;
    MatchIndex &m_matches;
    CircleId m_circle;
    ImportTally &m_tally;
    ImportedFile &m_report;
    QString m_part;
    Batch m_batch;
    Edit m_pending;
    QSet<QString> m_pendingNames; ///< origins and uids of what is waiting
    CalendarFollow m_calendar;
    QSet<QString> &m_events;
    QHash<Uid, ContactId> m_inFile; ///< who those are whom this file calls by a uid
    std::vector<Introduced> m_introduced;
};

} // namespace cultivar
