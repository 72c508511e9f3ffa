// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page.h"

#include <QMainWindow>

namespace cultivar::ui {

class Banner;
class FocusKeeper;
class MenuBar;
class PageStack;
class Palette;
class SideBar;
class Toast;

/// The window: side bar, pages, toast, messages. It knows pages, and none of them by name.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Desk &desk, QWidget *parent = nullptr);

    /// `make` makes the page when it is asked for first. Those of PagePlace::Main get numbers in the order they are
    /// added; the first of them is shown first.
    void addPage(const PageInfo &info, std::function<Page *()> make);
    /// Makes the others too, as time allows.
    void makePagesInSpareTime();
    /// When all pages are added.
    void addMenus();
    [[nodiscard]] const std::vector<PageInfo> &pages() const;
    /// Null: there is none of that name.
    [[nodiscard]] Page *page(const QString &id);
    [[nodiscard]] Page *currentPage() const;
    void showPage(const QString &id);
    /// The page shown before this one.
    void goBack();

    /// The two lines at the foot of the side bar.
    void setWhere(const QString &place, const QString &backup);
    /// A message above all pages that stays until its cross is pressed: what is true of all of them.
    void tell(const QString &words);

Q_SIGNALS:
    void pageShown(const QString &id);
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addActions();
    /// What could not be done: until Esc, another page, or something that could.
    void complain(const QString &words);
    void endComplaint();
    QAction *addKey(const QString &name, const QString &text, const QKeySequence &key);

    Desk m_desk;
    SideBar *m_sideBar;
    PageStack *m_stack;
    Banner *m_banner;
    MenuBar *m_menus;
    Toast *m_toast;
    Palette *m_palette;
    FocusKeeper *m_focus;
    bool m_complains = false; ///< what the banner says passes
    bool m_isClosing = false; ///< once what is being done is done
    QStringList m_trail;      ///< ids, the last one is shown
};

} // namespace cultivar::ui
