// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/focus_keeper.h"
#include "ui/shell/menu_bar.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/palette.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/toast.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>

#include <utility>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int railBelow = 1100;
constexpr qsizetype longestTrail = 20;

QStringList droppedFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            files += url.toLocalFile();
    return files;
}

} // namespace

MainWindow::MainWindow(const Desk &desk, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_sideBar(new SideBar)
    , m_stack(new PageStack)
    , m_banner(new Banner)
{
    setWindowTitle(tr("Cultivar"));
    setMinimumSize(800, 560);
    setAcceptDrops(true);
    auto *center = new QWidget;
    auto *row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sideBar);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *messages = new QVBoxLayout;
    messages->setContentsMargins(16, 0, 16, 0);
    messages->addWidget(m_banner);
    m_banner->setObjectName(u"message"_s);
    m_banner->setClosable(true);
    column->addLayout(messages);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    setCentralWidget(center);
    m_toast = new Toast(m_stack, center);
    m_palette = new Palette(m_desk, center);
    m_focus = new FocusKeeper(m_sideBar, m_stack);
    connect(m_focus, &FocusKeeper::moved, m_toast, &Toast::makeWay);

    connect(m_stack, &PageStack::made, this, [this](Page *page) {
        connect(page, &Page::waitingChanged, m_sideBar,
                [this, id = page->info().id](int count) { m_sideBar->setWaiting(id, count); });
    });
    connect(m_sideBar, &SideBar::pageChosen, this, [this](const QString &id) { m_desk.navigator.showPage(id); });
    connect(m_sideBar, &SideBar::searchWanted, m_palette, &Palette::open);
    connect(m_sideBar, &SideBar::newContactWanted, this, [this] { m_desk.navigator.newContact({}); });
    connect(m_toast, &Toast::undoWanted, &m_desk.doer, &Doer::undo);
    connect(m_toast, &Toast::stopWanted, &m_desk.doer, &Doer::stop);
    connect(&m_desk.doer, &Doer::said, m_toast, &Toast::tell);
    connect(&m_desk.doer, &Doer::said, this, [this](const QString &, Saying saying) {
        if (saying == Saying::Done || saying == Saying::Undoable)
            endComplaint();
    });
    connect(&m_desk.doer, &Doer::complained, this, &MainWindow::complain);
    connect(&m_desk.doer, &Doer::complained, m_toast, &Toast::endWork);
    connect(&m_desk.doer, &Doer::workDone, this, [this] {
        if (m_isClosing)
            close();
    });
    m_menus = new MenuBar(this);
    setMenuBar(m_menus);
    addActions();

    constexpr QSize frame(16, 48); // about what the system puts around it
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - frame));
    restoreGeometry(m_desk.look.remembered(u"window/geometry"_s).toByteArray());
}

QAction *MainWindow::addKey(const QString &name, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    addAction(action);
    return action;
}

void MainWindow::addActions()
{
    connect(addKey(u"find"_s, tr("Go to, find, do"), u"Ctrl+K"_s), &QAction::triggered, m_palette, &Palette::open);
    connect(addKey(u"undo"_s, tr("Undo"), QKeySequence::Undo), &QAction::triggered, &m_desk.doer, &Doer::undo);
    QAction *redo = addKey(u"redo"_s, tr("Redo"), {});
    redo->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    connect(redo, &QAction::triggered, &m_desk.doer, &Doer::redo);
    connect(addKey(u"quit"_s, tr("Quit"), u"Ctrl+Q"_s), &QAction::triggered, this, &QWidget::close);
    connect(addKey(u"settings"_s, tr("Settings"), u"Ctrl+,"_s), &QAction::triggered, this,
            [this] { m_desk.navigator.showSettings({}); });
    connect(addKey(u"about"_s, tr("About Cultivar"), QKeySequence::HelpContents), &QAction::triggered, this,
            [this] { m_desk.navigator.showSettings(u"about"_s); });
    connect(addKey(u"newContact"_s, tr("New contact"), u"Ctrl+Shift+N"_s), &QAction::triggered, this,
            [this] { m_desk.navigator.newContact({}); });
    connect(addKey(u"nextPane"_s, tr("Next pane"), u"F6"_s), &QAction::triggered, this,
            [this] { m_focus->goToPane(true); });
    connect(addKey(u"previousPane"_s, tr("Previous pane"), u"Shift+F6"_s), &QAction::triggered, this,
            [this] { m_focus->goToPane(false); });
    connect(addKey(u"menus"_s, tr("Menus"), u"F10"_s), &QAction::triggered, m_menus, &MenuBar::toggle);
}

void MainWindow::addMenus()
{
    m_menus->fill(m_desk.navigator);
}

void MainWindow::addPage(const PageInfo &info, std::function<Page *()> make)
{
    m_stack->add(info, std::move(make));
    m_sideBar->addPage(info);
    if (info.place != PagePlace::Main)
        return;
    const auto number =
        findChildren<QAction *>(QRegularExpression(u"^page\\d$"_s), Qt::FindDirectChildrenOnly).size() + 1;
    connect(addKey(u"page%1"_s.arg(number), info.title, u"Ctrl+%1"_s.arg(number)), &QAction::triggered, this,
            [this, id = info.id] { m_desk.navigator.showPage(id); });
    m_palette->addPage(info);
}

void MainWindow::makePagesInSpareTime()
{
    m_stack->makeInSpareTime();
}

const std::vector<PageInfo> &MainWindow::pages() const
{
    return m_stack->infos();
}

Page *MainWindow::page(const QString &id)
{
    return m_stack->page(id);
}

Page *MainWindow::currentPage() const
{
    return m_stack->current();
}

void MainWindow::showPage(const QString &id)
{
    Page *wanted = page(id);
    if (!wanted)
        return;
    Page *shown = m_trail.isEmpty() ? nullptr : currentPage();
    if (shown != wanted) {
        if (shown)
            shown->leave();
        // It does not pass through what stands next in the order when the page with it goes.
        if (QWidget *focus = focusWidget(); focus && shown && shown->isAncestorOf(focus))
            focus->clearFocus();
        m_stack->setCurrentWidget(wanted);
        if (shown)
            endComplaint();
        m_trail.removeAll(id);
        m_trail += id;
        while (m_trail.size() > longestTrail)
            m_trail.removeFirst();
    }
    m_sideBar->setCurrent(wanted->info().place == PagePlace::Hidden ? wanted->info().belongsTo : id);
    setWindowTitle(tr("%1 – Cultivar", "title of a page").arg(wanted->info().title));
    wanted->enter();
    Q_EMIT pageShown(id);
}

void MainWindow::goBack()
{
    if (m_trail.size() < 2)
        return;
    const QString before = m_trail[m_trail.size() - 2];
    m_trail.removeAt(m_trail.size() - 2);
    showPage(before);
}

void MainWindow::setWhere(const QString &place, const QString &backup)
{
    m_sideBar->setWhere(place, backup);
}

void MainWindow::tell(const QString &words)
{
    m_complains = false;
    m_banner->tell(Banner::Kind::Obstacle, words);
}

void MainWindow::complain(const QString &words)
{
    tell(words);
    m_complains = true;
}

void MainWindow::endComplaint()
{
    if (std::exchange(m_complains, false))
        m_banner->hide();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // What takes long stays in sight, and can be stopped; the file is in use until it is done.
    m_isClosing = m_desk.doer.isAtWork();
    if (m_isClosing) {
        event->ignore();
        return;
    }
    // Fields keep what was typed when they are left.
    if (QWidget *focus = focusWidget())
        focus->clearFocus();
    if (Page *page = currentPage())
        page->leave();
    m_desk.look.remember(u"window/geometry"_s, saveGeometry());
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_sideBar->setNarrow(width() < railBelow);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back);
    if (event->key() == Qt::Key_Escape && m_complains && m_banner->isVisible()) {
        endComplaint();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_toast->isWorking()) {
        m_desk.doer.stop();
        return;
    }
    if (back && currentPage() && currentPage()->stepBack())
        return;
    // Enter presses a button as Space does.
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (enters && button && (event->modifiers() & ~Qt::KeypadModifier) == 0) {
        button->click();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_banner->tell(Banner::Kind::Information, tr("Drop to look at it first."));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_banner->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_banner->hide();
    const QStringList files = droppedFiles(event->mimeData());
    event->acceptProposedAction();
    m_desk.navigator.startImport(files);
}

} // namespace cultivar::ui
