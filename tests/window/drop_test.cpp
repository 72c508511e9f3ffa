// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/window_fixture.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

namespace cultivar::app {
namespace {

using namespace Qt::StringLiterals;

/// Files that are dropped into the window, whatever page is shown.
class DropTest : public WindowTest
{
protected:
    QUrl write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QFile::WriteOnly));
        file.write(bytes);
        return QUrl::fromLocalFile(file.fileName());
    }

    /// Whether the window takes them.
    bool drop(const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.setAccepted(false);
        QApplication::sendEvent(window(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window(), &event);
        return event.isAccepted();
    }
};

TEST_F(DropTest, FilesAreLookedAtBeforeAnythingIsAdded)
{
    open();
    ASSERT_TRUE(drop({write(u"one.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Silva\nEND:VCARD\n"),
                      write(u"two.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nFN:Bo Chen\nEND:VCARD\n")}));
    EXPECT_EQ(window()->currentPage()->info().id, u"import"_s);
    auto *import = window()->findChild<QPushButton *>(u"importNow"_s);
    ASSERT_NE(import, nullptr);
    EXPECT_TRUE(until([import] { return import->isVisible() && import->text() == u"Import 2 people"_s; }));
    EXPECT_EQ(storedNames(folder.filePath(u"network.db"_s)), QStringList());
    close();
}

TEST_F(DropTest, AFolderIsLookedAtAsOne)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(u"People"_s));
    write(u"People/one.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Silva\nEND:VCARD\n");
    write(u"People/two.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nFN:Bo Chen\nEND:VCARD\n");
    open();
    ASSERT_TRUE(drop({QUrl::fromLocalFile(folder.filePath(u"People/"_s))}));
    auto *import = window()->findChild<QPushButton *>(u"importNow"_s);
    ASSERT_NE(import, nullptr);
    EXPECT_TRUE(until([import] { return import->isVisible() && import->text() == u"Import 2 people"_s; }));
    auto *leaveOut = window()->findChild<QPushButton *>(u"leaveOutFile1"_s);
    ASSERT_NE(leaveOut, nullptr);
    leaveOut->click();
    EXPECT_TRUE(until([import] { return !import->isVisible(); }));
    close();
}

TEST_F(DropTest, WhatIsNoFileIsNotTaken)
{
    open();
    const QString before = window()->currentPage()->info().id;
    EXPECT_FALSE(drop({QUrl(u"https://example.org/people.vcf"_s)}));
    EXPECT_EQ(window()->currentPage()->info().id, before);
    close();
}

} // namespace
} // namespace cultivar::app
