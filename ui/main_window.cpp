// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include <QAction>
#include <QDir>
#include <QLabel>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const WhereDataLives &where, QWidget *parent)
    : QMainWindow(parent)
{
    setWindowTitle(tr("Cultivar"));
    resize(720, 420);

    const QString hint =
        where.demo ? tr("See the sample network with:\n\ncultivar-cli --demo review")
                   : tr("Your network lives in one file on this computer:\n\n%1\n\nStart with:\n\ncultivar-cli --help")
                         .arg(QDir::toNativeSeparators(where.database));
    auto *welcome =
        new QLabel(tr("This window is still empty. So far, the work is done in the terminal.") + u"\n\n"_s + hint);
    welcome->setObjectName(u"welcome"_s);
    welcome->setAccessibleName(tr("Where your data lives"));
    welcome->setTextFormat(Qt::PlainText);
    welcome->setAlignment(Qt::AlignCenter);
    welcome->setWordWrap(true);
    welcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setCentralWidget(welcome);

    auto *quit = new QAction(tr("Quit"), this);
    quit->setObjectName(u"quit"_s);
    quit->setShortcut(QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    addAction(quit);
}

} // namespace cultivar::ui
