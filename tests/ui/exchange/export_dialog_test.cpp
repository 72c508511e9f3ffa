// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_dialog.h"

#include "tests/ui/support/ui_fixture.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;

class ExportDialogTest : public UiTest
{
protected:
    QByteArray exportWith(ExportDialog &dialog, const QString &file)
    {
        prompter.fileToSave = folder.filePath(file);
        QSignalSpy said(doer.get(), &Doer::said);
        dialog.open();
        child<QPushButton>(&dialog, u"exportNow"_s)->click();
        EXPECT_TRUE(until([&] { return said.count() > 0; }));
        EXPECT_TRUE(said.front().at(0).toString().contains(file));
        EXPECT_FALSE(dialog.isVisible());
        QFile written(prompter.fileToSave);
        return written.open(QFile::ReadOnly) ? written.readAll() : QByteArray();
    }
};

TEST_F(ExportDialogTest, WritesEverybodyAsChosen)
{
    add(u"Ana Silva"_s);
    add(u"Bo Chen"_s);
    ExportDialog dialog(desk(), ContactId());
    child<QRadioButton>(&dialog, u"exportAs_csv"_s)->click();
    const QByteArray bytes = exportWith(dialog, u"all.csv"_s);
    EXPECT_TRUE(bytes.startsWith("uid,"));
    EXPECT_TRUE(bytes.contains("Bo Chen"));
    EXPECT_TRUE(prompter.suggested.endsWith(u".csv"_s));
}

TEST_F(ExportDialogTest, CutsNoWords)
{
    ExportDialog dialog(desk(), ContactId());
    dialog.open();
    for (const QLabel *words : dialog.findChildren<QLabel *>())
        if (words->isVisible() && words->wordWrap())
            EXPECT_GE(words->height(), words->heightForWidth(words->width())) << qPrintable(words->text());
}

TEST_F(ExportDialogTest, OnePersonIsNoArchive)
{
    add(u"Ana Silva"_s);
    const ContactId bo = add(u"Bo / Chen"_s);
    ExportDialog dialog(desk(), bo);
    EXPECT_FALSE(child<QRadioButton>(&dialog, u"exportAs_json"_s)->isEnabled());
    const QByteArray bytes = exportWith(dialog, u"bo.vcf"_s);
    EXPECT_TRUE(bytes.contains("Chen"));
    EXPECT_FALSE(bytes.contains("Ana"));
    EXPECT_EQ(prompter.suggested, u"Bo - Chen.vcf"_s);
    child<QRadioButton>(&dialog, u"exportEverybody"_s)->click();
    EXPECT_TRUE(child<QRadioButton>(&dialog, u"exportAs_json"_s)->isEnabled());
}

TEST_F(ExportDialogTest, SaysWhatFailedAndStays)
{
    add(u"Ana Silva"_s);
    ExportDialog dialog(desk(), ContactId());
    prompter.fileToSave = folder.filePath(u"no such folder/all.vcf"_s);
    dialog.open();
    child<QPushButton>(&dialog, u"exportNow"_s)->click();
    EXPECT_TRUE(until([&] { return child<QPushButton>(&dialog, u"exportNow"_s)->isEnabled(); }));
    EXPECT_TRUE(dialog.isVisible());
    dialog.reject();
    EXPECT_FALSE(dialog.isVisible());
}

} // namespace
} // namespace cultivar::ui
