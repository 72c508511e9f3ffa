// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_prompter.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace cultivar::app {

using namespace Qt::StringLiterals;

void WindowPrompter::openFiles(QWidget *parent, const ui::FileQuestion &question,
                               std::function<void(const QStringList &)> then)
{
    auto *dialog = new QFileDialog(parent, question.title, {}, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(then));
    dialog->open();
}

void WindowPrompter::openFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void WindowPrompter::saveFile(QWidget *parent, const ui::FileQuestion &question,
                              std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(parent, question.title, {}, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
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
