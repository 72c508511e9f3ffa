// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/prompter.h"

namespace cultivar::app {

/// Asks with the system's dialogs and opens with the system's programs.
class WindowPrompter : public ui::Prompter
{
public:
    void openFiles(QWidget *parent, const ui::FileQuestion &question,
                   std::function<void(const QStringList &)> then) override;
    void openFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> then) override;
    void saveFile(QWidget *parent, const ui::FileQuestion &question,
                  std::function<void(const QString &)> then) override;
    void confirm(QWidget *parent, const ui::Question &question, std::function<void()> then) override;
    bool openUrl(const QUrl &url) override;
    void showFolder(const QString &path) override;
    void copy(const QString &text) override;
};

} // namespace cultivar::app
