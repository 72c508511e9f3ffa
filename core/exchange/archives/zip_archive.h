// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/reading_watch.h"

#include <QByteArray>

#include <memory>
#include <vector>

struct zip;

namespace cultivar {

struct ZipMember
{
    QString name;     ///< with the folders inside the archive, "/" between
    qint64 size = 0;  ///< bytes when unpacked, as the archive says
    qint64 index = 0; ///< in the archive, which may have two of one name

    bool operator==(const ZipMember &) const = default;
};

/// A zip archive (PKWARE APPNOTE.TXT) in memory. Nothing is ever unpacked to a disk. Refused as a whole are archives
/// whose members lead outside of where they are unpacked, or unpack to more than anybody has to bring: whoever made
/// such a file means harm or made a mistake, and neither is worth half an import.
class ZipArchive
{
public:
    static constexpr qint64 largestMember = 1LL << 30;
    static constexpr qint64 largestTotal = 1LL << 31;
    static constexpr qint64 mostMembers = 100'000;
    /// Text becomes ten times larger when unpacked; what becomes more, and is not small, is a bomb.
    static constexpr qint64 largestRatio = 200;
    static constexpr qint64 smallMember = 16LL << 20;

    /// `bytes` must outlive the archive. CannotRead where it is no archive, is cut off or does not agree with itself;
    /// InvalidInput with the member as subject and for detail: "leads_outside" (absolute, "..", drives, NUL), "bomb" or
    /// "locked" (with a password).
    [[nodiscard]] static Result<ZipArchive> open(QByteArrayView bytes);

    ZipArchive(ZipArchive &&) noexcept;
    ZipArchive &operator=(ZipArchive &&) noexcept;
    ~ZipArchive();

    /// Files only, in the order of the archive.
    [[nodiscard]] const std::vector<ZipMember> &members() const { return m_members; }

    /// Unpacks one. CannotRead (subject: the member) if it is not of the size or the checksum that the archive says;
    /// Cancelled.
    [[nodiscard]] Result<QByteArray> read(const ZipMember &member, const ReadingWatch &watch = {}) const;

private:
    struct Close
    {
        void operator()(zip *archive) const;
    };

    explicit ZipArchive(std::unique_ptr<zip, Close> archive);

    [[nodiscard]] Result<void> readMembers();

    std::unique_ptr<zip, Close> m_archive;
    std::vector<ZipMember> m_members;
};

} // namespace cultivar
