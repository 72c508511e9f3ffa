// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/card_photo.h"

#include "core/exchange/source_contact.h"
#include "core/exchange/vcard/vcard_reader.h"
#include "core/exchange/vcard/vcard_writer.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace cultivar {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const QByteArray jpeg = QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF", 10) + QByteArray(120, '\x5A');
const QByteArray png = QByteArray("\x89PNG\r\n\x1A\n") + QByteArray(41, '\x01');

ParsedContact onlyCard(const QByteArray &lines)
{
    Parsed parsed = readVcards("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\n" + lines + "END:VCARD\r\n");
    EXPECT_EQ(parsed.contacts.size(), 1U);
    return parsed.contacts.empty() ? ParsedContact() : std::move(parsed.contacts.front());
}

QByteArray inlineLine(const QByteArray &image)
{
    return "PHOTO;ENCODING=b;TYPE=JPEG:" + image.toBase64() + "\r\n";
}

std::string written(const ParsedContact &card, VcardVersion version, const Photo *photo)
{
    return QByteArray(writeVcard(card.contact, version, photo)).replace("\r\n ", "").toStdString();
}

TEST(CardPhoto, StandsApartInEveryFormItComesIn)
{
    for (const QByteArray &line : {inlineLine(jpeg), "PHOTO;BASE64;JPEG:\r\n " + jpeg.toBase64() + "\r\n\r\n",
                                   "PHOTO:data:image/jpeg;base64," + jpeg.toBase64() + "\r\n",
                                   "PHOTO;VALUE=uri:data:image/jpeg\\;base64\\," + jpeg.toBase64() + "\r\n",
                                   "item1.photo;type=jpeg;encoding=\"b\":" + jpeg.toBase64() + "\r\n"}) {
        const ParsedContact card = onlyCard(line);
        ASSERT_TRUE(card.photo.has_value()) << line.data();
        EXPECT_EQ(card.photo->image, jpeg) << line.data();
        EXPECT_FALSE(card.contact.sources.front().content.contains(QString::fromLatin1(jpeg.toBase64())))
            << line.data();
    }
}

TEST(CardPhoto, IsOnlyWhatIsAPicture)
{
    const QByteArray drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    for (const QByteArray &line :
         {inlineLine(drawing), inlineLine("RIFF1234WAVEfmt "), QByteArray("PHOTO:Ana.jpg\r\n"),
          QByteArray("PHOTO;ENCODING=b:not base64!\r\n"), "LOGO;ENCODING=b:" + jpeg.toBase64() + "\r\n"}) {
        const ParsedContact card = onlyCard(line);
        EXPECT_FALSE(card.photo.has_value()) << line.data();
        EXPECT_THAT(written(card, VcardVersion::V3, nullptr), HasSubstr(line.trimmed().toStdString()));
    }
}

TEST(CardPhoto, AnAddressIsKept)
{
    const ParsedContact card = onlyCard("PHOTO:https://photos.example/a?b=1\\,2\r\n");
    ASSERT_TRUE(card.photo.has_value());
    EXPECT_EQ(card.photo->address, u"https://photos.example/a?b=1,2"_s);
    EXPECT_TRUE(card.photo->image.isEmpty());
    EXPECT_THAT(written(card, VcardVersion::V3, &*card.photo),
                HasSubstr("\nPHOTO:https://photos.example/a?b=1\\,2\r\n"));
}

TEST(CardPhoto, IsWrittenIntoItsLineAgain)
{
    const ParsedContact card =
        onlyCard("item2.PHOTO;X-ABCROP-RECTANGLE=ABC;ENCODING=b;TYPE=JPEG:" + jpeg.toBase64() + "\r\nNOTE:after\r\n");
    const std::string base64 = jpeg.toBase64().toStdString();
    EXPECT_THAT(written(card, VcardVersion::V3, &*card.photo),
                HasSubstr("\nitem2.PHOTO;X-ABCROP-RECTANGLE=ABC;ENCODING=b;TYPE=JPEG:" + base64 + "\r\nNOTE:after"));
    EXPECT_THAT(written(card, VcardVersion::V4, &*card.photo),
                HasSubstr("\nitem2.PHOTO;X-ABCROP-RECTANGLE=ABC:data:image/jpeg;base64," + base64 + "\r\nNOTE:after"));
}

TEST(CardPhoto, ThatWasReplacedTakesTheNewOnesLine)
{
    const ParsedContact card = onlyCard(inlineLine(jpeg));
    Photo chosen;
    chosen.image = png;
    const std::string text = written(card, VcardVersion::V3, &chosen);
    EXPECT_THAT(text, HasSubstr("\nPHOTO;ENCODING=b;TYPE=PNG:" + png.toBase64().toStdString() + "\r\nEND"));
    EXPECT_THAT(text, Not(HasSubstr(jpeg.toBase64().toStdString())));
    EXPECT_THAT(text, Not(HasSubstr("sha256")));
}

TEST(CardPhoto, ThatWasTakenAwayLeavesNoLine)
{
    const ParsedContact card = onlyCard(inlineLine(jpeg));
    EXPECT_THAT(written(card, VcardVersion::V3, nullptr), Not(HasSubstr("PHOTO")));
}

TEST(CardPhoto, IsNotSaidTwiceWhereItsBytesCannotBeLeftOut)
{
    // Without its padding the base64 could not be written again as it was.
    QByteArray unpadded = png.toBase64();
    ASSERT_TRUE(unpadded.endsWith('='));
    while (unpadded.endsWith('='))
        unpadded.chop(1);
    const ParsedContact card = onlyCard("PHOTO;ENCODING=b:" + unpadded + "\r\n");
    ASSERT_TRUE(card.photo.has_value());
    EXPECT_EQ(card.photo->image, png);
    const QByteArray text = QByteArray::fromStdString(written(card, VcardVersion::V3, &*card.photo));
    EXPECT_EQ(text.count("PHOTO"), 1) << text.data();
    EXPECT_TRUE(text.contains(unpadded + "\r\n"));
}

TEST(CardPhoto, OfSeveralTheFirstThatCanBeShownIsIt)
{
    const ParsedContact card = onlyCard("PHOTO:https://photos.example/a\r\n" + inlineLine(png) + inlineLine(jpeg));
    ASSERT_TRUE(card.photo.has_value());
    EXPECT_EQ(card.photo->image, png);
    EXPECT_EQ(card.photo->address, u"https://photos.example/a"_s);
    EXPECT_THAT(written(card, VcardVersion::V3, &*card.photo), HasSubstr(jpeg.toBase64().toStdString()));
}

TEST(CardPhoto, OfALaterSourceIsNewOnlyIfItDiffers)
{
    const ParsedContact card = onlyCard(inlineLine(jpeg));
    EXPECT_EQ(photoOfSource(card.contact.sources.front()), (PhotoTrace{imageDigest(jpeg), {}}));
    const BroughtBySource whole{u"vcard"_s, {}, u"PHOTO;ENCODING=b:"_s + QString::fromLatin1(jpeg.toBase64())};
    EXPECT_EQ(photoOfSource(whole), (PhotoTrace{imageDigest(jpeg), {}}));
    EXPECT_EQ(photoOfSource({u"linkedin"_s, {}, u"{}"_s}), PhotoTrace());
}

} // namespace
} // namespace cultivar
