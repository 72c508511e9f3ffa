// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/photo_shelf.h"

#include "core/model/photo.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/picture.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    EXPECT_TRUE(buffer.open(QBuffer::WriteOnly) && image.save(&buffer, format));
    return bytes;
}

QImage plain(int width, int height, const QColor &color)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

QColor middleOf(const Portrait &portrait)
{
    QImage canvas(40, 40, QImage::Format_ARGB32_Premultiplied);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    paintAvatar(&painter, QRectF(0, 0, 40, 40), portrait, Theme::of(Theme::Kind::Light));
    painter.end();
    return canvas.pixelColor(20, 34);
}

TEST(PictureTest, IsTheMiddleAsASquare)
{
    QImage wide = plain(300, 100, Qt::red);
    for (int x = 100; x < 200; ++x)
        for (int y = 0; y < 100; ++y)
            wide.setPixelColor(x, y, Qt::blue);
    const QImage square = squarePicture(encoded(wide, "png"), 50);
    ASSERT_EQ(square.size(), QSize(50, 50));
    EXPECT_EQ(square.pixelColor(3, 25), QColor(Qt::blue));
    EXPECT_EQ(square.pixelColor(46, 25), QColor(Qt::blue));
    EXPECT_EQ(squarePicture(encoded(plain(10, 20, Qt::red), "png"), 50).size(), QSize(10, 10));
}

TEST(PictureTest, IsNothingElse)
{
    const QByteArray drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
    EXPECT_TRUE(squarePicture(drawing, 50).isNull());
    EXPECT_TRUE(squarePicture(encoded(plain(9, 9, Qt::red), "bmp"), 50).isNull());
    EXPECT_TRUE(squarePicture("\xFF\xD8\xFF and then nothing", 50).isNull());
    EXPECT_TRUE(squarePicture({}, 50).isNull());
    EXPECT_FALSE(pictureToKeep(drawing).has_value());
    EXPECT_FALSE(pictureToKeep(QImage()).has_value());
}

TEST(PictureTest, ThatSaysToBeHugeIsNotDecoded)
{
    QByteArray huge = encoded(plain(8, 8, Qt::red), "png");
    huge.replace(16, 8, QByteArray("\0\1\0\0\0\1\0\0", 8)); // 65536 by 65536 in its head
    EXPECT_TRUE(squarePicture(huge, 50).isNull());
}

TEST(PictureTest, IsKeptAsItIsOrSmaller)
{
    const QByteArray small = encoded(plain(60, 60, Qt::green), "png");
    EXPECT_EQ(pictureToKeep(small).value_or(QByteArray()), small);
    const QByteArray kept = pictureToKeep(plain(3000, 2000, Qt::green)).value_or(QByteArray());
    EXPECT_EQ(imageFormatOf(kept), ImageFormat::Jpeg);
    EXPECT_EQ(QImage::fromData(kept).size(), QSize(640, 426));
}

TEST(PhotoShelfTest, AsksOnceForWhatIsPaintedAndShowsItThen)
{
    PhotoShelf shelf;
    std::vector<std::vector<Uid>> asked;
    QObject::connect(&shelf, &PhotoShelf::wanted, &shelf, [&](const std::vector<Uid> &uids) { asked.push_back(uids); });
    const Portrait ana{Uid(u"ana"_s), u"Ana Silva"_s};
    const Portrait bo{Uid(u"bo"_s), u"Bo Chen"_s};
    const QColor initials = middleOf(ana);
    shelf.setOwners({ana.uid});
    for (const Portrait &each : {ana, bo, ana})
        EXPECT_NE(middleOf(each), QColor(Qt::blue));
    QCoreApplication::sendPostedEvents(&shelf);
    EXPECT_EQ(asked, std::vector<std::vector<Uid>>{{ana.uid}});
    shelf.put(ana.uid, plain(128, 128, Qt::blue));
    EXPECT_EQ(middleOf(ana), QColor(Qt::blue));

    // The old one stays until the new one is here.
    const int version = shelf.version();
    shelf.setOwners({ana.uid, bo.uid});
    EXPECT_NE(shelf.version(), version);
    EXPECT_EQ(middleOf(ana), QColor(Qt::blue));
    QCoreApplication::sendPostedEvents(&shelf);
    EXPECT_EQ(asked.size(), 2U);
    shelf.put(ana.uid, {});
    EXPECT_EQ(middleOf(ana), initials);
}

} // namespace
} // namespace cultivar::ui
