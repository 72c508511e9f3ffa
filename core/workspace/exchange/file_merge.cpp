// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/file_merge.h"

#include "core/exchange/source_contact.h"
#include "core/exchange/vcard/content_line.h"
#include "core/exchange/vcard/vcard_line.h"
#include "core/exchange/vcard/vcard_reader.h"
#include "core/exchange/vcard/vcard_writer.h"
#include "core/rules/merge.h"
#include "core/wording/contact_fields.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <utility>

namespace cultivar {

namespace {

/// What the source said before those words, of fields that they leave out; the newest first.
std::vector<BroughtBySource> wordsEarlierThan(const BroughtBySource &words, const Contact &stored)
{
    std::vector<BroughtBySource> earlier;
    std::ranges::copy_if(stored.sources, std::back_inserter(earlier), [&](const BroughtBySource &each) {
        return each.key == words.key && each.source == words.source + earlierWords;
    });
    return earlier;
}

/// True if `less` had left out something that `more` says.
bool fillUp(Contact &less, const Contact &more)
{
    static const Contact none;
    bool filled = false;
    Contact::describe([&](const char *, auto member) {
        using Field = std::remove_cvref_t<decltype(less.*member)>;
        if constexpr (!std::is_same_v<Field, std::vector<BroughtBySource>>) {
            if (less.*member != none.*member || more.*member == none.*member)
                return;
            less.*member = more.*member;
            filled = true;
        }
    });
    return filled;
}

/// The contact as the source last brought it: the base of the three-way comparison. Default if it never did, or its
/// words cannot be read.
Contact contactBefore(const BroughtBySource *words, const Contact &stored)
{
    if (!words)
        return {};
    Contact before = contactOfSource(*words).value_or(Contact());
    for (const BroughtBySource &earlier : wordsEarlierThan(*words, stored))
        fillUp(before, contactOfSource(earlier).value_or(Contact()));
    before.sources = {*words};
    return before;
}

/// Fields that the newest words leave out stay, and go on being the source's.
void keepEarlierWords(Contact &merged, const Contact &stored, const Contact &brought, const BroughtBySource &before)
{
    constexpr size_t mostKept = 2;
    const BroughtBySource &now = brought.sources.front();
    if (std::ranges::find(merged.sources, before) != merged.sources.end())
        return;
    std::vector<BroughtBySource> earlier = wordsEarlierThan(before, stored);
    std::erase_if(merged.sources,
                  [&](const BroughtBySource &words) { return std::ranges::find(earlier, words) != earlier.end(); });
    earlier.insert(earlier.begin(), {before.source + earlierWords, before.key, before.content});
    Contact said = brought;
    PhotoTrace photo = photoOfSource(now);
    size_t kept = 0;
    for (BroughtBySource &words : earlier) {
        const bool saysMore = fillUp(said, contactOfSource(words).value_or(Contact()));
        const bool showsMore = photo == PhotoTrace() && photoOfSource(words) != PhotoTrace();
        if (showsMore)
            photo = photoOfSource(words);
        if ((!saysMore && !showsMore) || kept++ >= mostKept)
            continue;
        words.key = now.key;
        merged.sources.push_back(std::move(words));
    }
}

bool bringsTheSameAgain(const Contact &stored, const Contact &brought)
{
    return !brought.sources.empty() && std::ranges::all_of(brought.sources, [&](const BroughtBySource &source) {
        return std::ranges::find(stored.sources, source) != stored.sources.end();
    });
}

/// A table has no column for a whole name: "Madonna" comes back as a given one.
bool namesAlike(const Contact &stored, const Contact &brought)
{
    const auto othersOf = [](const Contact &contact) {
        return std::tie(contact.prefix, contact.additional, contact.family, contact.suffix);
    };
    return brought.name.isEmpty() && stored.given.isEmpty() && brought.given == stored.name &&
           othersOf(brought) == othersOf(stored);
}

/// All but the photo.
QStringList linesToCompare(const QString &card)
{
    QStringList lines;
    for (const VcardLine &line : linesOfCard(card))
        if (!sameWord(line.parts.name, "PHOTO"_L1))
            lines += line.text.toString();
    return lines;
}

/// It went out from here and came back as it was: no words of another program's that could be followed.
bool isOurOwnCard(const Contact &stored, const Contact &brought)
{
    if (brought.sources.size() != 1 || brought.sources.front().source != u"vcard")
        return false;
    const PhotoTrace photo = photoOfSource(brought.sources.front());
    const bool bringsPhoto = photo != PhotoTrace() && std::ranges::none_of(stored.sources, [&](const auto &words) {
                                 return photoOfSource(words) == photo;
                             });
    if (bringsPhoto)
        return false;
    const QStringList lines = linesToCompare(brought.sources.front().content);
    return std::ranges::any_of(std::array{VcardVersion::V3, VcardVersion::V4}, [&](VcardVersion version) {
        const Parsed own = readVcards(writeVcard(stored, version));
        return own.contacts.size() == 1 &&
               linesToCompare(own.contacts.front().contact.sources.front().content) == lines;
    });
}

} // namespace

void keepEdits(const Contact &stored, const Contact &brought, const QStringList &fields, bool isOwn,
               ImportedFile &report)
{
    if (fields.isEmpty())
        return;
    for (const wording::FieldDifference &difference : wording::contactDifferences(stored, brought))
        if (fields.contains(difference.field))
            report.keptEdits.push_back(
                {stored.displayName(), difference.field, difference.before, difference.after, isOwn});
}

const BroughtBySource *wordsBefore(const Contact &stored, const Contact &brought, const MatchIndex &matches)
{
    if (brought.sources.empty())
        return nullptr;
    const BroughtBySource &now = brought.sources.front();
    const BroughtBySource *otherwise = nullptr;
    for (const BroughtBySource &words : stored.sources) {
        if (words.source != now.source || matches.hasSaid(words))
            continue;
        if (words.key == now.key)
            return &words;
        otherwise = otherwise ? otherwise : &words;
    }
    return otherwise;
}

PhotoTrace photoBefore(const Contact &stored, const BroughtBySource &words)
{
    PhotoTrace photo = photoOfSource(words);
    for (const BroughtBySource &earlier : wordsEarlierThan(words, stored))
        if (photo == PhotoTrace())
            photo = photoOfSource(earlier);
    return photo;
}

Contact mergedWithFile(const Contact &stored, const ParsedContact &parsed, const MatchIndex &matches,
                       ImportedFile &report)
{
    if (!parsed.given.isEmpty() && parsed.contact.uid == stored.uid)
        return rules::mergeFromOwnFile(stored, parsed.contact, parsed.given);
    if (bringsTheSameAgain(stored, parsed.contact) || isOurOwnCard(stored, parsed.contact))
        return stored;
    Contact brought = parsed.contact;
    if (namesAlike(stored, brought))
        brought.name = std::exchange(brought.given, {});
    const BroughtBySource *before = wordsBefore(stored, brought, matches);
    rules::MergeResult result = rules::mergeFromSource(stored, contactBefore(before, stored), brought);
    if (before)
        keepEarlierWords(result.merged, stored, brought, *before);
    keepEdits(stored, brought, result.conflicts, before != nullptr, report);
    return std::move(result.merged);
}

} // namespace cultivar
