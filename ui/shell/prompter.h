// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/openable_url.h"

#include <QStringList>
#include <QUrl>

#include <functional>

class QWidget;

namespace cultivar::ui {

struct FileQuestion
{
    QString title;
    QString suggested; ///< a file name to save under
    QString filter;    ///< "CSV (*.csv);;All files (*)"
};

struct Question
{
    QString title;
    QString text;
    QString action; ///< the word on the button that does it
};

/// Everything the user is asked for outside of a page, and everything that leaves the program. Never blocks; the answer
/// comes through the function, and not at all if the user turns away.
class Prompter
{
public:
    Prompter() = default;
    virtual ~Prompter() = default;
    Prompter(const Prompter &) = delete;
    Prompter &operator=(const Prompter &) = delete;

    virtual void openFiles(QWidget *parent, const FileQuestion &question,
                           std::function<void(const QStringList &)> then) = 0;
    virtual void openFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> then) = 0;
    virtual void saveFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> then) = 0;
    virtual void confirm(QWidget *parent, const Question &question, std::function<void()> then) = 0;
    /// http, https, mailto and tel only; false if it was refused or nothing opens it.
    virtual bool openUrl(const QUrl &url) = 0;
    /// The folder of a file of ours in the system's file manager.
    virtual void showFolder(const QString &path) = 0;
    virtual void copy(const QString &text) = 0;
};

} // namespace cultivar::ui
