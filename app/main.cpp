// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paths.h"
#include "app/window/application.h"
#include "app/window/quit_on_signals.h"
#include "app/window/single_instance.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace cultivar;
using namespace Qt::StringLiterals;

namespace {

/// Ends the program on --help, --version and wrong usage.
app::ApplicationOptions readCommandLine(int &argc, char **argv)
{
    // Not a QApplication: --help and --version have to work without a display.
    const QCoreApplication application(argc, argv);
    const QCommandLineOption demo(u"demo"_s, QCoreApplication::translate("main", "Show a made-up sample network."));
    const QCommandLineOption database(
        u"database"_s, QCoreApplication::translate("main", "Use this file instead of your own."), u"FILE"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Plant relationships instead of collecting contacts."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({demo, database});
    parser.process(application);
    return {parser.isSet(database) ? parser.value(database) : app::defaultDatabase(), parser.isSet(demo),
            app::lookFile()};
}

} // namespace

int main(int argc, char **argv)
{
    app::keepFilesPrivate();
    QCoreApplication::setApplicationName(u"cultivar"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CULTIVAR_VERSION));
    const app::ApplicationOptions options = readCommandLine(argc, argv);

    const QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Cultivar"_s);
    QApplication::setDesktopFileName(u"io.github.cultivar.Cultivar"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/cultivar.svg"_s));
    app::SingleInstance instance(options.demo ? QString() : options.database);
    if (instance.wokeAnother())
        return 0;
    app::Application house(options);
    QObject::connect(&instance, &app::SingleInstance::woken, &house, &app::Application::wake);
    const app::QuitOnSignals signalled;
    QObject::connect(&signalled, &app::QuitOnSignals::asked, &house, &app::Application::close);
    house.start();
    return QApplication::exec();
}
