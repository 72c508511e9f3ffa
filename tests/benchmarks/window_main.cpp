// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window_benchmark.h"

#include <QTemporaryDir>

#include <cstdio>

using namespace cultivar::benchmarks;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    // Painted into memory: what a display adds is not ours.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QString what = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    const QString database = QString::fromLocal8Bit(argc > 2 ? argv[2] : "");
    if (what == u"paint"_s && !database.isEmpty())
        return paintOnce(argc, argv, database);
    if (what == u"rest"_s && !database.isEmpty())
        return rest(argc, argv, database);
    if (what == u"write"_s && !database.isEmpty())
        return writeNetworkTo(database);
    if (!what.isEmpty()) {
        std::fputs("Usage: cultivar-window-benchmarks [write DATABASE|paint DATABASE|rest DATABASE]\n"
                   "Without words: everything; ends with 1 if a limit is missed. \"write\" makes the network for the\n"
                   "other two, which are parts of it, to be looked at with a profiler.\n",
                   stderr);
        return 2;
    }
    WatchedApplication application(argc, argv);
    const QTemporaryDir folder;
    Report report;
    measureWindow(application, QCoreApplication::applicationFilePath(), folder.path(), report);
    report.section(report.isWithinLimits() ? u"All limits are kept."_s : u"A limit was missed."_s);
    return report.isWithinLimits() ? 0 : 1;
}
