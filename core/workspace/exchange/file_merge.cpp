// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/file_merge.h"

#include "core/exchange/source_contact.h"
#include "core/rules/merge.h"
#include "core/wording/contact_fields.h"

#include <algorithm>

namespace cultivar {

namespace {

/// What the source that brings `now` brought last. Somebody who was two people may have two of a kind; the one of the
/// same key is surest. Null if it never came.
const BroughtBySource *lastOfSource(const Contact &stored, const Contact &now)
{
    if (now.sources.empty())
        return nullptr;
    const BroughtBySource &source = now.sources.front();
    auto last = std::ranges::find_if(stored.sources, [&](const BroughtBySource &brought) {
        return brought.source == source.source && brought.key == source.key;
    });
    if (last == stored.sources.end())
        last = std::ranges::find(stored.sources, source.source, &BroughtBySource::source);
    return last == stored.sources.end() ? nullptr : &*last;
}

/// The contact as the source last brought it: the base of the three-way comparison. Default if its words cannot be
/// read.
Contact broughtLast(const BroughtBySource *last)
{
    return last ? contactOfSource(*last).value_or(Contact()) : Contact();
}

bool bringsTheSameAgain(const Contact &stored, const Contact &brought)
{
    return !brought.sources.empty() && std::ranges::all_of(brought.sources, [&](const BroughtBySource &source) {
        return std::ranges::find(stored.sources, source) != stored.sources.end();
    });
}

} // namespace

void keepEdits(const Contact &stored, const Contact &brought, const QStringList &fields, ImportedFile &report)
{
    if (fields.isEmpty())
        return;
    for (const wording::FieldDifference &difference : wording::contactDifferences(stored, brought))
        if (fields.contains(difference.field))
            report.keptEdits.push_back({stored.displayName(), difference.field, difference.before, difference.after});
}

Contact mergedWithFile(const Contact &stored, const ParsedContact &parsed, ImportedFile &report)
{
    const Contact &brought = parsed.contact;
    if (!parsed.given.isEmpty() && brought.uid == stored.uid)
        return rules::mergeFromOwnFile(stored, brought, parsed.given);
    if (bringsTheSameAgain(stored, brought))
        return stored;
    rules::MergeResult result = rules::mergeFromSource(stored, broughtLast(lastOfSource(stored, brought)), brought);
    keepEdits(stored, brought, result.conflicts, report);
    return std::move(result.merged);
}

PhotoTrace photoBroughtLast(const Contact &stored, const Contact &brought)
{
    const BroughtBySource *last = lastOfSource(stored, brought);
    return last ? photoOfSource(*last) : PhotoTrace();
}

} // namespace cultivar
