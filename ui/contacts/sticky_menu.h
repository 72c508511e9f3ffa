// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace cultivar::ui {

/// A menu in which several boxes can be ticked before it closes.
class StickyMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

    /// `text` is data: an ampersand in it is no mnemonic.
    QAction *addBox(const QString &name, const QString &text, bool checked);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool tick(QAction *action);
};

} // namespace cultivar::ui
