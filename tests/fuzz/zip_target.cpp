// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/archive_members.h"
#include "core/exchange/archives/zip_archive.h"
#include "tests/fuzz/promise.h"

using namespace cultivar;
using namespace Qt::StringLiterals;
using fuzz::promise;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArrayView file = fuzz::viewOf(bytes, size);
    const Result<ZipArchive> archive = ZipArchive::open(file);
    if (!archive) {
        promise(!readArchiveMembers(file).has_value(), "what cannot be opened has no members");
        return 0;
    }
    qint64 total = 0;
    for (const ZipMember &member : archive->members()) {
        promise(!member.name.startsWith(u'/') && !member.name.split(u'/').contains(u".."_s), "nothing leads outside",
                member.name);
        promise(member.size >= 0 && member.size <= ZipArchive::largestMember, "no member is too large", member.name);
        total += member.size;
    }
    promise(total <= ZipArchive::largestTotal, "all of it is not too large");
    for (const ZipMember &member : archive->members())
        if (const Result<QByteArray> unpacked = archive->read(member))
            promise(unpacked->size() == member.size, "a member is as large as the archive says", member.name);
    if (const Result<ArchiveMembers> members = readArchiveMembers(file))
        promise(members->known.size() + static_cast<size_t>(members->passedOver.size()) == archive->members().size(),
                "every member is known or passed over");
    return 0;
}
