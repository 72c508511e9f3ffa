// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_prompter.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeDatabase>
#include <QPushButton>

namespace cultivar::app {

using namespace Qt::StringLiterals;

namespace {

/// Icons and kinds of files by their names alone. Qt's own looks into files of unknown names, and when it closes one of
/// the database's, the locks of SQLite on it are gone (see core/store/open_files.h).
class NameIcons : public QFileIconProvider
{
public:
    using QFileIconProvider::icon;

    [[nodiscard]] QIcon icon(const QFileInfo &file) const override
    {
        return QFileIconProvider::icon(file.isDir() ? Folder : File);
    }

    [[nodiscard]] QString type(const QFileInfo &file) const override
    {
        return QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension).comment();
    }
};

QFileDialog *makeDialog(QWidget *parent, const QString &title, const QString &filter = {})
{
    static NameIcons icons;
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setIconProvider(&icons);
    return dialog;
}

} // namespace

void WindowPrompter::openFiles(QWidget *parent, const ui::FileQuestion &question,
                               std::function<void(const QStringList &)> then)
{
    QFileDialog *dialog = makeDialog(parent, question.title, question.filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(then));
    dialog->open();
}

void WindowPrompter::openFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> then)
{
    QFileDialog *dialog = makeDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void WindowPrompter::saveFile(QWidget *parent, const ui::FileQuestion &question,
                              std::function<void(const QString &)> then)
{
    QFileDialog *dialog = makeDialog(parent, question.title, question.filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(question.suggested);
    dialog->setDefaultSuffix(QFileInfo(question.suggested).suffix());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void WindowPrompter::confirm(QWidget *parent, const ui::Question &question, std::function<void()> then)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, question.title, {}, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(question.text);
    QPushButton *yes = box->addButton(QString(question.action).replace(u'&', u"&&"_s), QMessageBox::AcceptRole);
    box->setDefaultButton(yes);
    QObject::connect(yes, &QPushButton::clicked, parent, std::move(then));
    box->open();
}

bool WindowPrompter::openUrl(const QUrl &url)
{
    return ui::isOpenable(url) && QDesktopServices::openUrl(url);
}

void WindowPrompter::showFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

void WindowPrompter::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace cultivar::app
