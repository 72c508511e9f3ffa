// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/import_benchmark.h"

#include "core/wording/error_text.h"
#include "core/workspace/workspace.h"
#include "tests/benchmarks/child_process.h"
#include "tests/benchmarks/made_up_network.h"
#include "tests/benchmarks/one_processor.h"
#include "tests/benchmarks/peer_driver.h"
#include "tests/benchmarks/stopwatch.h"

#include <QDir>
#include <QFile>

namespace cultivar::benchmarks {

namespace {

constexpr int few = 1000;
constexpr int many = 100000;
constexpr int turns = 3;
constexpr double mostOfDriver = 1.5;
constexpr double mostMegabytes = 600;
// Deeper trees and memory further away than the caches cost more for many; what grows with the square would show 100.
constexpr double mostGrowth = 2;
constexpr double microseconds = 1e6;

struct Turns
{
    std::vector<double> ours;
    std::vector<double> driver;
    double peak = 0;
};

bool takeTurn(const QString &self, const QString &driver, const QString &cards, const QString &folder, Turns &taken)
{
    const QString ours = folder + u"/ours.sqlite"_s;
    removeDatabase(ours);
    const auto own = runAndMeasure(self, {u"import"_s, cards, ours});
    if (!own)
        return false;
    taken.ours.push_back(own->cpuSeconds);
    taken.peak = std::max(taken.peak, own->output.toDouble());
    if (driver.isEmpty())
        return true;
    const QString theirs = folder + u"/driver.sqlite"_s;
    const auto other = runAndMeasure(driver, {cards, u"/dev/null"_s, theirs, u"f"_s});
    removeDatabase(theirs);
    if (!other)
        return false;
    taken.driver.push_back(other->cpuSeconds);
    return true;
}

void compare(const QString &self, const QString &driver, const QString &folder, Report &report)
{
    const QString cards = writeMadeUpCards(folder, many);
    Turns taken;
    for (int turn = 0; turn < turns; ++turn) {
        const OnOneProcessor sameForBoth(turn);
        if (!takeTurn(self, driver, cards, folder, taken))
            return report.missed(u"an import did not finish"_s);
    }
    report.figure(u"Cultivar, median of %1"_s.arg(turns), median(taken.ours), u"s CPU"_s);
    report.limited(u"Cultivar, peak memory"_s, taken.peak, mostMegabytes, u"MB"_s);
    if (driver.isEmpty())
        return report.note(u"The comparison is skipped: CULTIVAR_PEERS is not set."_s);
    report.figure(u"plain QtSql driver, median of %1"_s.arg(turns), median(taken.driver), u"s CPU"_s);
    std::vector<double> ratios;
    for (size_t i = 0; i < taken.ours.size(); ++i)
        ratios.push_back(taken.ours[i] / taken.driver[i]);
    report.limited(u"Cultivar ÷ driver, median of the turns"_s, median(ratios), mostOfDriver, u"times"_s);
}

Result<double> costOfOne(const QString &folder, int count, int rounds)
{
    const QString cards = writeMadeUpCards(folder, count);
    const QString database = folder + u"/growth.sqlite"_s;
    std::vector<double> costs;
    for (int i = 0; i < rounds; ++i) {
        removeDatabase(database);
        const Result<double> cost = importInto(cards, database);
        if (!cost)
            return cost;
        costs.push_back(*cost / count);
    }
    removeDatabase(database);
    return median(costs);
}

} // namespace

void removeDatabase(const QString &path)
{
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s})
        QFile::remove(path + suffix);
}

QString writeMadeUpCards(const QString &folder, int count)
{
    const QString path = u"%1/%2.vcf"_s.arg(folder).arg(count);
    QFile file(path);
    if (file.open(QFile::WriteOnly))
        file.write(MadeUpNetwork(count, QDate(2026, 11, 23)).cards());
    return path;
}

Result<double> importInto(const QString &file, const QString &database)
{
    Workspace workspace({database, true, std::make_shared<SystemClock>(), QTimeZone::utc()});
    if (const Result<void> opened = workspace.open().result(); !opened)
        return passOn(opened);
    const double before = processSeconds();
    const Result<ImportReport> imported = workspace.import({{file}, {}, {}, false}).result();
    if (!imported)
        return passOn(imported);
    if (const std::optional<Error> &error = imported->files.front().error)
        return Failure(*error);
    return processSeconds() - before;
}

void measureImport(const QString &self, const QString &folder, Report &report)
{
    report.section(u"Import of %1 vCards into a new database"_s.arg(many));
    QString driver;
    if (const QString peers = peersFolder(); !peers.isEmpty()) {
        const Result<QString> built = buildPeerDriver(peers, {u"imp_qt.cpp"_s, {u"Qt6Core"_s, u"Qt6Sql"_s}}, folder);
        if (!built)
            report.missed(u"the plain driver could not be built: "_s + wording::errorText(built.error()));
        driver = built.value_or(QString());
    }
    compare(self, driver, folder, report);

    report.section(u"Growth of the import"_s);
    constexpr int rounds = 7;
    const Result<double> small = costOfOne(folder, few, rounds);
    const Result<double> large = costOfOne(folder, many, 1);
    if (!small || !large)
        return report.missed(wording::errorText(!small ? small.error() : large.error()));
    report.figure(u"one of %1"_s.arg(few), *small * microseconds, u"µs"_s);
    report.figure(u"one of %1"_s.arg(many), *large * microseconds, u"µs"_s);
    report.limited(u"growth of the cost of one"_s, *large / *small, mostGrowth, u"times"_s);
}

} // namespace cultivar::benchmarks
