// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/archive_members.h"

#include "core/exchange/archives/zip_archive.h"
#include "core/exchange/json_archive.h"

#include <QHash>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// What an archive inside an archive would bring nobody has asked for, and a table whose columns mean nothing yet is
/// shown by itself, not among forty others.
bool bringsSomething(FileFormat format)
{
    switch (format) {
    case FileFormat::Vcard:
    case FileFormat::LinkedInConnections:
    case FileFormat::LinkedInMessages:
    case FileFormat::LinkedInTable:
    case FileFormat::OwnCsv:
    case FileFormat::AddressBook:
    case FileFormat::Ldif:
    case FileFormat::Monica:
    case FileFormat::Meerkat:
    case FileFormat::Json:
    case FileFormat::Icalendar:
    case FileFormat::Mbox:
    case FileFormat::Eml:
        return true;
    case FileFormat::Maildir:
    case FileFormat::Folder:
    case FileFormat::Zip:
    case FileFormat::ForeignCsv:
    case FileFormat::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

/// Of JSON only ours: the archives of other programs are full of files of their settings.
bool isForeignJson(FileFormat format, QByteArrayView head)
{
    return format == FileFormat::Json && !looksLikeArchive(head);
}

/// macOS puts a shadow of every file beside it.
bool isShadow(const QString &name)
{
    return name.startsWith(u"__MACOSX/") || name.section(u'/', -1).startsWith(u"._");
}

} // namespace

std::optional<FileFormat> formatOfMember(const QString &name, QByteArrayView head)
{
    const FileFormat format = sniffFormat(head, name.section(u'/', -1));
    const bool isOne = bringsSomething(format) && !isForeignJson(format, head) && !isShadow(name);
    return isOne ? std::optional(format) : std::nullopt;
}

Result<ArchiveMembers> readArchiveMembers(QByteArrayView bytes, const ReadingWatch &watch)
{
    const Result<ZipArchive> archive = ZipArchive::open(bytes);
    if (!archive)
        return passOn(archive);
    qint64 total = 1;
    for (const ZipMember &member : archive->members())
        total += member.size;
    ArchiveMembers found;
    QHash<QString, int> timesNamed;
    qint64 before = 0;
    for (const ZipMember &member : archive->members()) {
        Result<QByteArray> unpacked =
            archive->read(member, [&](qint64 done, qint64 /*size*/) { return goesOn(watch, before + done, total); });
        if (!unpacked)
            return passOn(unpacked);
        before += member.size;
        const QByteArrayView head = QByteArrayView(*unpacked).first(std::min(sniffedBytes, unpacked->size()));
        const std::optional<FileFormat> format = formatOfMember(member.name, head);
        if (!format) {
            found.passedOver += member.name;
            continue;
        }
        const int times = ++timesNamed[member.name];
        found.sameNames += times > 1 ? 1 : 0;
        const QString name = times > 1 ? u"%1 (%2)"_s.arg(member.name).arg(times) : member.name;
        found.known.push_back({name, *format, std::move(*unpacked), {}});
    }
    return found;
}

} // namespace cultivar
