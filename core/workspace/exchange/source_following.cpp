// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/source_following.h"

#include "core/model/validation.h"

namespace cultivar {

namespace {

/// What a file cannot say stays.
void keepWhatIsOurs(const Overview & /*stored*/, Overview & /*brought*/) {}

void keepWhatIsOurs(const GoodwillEntry &stored, GoodwillEntry &brought)
{
    brought.contact = stored.contact;
    brought.paidForward = stored.paidForward;
}

} // namespace

SourceFollowing::SourceFollowing(store::EditWriter &writer, ContactImport &import, ImportedFile &report)
    : m_writer(writer)
    , m_import(import)
    , m_report(report)
    , m_brought(writer.database())
{
}

Result<bool> SourceFollowing::take(const ParsedRecord<Overview> &brought)
{
    return follow(brought.record);
}

Result<bool> SourceFollowing::take(const ParsedRecord<GoodwillEntry> &brought)
{
    return follow(brought.record);
}

template <RecordType R> Result<bool> SourceFollowing::follow(R brought)
{
    // One that stands in the file twice follows the first.
    if (m_seen.contains(brought.uid))
        return false;
    m_seen.insert(brought.uid);
    Result<std::optional<R>> found = m_writer.table<R>().find(brought.uid);
    if (!found)
        return passOn(found);
    if (!*found || (*found)->trashed)
        return false;
    R &stored = **found;
    brought.id = stored.id;
    keepWhatIsOurs(stored, brought);
    if (brought == stored || !validate(brought))
        return false;
    const Result<std::optional<qint64>> before = m_brought.fingerprintOf(stored);
    if (!before)
        return passOn(before);
    if (!*before || **before == Fingerprint::of(brought))
        return false;
    if (**before != Fingerprint::of(stored)) {
        m_report.keptEdits.push_back({nameFor(stored), u"notes"_s, {}, {}});
        return false;
    }
    ++m_report.read;
    ++m_report.updated;
    Edit edit;
    edit.update(std::move(stored), std::move(brought));
    if (const Result<void> done = m_import.apply(edit); !done)
        return passOn(done);
    return true;
}

QString SourceFollowing::nameFor(const Overview &overview) const
{
    return overview.name;
}

QString SourceFollowing::nameFor(const GoodwillEntry &entry) const
{
    const Result<std::optional<Contact>> contact = m_writer.table<Contact>().find(entry.contact);
    return contact && *contact ? (*contact)->displayName() : QString();
}

} // namespace cultivar
