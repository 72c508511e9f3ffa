// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/archive_import.h"

#include "core/model/references.h"
#include "core/rules/merge.h"
#include "core/rules/merged_lists.h"
#include "core/workspace/contacts/photos.h"
#include "core/workspace/exchange/file_merge.h"

namespace cultivar {

namespace {

template <RecordType R> struct StoredIds
{
    QHash<qint64, Id<R>> byArchiveId;
    QHash<qint64, R> stored; ///< by archive id, those that are there already
};

class ArchiveImport
{
public:
    ArchiveImport(store::EditWriter &writer, ContactImport &import, JobProgress &progress, ImportedFile &report)
        : m_writer(writer)
        , m_import(import)
        , m_progress(progress)
        , m_report(report)
    {
    }

    Result<void> run(Network &network)
    {
        const Result<QString> contacts = m_writer.database().scalar(u"SELECT count(*) FROM contact"_s);
        if (!contacts)
            return passOn(contacts);
        m_replaces = *contacts == u"0";
        Result<void> outcome;
        RecordTypes::forEach([&]<class R>() {
            m_total += static_cast<qint64>(network.of<R>().size());
            if (outcome)
                outcome = giveIds(network.of<R>());
        });
        RecordTypes::forEach([&]<class R>() {
            for (R &record : network.of<R>())
                if (outcome)
                    outcome = take(record);
            if (outcome)
                outcome = flush();
        });
        return outcome;
    }

private:
    template <RecordType R> StoredIds<R> &ids() { return std::get<StoredIds<R>>(m_ids); }

    template <RecordType R> Result<void> giveIds(const std::vector<R> &records)
    {
        for (const R &record : records) {
            Result<std::optional<R>> stored = m_writer.table<R>().find(record.uid);
            if (!stored)
                return passOn(stored);
            if (*stored) {
                ids<R>().byArchiveId.insert(record.id.value(), (*stored)->id);
                ids<R>().stored.insert(record.id.value(), **stored);
                continue;
            }
            const Result<Id<R>> fresh = m_writer.reserveId<R>();
            if (!fresh)
                return passOn(fresh);
            ids<R>().byArchiveId.insert(record.id.value(), *fresh);
        }
        return {};
    }

    template <RecordType R> Result<void> take(R &record)
    {
        if (!m_progress.reached(m_taken++, m_total))
            return fail(ErrorKind::Cancelled);
        const qint64 archiveId = record.id.value();
        record.id = ids<R>().byArchiveId.value(archiveId);
        forEachReference(record, [this]<class Target>(Id<Target> &reference) {
            if (!reference.isNull())
                reference = this->template ids<Target>().byArchiveId.value(reference.value());
        });
        constexpr bool counts = std::is_same_v<R, Contact>;
        m_report.read += counts;
        if constexpr (std::is_same_v<R, Photo>) {
            const Result<bool> superfluous = hasPhoto(record);
            if (!superfluous || *superfluous)
                return superfluous ? Result<void>() : passOn(superfluous);
        }
        const auto stored = ids<R>().stored.constFind(archiveId);
        if (stored == ids<R>().stored.constEnd()) {
            m_report.added += counts;
            joinCircle(record);
            noteAdded(record);
            m_pending.add(std::move(record));
        } else {
            R after = replacement(*stored, record);
            joinCircle(after);
            (after == *stored ? m_report.unchanged : m_report.updated) += counts;
            noteStored(*stored, after);
            m_pending.update(*stored, std::move(after));
        }
        return m_pending.changes().size() < changesPerEdit ? Result<void>() : flush();
    }

    /// Whether the contact of `photo` has another, which stays.
    Result<bool> hasPhoto(const Photo &photo)
    {
        const Result<std::optional<Photo>> stored = photoOf(m_writer.database(), photo.contact);
        if (!stored)
            return passOn(stored);
        return *stored && (*stored)->uid != photo.uid && !photo.trashed;
    }

    template <RecordType R> void joinCircle(R &record) const
    {
        if constexpr (std::is_same_v<R, Contact>)
            if (!record.trashed)
                m_import.joinCircle(record);
    }

    template <RecordType R> void noteAdded(const R &record) const
    {
        if (record.trashed)
            return;
        if constexpr (std::is_same_v<R, Contact>)
            m_import.tally().added(0, record);
        else if constexpr (requires(ImportTally & tally) { tally.brought(record); })
            m_import.tally().brought(record);
    }

    template <RecordType R> void noteStored(const R &stored, const R &after) const
    {
        if constexpr (std::is_same_v<R, Contact>) {
            if (after == stored)
                m_import.tally().unchanged(0, stored);
            else
                m_import.tally().updated(0, stored, after);
        } else if constexpr (std::is_same_v<R, Interaction>) {
            m_import.tally().known(stored);
        }
    }

    template <RecordType R> R replacement(const R &stored, const R &archived)
    {
        if (m_replaces)
            return archived;
        if constexpr (std::is_same_v<R, Contact>) {
            Contact brought = archived;
            // The words that are here are the newer ones.
            std::erase_if(brought.sources,
                          [&](const BroughtBySource &words) { return rules::holds(stored.sources, words); });
            rules::MergeResult merged = rules::mergeFromSource(stored, Contact(), brought);
            keepEdits(stored, brought, merged.conflicts, false, m_report);
            return std::move(merged.merged);
        }
        return stored;
    }

    Result<void> flush()
    {
        Result<void> done = m_import.apply(m_pending);
        m_pending.clear();
        return done;
    }

    store::EditWriter &m_writer;
    ContactImport &m_import;
    JobProgress &m_progress;
    ImportedFile &m_report;
    RecordTypes::Mapped<std::tuple, StoredIds> m_ids;
    Edit m_pending;
    bool m_replaces = false;
    qint64 m_taken = 0;
    qint64 m_total = 0;
};

} // namespace

Result<void> importArchive(store::EditWriter &writer, ContactImport &import, Network network, JobProgress &progress,
                           ImportedFile &report)
{
    return ArchiveImport(writer, import, progress, report).run(network);
}

} // namespace cultivar
