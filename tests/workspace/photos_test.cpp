// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/photos.h"

#include "core/workspace/contacts/photo_commands.h"
#include "core/workspace/duplicates/merge_commands.h"
#include "core/workspace/duplicates/merge_preview.h"
#include "core/workspace/exchange/export_job.h"
#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::IsEmpty;

class PhotosTest : public WorkspaceTest
{
protected:
    static QByteArray image(char shade) { return QByteArray("\xFF\xD8\xFF") + QByteArray(60, shade); }

    static QByteArray withPhoto(const QByteArray &uid, const QByteArray &name, const QByteArray &bytes)
    {
        return card(uid, name, "PHOTO;ENCODING=b;TYPE=JPEG:" + bytes.toBase64() + "\n");
    }

    /// Empty if there is none.
    QByteArray photo(const QString &name)
    {
        const ContactId id = contact(name).id;
        const auto found = expectValue(query([id](const Records &records) { return photoOf(records.database(), id); }));
        return found ? found->image : QByteArray();
    }

    Uid ana() { return contact(u"Ana Silva"_s).uid; }

    QByteArray older = withPhoto("ana", "Ana Silva", image('1'));
    QByteArray newer = withPhoto("ana", "Ana Silva", image('2'));
};

TEST_F(PhotosTest, FollowTheFileUntilTheyAreChosenHere)
{
    importOne(u"older.vcf"_s, older);
    EXPECT_EQ(photo(u"Ana Silva"_s), image('1'));
    EXPECT_EQ(importOne(u"again.vcf"_s, older).unchanged, 1);
    EXPECT_EQ(importOne(u"newer.vcf"_s, newer).updated, 1);
    EXPECT_EQ(photo(u"Ana Silva"_s), image('2'));
    EXPECT_EQ(all<Photo>().size(), 1U);

    change(commands::setPhoto(ana(), image('9')));
    const ImportedFile file = importOne(u"third.vcf"_s, withPhoto("ana", "Ana Silva", image('3')));
    EXPECT_EQ(photo(u"Ana Silva"_s), image('9'));
    ASSERT_EQ(file.keptEdits.size(), 1U);
    EXPECT_EQ(file.keptEdits.front().field, u"photo"_s);
    expectSound();
}

/// A source that is no card, with Ana Silva and her picture.
struct PictureSource
{
    const char *name;
    QString file;
    QByteArray (*withImage)(const QByteArray &bytes);
};

class PhotosOfSourcesTest : public PhotosTest, public ::testing::WithParamInterface<PictureSource>
{
};

TEST_P(PhotosOfSourcesTest, FollowTheFileUntilTheyAreChosenHere)
{
    const auto bring = [](const QByteArray &bytes) { return GetParam().withImage(bytes); };
    const QString &name = GetParam().file;
    ASSERT_EQ(importOne(name, bring(image('1'))).added, 1);
    EXPECT_EQ(photo(u"Ana Silva"_s), image('1'));
    EXPECT_THAT(contact(u"Ana Silva"_s).customFields, IsEmpty());
    EXPECT_FALSE(contact(u"Ana Silva"_s).sources.front().content.contains(QString::fromLatin1(image('1').toBase64())))
        << "it is kept twice";
    EXPECT_EQ(importOne(u"again-"_s + name, bring(image('1'))).unchanged, 1);
    EXPECT_EQ(importOne(u"newer-"_s + name, bring(image('2'))).updated, 1);
    EXPECT_EQ(photo(u"Ana Silva"_s), image('2'));

    change(commands::setPhoto(ana(), image('9')));
    const ImportedFile file = importOne(u"third-"_s + name, bring(image('3')));
    EXPECT_EQ(photo(u"Ana Silva"_s), image('9'));
    ASSERT_EQ(file.keptEdits.size(), 1U);
    EXPECT_EQ(file.keptEdits.front().field, u"photo"_s);
    expectSound();
}

INSTANTIATE_TEST_SUITE_P(
    All, PhotosOfSourcesTest,
    ::testing::Values(PictureSource{"ldif", u"people.ldif"_s,
                                    [](const QByteArray &bytes) {
                                        return "dn: cn=Ana Silva\nobjectclass: person\ncn: Ana Silva\nmail: "
                                               "ana@example.org\njpegPhoto:: " +
                                               bytes.toBase64() + "\n";
                                    }},
                      PictureSource{"monica", u"monica.json"_s,
                                    [](const QByteArray &bytes) {
                                        return QByteArray(R"({"version":"1.0-preview.1","app_version":"4.0.0",
"export_date":"2026-10-01T10:00:00Z","exported_by":"me","account":{"uuid":"acc","data":[{"count":1,"type":"contact","values":[
{"uuid":"c-ana","created_at":"2020-01-01T00:00:00Z","properties":{"first_name":"Ana","last_name":"Silva",
"avatar":{"avatar_source":"photo","avatar_photo":"p-2"}},"data":[{"count":2,"type":"photo","values":["p-1","p-2"]}]}]},
{"count":2,"type":"photo","values":[{"uuid":"p-1","properties":{"dataUrl":"data:image/gif;base64,R0lGODlhAQ=="}},
{"uuid":"p-2","properties":{"mime_type":"image/jpeg","dataUrl":"data:image/jpeg;base64,)") +
                                               bytes.toBase64() + R"("}}]}],"properties":{},"instance":{}}})";
                                    }}),
    [](const auto &info) { return std::string(info.param.name); });

TEST_F(PhotosTest, BesideAnAddressFollowTheFile)
{
    const auto table = [](const QByteArray &bytes) {
        return "First Name,Last Name,E-mail Address,Photo,jpegPhoto\n"
               "Ana,Silva,ana@example.org,\"https://example.org/a, b.jpg\"," +
               bytes.toBase64() + "\n";
    };
    importOne(u"one.csv"_s, table(image('1')));
    EXPECT_EQ(all<Photo>().front().address, u"https://example.org/a, b.jpg"_s);
    const ImportedFile file = importOne(u"two.csv"_s, table(image('2')));
    EXPECT_THAT(file.keptEdits, IsEmpty());
    EXPECT_EQ(photo(u"Ana Silva"_s), image('2'));
}

TEST_F(PhotosTest, OfMonicaGoToTheFirstWhoNamesThem)
{
    const QByteArray person = R"({"uuid":"c-%1","properties":{"first_name":"%1","last_name":"Silva"},
"data":[{"count":2,"type":"photo","values":["bad","p-1"]}]})";
    const QByteArray file =
        R"({"version":"1.0-preview.1","app_version":"4.0.0","export_date":"2026-10-01T10:00:00Z","exported_by":"me",
"account":{"uuid":"acc","data":[{"count":2,"type":"contact","values":[)" +
        QByteArray(person).replace("%1", "Ana") + ',' + QByteArray(person).replace("%1", "Bo") +
        R"(]},{"count":2,"type":"photo","values":[{"uuid":"bad","properties":{"dataUrl":"data:text/plain;base64,AAAA"}},
{"uuid":"p-1","properties":{"dataUrl":"data:image/jpeg;base64,)" +
        image('1').toBase64() + R"("}}]}],"properties":{},"instance":{}}})";
    EXPECT_EQ(importOne(u"monica.json"_s, file).added, 2);
    EXPECT_EQ(photo(u"Ana Silva"_s), image('1'));
    EXPECT_EQ(photo(u"Bo Silva"_s), QByteArray());
}

TEST_F(PhotosTest, ThatAreNoneAreReported)
{
    const ImportedFile file =
        importOne(u"people.ldif"_s, "dn: cn=Ana Silva\nobjectclass: person\ncn: Ana Silva\njpegPhoto:: AAAA\n");
    EXPECT_EQ(file.added, 1);
    ASSERT_EQ(file.problems.size(), 1U);
    EXPECT_EQ(file.problems.front().detail, u"jpegPhoto"_s);
    EXPECT_THAT(all<Photo>(), IsEmpty());
}

TEST_F(PhotosTest, AtAnAddressOfGooglesTableAreKeptAsAddress)
{
    importOne(u"contacts.csv"_s, "First Name,Last Name,Photo,E-mail 1 - Value\n"
                                 "Ana,Silva,https://example.org/ana.jpg,ana@example.org\n"
                                 "Bo,Chen,on the wall,bo@example.org\n");
    ASSERT_EQ(all<Photo>().size(), 1U);
    EXPECT_EQ(all<Photo>().front().address, u"https://example.org/ana.jpg"_s);
    EXPECT_EQ(all<Photo>().front().contact, contact(u"Ana Silva"_s).id);
    EXPECT_THAT(contact(u"Ana Silva"_s).customFields, IsEmpty());
    EXPECT_THAT(contact(u"Bo Chen"_s).customFields, ::testing::ElementsAre(CustomField{u"Photo"_s, u"on the wall"_s}));
}

TEST_F(PhotosTest, ThatWereTakenAwayStayAway)
{
    importOne(u"older.vcf"_s, older);
    change(commands::removePhoto(ana()));
    importOne(u"newer.vcf"_s, newer);
    EXPECT_EQ(photo(u"Ana Silva"_s), QByteArray());
    undo();
    undo();
    EXPECT_EQ(photo(u"Ana Silva"_s), image('1'));
}

TEST_F(PhotosTest, GoAndComeBackWithTheImport)
{
    const Uid first = importOne(u"older.vcf"_s, older).batch;
    const Uid second = importOne(u"newer.vcf"_s, newer).batch;
    undoImport(second);
    EXPECT_EQ(photo(u"Ana Silva"_s), image('1'));
    undoImport(first);
    EXPECT_THAT(all<Photo>(), IsEmpty());
    EXPECT_THAT(names(), IsEmpty());
    expectSound();
}

TEST_F(PhotosTest, ChosenAfterTheImportStayWhenItIsTakenBack)
{
    const Uid first = importOne(u"older.vcf"_s, older).batch;
    const Uid second = importOne(u"newer.vcf"_s, newer).batch;
    change(commands::setPhoto(ana(), image('9')));
    undoImport(second);
    EXPECT_EQ(photo(u"Ana Silva"_s), image('9'));
    undoImport(first);
    EXPECT_EQ(photo(u"Ana Silva"_s), image('9'));
    expectSound();
}

TEST_F(PhotosTest, AreWrittenIntoCardsAndTheArchive)
{
    importOne(u"older.vcf"_s, older);
    change(commands::setPhoto(ana(), image('9')));
    for (const ExportFormat format : {ExportFormat::Vcard3, ExportFormat::Vcard4}) {
        const QByteArray bytes =
            expectValue(query([format](const Records &records) { return exportContacts(records, format, {}, {}); }));
        EXPECT_TRUE(QByteArray(bytes).replace("\r\n ", "").contains(image('9').toBase64())) << bytes.data();
    }
    const QByteArray everything = archive();
    undo();
    undo();
    EXPECT_THAT(all<Photo>(), IsEmpty());
    importOne(u"everything.json"_s, everything);
    EXPECT_EQ(photo(u"Ana Silva"_s), image('9'));
    EXPECT_EQ(archive(), everything);
}

TEST_F(PhotosTest, OfTwoWhoAreOneTheKeptOnesStays)
{
    importOne(u"two.vcf"_s, older + withPhoto("bo", "Bo Chen", image('2')) + card("cy", "Cy Adams"));
    change(commands::mergeContacts({contact(u"Cy Adams"_s).uid, contact(u"Bo Chen"_s).uid, {}}));
    EXPECT_EQ(photo(u"Cy Adams"_s), image('2'));
    change(commands::mergeContacts({ana(), contact(u"Cy Adams"_s).uid, {}}));
    EXPECT_EQ(photo(u"Ana Silva"_s), image('1'));
    undo();
    EXPECT_EQ(photo(u"Cy Adams"_s), image('2'));
    expectSound();
}

TEST_F(PhotosTest, OfTwoWhoAreOneTheOthersCanBeChosen)
{
    importOne(u"two.vcf"_s, older + withPhoto("bo", "Bo Chen", image('2')));
    const Uid bo = contact(u"Bo Chen"_s).uid;
    const MergePreview preview =
        expectValue(query([&, uid = ana()](const Records &records) { return mergePreview(records, uid, bo); }));
    EXPECT_EQ(preview.kept.photo, imageDigest(preview.kept.contact.uid == bo ? image('2') : image('1')));
    EXPECT_NE(preview.kept.photo, preview.other.photo);
    change(commands::mergeContacts({ana(), bo, {{commands::photoField, rules::MergeSide::Other}}}));
    EXPECT_EQ(photo(u"Ana Silva"_s), image('2'));
    EXPECT_EQ(std::ranges::count_if(all<Photo>(), [](const Photo &each) { return !each.trashed; }), 1);
    expectSound();
    undo();
    EXPECT_EQ(photo(u"Ana Silva"_s), image('1'));
    EXPECT_EQ(photo(u"Bo Chen"_s), image('2'));
    expectSound();
}

TEST_F(PhotosTest, AreNothingElseThanPictures)
{
    add(u"Ana Silva"_s);
    const auto refusal = [this](const QByteArray &bytes) {
        const auto done = workspace->change(commands::setPhoto(ana(), bytes)).result();
        return done ? ErrorKind::Cancelled : done.error().kind;
    };
    EXPECT_EQ(refusal("<svg/>"), ErrorKind::InvalidInput);
    EXPECT_EQ(refusal(QByteArray()), ErrorKind::InvalidInput);
    EXPECT_EQ(refusal(image('1') + QByteArray(mostImageBytes, 'x')), ErrorKind::InvalidInput);
    EXPECT_THAT(all<Photo>(), IsEmpty());
}

TEST_F(PhotosTest, AreAskedForByUid)
{
    importOne(u"two.vcf"_s, older + card("bo", "Bo Chen"));
    const auto whose = expectValue(query([](const Records &records) { return contactsWithImage(records); }));
    EXPECT_EQ(whose, QSet<Uid>{ana()});
    const auto images = expectValue(query([](const Records &records) {
        return imagesOf(records, {Uid(u"ana"_s), Uid(u"bo"_s), Uid(u"nobody"_s)});
    }));
    EXPECT_EQ(images, (QHash<Uid, QByteArray>{{Uid(u"ana"_s), image('1')}}));
}

} // namespace
} // namespace cultivar
