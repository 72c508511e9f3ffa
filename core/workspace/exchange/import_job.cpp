// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/import_job.h"

#include "core/base/mail_address.h"
#include "core/store/edit_writer.h"
#include "core/workspace/duplicates/duplicates_view.h"
#include "core/workspace/exchange/import_source.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <span>

namespace cultivar {

namespace {

void addTo(ChangeSet &all, ChangeSet more)
{
    all.everything = all.everything || more.everything;
    all.count += more.count;
    all.records.insert(all.records.end(), more.records.begin(), more.records.end());
    all.added.insert(all.added.end(), more.added.begin(), more.added.end());
    all.addedUids.insert(all.addedUids.end(), more.addedUids.begin(), more.addedUids.end());
    all.contacts.insert(all.contacts.end(), more.contacts.begin(), more.contacts.end());
    std::ranges::sort(all.contacts);
    all.contacts.erase(std::unique(all.contacts.begin(), all.contacts.end()), all.contacts.end());
}

void stopAt(ImportReport &report, std::span<const size_t> order, size_t stopped, const Error &error)
{
    refuse(report.files[stopped], error);
    for (const size_t later : order.subspan(static_cast<size_t>(std::ranges::find(order, stopped) - order.begin()) + 1))
        report.files[later].notReached = true;
}

/// Whoever brings several wants the people first, then who I am, then what was said.
int turnOf(std::optional<FileFormat> format)
{
    if (format == FileFormat::LinkedInTable)
        return 1;
    const bool speaksOfPeople = format == FileFormat::LinkedInMessages || format == FileFormat::Icalendar ||
                                format == FileFormat::Mbox || format == FileFormat::Maildir ||
                                format == FileFormat::Eml;
    return speaksOfPeople ? 2 : 0;
}

/// By looking at each once; nothing for what cannot be read, or only once.
std::vector<std::optional<FileFormat>> formatsOf(const QStringList &files)
{
    std::vector<std::optional<FileFormat>> formats;
    for (const QString &path : files) {
        const QFileInfo info(path);
        const Result<FileFormat> format = info.isFile() || info.isDir() ? formatAt(path) : FileFormat::Unknown;
        formats.push_back(format && (info.isFile() || info.isDir()) ? std::optional(*format) : std::nullopt);
    }
    return formats;
}

/// So that a folder has a name: it has none in "People/" and ".".
QString named(const QString &path)
{
    return QFileInfo(path).isDir() ? QDir(path).absolutePath() : path;
}

QStringList myAddressesIn(store::EditWriter &writer)
{
    const Result<std::optional<Setting>> mine = writer.table<Setting>().find(Uid(u"my_email"_s));
    return mine && *mine ? mailAddressesIn((*mine)->value.toLower()) : QStringList();
}

/// As the database calls them now.
wording::ReferenceNames namesIn(store::EditWriter &writer)
{
    return {[&writer](CircleId id) {
                const Result<std::optional<Circle>> circle = writer.table<Circle>().find(id);
                return circle && *circle ? (*circle)->name : QString();
            },
            [&writer](ContactId id) {
                const Result<std::optional<Contact>> contact = writer.table<Contact>().find(id);
                return contact && *contact ? (*contact)->displayName() : QString();
            }};
}

/// Of those who are new: who may be somebody else.
Result<void> findDuplicates(const ImportSurroundings &surroundings, ImportTally &tally)
{
    if (tally.count().added == 0 || *surroundings.control.cancelled)
        return {};
    const auto found = possibleDuplicates(Records(surroundings.writer.database(), surroundings.present));
    if (!found)
        return passOn(found);
    for (const DuplicatePeople &group : found->groups)
        for (const PersonName &person : group.people) {
            const bool isFirst = person.id == group.people.front().id;
            tally.mayBe(person.id, group.people[isFirst ? 1 : 0].name);
        }
    return {};
}

} // namespace

Result<ImportReport> importFiles(const ImportSurroundings &surroundings, const ImportRequest &request)
{
    CircleId circle;
    if (!request.circle.isEmpty()) {
        const Result<Circle> named =
            Records(surroundings.writer.database(), surroundings.present).circleNamed(request.circle);
        if (!named)
            return passOn(named);
        circle = named->id;
    }
    std::optional<store::Transaction> rolledBack;
    if (request.dryRun) {
        Result<store::Transaction> transaction = store::Transaction::begin(surroundings.writer.database());
        if (!transaction)
            return passOn(transaction);
        rolledBack.emplace(std::move(*transaction));
    }
    ImportReport report;
    std::vector<size_t> order;
    for (const QString &file : request.files) {
        order.push_back(report.files.size());
        report.files.emplace_back().file = named(file);
    }
    const std::vector<std::optional<FileFormat>> found = formatsOf(request.files);
    std::ranges::stable_sort(order, {}, [&](size_t i) { return turnOf(found[i]); });
    ImportTally tally(request.dryRun, namesIn(surroundings.writer));
    WaitingAnswers waiting;
    QSet<QString> events;
    const ImportPlan plan{surroundings, circle, request, myAddressesIn(surroundings.writer), tally, waiting, events};
    for (const size_t i : order) {
        tally.beginFile(i);
        FileImport import(plan, report.files[i]);
        Result<ChangeSet> changes = import.run(request.format, found[i]);
        if (!changes && i == order.front())
            return passOn(changes);
        if (!changes) {
            stopAt(report, order, i, changes.error());
            break;
        }
        if (!report.files[i].error)
            tally.keepFile();
        addTo(report.changes, std::move(*changes));
    }
    if (request.dryRun)
        if (const Result<void> done = findDuplicates(surroundings, tally); !done)
            return passOn(done);
    report.people = tally.count();
    report.proposed = tally.takeProposed();
    report.preview = tally.takeRows([&](ContactId id) {
        const Result<std::optional<Contact>> contact = surroundings.writer.table<Contact>().find(id);
        return contact ? *contact : std::nullopt;
    });
    return report;
}

} // namespace cultivar
