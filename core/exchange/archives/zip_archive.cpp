// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/zip_archive.h"

#include <QStringList>

#include <zip.h>

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bytesAtOnce = 1 << 20;

QString wordsOf(zip_error_t *error)
{
    return QString::fromUtf8(zip_error_strerror(error));
}

/// Windows programs write backslashes, and Windows takes them for folders.
bool leadsOutside(const QString &name)
{
    QString path = name;
    path.replace(u'\\', u'/');
    const bool isDrive = path.size() > 1 && path[1] == u':' && path[0].isLetter();
    return path.startsWith(u'/') || isDrive || path.contains(QChar::Null) || path.split(u'/').contains(u".."_s);
}

struct CloseMember
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

} // namespace

void ZipArchive::Close::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipArchive::ZipArchive(std::unique_ptr<zip, Close> archive)
    : m_archive(std::move(archive))
{
}

ZipArchive::ZipArchive(ZipArchive &&) noexcept = default;
ZipArchive &ZipArchive::operator=(ZipArchive &&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(QByteArrayView bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.data(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t *opened = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    // Two files of one name are all that is wrong: each has its place in the archive, and is read by it.
    if (source && !opened && zip_error_code_zip(&error) == ZIP_ER_EXISTS) {
        zip_error_fini(&error);
        zip_error_init(&error);
        opened = zip_open_from_source(source, ZIP_RDONLY, &error);
    }
    const QString words = opened ? QString() : wordsOf(&error);
    zip_error_fini(&error);
    if (!opened) {
        zip_source_free(source);
        return fail(ErrorKind::CannotRead, {}, words);
    }
    ZipArchive archive{std::unique_ptr<zip, Close>(opened)};
    if (const Result<void> done = archive.readMembers(); !done)
        return passOn(done);
    return archive;
}

Result<void> ZipArchive::readMembers()
{
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    if (count > mostMembers)
        return fail(ErrorKind::InvalidInput, {}, u"many_members"_s);
    qint64 total = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(std::max<zip_int64_t>(count, 0)); ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_archive.get(), i, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE) ||
            !(stat.valid & ZIP_STAT_COMP_SIZE) || !(stat.valid & ZIP_STAT_NAME))
            return fail(ErrorKind::CannotRead, {}, wordsOf(zip_get_error(m_archive.get())));
        const QString name = QString::fromUtf8(stat.name);
        if (leadsOutside(name))
            return fail(ErrorKind::InvalidInput, name, u"leads_outside"_s);
        const bool isTooLarge = stat.size > static_cast<zip_uint64_t>(largestMember);
        const bool isBomb = stat.size > static_cast<zip_uint64_t>(smallMember) &&
                            stat.size / largestRatio > std::max<zip_uint64_t>(stat.comp_size, 1);
        total += isTooLarge ? 0 : static_cast<qint64>(stat.size);
        if (isTooLarge || isBomb || total > largestTotal)
            return fail(ErrorKind::InvalidInput, name, u"bomb"_s);
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return fail(ErrorKind::InvalidInput, name, u"locked"_s);
        if (!name.endsWith(u'/'))
            m_members.push_back({name, static_cast<qint64>(stat.size), static_cast<qint64>(i)});
    }
    return {};
}

Result<QByteArray> ZipArchive::read(const ZipMember &member, const ReadingWatch &watch) const
{
    const std::unique_ptr<zip_file_t, CloseMember> file(
        zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(member.index), 0));
    if (!file)
        return fail(ErrorKind::CannotRead, member.name, wordsOf(zip_get_error(m_archive.get())));
    QByteArray bytes;
    // The size that is told may be a lie; it is believed only as far as it is borne out.
    for (;;) {
        if (!goesOn(watch, bytes.size(), member.size))
            return fail(ErrorKind::Cancelled);
        const qsizetype before = bytes.size();
        bytes.resize(before + bytesAtOnce);
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + before, bytesAtOnce);
        if (got < 0)
            return fail(ErrorKind::CannotRead, member.name, wordsOf(zip_file_get_error(file.get())));
        bytes.resize(before + got);
        if (bytes.size() > member.size)
            return fail(ErrorKind::InvalidInput, member.name, u"wrong_size"_s);
        if (got == 0)
            break;
    }
    if (bytes.size() != member.size)
        return fail(ErrorKind::InvalidInput, member.name, u"wrong_size"_s);
    return bytes;
}

} // namespace cultivar
