// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/format_sniffer.h"
#include "core/exchange/reading_watch.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace cultivar {

/// A file inside an archive, unpacked.
struct ArchiveMember
{
    QString name; ///< with its folders; of several of one name the second has " (2)" behind it, and so on
    FileFormat format = FileFormat::Unknown;
    QByteArray bytes;
    QString path{}; ///< of a mailbox in a folder, which may be larger than memory: where it is read, instead of `bytes`
};

struct ArchiveMembers
{
    std::vector<ArchiveMember> known; ///< those that are of a format that brings something, in the order of the archive
    int sameNames = 0;                ///< of these, those that are called as one before them
    QStringList passedOver;           ///< the others, by name: pictures, settings, archives inside the archive
    std::vector<std::pair<QString, Error>> unreadable; ///< in a folder, by name
};

/// What the member of that name is, whose content begins so; nothing for what brings nothing: a picture, settings, a
/// table of unknown columns, an archive inside the archive, the shadow of a file.
[[nodiscard]] std::optional<FileFormat> formatOfMember(const QString &name, QByteArrayView head);

/// Unpacks what is worth reading of a zip archive. Fails as ZipArchive does; InvalidInput's subject is then the member.
[[nodiscard]] Result<ArchiveMembers> readArchiveMembers(QByteArrayView bytes, const ReadingWatch &watch = {});

} // namespace cultivar
