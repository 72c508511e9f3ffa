// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/evolution_benchmark.h"

#include "core/wording/error_text.h"
#include "tests/benchmarks/child_process.h"
#include "tests/benchmarks/import_benchmark.h"
#include "tests/benchmarks/one_processor.h"
#include "tests/benchmarks/peer_driver.h"
#include "tests/benchmarks/stopwatch.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr int count = 100000;
constexpr int turns = 3;
/// Cards handed over at once: of 200, 1,000, 5,000 and 20,000 the most cost it least.
constexpr auto batch = "20000"_L1;
constexpr double mostOfEvolution = 1;

QProcessEnvironment environmentIn(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"XDG_CACHE_HOME"_s, home + u"/cache"_s);
    environment.insert(u"GIO_USE_VFS"_s, u"local"_s);
    environment.insert(u"GSETTINGS_BACKEND"_s, u"memory"_s);
    return environment;
}

Result<double> evolutionSeconds(const QString &program, const QString &cards, const QString &folder)
{
    const QTemporaryDir home(folder + u"/home"_s);
    if (!home.isValid())
        return fail(ErrorKind::CannotWrite, home.path(), home.errorString());
    QProcess process;
    process.setProcessEnvironment(environmentIn(home.path()));
    process.start(u"dbus-run-session"_s, {u"--"_s, program, u"import"_s, cards, batch});
    const bool finished = process.waitForFinished(-1);
    static const QRegularExpression pattern(
        u"EDS import n=%1 .*client user ([0-9.]+), factory user ([0-9.]+)"_s.arg(count));
    const QRegularExpressionMatch match = pattern.match(QString::fromLocal8Bit(process.readAllStandardOutput()));
    if (!finished || !match.hasMatch())
        return fail(ErrorKind::CannotRead, u"evolution-data-server"_s,
                    finished ? QString::fromLocal8Bit(process.readAllStandardError()).trimmed().section(u'\n', -1)
                             : process.errorString());
    return match.captured(1).toDouble() + match.captured(2).toDouble();
}

void compare(const QString &self, const QString &program, const QString &folder, Report &report)
{
    const QString cards = writeMadeUpCards(folder, count);
    const QString database = folder + u"/beside-evolution.sqlite"_s;
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> ratios;
    for (int turn = 0; turn < turns; ++turn) {
        const OnOneProcessor sameForBoth(turn);
        const Result<double> other = evolutionSeconds(program, cards, folder);
        if (!other)
            return report.note(u"The comparison is skipped: "_s + wording::errorText(other.error()));
        removeDatabase(database);
        const auto own = runAndMeasure(self, {u"import"_s, cards, database});
        if (!own)
            return report.missed(u"an import did not finish"_s);
        ours.push_back(own->cpuSeconds);
        theirs.push_back(*other);
        ratios.push_back(own->cpuSeconds / *other);
    }
    removeDatabase(database);
    report.figure(u"Cultivar, median of %1"_s.arg(turns), median(ours), u"s CPU"_s);
    report.figure(u"evolution-data-server, median of %1"_s.arg(turns), median(theirs), u"s user"_s);
    report.limited(u"Cultivar ÷ EDS, median of the turns"_s, median(ratios), mostOfEvolution, u"times"_s);
}

} // namespace

void measureBesideEvolution(const QString &self, const QString &folder, Report &report)
{
    report.section(u"Import of %1 vCards beside evolution-data-server"_s.arg(count));
    if (peersFolder().isEmpty())
        return report.note(u"The comparison is skipped: CULTIVAR_PEERS is not set."_s);
    const Result<QString> program = buildPeerDriver(peersFolder(), {u"eds.c"_s, {u"libebook-1.2"_s}}, folder);
    if (!program)
        return report.note(u"The comparison is skipped: "_s + wording::errorText(program.error()));
    compare(self, *program, folder, report);
}

} // namespace cultivar::benchmarks
