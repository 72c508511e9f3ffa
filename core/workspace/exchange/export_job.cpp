// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/export_job.h"

#include "core/exchange/calendar/calendar_records.h"
#include "core/exchange/calendar/calendar_writer.h"
#include "core/exchange/json_archive.h"
#include "core/exchange/tables/google_csv.h"
#include "core/exchange/tables/own_csv.h"
#include "core/exchange/vcard/vcard_writer.h"
#include "core/store/open_files.h"
#include "core/store/record_table.h"
#include "core/store/transaction.h"
#include "core/workspace/commands.h"
#include "core/workspace/contacts/photos.h"
#include "core/workspace/job_progress.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <span>

namespace cultivar {

namespace {

/// Reads and writes step by step, so that it can be watched and stopped.
class Export
{
public:
    Export(const Records &records, const JobControl &control)
        : m_records(records)
        , m_control(control)
        , m_progress(control, {})
    {
        m_progress.begin(JobPhase::Gathering, false);
    }

    Result<QByteArray> everything(ExportFormat format)
    {
        // Between the steps somebody may write.
        const Result<store::Snapshot> moment = store::Snapshot::begin(m_records.database());
        if (!moment)
            return passOn(moment);
        if (format == ExportFormat::Icalendar)
            return calendar({});
        return format == ExportFormat::Json ? archive() : people(format);
    }

    Result<QByteArray> of(ExportFormat format, const std::vector<Contact> &contacts)
    {
        m_progress.begin(JobPhase::Writing, true);
        Result<QByteArray> bytes = format == ExportFormat::Csv         ? csv(contacts)
                                   : format == ExportFormat::GoogleCsv ? writeGoogleCsv(contacts, watch())
                                   : format == ExportFormat::Icalendar ? calendar(contacts.front().id)
                                                                       : cards(format, contacts);
        if (bytes && *m_control.cancelled)
            return fail(ErrorKind::Cancelled);
        return bytes;
    }

private:
    Result<QByteArray> people(ExportFormat format)
    {
        const Result<qint64> last = lastKey<Contact>();
        if (!last)
            return passOn(last);
        m_total = *last;
        Result<std::vector<Contact>> contacts = all<Contact>(*last);
        if (!contacts)
            return passOn(contacts);
        std::erase_if(*contacts, [](const Contact &each) { return each.trashed.has_value(); });
        return of(format, *contacts);
    }

    /// With one contact, or all.
    Result<QByteArray> calendar(ContactId contact)
    {
        const Result<std::vector<Meeting>> meetings = m_records.all<Meeting>();
        if (!meetings)
            return passOn(meetings);
        const Result<std::vector<FollowUp>> followUps = m_records.all<FollowUp>();
        if (!followUps)
            return passOn(followUps);
        const auto person = [this](ContactId id) {
            const Result<std::optional<Contact>> found = m_records.find(id);
            return found && *found ? **found : Contact();
        };
        std::vector<CalendarEntry> entries;
        for (const Meeting &meeting : *meetings) {
            const bool isTheirs = contact.isNull() || std::ranges::count(meeting.attendees, contact) > 0;
            if (isTheirs && !meeting.trashed)
                entries.emplace_back(calendarEvent(meeting, person));
        }
        for (const FollowUp &followUp : *followUps)
            if (followUp.mine && followUp.isOpen() && (contact.isNull() || followUp.contact == contact))
                entries.emplace_back(calendarTask(followUp, person));
        return writeCalendar(entries, m_records.present().now);
    }

    Result<QByteArray> archive()
    {
        Network network;
        std::vector<qint64> lastKeys;
        Result<void> outcome;
        RecordTypes::forEach([&]<class R>() {
            const Result<qint64> last = lastKey<R>();
            if (!last)
                outcome = passOn(last);
            lastKeys.push_back(last.value_or(0));
            m_total += lastKeys.back();
        });
        size_t type = 0;
        RecordTypes::forEach([&]<class R>() {
            const qint64 last = lastKeys[type++];
            if (!outcome)
                return;
            Result<std::vector<R>> records = all<R>(last);
            if (records)
                network.of<R>() = std::move(*records);
            else
                outcome = passOn(records);
        });
        if (!outcome)
            return passOn(outcome);
        m_progress.begin(JobPhase::Writing, true);
        QByteArray bytes = writeArchive(network, watch());
        if (*m_control.cancelled)
            return fail(ErrorKind::Cancelled);
        return bytes;
    }

    template <RecordType R> Result<qint64> lastKey() const
    {
        const Result<QString> last =
            m_records.database().scalar(u"SELECT coalesce(max(id), 0) FROM \"%1\""_s.arg(R::recordName));
        if (!last)
            return passOn(last);
        return last->toLongLong();
    }

    template <RecordType R> Result<std::vector<R>> all(qint64 lastKey)
    {
        store::RecordTable<R> table(m_records.database());
        std::vector<R> all;
        for (qint64 from = 0; from < lastKey; from += keysAtOnce) {
            if (!m_progress.reached(m_gathered, m_total))
                return fail(ErrorKind::Cancelled);
            Result<std::vector<R>> some = table.where(u"id > ? AND id <= ?"_s, {from, from + keysAtOnce});
            if (!some)
                return some;
            std::ranges::move(*some, std::back_inserter(all));
            m_gathered += std::min(keysAtOnce, lastKey - from);
        }
        return all;
    }

    Result<QByteArray> csv(const std::vector<Contact> &contacts)
    {
        const Result<std::vector<Circle>> circles = m_records.all<Circle>();
        if (!circles)
            return passOn(circles);
        OwnCsvNames names;
        names.circle = [&](CircleId id) {
            const auto found = std::ranges::find(*circles, id, &Circle::id);
            return found == circles->end() ? QString() : found->name;
        };
        names.contact = [&](ContactId id) {
            const Result<std::optional<Contact>> found = m_records.find(id);
            return found && *found ? (*found)->uid : Uid();
        };
        return writeOwnCsv(contacts, names, watch());
    }

    Result<QByteArray> cards(ExportFormat format, const std::vector<Contact> &contacts)
    {
        const VcardVersion version = format == ExportFormat::Vcard4 ? VcardVersion::V4 : VcardVersion::V3;
        QByteArray cards;
        qint64 written = 0;
        // Pictures are large: only those of some contacts are in memory at a time, beside what is written.
        for (std::span<const Contact> rest = contacts; !rest.empty();) {
            const std::span<const Contact> some = rest.first(std::min(rest.size(), cardsAtOnce));
            rest = rest.subspan(some.size());
            const Result<QHash<ContactId, Photo>> photos = photosOf(m_records.database(), idsOf(some));
            if (!photos)
                return passOn(photos);
            for (const Contact &each : some) {
                if (!m_progress.reached(written++, static_cast<qint64>(contacts.size())))
                    return fail(ErrorKind::Cancelled);
                const auto photo = photos->constFind(each.id);
                cards += writeVcard(each, version, photo == photos->cend() ? nullptr : &*photo);
            }
        }
        return cards;
    }

    static std::vector<ContactId> idsOf(std::span<const Contact> contacts)
    {
        std::vector<ContactId> ids;
        for (const Contact &each : contacts)
            ids.push_back(each.id);
        return ids;
    }

    ReadingWatch watch()
    {
        return [this](qint64 done, qint64 total) { return m_progress.reached(done, total); };
    }

    static constexpr qint64 keysAtOnce = 500;
    static constexpr size_t cardsAtOnce = 100;

    const Records &m_records;
    const JobControl &m_control;
    JobProgress m_progress;
    qint64 m_gathered = 0;
    qint64 m_total = 0;
};

} // namespace

Result<QByteArray> exportContacts(const Records &records, ExportFormat format, const QString &contact,
                                  const JobControl &control)
{
    if (contact.isEmpty())
        return Export(records, control).everything(format);
    if (format == ExportFormat::Json)
        return fail(ErrorKind::InvalidInput, u"contact"_s, u"json_is_everything"_s);
    Result<Contact> one = commands::contactNamed(records, contact);
    if (!one)
        return passOn(one);
    return Export(records, control).of(format, {std::move(*one)});
}

Result<void> exportToFile(const Records &records, const ExportRequest &request, const JobControl &control)
{
    const Result<QByteArray> bytes = exportContacts(records, request.format, request.contact, control);
    return bytes ? writeFile(request.target, *bytes) : Result<void>(passOn(bytes));
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    if (store::isOpenHere(path))
        return fail(ErrorKind::InvalidInput, QFileInfo(path).fileName(), u"the_database_itself"_s);
    QSaveFile file(path);
    const auto failure = [&]() -> Failure {
        const bool full = file.error() == QFileDevice::ResourceError || file.errorString().contains(u"No space left"_s);
        const bool refused = file.error() == QFileDevice::PermissionsError;
        const ErrorKind kind = full ? ErrorKind::DiskFull : refused ? ErrorKind::NoPermission : ErrorKind::CannotWrite;
        return fail(kind, path, file.errorString());
    };
    if (!file.open(QFile::WriteOnly))
        return failure();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // QSaveFile commits a short write on a full disk unless it is asked about each step.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const Failure why = failure();
        file.cancelWriting();
        return why;
    }
    if (!file.commit())
        return failure();
    return {};
}

} // namespace cultivar
