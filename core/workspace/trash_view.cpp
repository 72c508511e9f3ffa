// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/trash_view.h"

#include "core/store/trash.h"

#include <algorithm>

namespace cultivar {

namespace {

constexpr qsizetype longestTitle = 120;

QString titleOf(const Contact &contact)
{
    return contact.displayName();
}

QString titleOf(const Interaction &interaction)
{
    return interaction.notes;
}

QString titleOf(const Meeting &meeting)
{
    return meeting.purpose;
}

QString titleOf(const GoodwillEntry &entry)
{
    return entry.note;
}

QString titleOf(const Clip &clip)
{
    return clip.title;
}

template <class R>
concept Named = RecordType<R> && requires(R record)
{
    record.name.isEmpty();
};

template <class R>
concept Told = RecordType<R> && requires(R record)
{
    record.text.isEmpty();
};

QString titleOf(const RecordType auto &record)
{
    using R = std::remove_cvref_t<decltype(record)>;
    if constexpr (Named<R>)
        return record.name;
    else if constexpr (Told<R>)
        return record.text;
    else
        return {};
}

Result<QStringList> namesOf(const Records &records, const std::vector<ContactId> &contacts)
{
    QStringList names;
    for (const ContactId id : contacts) {
        const Result<std::optional<Contact>> contact = records.find(id);
        if (!contact)
            return passOn(contact);
        if (*contact)
            names += (*contact)->displayName();
    }
    names.removeDuplicates();
    return names;
}

template <RecordType R>
Result<void> collect(const Records &records, std::vector<std::pair<QDateTime, TrashedRecord>> &found)
{
    const Result<std::vector<R>> trashed = records.inTrash<R>();
    if (!trashed)
        return passOn(trashed);
    for (const R &record : *trashed) {
        const QDate since = record.trashed->toTimeZone(records.present().zone).date();
        TrashedRecord line{R::recordName,
                           record.uid,
                           titleOf(record).simplified().left(longestTitle),
                           {},
                           since,
                           since.addDays(store::daysInTrash)};
        if constexpr (!std::is_same_v<R, Contact>) {
            Result<QStringList> people = namesOf(records, contactsOf(record));
            if (!people)
                return passOn(people);
            line.people = std::move(*people);
        }
        found.emplace_back(*record.trashed, std::move(line));
    }
    return {};
}

template <RecordType R> Result<Edit> restored(const Records &records, const Uid &uid)
{
    const Result<std::optional<R>> found = records.find<R>(uid);
    if (!found)
        return passOn(found);
    if (!*found || !(*found)->trashed)
        return fail(ErrorKind::NotFound, uid.text(), R::recordName);
    R after = **found;
    after.trashed.reset();
    QString subject = titleOf(after).simplified().left(longestTitle);
    if (subject.isEmpty())
        if (const Result<QStringList> people = namesOf(records, contactsOf(after)); people && people->size() == 1)
            subject = people->front();
    Edit edit({EditKind::Restore, subject, 1});
    edit.update(**found, std::move(after));
    return edit;
}

} // namespace

Result<std::vector<TrashedRecord>> trashView(const Records &records)
{
    std::vector<std::pair<QDateTime, TrashedRecord>> found;
    Result<void> outcome;
    RecordTypes::forEach([&]<class R>() {
        if (outcome)
            outcome = collect<R>(records, found);
    });
    if (!outcome)
        return passOn(outcome);
    std::ranges::stable_sort(found, std::ranges::greater(), [](const auto &each) { return each.first; });
    std::vector<TrashedRecord> lines;
    for (auto &[instant, line] : found)
        lines.push_back(std::move(line));
    return lines;
}

Workspace::Command commands::restoreFromTrash(QLatin1StringView record, Uid uid)
{
    return [record, uid = std::move(uid)](const Records &records) -> Result<Edit> {
        Result<Edit> edit = fail(ErrorKind::NotFound, uid.text(), record);
        RecordTypes::forEach([&]<class R>() {
            if (record == R::recordName)
                edit = restored<R>(records, uid);
        });
        return edit;
    };
}

} // namespace cultivar
