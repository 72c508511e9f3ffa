// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/zip_archive.h"

#include "core/exchange/archives/archive_members.h"
#include "tests/support/printers.h"
#include "tests/support/zip_file.h"

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace zip_archive_test {

using ::testing::ElementsAre;
using ::testing::Field;

const auto card = "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Silva\nEND:VCARD\n"_ba;

Error refusalOf(const QByteArray &bytes)
{
    const Result<ZipArchive> archive = ZipArchive::open(bytes);
    return archive ? Error{ErrorKind::NotFound, {}, {}} : archive.error();
}

TEST(ZipArchive, unpacksWhatItHolds)
{
    const QByteArray bytes = zipOf({{u"a.txt"_s, "first"_ba}, {u"folder/é.txt"_s, QByteArray(3'000'000, 'x')}});
    const Result<ZipArchive> archive = ZipArchive::open(bytes);
    ASSERT_TRUE(archive);
    EXPECT_THAT(archive->members(),
                ElementsAre(Field(&ZipMember::name, u"a.txt"_s), Field(&ZipMember::name, u"folder/é.txt"_s)));
    EXPECT_EQ(archive->read(archive->members()[0]).value(), "first"_ba);
    EXPECT_EQ(archive->read(archive->members()[1]).value(), QByteArray(3'000'000, 'x'));
}

TEST(ZipArchive, stopsWhenItIsTold)
{
    const QByteArray bytes = zipOf({{u"a.txt"_s, QByteArray(3'000'000, 'x')}});
    const Result<ZipArchive> archive = ZipArchive::open(bytes);
    ASSERT_TRUE(archive);
    EXPECT_EQ(archive->read(archive->members()[0], [](qint64, qint64) { return false; }).error().kind,
              ErrorKind::Cancelled);
}

TEST(ZipArchive, refusesPathsThatLeadOutside)
{
    for (const QString &name : {u"../evil.csv"_s, u"a/../../evil.csv"_s, u"/etc/evil.csv"_s, u"C:/evil.csv"_s,
                                u"..\\evil.csv"_s, u"\\evil.csv"_s})
        EXPECT_EQ(refusalOf(zipOf({{u"good.vcf"_s, card}, {name, "x"_ba}})),
                  (Error{ErrorKind::InvalidInput, name, u"leads_outside"_s}))
            << name.toStdString();
    EXPECT_EQ(refusalOf(zipOf({{u"a..b/..c.vcf"_s, card}})).kind, ErrorKind::NotFound);
}

TEST(ZipArchive, refusesABomb)
{
    const QByteArray bytes = zipOf({{u"zeros.csv"_s, QByteArray(200'000'000, '\0')}});
    ASSERT_LT(bytes.size(), 1'000'000);
    EXPECT_EQ(refusalOf(bytes), (Error{ErrorKind::InvalidInput, u"zeros.csv"_s, u"bomb"_s}));
    EXPECT_EQ(refusalOf(zipOf({{u"few.csv"_s, QByteArray(ZipArchive::smallMember, '\0')}})).kind, ErrorKind::NotFound);
}

/// The sizes of the only member, in its own header and in the directory.
void lieAboutSize(QByteArray &bytes, quint32 size)
{
    constexpr qsizetype inHeader = 22;
    constexpr qsizetype inDirectory = 24;
    const auto write = [&](qsizetype at) { memcpy(bytes.data() + at, &size, sizeof size); };
    write(bytes.indexOf("PK\x03\x04") + inHeader);
    write(bytes.indexOf("PK\x01\x02") + inDirectory);
}

TEST(ZipArchive, refusesWrongSizes)
{
    const QByteArray text = "one line\n"_ba.repeated(1000);
    for (const quint32 size : {10U, 8'999U, 9'001U, 1'000'000U}) {
        QByteArray bytes = zipOf({{u"a.csv"_s, text}});
        lieAboutSize(bytes, size);
        const Result<ZipArchive> archive = ZipArchive::open(bytes);
        const bool refused = !archive || !archive->read(archive->members().at(0));
        EXPECT_TRUE(refused) << size;
    }
}

TEST(ZipArchive, refusesWhatWasChangedOrCutOff)
{
    const QByteArray bytes = zipOf({{u"a.csv"_s, "Ana,Silva\n"_ba.repeated(50)}});
    for (qsizetype length = 4; length < bytes.size(); length += 7)
        EXPECT_EQ(refusalOf(bytes.first(length)).kind, ErrorKind::CannotRead) << length;
    const QByteArray text = "Ana,Silva\n"_ba;
    QByteArray stored = zipOf({{u"a.csv"_s, text}});
    ASSERT_TRUE(stored.contains(text));
    stored.replace("Silva", "Salva");
    const Result<ZipArchive> archive = ZipArchive::open(stored);
    EXPECT_TRUE(!archive || archive->read(archive->members().at(0)).error().kind == ErrorKind::CannotRead);
}

TEST(ArchiveMembers, areThoseThatBringSomething)
{
    const QByteArray bytes =
        zipOf({{u"deep/a.vcf"_s, card},
               {u"picture.jpg"_s, "\xff\xd8\xff"_ba},
               {u"__MACOSX/deep/._a.vcf"_s, card},
               {u"inner.zip"_s, zipOf({{u"b.vcf"_s, card}})},
               {u"Connections.csv"_s, "First Name,Last Name,Connected On\nAna,Silva,05 Mar 2024\n"_ba}});
    const Result<ArchiveMembers> members = readArchiveMembers(bytes);
    ASSERT_TRUE(members);
    EXPECT_THAT(members->known, ElementsAre(Field(&ArchiveMember::name, u"deep/a.vcf"_s),
                                            Field(&ArchiveMember::format, FileFormat::LinkedInConnections)));
    EXPECT_THAT(members->passedOver, ::testing::SizeIs(3));
}

TEST(ArchiveMembers, ofOneNameAreAllRead)
{
    QByteArray bytes = zipOf({{u"a.vcf"_s, card}, {u"b.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nFN:Bo\nEND:VCARD\n"_ba}});
    bytes.replace("b.vcf", "a.vcf");
    const Result<ArchiveMembers> members = readArchiveMembers(bytes);
    ASSERT_TRUE(members);
    EXPECT_THAT(members->known,
                ElementsAre(Field(&ArchiveMember::name, u"a.vcf"_s), Field(&ArchiveMember::name, u"a.vcf (2)"_s)));
    EXPECT_EQ(members->known[0].bytes, card);
    EXPECT_TRUE(members->known[1].bytes.contains("FN:Bo"));
    EXPECT_EQ(members->sameNames, 1);
}

TEST(ArchiveMembers, mayBeMail)
{
    const QByteArray bytes = zipOf({{u"Takeout/Mail/Inbox.mbox"_s, "From - Wed Jul  1 10:00:00 2026\nFrom: Ana\n\n"_ba},
                                    {u"letter.eml"_s, "From: a@example.org\nTo: b@example.org\n\nHi"_ba}});
    const Result<ArchiveMembers> members = readArchiveMembers(bytes);
    ASSERT_TRUE(members);
    EXPECT_THAT(members->known, ElementsAre(Field(&ArchiveMember::format, FileFormat::Mbox),
                                            Field(&ArchiveMember::format, FileFormat::Eml)));
}

} // namespace zip_archive_test
} // namespace cultivar
