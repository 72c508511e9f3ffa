// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "ui/widgets/photo_shelf.h"

#include <QPointer>
#include <QWidget>

namespace cultivar::ui {

/// Brings what avatars ask for from the workspace, decoded off the window's thread, and paints the window again when it
/// is there.
class PhotoLoader : public QObject
{
    Q_OBJECT

public:
    PhotoLoader(Workspace &workspace, QWidget *window, QObject *parent = nullptr);

    /// When the workspace was opened.
    void readOwners();

private:
    void follow(const ChangeSet &changes);
    void load(const std::vector<Uid> &contacts);
    void paintAgain();

    Workspace &m_workspace;
    QPointer<QWidget> m_window;
    PhotoShelf m_shelf;
};

} // namespace cultivar::ui
